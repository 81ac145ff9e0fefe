import { lowestStanding, type Standing } from '../finding.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf } from '../kb/law-index.ts';
import { standingOf } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import { findAbsence, type LaneAbsence, pairOf } from './absence.ts';
import { candidates, giversTo, metBy } from './candidates.ts';
import { type Ends, endsOf, standingOfEnds, standingOfRules } from './ends.ts';
import type { BlockedGrant, ComingGrant, GrantOnLane, KeptGrant } from './grant-on-lane.ts';
import { grantState, type LaneDays } from './grant-state.ts';
import { type WithoutFunction, withoutFunction } from './without-function.ts';

export interface LaneQuery {
  readonly from: Jurisdiction;
  readonly to: Jurisdiction;
  /** Where the goods were made; `from` where nothing else is said. */
  readonly origin?: Jurisdiction;
  /** The places they pass. */
  readonly via?: readonly Jurisdiction[];
  /** The day of import, YYYY-MM-DD: which law. */
  readonly asOf: string;
  /** The day the proof was made out, YYYY-MM-DD; the day of import where nothing is said. */
  readonly proofDate?: string;
  /** A proof the user named, by id. */
  readonly proof?: string;
}

export interface Lane {
  readonly from: Jurisdiction;
  readonly to: Jurisdiction;
  readonly origin: Jurisdiction;
  readonly via: readonly Jurisdiction[];
  readonly asOf: string;
  readonly territory: { readonly from: string; readonly to: string; readonly origin: string };
  readonly preference: 'yes' | 'listed' | 'no' | 'none-known' | 'intra';
  /** The destination charges no duty at all, so no proof is needed there; `preference` is then `yes`. */
  readonly dutyFree: boolean;
  /** Those that apply, of the narrowest agreement first. */
  readonly kept: readonly KeptGrant[];
  readonly blocked: readonly BlockedGrant[];
  readonly coming: readonly ComingGrant[];
  /** A source says there is no agreement, or none besides the exceptions it names. */
  readonly absence: LaneAbsence | undefined;
  readonly withoutFunction: readonly WithoutFunction[];
  readonly standing: Standing;
}

type Sorted = Pick<Lane, 'kept' | 'blocked' | 'coming'>;

const NOTHING: Sorted = { kept: [], blocked: [], coming: [] };

/**
 * What goods of one origin are granted on the way from one place to another on one day, derived from who grants what to
 * whom. Nothing here reads the clock.
 *
 * Source: the rules of derivation are those of the data itself: a "no" needs a sourced absence, else "none known".
 */
export function deriveLane(kb: KnowledgeBase, query: LaneQuery): Lane {
  const { from, to, via = [], asOf } = query;
  const ends = endsOf(from, to, query.origin ?? from, asOf);
  const { departure, importer, made, origin } = ends;
  const shared = {
    from,
    to,
    origin,
    via,
    asOf,
    territory: { from: departure.id, to: importer.id, origin: made.id },
    dutyFree: false,
    absence: undefined,
    withoutFunction: [],
  };
  if (from.id === to.id) return { ...shared, ...NOTHING, preference: 'intra', standing: 'own' };
  if (importer.id === 'unknown' || departure.id === 'unknown') {
    return { ...shared, ...NOTHING, preference: 'none-known', standing: 'unverified' };
  }
  if (importer.id === departure.id) {
    const standing = lowestStanding([standingOfRules(to, importer), standingOfRules(from, departure)]);
    return { ...shared, ...NOTHING, preference: 'intra', standing };
  }
  const days: LaneDays = { asOf, proofDate: query.proofDate ?? asOf };
  const grants = sorted(candidates(kb, ends), ends, days);
  const withOthers = { ...grants, blocked: [...grants.blocked, ...grantedToOthers(kb, ends, days, grants)] };
  if (to.chargesDuty === false) {
    const standing = lowestStanding([standingOf(to, ['chargesDuty']), standingOfRules(to, importer)]);
    return { ...shared, ...withOthers, preference: 'yes', dutyFree: true, standing };
  }
  return { ...shared, ...withOthers, ...concluded(kb, ends, grants, withOthers.blocked, days, query.proof) };
}

/** Each candidate where it belongs, standing no higher than what makes the two ends what they count as. */
function sorted(found: Iterable<GrantOnLane>, ends: Ends, days: LaneDays): Sorted {
  const kept: KeptGrant[] = [];
  const blocked: BlockedGrant[] = [];
  const coming: ComingGrant[] = [];
  const away = ends.made.id !== 'unknown' && ends.departure.id !== ends.made.id;
  for (const candidate of found) {
    const givers = giversTo(candidate.grant, ends);
    const giver = candidate.grant.basis === 'free-circulation' ? ends.from : ends.origin;
    const counted = standingOfEnds(ends, giver, metBy(candidate.grant, givers));
    const grant = { ...candidate, standing: lowestStanding([candidate.standing, counted]) };
    const state = grantState(candidate, ends.importers, givers, days);
    if (state.is === 'coming') coming.push({ ...grant, starts: state.starts });
    else if (state.is === 'blocked') blocked.push({ ...grant, ...state });
    else if (away && leavesFromOrigin(grant)) blocked.push({ ...grant, why: 'departure', unknown: false });
    else kept.push({ ...grant, transitionUntil: state.transitionUntil });
  }
  return { kept: kept.toSorted(narrowestFirst), blocked, coming };
}

