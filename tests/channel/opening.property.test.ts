import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingAt } from '../../src/channel/opening.ts';
import { addDays } from '../../src/kb/days.ts';
import type { Hours, Weekday } from '../../src/kb/shapes/hours.ts';

// A clock that is read every five minutes, with times that are multiples of five: nothing happens in between.
const STEP = 5;
const DAYS = 17;
const PER_DAY = 1440 / STEP;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

type Windows = Exclude<Hours, string>;

/** Each zone over the weeks in which its clocks change, or would. */
const ZONES = [
  ['Europe/Paris', '2026-03-23'],
  ['Europe/Paris', '2026-10-19'],
  ['America/New_York', '2026-10-26'],
  ['Asia/Kolkata', '2026-12-24'],
  ['Pacific/Auckland', '2026-09-21'],
] as const;

/** Minutes that the wall clock has shown since the midnight before the first day, for each step. */
function wallMinutes(zone: string, first: string): number[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const begin = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: DAYS * PER_DAY }, (_, index) => {
    const shown = format.format(new Date(begin + index * STEP * 60_000)).replace(' ', 'T');
    return (Date.parse(`${shown}:00Z`) - begin) / 60_000;
  });
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const grid = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from / STEP, max: to / STEP }).map((step) => step * STEP);

// Windows begin at seven or later and end before six, and not in the hour that a change of the clocks skips: what
// becomes of that hour is held by itself in wall-time.test.ts.
const span = fc.oneof(
  fc.tuple(grid(420, 1380), grid(5, 300)).map(([from, length]) => {
    const end = Math.min(from + length, 1440);
    return { from: clock(from), to: end === 1440 ? '24:00' : clock(end) };
  }),
  fc
    .tuple(grid(420, 1435), fc.oneof(grid(0, 115), grid(180, 360)))
    .map(([from, to]) => ({ from: clock(from), to: `${clock(to)}+1` })),
);

const hoursFrom = (first: string): fc.Arbitrary<Windows> =>
  fc.record({
    windows: fc.array(
      fc
        .tuple(fc.subarray<Weekday>([...WEEKDAYS], { minLength: 1 }), span)
        .map(([days, { from, to }]) => ({ days, from, to })),
      { minLength: 1, maxLength: 3 },
    ),
    exceptions: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.option(fc.array(span, { minLength: 1, maxLength: 2 })))
        .map(([ahead, windows]) => {
          const day = addDays(first, ahead);
          return windows === null ? { day, closed: true as const } : { day, windows };
        }),
      { maxLength: 3 },
    ),
    calendar: fc.constant('unknown' as const),
  });

/** Which steps are open, by walking along the clock on the wall. */
function openSteps(hours: Windows, first: string, wall: readonly number[]): boolean[] {
  const open = wall.map(() => false);
  const minutes = (time: string): number =>
    Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + (time.endsWith('+1') ? 1440 : 0);
  for (let ahead = -1; ahead < DAYS; ahead++) {
    const day = addDays(first, ahead);
    const special = hours.exceptions === 'unknown' ? undefined : hours.exceptions.find((one) => one.day === day);
    const weekday = WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 'sun';
    const spans = special ? (special.windows ?? []) : hours.windows.filter(({ days }) => days.includes(weekday));
    for (const { from, to } of spans) {
      let step = wall.findIndex((shown) => shown >= ahead * 1440 + minutes(from));
      if (step < 0) continue;
      for (; step < wall.length && (wall[step] ?? 0) < ahead * 1440 + minutes(to); step++) open[step] = true;
    }
  }
  return open;
}

describe('openingAt', () => {
  it.each(ZONES)('agrees in %s around %s with a walk along the clock', (zone, first) => {
    const wall = wallMinutes(zone, first);
    const begin = Date.parse(`${first}T00:00:00Z`);
    const instant = (step: number): Date => new Date(begin + step * STEP * 60_000);
    // From the third day on, so that the night before is on the grid, and with days to spare behind.
    const when = fc.tuple(fc.integer({ min: 2 * PER_DAY, max: 9 * PER_DAY }), fc.integer({ min: 0, max: 299_999 }));
    fc.assert(
      fc.property(hoursFrom(first), when, (hours, [step, rest]) => {
        const open = openSteps(hours, first, wall);
        const found = openingAt(hours, zone, new Date(instant(step).getTime() + rest));
        const now = open[step] ?? false;
        const change = open.findIndex((state, later) => later > step && state !== now);
        expect(found.open).toBe(now ? 'yes' : 'no');
        if (now) expect([found.opensAt, found.closesAt]).toEqual([undefined, instant(change)]);
        else if (change >= 0) expect([found.opensAt, found.closesAt]).toEqual([instant(change), undefined]);
        // What opens within the two weeks that are left of the grid would have been found.
        else expect(found.opensAt === undefined || found.opensAt >= instant(wall.length)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
