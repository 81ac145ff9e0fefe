import { addDays } from '../kb/days.ts';
import type { Hours, Window } from '../kb/shapes/hours.ts';
import { type Closure, closureOn, type Holidays, isWorked, yearWithoutHolidays } from './holidays.ts';
import { dayOf, instantOf, wallTime } from './wall-time.ts';

/** Whether somebody is there at an instant, and when that changes next. */
export interface Opening {
  /** `unknown` also on a day that may be a holiday, by a calendar nobody has read a source for. */
  readonly open: 'yes' | 'no' | 'unknown';
  /** When it opens next for certain; undefined while open, or where no day is known. */
  readonly opensAt: Date | undefined;
  /** When it closes; undefined while closed or where it never does. */
  readonly closesAt: Date | undefined;
  /** The holiday because of which nobody is there now, or may not be. */
  readonly holiday?: Closure;
  /** The year whose holidays the calendar does not have, so that a holiday may be missed. */
  readonly yearUnknown?: number;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** How far ahead an opening is looked for: longer than any run of holidays. */
const DAYS_AHEAD = 21;

/**
 * Opening hours at an instant. Exceptions beat the calendar, the calendar beats the weekly windows; the end of a window
 * is exclusive, and one that began before a holiday runs to its end.
 *
 * @param zone the IANA zone whose wall clock the windows mean; `unknown` makes windows unknown too
 * @param holidays the calendars that hours may name
 */
export function openingAt(hours: Hours, zone: string, now: Date, holidays: Holidays = []): Opening {
  if (hours === 'always') return { open: 'yes', opensAt: undefined, closesAt: undefined };
  if (hours === 'none') return { open: 'no', opensAt: undefined, closesAt: undefined };
  if (hours === 'unknown' || zone === 'unknown' || zone === 'authority') {
    return { open: 'unknown', opensAt: undefined, closesAt: undefined };
  }
  const today = dayOf(wallTime(now, zone));
  const missing = yearWithoutHolidays(holidays, hours.calendar, today);
  const more = missing === undefined ? {} : { yearUnknown: missing };
  let closesAt: Date | undefined;
  let doubt: Closure | undefined;
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(today, ahead);
    const closure = closureFor(hours, day, holidays);
    if (closure?.certain) continue;
    for (const { from, to } of windowsOn(hours, day, holidays)) {
      const start = instantOf(day, from, zone);
      const end = instantOf(day, to, zone);
      if (closesAt !== undefined) {
        // A window that begins where the last one ends only makes it longer.
        if (start > closesAt || closure !== undefined) return { open: 'yes', opensAt: undefined, closesAt, ...more };
        if (end > closesAt) closesAt = end;
      } else if (start <= now && now < end) {
        if (closure === undefined) closesAt = end;
        else doubt = closure;
      } else if (start > now && closure === undefined)
        return shut(doubt, start, closureFor(hours, today, holidays), more);
    }
  }
  if (closesAt !== undefined) return { open: 'yes', opensAt: undefined, closesAt, ...more };
  return shut(doubt, undefined, closureFor(hours, today, holidays), more);
}

/** Nobody there, or perhaps nobody: with the holiday that is the reason. */
function shut(
  doubt: Closure | undefined,
  opensAt: Date | undefined,
  today: Closure | undefined,
  more: { yearUnknown?: number },
): Opening {
  const holiday = doubt ?? today;
  return {
    open: doubt === undefined ? 'no' : 'unknown',
    opensAt,
    closesAt: undefined,
    ...(holiday === undefined ? {} : { holiday }),
    ...more,
  };
}

/** The holiday of a day, unless the hours say themselves what holds on it. */
function closureFor(hours: Exclude<Hours, string>, day: string, holidays: Holidays): Closure | undefined {
  const special = hours.exceptions !== 'unknown' && hours.exceptions.some((exception) => exception.day === day);
  return special ? undefined : closureOn(holidays, hours.calendar, day);
}

/** The windows that begin on a day, in minutes from its midnight, earliest first. */
function windowsOn(hours: Exclude<Hours, string>, day: string, holidays: Holidays): { from: number; to: number }[] {
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
  const [hour = 0, minute = 0] = time.slice(0, 5).split(':').map(Number);
  return hour * 60 + minute + (time.endsWith('+1') ? 1440 : 0);
}
