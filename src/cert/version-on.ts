import type { GrantingScheme, Version } from '../kb/shapes/scheme.ts';

export type VersionState = 'in-force' | 'coming' | 'ended' | 'suspended' | 'start-unknown';

/**
 * Where a version stands on a day, its parties left aside.
 *
 * @param asOf YYYY-MM-DD
 * @param reviewed the day its dates were looked at: a version known to be in force, but not since when, counts from then
 */
export function versionState({ status, inForce }: Version, asOf: string, reviewed: string): VersionState {
  if (status === 'concluded' || status === 'signed') return 'coming';
  if (status === 'suspended') return 'suspended';
  if (status === 'ended' || (inForce.to !== 'none' && inForce.to !== 'unknown' && inForce.to < asOf)) return 'ended';
  if (inForce.from === 'unknown') return asOf < reviewed ? 'start-unknown' : 'in-force';
  return inForce.from > asOf ? 'coming' : 'in-force';
}

/** The version in force on a day, else the one that comes next, else the last that ended. */
export function versionOn(scheme: GrantingScheme, asOf: string): { version: Version; index: number } | undefined {
  const all = scheme.versions.map((version, index) => ({
    version,
    index,
    state: versionState(version, asOf, version.recorded),
  }));
  const order: VersionState[] = ['in-force', 'start-unknown', 'coming', 'suspended', 'ended'];
  const found = order.flatMap((state) => all.filter((one) => one.state === state))[0];
  return found === undefined ? undefined : { version: found.version, index: found.index };
}
