import { provAt } from '../kb/prov.ts';
import type { Version } from '../kb/shapes/scheme.ts';
import { type GrantOnLane, versionPath, type WhyBlocked } from './grant-on-lane.ts';
import { versionState } from './version-on.ts';

type Ids = ReadonlySet<string>;

export type GrantState =
  | { readonly is: 'kept'; readonly transitionUntil: string | undefined }
  | { readonly is: 'coming'; readonly starts: string | undefined }
  | {
      readonly is: 'blocked';
      readonly why: WhyBlocked;
      readonly unknown: boolean;
      /** The day it ended for this pair, where one is known. */
      readonly endedOn?: string;
    };

/** The days a lane is asked about, YYYY-MM-DD. */
export interface LaneDays {
  /** The day of import: which law. */
  readonly asOf: string;
  /** The day the proof was made out. */
  readonly proofDate: string;
}

/** Where a grant stands between two sides of a lane on a day. */
export function grantState(
  { scheme, version, at }: GrantOnLane,
  importers: Ids,
  givers: Ids,
  { asOf, proofDate }: LaneDays,
): GrantState {
  // Known to be in force, but not since when: it counts from the day somebody looked or magna learned of it.
  const looked = provAt(scheme, [...versionPath({ at }), 'inForce'])?.reviewed ?? version.recorded;
  const reviewed = looked < version.recorded ? looked : version.recorded;
  const state = versionState(version, asOf, reviewed);
  const parties = partiesOf(version, importers, givers);
  if (state === 'suspended') return { is: 'blocked', why: 'suspended', unknown: false };
  // The version may be over, or one of the two may have left before.
  const ends = [version.inForce.to, ...parties.flatMap(({ to }) => to ?? [])].filter(
    (day) => day !== 'none' && day !== 'unknown',
  );
  const over = ends.filter((day) => day < asOf).toSorted();
  if (state === 'ended' || over.length > 0) {
    const [endedOn] = over;
    const { transition } = version;
    const covered =
      transition !== undefined && proofDate < transition.madeOutBefore && asOf <= transition.acceptedUntil;
    return covered
      ? { is: 'kept', transitionUntil: transition.acceptedUntil }
      : { is: 'blocked', why: 'ended', unknown: false, ...(endedOn === undefined ? {} : { endedOn }) };
  }
  if (version.status === 'concluded' || version.status === 'signed') return { is: 'coming', starts: undefined };
  const { starts: entries, pair } = entriesOf(version, importers, givers);
  if (entries.includes('none')) return { is: 'blocked', why: 'pair-not-in-force', unknown: false };
  const starts = [version.inForce.from, ...entries];
  const later = starts
    .filter((start) => start !== 'unknown' && start > asOf)
    .toSorted()
    .at(-1);
  if (later !== undefined) return { is: 'coming', starts: later };
  // A party is in, since a day nobody read: that counts from the day somebody looked. Of a pair not even that is known.
  const open = starts.includes('unknown') && (asOf < reviewed || (pair && entries.includes('unknown')));
  return open ? { is: 'blocked', why: 'start-unknown', unknown: true } : { is: 'kept', transitionUntil: undefined };
}

function partiesOf(version: Version, importers: Ids, givers: Ids): Version['parties'] {
  return version.parties.filter(({ id }) => importers.has(id) || givers.has(id));
}

/** Whether a source says that a version is not in force between two of its parties. */
export function pairNotInForce(version: Version, importer: string, origin: string): boolean {
  return entriesOf(version, new Set([importer]), new Set([origin])).starts.includes('none');
}

/** The days from which both parties are in; what is said of the pair counts before what is said of one of them. */
function entriesOf(version: Version, importers: Ids, givers: Ids): { starts: string[]; pair: boolean } {
  const parties = partiesOf(version, importers, givers);
  const pairs = parties.flatMap((party) => {
    const others = importers.has(party.id) ? givers : importers;
    return (party.between ?? []).filter((entry) => entry.with.some((id) => others.has(id))).map(({ from }) => from);
  });
  return pairs.length > 0
    ? { starts: pairs, pair: true }
    : { starts: parties.flatMap(({ from }) => from ?? []), pair: false };
}
