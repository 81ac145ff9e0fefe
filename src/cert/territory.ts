import type { Path } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';

interface Dated {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether a dated statement holds on a day. An unknown start counts from the beginning and an unknown end is open: the
 * standing of the statement says how little that is worth.
 */
export function holdsOn({ from, to }: Dated, day: string): boolean {
  return (from === 'unknown' || from <= day) && (to === 'none' || to === 'unknown' || day <= to);
}

/**
 * Whose customs rules apply on import into a place on a day.
 *
 * @returns the id of the territory with the path of the statement in the place's file, or `unknown`
 */
export function territoryOn(place: Jurisdiction, day: string): { id: string; path: Path } {
  const { territory } = place;
  if (typeof territory === 'string') return { id: territory, path: ['territory'] };
  const index = territory?.findIndex((dated) => holdsOn(dated, day)) ?? -1;
  const found = territory?.[index];
  return found === undefined ? { id: 'unknown', path: ['territory'] } : { id: found.id, path: ['territory', index] };
}

/** The place itself and every union or group it counts as on a day, with the path of each statement. */
export function countsAs(place: Jurisdiction, day: string): { id: string; path: Path }[] {
  const memberships = (place.memberOf ?? []).flatMap((dated, index) =>
    holdsOn(dated, day) ? [{ id: dated.id, path: ['memberOf', index] as Path }] : [],
  );
  return [{ id: place.id, path: ['id'] }, ...memberships];
}
