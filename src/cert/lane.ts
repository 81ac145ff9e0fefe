import { lowestStanding, type Standing } from '../finding.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf } from '../kb/law-index.ts';
import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { Absence } from '../kb/shapes/lanes.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { GrantingScheme, Scheme, Version } from '../kb/shapes/scheme.ts';
import { countsAs, territoryOn } from './territory.ts';
import { versionState } from './version-on.ts';
import { type WithoutFunction, withoutFunction } from './without-function.ts';

export interface LaneQuery {
  readonly from: Jurisdiction;
  readonly to: Jurisdiction;
  /** Where the goods were made; `from` where nothing else is said. */
  readonly origin?: Jurisdiction;
  /** The day of import, YYYY-MM-DD: which law. */
  readonly asOf: string;
  /** A proof the user named, by id. */
  readonly proof?: string;
}

/** A grant that bears on the lane, with the scheme and version it stands in. */
export interface GrantOnLane {
  readonly scheme: GrantingScheme;
  readonly version: Version;
  readonly grant: Grant;
  readonly standing: Standing;
}

export interface BlockedGrant extends GrantOnLane {
  readonly why: 'ended' | 'suspended' | 'start-unknown' | 'pair-not-in-force';
  /** Blocked only because something is not known: it may apply. */
  readonly unknown: boolean;
}

export interface ComingGrant extends GrantOnLane {
  /** The day it starts; undefined where it is signed only. */
  readonly starts: string | undefined;
}

export interface LaneAbsence {
  readonly absence: Absence;
  readonly standing: Standing;
}

export interface Lane {
  readonly from: Jurisdiction;
  readonly to: Jurisdiction;
  readonly origin: Jurisdiction;
  readonly asOf: string;
  readonly territory: { readonly from: string; readonly to: string };
  readonly preference: 'yes' | 'listed' | 'no' | 'none-known' | 'intra';
  /** The destination charges no duty at all, so no proof is needed there; `preference` is then `yes`. */
  readonly dutyFree: boolean;
  readonly kept: readonly GrantOnLane[];
  readonly blocked: readonly BlockedGrant[];
  readonly coming: readonly ComingGrant[];
  /** A source says there is no agreement, or none besides the exceptions it names. */
  readonly absence: LaneAbsence | undefined;
  readonly withoutFunction: readonly WithoutFunction[];
  readonly standing: Standing;
}

export function isGranting(scheme: Scheme): scheme is GrantingScheme {
  return 'versions' in scheme;
}

/**
 * What goods of one origin are granted on the way from one place to another on one day, derived from who grants what to
 * whom. Nothing here reads the clock.
 *
 * Source: the rules of derivation are those of the data itself: a "no" needs a sourced absence, else "none known".
 */
