import type { Holidays } from '../../src/channel/holidays.ts';
import { openingAt } from '../../src/channel/opening.ts';
import { changesOn, DAY, differenceFrom, HoursOracle, MINUTE, walkAlong } from '../../tests/support/hours-oracle.ts';
import type { Kind } from './kinds.ts';

/** Days that the clock is read beyond the last one that is compared, so that the next change lies on the walk. */
const DAYS_BEYOND = 60;

/** Days before and after a change of the clocks on which every kind is compared at every minute. */
const DAYS_AROUND = 1;

export interface Compared {
  readonly zone: string;
  /** Minutes at which at least one kind of hours was compared. */
  readonly minutes: number;
  readonly openings: number;
  readonly clockChanges: number;
  /** At most a handful are told. */
  readonly differences: readonly string[];
  readonly differing: number;
}

/**
 * Compares `openingAt` with the oracle at every minute from the first day to the last: with one kind of hours in turn,
 * day by day; and with each kind at every minute of the days around a change of the clocks, at every full hour, and in
 * the minutes around each opening and closing.
 *
 * @param turn with which kind the turns begin; `all` compares every kind at every minute
 */
export function compareZone(
  zone: string,
  turn: number | 'all',
  kinds: readonly Kind[],
  holidays: Holidays,
  first: string,
  last: string,
): Compared {
  const begin = Date.parse(`${first}T00:00:00Z`) / MINUTE;
  const minutes = Date.parse(`${last}T00:00:00Z`) / MINUTE + DAY - begin;
  // A day earlier: what is doubled in the first hours was reached before.
  const walk = walkAlong(zone, begin - DAY, DAY + minutes + DAYS_BEYOND * DAY);
  const changes = changesOn(walk).filter((index) => index < DAY + minutes);
  const around = new Set(
    changes.flatMap((index) =>
      Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, n) => Math.floor(index / DAY) + n - DAYS_AROUND),
    ),
  );
  const seen = new Uint8Array(minutes);
  const differences: string[] = [];
  let openings = 0;
  let differing = 0;
  for (const [number, { name, hours }] of kinds.entries()) {
    const oracle = new HoursOracle(hours, holidays, walk);
    for (let index = DAY; index < DAY + minutes; index++) {
      const day = Math.floor(index / DAY);
      const whole = turn === 'all' || (day + turn) % kinds.length === number || around.has(day);
      if (!whole && index % 60 !== 0 && !oracle.isNearChange(index)) continue;
      const now = new Date((walk.first + index) * MINUTE);
      seen[index - DAY] = 1;
      openings++;
      const difference = differenceFrom(
        oracle.at(index),
        openingAt(hours, zone, now, holidays),
        walk.first + walk.shown.length,
      );
      if (difference === undefined) continue;
      differing++;
      if (differences.length < 5) differences.push(`${zone}, ${name}, ${now.toISOString()}: ${difference}`);
    }
  }
  return {
    zone,
    minutes: seen.reduce((sum, one) => sum + one, 0),
    openings,
    clockChanges: changes.length,
    differences,
    differing,
  };
}
