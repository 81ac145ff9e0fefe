import type { Standing } from '../finding.ts';
import type { Path } from '../kb/prov.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { GrantingScheme, Scheme, Version } from '../kb/shapes/scheme.ts';

/** A grant that bears on a lane, with the scheme and version it stands in. */
export interface GrantOnLane {
  readonly scheme: GrantingScheme;
  readonly version: Version;
  readonly grant: Grant;
  /** Where version and grant stand in the scheme. */
  readonly at: readonly [version: number, grant: number];
  readonly standing: Standing;
}

export interface KeptGrant extends GrantOnLane {
  /** The version is over, but papers made out before its end are still taken until this day; undefined otherwise. */
  readonly transitionUntil: string | undefined;
}

export type WhyBlocked =
  | 'ended'
  | 'suspended'
  | 'start-unknown'
  | 'pair-not-in-force'
  /** The text demands that goods leave from the place of origin, and they leave from elsewhere. */
  | 'departure'
  /** It is for a group of which magna has no list: these goods may be of one of its members. */
  | 'list-not-held'
  /** It is for goods of the place they leave from, and these were made elsewhere. */
  | 'other-origin';

export interface BlockedGrant extends GrantOnLane {
  readonly why: WhyBlocked;
  /** The day it ended for this pair; undefined where it did not, or the day is not known. */
  readonly endedOn?: string;
  /** Blocked only because something is not known: it may apply. */
  readonly unknown: boolean;
}

export interface ComingGrant extends GrantOnLane {
  /** The day it starts; undefined where it is signed only. */
  readonly starts: string | undefined;
}

export function isGranting(scheme: Scheme): scheme is GrantingScheme {
  return 'versions' in scheme;
}

/** The path of a version in its scheme. */
export function versionPath({ at: [v] }: Pick<GrantOnLane, 'at'>): Path {
  return ['versions', v];
}

/** The path of a grant in its scheme. */
export function grantPath({ at: [v, g] }: Pick<GrantOnLane, 'at'>): Path {
  return ['versions', v, 'grants', g];
}
