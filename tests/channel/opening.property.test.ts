import fc from 'fast-check';
import { describe, it } from 'vitest';
import { openingAt } from '../../src/channel/opening.ts';
import { addDays } from '../../src/kb/days.ts';
import type { Weekday } from '../../src/kb/shapes/hours.ts';
import { calendarOf } from '../support/calendars.ts';
import { DAY, differenceFrom, HoursOracle, MINUTE, walkAlong, type Windows } from '../support/hours-oracle.ts';
import { ZONES } from '../support/zones.ts';

// Random hours in a random zone, compared at every minute of a day and a half; `npm run soak:hours` compares five years.
// What fails is printed with its seed and path.
const FIRST = '2024-01-01';
const DAYS = 1827;
const COMPARED = 1.5 * DAY;
const BEYOND = 15 * DAY;
const YEARS = [2024, 2025, 2026, 2027, 2028];
const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MINUTE;
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The days in which a zone changes its clocks. */
function changeDays(zone: string): string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (day: string): string | undefined =>
    format.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value;
  const days = Array.from({ length: DAYS }, (_, n) => addDays(FIRST, n));
  return days.filter((day) => offset(day) !== offset(addDays(day, 1)));
}

const hardDays = new Map(ZONES.map((zone) => [zone, changeDays(zone)]));

/** A zone and a day, most often one in which its clocks change. */
const where = fc.constantFrom(...ZONES).chain((zone) => {
  const any = fc.nat({ max: DAYS - 1 }).map((n) => addDays(FIRST, n));
  const yearEnd = fc.constantFrom(...YEARS.map((year) => `${year}-12-31`));
  const hard = hardDays.get(zone) ?? [];
  const day =
    hard.length === 0
      ? fc.oneof(any, yearEnd)
      : fc.oneof({ arbitrary: fc.constantFrom(...hard), weight: 4 }, any, yearEnd);
  return fc.record({ zone: fc.constant(zone), day });
});

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const endOf = (minute: number): string =>
  minute < DAY ? clock(minute) : minute === DAY ? '24:00' : `${clock(minute - DAY)}+1`;

// Clocks change in the first hours of a day, or in the last.
const timeOfDay = fc.oneof(
  fc.integer({ min: 0, max: 70 }),
  fc.integer({ min: 110, max: 190 }),
  fc.integer({ min: 1370, max: DAY - 1 }),
  fc.integer({ min: 0, max: DAY - 1 }),
);
const length = fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: 720 }));

/** Windows of one day; one may begin where the last one ends. */
const spans = fc
  .array(fc.record({ from: timeOfDay, length, touches: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((all) => {
    let end = DAY;
    return all.map(({ from, length: minutes, touches }) => {
      const start = touches && end < DAY ? end : from;
      end = start + minutes;
      return { from: clock(start), to: endOf(end) };
    });
  });

/** Days from the one before the first that is compared. */
const near = fc.integer({ min: -1, max: 4 });

const hoursAround = (day: string) =>
  fc
    .record({
      weekly: fc.array(fc.tuple(fc.subarray([...WEEK], { minLength: 1 }), spans), { minLength: 1, maxLength: 2 }),
      exceptions: fc.uniqueArray(fc.tuple(near, fc.option(spans)), { maxLength: 2, selector: ([off]) => off }),
      sure: fc.array(near, { maxLength: 2 }),
      unsure: fc.array(near, { maxLength: 3 }),
      worked: fc.array(near, { maxLength: 2 }),
      calendar: fc.constantFrom<Windows['calendar']>('unknown', 'sure', 'unsure', ['sure', 'unsure']),
      missing: fc.option(fc.constantFrom(...YEARS)),
    })
    .map(({ weekly, exceptions, sure, unsure, worked, calendar, missing }) => {
      const hours: Windows = {
        windows: weekly.flatMap(([days, all]) => all.map((span) => ({ days, ...span }))),
        exceptions: exceptions.map(([off, windows]) =>
          windows === null ? { day: addDays(day, off), closed: true } : { day: addDays(day, off), windows },
        ),
        calendar,
      };
      const at = (offs: readonly number[]): string[] => offs.map((off) => addDays(day, off));
      const years = YEARS.filter((year) => year !== missing);
      const holidays = [
        calendarOf('sure', 'reported', years, at(sure), at(worked).filter(isWeekend)),
        calendarOf('unsure', 'unverified', YEARS, at(unsure)),
      ];
      return { hours, holidays };
    });

const cases = where.chain(({ zone, day }) =>
  fc.record({ zone: fc.constant(zone), day: fc.constant(day), given: hoursAround(day) }),
);

describe('openingAt', () => {
  it('agrees at every minute with a walk along the clock on the wall', () => {
    fc.assert(
      fc.property(cases, ({ zone, day, given: { hours, holidays } }) => {
        const walk = walkAlong(zone, midnight(day) - DAY, DAY + COMPARED + BEYOND);
        const oracle = new HoursOracle(hours, holidays, walk);
        for (let index = DAY; index < DAY + COMPARED; index++) {
          const now = new Date((walk.first + index) * MINUTE + (index % 60) * 1000);
          const found = openingAt(hours, zone, now, holidays);
          const difference = differenceFrom(oracle.at(index), found, walk.first + walk.shown.length);
          if (difference !== undefined) throw new Error(`${zone}, ${now.toISOString()}: ${difference}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
