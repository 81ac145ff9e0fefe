import { lowestStanding, type Standing } from '../finding.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf } from '../kb/law-index.ts';
import { standingOf } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import { findAbsence, type LaneAbsence, pairOf } from './absence.ts';
import { candidates, type Ends, giversTo, metBy } from './candidates.ts';
import type { BlockedGrant, ComingGrant, GrantOnLane, KeptGrant } from './grant-on-lane.ts';
import { grantState, type LaneDays } from './grant-state.ts';
import { countsAs, territoryOn } from './territory.ts';
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
  const origin = query.origin ?? from;
  const departure = territoryOn(from, asOf);
  const importer = territoryOn(to, asOf);
  const made = territoryOn(origin, asOf);
  const shared = {
    from,
    to,
    origin,
    via,
    asOf,
    territory: { from: departure.id, to: importer.id, origin: made.id },
    dutyFree: false,
  };
  const bare = { ...shared, ...NOTHING, absence: undefined, withoutFunction: [] };
  // A place under its own rules is no statement that could be wrong; being under another's is.
  const standingOfEnd = (place: Jurisdiction, end: ReturnType<typeof territoryOn>): Standing =>
    end.id === place.id ? 'verified' : standingOf(place, end.path);

  if (from.id === to.id) return { ...bare, preference: 'intra', standing: 'own' };
  if (importer.id === 'unknown' || departure.id === 'unknown')
    return { ...bare, preference: 'none-known', standing: 'unverified' };
  if (importer.id === departure.id) {
    const standing = lowestStanding([standingOfEnd(to, importer), standingOfEnd(from, departure)]);
    return { ...bare, preference: 'intra', standing };
  }

  const originSet = countsAs(origin, asOf);
  const departureSet = countsAs(from, asOf);
  const ends: Ends = {
    importers: new Set([importer.id, to.id]),
    origins: new Set(originSet.map(({ id }) => id)),
    departures: new Set(departureSet.map(({ id }) => id)),
  };
  /** How well it is known that the place of import, and one that goods come from, count as what they are taken for. */
  const standingOfEnds = (place: Jurisdiction, as: readonly string[]): Standing => {
    const memberships = as.includes(place.id) ? [] : countsAs(place, asOf).filter(({ id }) => as.includes(id));
    return lowestStanding([standingOfEnd(to, importer), ...memberships.map(({ path }) => standingOf(place, path))]);
  };
  const standingOfGrant = ({ grant, standing }: GrantOnLane): Standing => {
    const giver = grant.basis === 'free-circulation' ? from : origin;
    return lowestStanding([standing, standingOfEnds(giver, metBy(grant, giversTo(grant, ends)))]);
  };
  const days: LaneDays = { asOf, proofDate: query.proofDate ?? asOf };
  const away = made.id !== 'unknown' && departure.id !== made.id;
  const { kept, blocked, coming } = sorted(candidates(kb, ends), ends, days, away, standingOfGrant);
  const notForThese = origin.id === from.id ? [] : grantedToOthers(kb, ends, days, [...kept, ...blocked, ...coming]);
  const grants = { kept: kept.toSorted(narrowestFirst), blocked: [...blocked, ...notForThese], coming };
  if (to.chargesDuty === false) {
    return {
      ...bare,
      ...grants,
      preference: 'yes',
      dutyFree: true,
      standing: lowestStanding([standingOf(to, ['chargesDuty']), standingOfEnd(to, importer)]),
    };
  }

  // That nothing takes a paper was looked up under all that the origin counts as.
  const places = standingOfEnds(
    origin,
    [...ends.origins].filter((id) => id !== origin.id),
  );
  const found = new Set([...kept, ...coming, ...blocked].map(({ scheme }) => scheme.id));
  const absence = findAbsence(kb, ends.importers, ends.origins, found);
  const absent = standingOfEnds(origin, absence === undefined ? [] : pairOf(absence.absence));
  const open = [...kept, ...coming, ...blocked.filter(({ unknown }) => unknown)];
  const unused = withoutFunction(
    kb,
    open.map(({ scheme, grant }) => ({ scheme: scheme.id, grant })),
    absence?.standing,
    query.proof,
    new Set([...ends.importers, ...ends.origins]),
  );
  const preference = preferenceOf(kept, blocked, absence);
  const perhaps = preference === 'none-known' ? grantedToSomebody(kb, origin, ends, days) : [];
  return {
    ...shared,
    ...grants,
    blocked: [...grants.blocked, ...perhaps],
    preference,
    absence,
    withoutFunction: unused.map((one) => ({ ...one, standing: lowestStanding([one.standing, places]) })),
    standing: standingOfLane(preference, kept, absence, absent),
  };
}