/**
 * What the grants on a lane come to: whether there is a preference, and which papers do nothing there.
 *
 * @param blocked with what is granted to others
 */
function concluded(
  kb: KnowledgeBase,
  ends: Ends,
  grants: Sorted,
  blocked: readonly BlockedGrant[],
  days: LaneDays,
  proof: string | undefined,
): Pick<Lane, 'preference' | 'blocked' | 'absence' | 'withoutFunction' | 'standing'> {
  const { importers, origins, origin } = ends;
  const all = [...grants.kept, ...grants.coming, ...grants.blocked];
  const found = new Set(all.map(({ scheme }) => scheme.id));
  const absence = findAbsence(kb, importers, origins, found, days.asOf);
  const open = [...grants.kept, ...grants.coming, ...grants.blocked.filter(({ unknown }) => unknown)];
  const unused = withoutFunction(
    kb,
    open.map(({ scheme, grant }) => ({ scheme: scheme.id, grant })),
    absence?.standing,
    proof,
    new Set([...importers, ...origins]),
  );
  const preference = preferenceOf(grants, absence);
  const perhaps = preference === 'none-known' ? grantedToSomebody(kb, ends, days) : [];
  // That nothing takes a paper was looked up under all that the origin counts as.
  const looked = standingOfEnds(
    ends,
    origin,
    [...origins].filter((id) => id !== origin.id),
  );
  return {
    preference,
    blocked: [...blocked, ...perhaps],
    absence,
    withoutFunction: unused.map((one) => ({ ...one, standing: lowestStanding([one.standing, looked]) })),
    standing: standingOfLane(preference, grants.kept, absence, ends),
  };
}

/** Whether the text itself demands that goods leave from the place of origin. */
function leavesFromOrigin({ grant: { transport } }: GrantOnLane): boolean {
  return typeof transport === 'object' && transport.fromOrigin === true;
}

/** What goods of the place of departure would be granted and these are not: leaving from there does not make them its. */
function grantedToOthers(kb: KnowledgeBase, ends: Ends, days: LaneDays, already: Sorted): BlockedGrant[] {
  if (ends.origin.id === ends.from.id) return [];
  const grants = new Set([...already.kept, ...already.blocked, ...already.coming].map(({ grant }) => grant));
  const asIfMadeThere = [...candidates(kb, { ...ends, origins: ends.departures })];
  return asIfMadeThere.flatMap((candidate) =>
    !grants.has(candidate.grant) && grantState(candidate, ends.importers, ends.departures, days).is === 'kept'
      ? [{ ...candidate, why: 'other-origin' as const, unknown: false }]
      : [],
  );
}

/** What is granted to a group whose members nobody read, where nothing else is known. */
function grantedToSomebody(kb: KnowledgeBase, ends: Ends, days: LaneDays): BlockedGrant[] {
  const givers = new Set(
    lawIndexOf(kb).unlisted.flatMap(({ id, among }) =>
      ends.origins.has(id) || among?.includes(ends.origin.id) === false ? [] : [id],
    ),
  );
  if (givers.size === 0) return [];
  return [...candidates(kb, { ...ends, origins: givers })].flatMap((candidate) =>
    grantState(candidate, ends.importers, givers, days).is === 'kept'
      ? [{ ...candidate, why: 'list-not-held' as const, unknown: true }]
      : [],
  );
}

/** An agreement of few parties before one of many, since it was made for this pair; then by name. */
function narrowestFirst(a: GrantOnLane, b: GrantOnLane): number {
  return a.version.parties.length - b.version.parties.length || (a.scheme.id < b.scheme.id ? -1 : 1);
}

function preferenceOf({ kept, blocked }: Sorted, absence: LaneAbsence | undefined): Lane['preference'] {
  if (kept.some(({ grant }) => grant.coverage.extent === 'all')) return 'yes';
  if (kept.length > 0) return 'listed';
  return absence !== undefined && blocked.every(({ unknown }) => !unknown) ? 'no' : 'none-known';
}

/** A lane stands as low as the lowest of what applies on it, else as the source that says "no". */
function standingOfLane(
  preference: Lane['preference'],
  kept: readonly GrantOnLane[],
  absence: LaneAbsence | undefined,
  ends: Ends,
): Standing {
  if (kept.length > 0) return lowestStanding(kept.map(({ standing }) => standing));
  if (preference !== 'no' || absence === undefined) return 'unverified';
  return lowestStanding([absence.standing, standingOfEnds(ends, ends.origin, pairOf(absence.absence))]);
}