export function deriveLane(kb: KnowledgeBase, query: LaneQuery): Lane {
  const { from, to, asOf } = query;
  const origin = query.origin ?? from;
  const departure = territoryOn(from, asOf);
  const importer = territoryOn(to, asOf);
  const originSet = countsAs(origin, asOf);
  // A place under its own rules is no statement that could be wrong; being under another's is.
  const places = lowestStanding([
    ...(importer.id === to.id ? (['verified'] as const) : [standingOf(to, importer.path)]),
    ...originSet.slice(1).map(({ path }) => standingOf(origin, path)),
  ]);
  const shared = { from, to, origin, asOf, territory: { from: departure.id, to: importer.id } };
  const bare = {
    ...shared,
    dutyFree: false,
    kept: [],
    blocked: [],
    coming: [],
    absence: undefined,
    withoutFunction: [],
  };

  if (importer.id === 'unknown' || departure.id === 'unknown')
    return { ...bare, preference: 'none-known', standing: 'unverified' };
  if (importer.id === departure.id) {
    return { ...bare, preference: 'intra', standing: lowestStanding([places, standingOf(from, departure.path)]) };
  }
  if (to.chargesDuty === false) {
    return { ...bare, preference: 'yes', dutyFree: true, standing: standingOf(to, ['chargesDuty']) };
  }

  const importers = new Set([importer.id, to.id]);
  const origins = new Set(originSet.map(({ id }) => id));
  const kept: GrantOnLane[] = [];
  const blocked: BlockedGrant[] = [];
  const coming: ComingGrant[] = [];
  for (const candidate of candidates(kb, importers, origins)) {
    const state = stateOf(candidate, importers, origins, asOf);
    const withPlaces = { ...candidate, standing: lowestStanding([candidate.standing, places]) };
    if (state.is === 'kept') kept.push(withPlaces);
    else if (state.is === 'coming') coming.push({ ...withPlaces, starts: state.starts });
    else blocked.push({ ...withPlaces, why: state.why, unknown: state.unknown });
  }

  const all = [...kept, ...coming, ...blocked];
  const absence = findAbsence(kb, importers, origins, new Set(all.map(({ scheme }) => scheme.id)));
  const open = [...kept, ...coming, ...blocked.filter(({ unknown }) => unknown)];
  const unused = withoutFunction(
    kb,
    open.map(({ scheme, grant }) => ({ scheme: scheme.id, grant })),
    absence?.standing,
    query.proof,
    new Set([...importers, ...origins]),
  );
  const preference = preferenceOf(kept, blocked, absence);
  const unusedHere = unused.map((one) => ({ ...one, standing: lowestStanding([one.standing, places]) }));
  const standing =
    kept.length > 0
      ? lowestStanding(kept.map((grant) => grant.standing))
      : preference === 'no' && absence
        ? lowestStanding([absence.standing, places])
        : 'unverified';
  return {
    ...shared,
    dutyFree: false,
    preference,
    kept,
    blocked,
    coming,
    absence,
    withoutFunction: unusedHere,
    standing,
  };
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

function* candidates(
  kb: KnowledgeBase,
  importers: ReadonlySet<string>,
  origins: ReadonlySet<string>,
): Generator<GrantOnLane & { path: Path }> {
  const { into } = lawIndexOf(kb);
  const near = new Set([...importers].flatMap((id) => into[id] ?? []));
  for (const scheme of kb.schemes) {
    if (!near.has(scheme.id) || !isGranting(scheme)) continue;
    for (const [v, version] of scheme.versions.entries()) {
      for (const [g, grant] of version.grants.entries()) {
        const { direction } = grant;
        if (!direction.importer.some((id) => importers.has(id))) continue;
        if (!direction.origin.some((member) => meets(member, origins))) continue;
        const path = ['versions', v];
        const standing = standingOf(
          scheme,
          [...path, 'status'],
          [...path, 'inForce'],
          // What is said of other parties has no part in this pair.
          ...version.parties.flatMap(({ id }, p) =>
            importers.has(id) || origins.has(id) ? [[...path, 'parties', p]] : [],
          ),
          [...path, 'grants', g, 'direction'],
          [...path, 'grants', g, 'coverage'],
          [...path, 'grants', g, 'accepts'],
        );
        yield { scheme, version, grant, standing, path };
      }
    }
  }
}

function meets(member: Grant['direction']['origin'][number], origins: ReadonlySet<string>): boolean {
  if (typeof member === 'string') return origins.has(member);
  if (member.excludes?.some((id) => origins.has(id))) return false;
  return origins.has(member.id) || (member.includes ?? []).some((id) => origins.has(id));
}

type State =
  | { is: 'kept' }
  | { is: 'coming'; starts: string | undefined }
  | { is: 'blocked'; why: BlockedGrant['why']; unknown: boolean };

function stateOf(
  { scheme, version, path }: GrantOnLane & { path: Path },
  importers: ReadonlySet<string>,
  origins: ReadonlySet<string>,
  asOf: string,
): State {
  // Known to be in force, but not since when: it counts from the day somebody looked or magna learned of it.
  const looked = provAt(scheme, [...path, 'inForce'])?.reviewed ?? version.recorded;
  const reviewed = looked < version.recorded ? looked : version.recorded;
  const state = versionState(version, asOf, reviewed);
  const parties = partiesOf(version, importers, origins);
  if (state === 'suspended') return { is: 'blocked', why: 'suspended', unknown: false };
  if (state === 'ended' || parties.some(({ to = 'none' }) => to !== 'none' && to !== 'unknown' && to < asOf)) {
    return { is: 'blocked', why: 'ended', unknown: false };
  }
  if (version.status === 'concluded' || version.status === 'signed') return { is: 'coming', starts: undefined };
  const { starts: entries, pair } = entriesOf(version, importers, origins);
  if (entries.includes('none')) return { is: 'blocked', why: 'pair-not-in-force', unknown: false };
  const starts = [version.inForce.from, ...entries];
  const later = starts
    .filter((start) => start !== 'unknown' && start > asOf)
    .toSorted()
    .at(-1);
  if (later !== undefined) return { is: 'coming', starts: later };
  // A party is in, since a day nobody read: that counts from the day somebody looked. Of a pair not even that is known.
  const open = starts.includes('unknown') && (asOf < reviewed || (pair && entries.includes('unknown')));
  return open ? { is: 'blocked', why: 'start-unknown', unknown: true } : { is: 'kept' };
}

function partiesOf(version: Version, importers: ReadonlySet<string>, origins: ReadonlySet<string>): Version['parties'] {
  return version.parties.filter(({ id }) => importers.has(id) || origins.has(id));
}

/** Whether a source says that a version is not in force between two of its parties. */
export function pairNotInForce(version: Version, importer: string, origin: string): boolean {
  return entriesOf(version, new Set([importer]), new Set([origin])).starts.includes('none');
}

/** The days from which both parties are in; what is said of the pair counts before what is said of one of them. */
function entriesOf(
  version: Version,
  importers: ReadonlySet<string>,
  origins: ReadonlySet<string>,
): { starts: string[]; pair: boolean } {
  const parties = partiesOf(version, importers, origins);
  const pairs = parties.flatMap((party) => {
    const others = importers.has(party.id) ? origins : importers;
    return (party.between ?? []).filter((entry) => entry.with.some((id) => others.has(id))).map(({ from }) => from);
  });
  return pairs.length > 0
    ? { starts: pairs, pair: true }
    : { starts: parties.flatMap(({ from }) => from ?? []), pair: false };
}

/**
 * The sourced absence that covers a pair. One whose `except` names a scheme that magna does not have, or that grants
 * nothing on this lane although the list says that it does, proves nothing: what magna has of it is then not complete.
 *
 * @param found the schemes that grant something on the lane, on whatever day
 */
function findAbsence(
  kb: KnowledgeBase,
  importers: ReadonlySet<string>,
  origins: ReadonlySet<string>,
  found: ReadonlySet<string>,
): LaneAbsence | undefined {
  const known = new Set(kb.schemes.map(({ id }) => id));
  for (const [index, absence] of kb.lanes.absences.entries()) {
    const lacking = absence.except?.some(
      ({ scheme, into }) => !known.has(scheme) || (into.some((id) => importers.has(id)) && !found.has(scheme)),
    );
    if (lacking) continue;
    const [a, b] = absence.between ?? [];
    const both = a !== undefined && b !== undefined;
    const covers =
      (both && ((importers.has(a) && origins.has(b)) || (importers.has(b) && origins.has(a)))) ||
      (absence.importer !== undefined &&
        absence.origin !== undefined &&
        importers.has(absence.importer) &&
        origins.has(absence.origin));
    if (covers) return { absence, standing: standingOf(kb.lanes, ['absences', index]) };
  }
  return undefined;
}
