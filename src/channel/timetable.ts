import type { Hours, Window } from '../kb/shapes/hours.ts';
import { type Closure, closureOn, type Holidays, isWorked } from './holidays.ts';
import { instantOf, type WallTime } from './wall-time.ts';

export type Windows = Exclude<Hours, string>;

/** A day of a timetable: the windows that begin on it, earliest first, and the holiday that takes them away. */
interface Day {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly closure: Closure | undefined;
  /** Instants in milliseconds; a window that lies in an hour which the clocks skip is none. */
  readonly windows: readonly { readonly start: number; readonly end: number }[];
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** In milliseconds, of UTC. */
const DAY = 86_400_000;

const timetables = new WeakMap<Holidays, WeakMap<Windows, Map<string, Day>>>();

/**
 * The days of some hours in a zone, by how far they are from the day of a reading of its clock. Each is worked out once:
 * the doors of a plan ask for the same days again, and a clock is slow to read.
 */
export function timetableFrom(
  { year, month, day: date }: WallTime,
  hours: Windows,
  zone: string,
  holidays: Holidays,
): (ahead: number) => Day {
  const midnight = Date.UTC(year, month - 1, date);
  const byHours = timetables.get(holidays) ?? new WeakMap<Windows, Map<string, Day>>();
  timetables.set(holidays, byHours);
  const days = byHours.get(hours) ?? new Map<string, Day>();
  byHours.set(hours, days);
  return (ahead) => {
    const key = `${zone} ${midnight + ahead * DAY}`;
    const known = days.get(key);
    if (known !== undefined) return known;
    const day = new Date(midnight + ahead * DAY).toISOString().slice(0, 10);
    const windows = windowsOn(hours, day, holidays)
      .map(({ from, to }) => ({ start: instantOf(day, from, zone).getTime(), end: instantOf(day, to, zone).getTime() }))
      .filter(({ start, end }) => start < end);
    const found = { day, closure: closureFor(hours, day, holidays), windows };
    days.set(key, found);
    return found;
  };
}

/** The holiday of a day, unless the hours say themselves what holds on it. */
function closureFor(hours: Windows, day: string, holidays: Holidays): Closure | undefined {
  const special = hours.exceptions !== 'unknown' && hours.exceptions.some((exception) => exception.day === day);
  return special ? undefined : closureOn(holidays, hours.calendar, day);
}

/** The windows that begin on a day, in minutes from its midnight, earliest first. */
function windowsOn(hours: Windows, day: string, holidays: Holidays): { from: number; to: number }[] {
  const exception =
    hours.exceptions === 'unknown' ? undefined : hours.exceptions.find((special) => special.day === day);
  // A weekend day that is worked has the hours of a Monday.
  const weekday = isWorked(holidays, hours.calendar, day) ? 'mon' : WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const spans: readonly Pick<Window, 'from' | 'to'>[] =
    exception === undefined
      ? hours.windows.filter((window) => weekday !== undefined && window.days.includes(weekday))
      : (exception.windows ?? []);
  return spans.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) })).toSorted((a, b) => a.from - b.from);
}

/** `21:00` or `06:00+1` in minutes from the midnight the window belongs to. */
function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + (time.endsWith('+1') ? 1440 : 0);
}