/** Each candidate where it belongs. */
function sorted(
  found: Iterable<GrantOnLane>,
  ends: Ends,
  days: LaneDays,
  away: boolean,
  standingOfGrant: (grant: GrantOnLane) => Standing,
): Sorted {
  const kept: KeptGrant[] = [];
  const blocked: BlockedGrant[] = [];
  const coming: ComingGrant[] = [];
  for (const candidate of found) {
    const state = grantState(candidate, ends.importers, giversTo(candidate.grant, ends), days);
    const grant = { ...candidate, standing: standingOfGrant(candidate) };
    if (state.is === 'coming') coming.push({ ...grant, starts: state.starts });
    else if (state.is === 'blocked') blocked.push({ ...grant, ...state });
    else if (away && leavesFromOrigin(grant)) blocked.push({ ...grant, why: 'departure', unknown: false });
    else kept.push({ ...grant, transitionUntil: state.transitionUntil });
  }
  return { kept, blocked, coming };
}

/** Whether the text itself demands that goods leave from the place of origin. */
function leavesFromOrigin({ grant: { transport } }: GrantOnLane): boolean {
  return typeof transport === 'object' && transport.fromOrigin === true;
}

/** What goods of the place of departure would be granted and these are not: leaving from there does not make them its. */
function grantedToOthers(
  kb: KnowledgeBase,
  ends: Ends,
  days: LaneDays,
  already: readonly GrantOnLane[],
): BlockedGrant[] {
  const grants = new Set(already.map(({ grant }) => grant));
  const asIfMadeThere: Ends = { ...ends, origins: ends.departures };
  return [...candidates(kb, asIfMadeThere)].flatMap((candidate) => {
    if (grants.has(candidate.grant)) return [];
    const state = grantState(candidate, ends.importers, ends.departures, days);
    return state.is === 'kept' ? [{ ...candidate, why: 'other-origin' as const, unknown: false }] : [];
  });
}

/** What is granted to a group whose members nobody read, where nothing else is known. */
function grantedToSomebody(kb: KnowledgeBase, origin: Jurisdiction, ends: Ends, days: LaneDays): BlockedGrant[] {
  const givers = new Set(
    lawIndexOf(kb).unlisted.flatMap(({ id, among }) =>
      ends.origins.has(id) || among?.includes(origin.id) === false ? [] : [id],
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

function preferenceOf(
  kept: readonly GrantOnLane[],
  blocked: readonly BlockedGrant[],
  absence: LaneAbsence | undefined,
): Lane['preference'] {
  if (kept.some(({ grant }) => grant.coverage.extent === 'all')) return 'yes';
  if (kept.length > 0) return 'listed';
  return absence !== undefined && blocked.every(({ unknown }) => !unknown) ? 'no' : 'none-known';
}

function standingOfLane(
  preference: Lane['preference'],
  kept: readonly GrantOnLane[],
  absence: LaneAbsence | undefined,
  places: Standing,
): Standing {
  if (kept.length > 0) return lowestStanding(kept.map(({ standing }) => standing));
  return preference === 'no' && absence !== undefined ? lowestStanding([absence.standing, places]) : 'unverified';
}
