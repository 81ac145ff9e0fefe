import type { Holidays } from '../../src/channel/holidays.ts';
import { addDays } from '../../src/kb/days.ts';
import type { Weekday } from '../../src/kb/shapes/hours.ts';
import { calendarOf } from '../../tests/support/calendars.ts';
import type { Windows } from '../../tests/support/hours-oracle.ts';

/** Hours that are hard in one way. */
export interface Kind {
  readonly name: string;
  readonly hours: Windows;
}

export const YEARS = [2024, 2025, 2026, 2027, 2028] as const;

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL: Weekday[] = [...WORKDAYS, 'sat', 'sun'];

type Span = { from: string; to: string };
type Exceptions = Exclude<Windows['exceptions'], string>;

const on = (days: Weekday[], ...times: string[]): Windows['windows'] =>
  times.map((time) => ({ days, ...spanOf(time) }));

/** `09:00-17:00` */
function spanOf(time: string): Span {
  const [from = '', to = ''] = time.split('-');
  return { from, to };
}

const eachYear = (...monthDays: string[]): string[] =>
  YEARS.flatMap((year) => monthDays.map((monthDay) => `${year}-${monthDay}`));

const closedOn = (...days: string[]): Exceptions => days.map((day) => ({ day, closed: true }));
const openOn = (days: string[], ...times: string[]): Exceptions =>
  days.map((day) => ({ day, windows: times.map(spanOf) }));

/** The n-th weekday of a month, counted from its end where n is negative. */
function nth(year: number, month: number, weekday: Weekday, n: number): string {
  const wanted = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(weekday);
  const [begin, step] = n > 0 ? [Date.UTC(year, month - 1, 1), 1] : [Date.UTC(year, month, 0), -1];
  const first = new Date(begin).toISOString().slice(0, 10);
  const off = (step * (wanted - new Date(begin).getUTCDay()) + 7) % 7;
  return addDays(first, step * (off + 7 * (Math.abs(n) - 1)));
}

/** The nights of a year in which some of the zones change their clocks. */
const changeNights = (year: number): string[] => [
  nth(year, 3, 'sun', 2),
  nth(year, 3, 'fri', -1),
  nth(year, 3, 'sun', -1),
  nth(year, 4, 'sun', 1),
  nth(year, 4, 'fri', -1),
  nth(year, 9, 'sun', -1),
  nth(year, 10, 'sun', 1),
  nth(year, 10, 'sun', -1),
  nth(year, 11, 'sun', 1),
];

/**
 * What the shipped calendars lack: days that are worked, a holiday of each sort on the same day or the next, and in a
 * night in which clocks change; in 2028 those are days like any other.
 */
const sure = calendarOf(
  'sure',
  'reported',
  YEARS,
  [...eachYear('01-01', '01-02', '05-01', '08-15', '12-25', '12-26', '12-31'), ...[2024, 2026].flatMap(changeNights)],
  YEARS.flatMap((year) => [nth(year, 2, 'sat', 1), nth(year, 9, 'sun', -1), nth(year, 10, 'sat', 2)]),
);
const unsure = calendarOf(
  'unsure',
  'unverified',
  YEARS,
  [...eachYear('01-06', '05-01', '05-02', '12-24', '12-25', '12-27'), ...[2025, 2027].flatMap(changeNights)],
  YEARS.map((year) => nth(year, 5, 'sun', 1)),
);

/** @param shipped the calendars of the knowledge base */
export const withMadeUp = (shipped: Holidays): Holidays => [...shipped, sure, unsure];

/** @param chat the hours of the shipped chat */
export function kindsOf(chat: Windows): Kind[] {
  const office = on(WORKDAYS, '09:00-12:00', '13:30-17:00');
  return [
    { name: 'the shipped chat', hours: chat },
    {
      name: 'one window on one day',
      hours: { windows: on(['wed'], '10:00-11:00'), exceptions: [], calendar: 'unsure' },
    },
    {
      name: 'an office with a break at noon, holidays and days of its own',
      hours: {
        windows: [...office, ...on(['sat'], '10:00-12:00')],
        exceptions: [
          ...closedOn(...eachYear('03-03', '11-11')),
          ...openOn(eachYear('05-01', '12-24'), '10:00-12:00', '12:00-13:15'),
          ...openOn(eachYear('12-31'), '20:00-02:00+1'),
        ],
        calendar: ['sure', 'unsure'],
      },
    },
    {
      name: 'nights',
      hours: {
        windows: [...on(WORKDAYS, '22:00-06:00+1'), ...on(['sat', 'sun'], '20:15-02:30+1')],
        exceptions: openOn(eachYear('12-26'), '23:00-07:00+1'),
        calendar: ['sure', 'unsure'],
      },
    },
    {
      name: 'windows that overlap over midnight, in no order',
      hours: {
        windows: [...on(ALL, '02:00-09:00', '18:00-04:00+1'), ...on(WORKDAYS, '01:00-01:30', '20:00-21:00')],
        exceptions: [],
        calendar: ['sure', 'unsure'],
      },
    },
    {
      name: 'windows that touch, also at midnight',
      hours: {
        windows: [
          ...on(ALL, '00:00-02:00', '02:00-03:00', '03:00-11:00'),
          ...on(['mon', 'wed', 'thu', 'sun'], '11:00-17:45', '17:45-24:00'),
          ...on(['sat'], '18:00-24:00'),
        ],
        exceptions: 'unknown',
        calendar: 'sure',
      },
    },
    {
      name: 'short windows in the hours in which clocks change',
      hours: {
        windows: on(
          ALL,
          '00:00-00:20',
          '00:30-00:50',
          '01:10-01:40',
          '02:00-02:30',
          '02:30-02:45',
          '02:50-03:00',
          '03:20-03:40',
          '23:05-23:15',
          '23:30-24:00',
        ),
        exceptions: [],
        calendar: 'unknown',
      },
    },
    {
      name: 'windows that begin or end in the hours in which clocks change',
      hours: {
        windows: on(ALL, '00:40-01:20', '01:50-02:10', '02:40-03:15', '03:50-09:00', '22:30-23:20', '23:40-00:15+1'),
        exceptions: [],
        calendar: 'unsure',
      },
    },
    {
      name: 'round the clock but on most Sundays, and on holidays',
      hours: {
        windows: on(ALL, '00:00-24:00'),
        exceptions: YEARS.flatMap((year) =>
          Array.from({ length: 12 }, (_, month) =>
            closedOn(...[1, 2, 3, 4].map((n) => nth(year, month + 1, 'sun', n))),
          ).flat(),
        ),
        calendar: ['sure', 'unsure'],
      },
    },
    {
      name: 'shut for a season',
      hours: {
        windows: office,
        exceptions: YEARS.flatMap((year) =>
          closedOn(...Array.from({ length: 36 }, (_, n) => addDays(`${year}-07-01`, n))),
        ),
        calendar: 'sure',
      },
    },
  ];
}
