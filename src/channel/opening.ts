import type { Hours } from '../kb/shapes/hours.ts';
import { type Closure, type Holidays, yearWithoutHolidays } from './holidays.ts';
import { timetableFrom, type Windows } from './timetable.ts';
import { instantOf, wallTime } from './wall-time.ts';

/** Whether somebody is there at an instant, and when that changes next. */
export interface Opening {
  /** `unknown` also on a day that may be a holiday, by a calendar nobody has read a source for. */
  readonly open: 'yes' | 'no' | 'unknown';
  /** When it opens next for certain; undefined while open, or where no day within a year is known. */
  readonly opensAt: Date | undefined;
  /** When it closes; undefined while closed, or where it does not within a year. */
  readonly closesAt: Date | undefined;
  /** The holiday because of which nobody is there now, or may not be; outside all hours the one that today is. */
  readonly holiday?: Closure;
  /** The first year up to the next change whose holidays the calendar does not have, so that one may be missed. */
  readonly yearUnknown?: number;
}

const NONE: Holidays = [];

/** How far ahead a change is looked for: an office may be shut for a season, or open day and night until a holiday. */
const DAYS_AHEAD = 366;

/**
 * Opening hours at an instant. Exceptions beat the calendar, the calendar beats the weekly windows; the end of a window
 * is exclusive, and one that began before a holiday runs to its end.
 *
 * A window lasts from the instant at which the clock on the wall first shows its beginning to the one at which it first
 * shows its end; where the clocks skip either, the first instant after the skip counts. So a window in an hour that is
 * shown twice takes place once, one around such an hour is an hour longer, and one in an hour that is skipped does not
 * take place.
 *
 * @param zone the IANA zone whose wall clock the windows mean; `unknown` makes windows unknown too
 * @param holidays the calendars that hours may name
 */
export function openingAt(hours: Hours, zone: string, now: Date, holidays: Holidays = NONE): Opening {
  if (hours === 'always') return { open: 'yes', opensAt: undefined, closesAt: undefined };
  if (hours === 'none') return { open: 'no', opensAt: undefined, closesAt: undefined };
  if (hours === 'unknown' || zone === 'unknown' || zone === 'authority') {
    return { open: 'unknown', opensAt: undefined, closesAt: undefined };
  }
  const time = now.getTime();
  const timetable = timetableFrom(wallTime(now, zone), hours, zone, holidays);
  const today = timetable(0);
  let open: { readonly closesAt: number; readonly since: string } | undefined;
  let away: Closure | undefined;
  const shut = (opensAt: Date | undefined, on: string): Opening => {
    const holiday = away ?? today.closure;
    return {
      open: away?.certain === false ? 'unknown' : 'no',
      opensAt,
      closesAt: undefined,
      ...(holiday === undefined ? {} : { holiday }),
      ...missing(hours, [today.day, on], holidays),
    };
  };
  const until = (closesAt: Date | undefined, since: string): Opening => ({
    open: 'yes',
    opensAt: undefined,
    closesAt,
    ...missing(hours, [today.day, since], holidays),
  });
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    const { day, closure, windows } = timetable(ahead);
    for (const { start, end } of windows) {
      if (open !== undefined && start > open.closesAt) return until(new Date(open.closesAt), open.since);
      if (closure !== undefined) {
        // Of two holidays the one that is not certain leaves it open whether somebody is there.
        if (start <= time && time < end && (away === undefined || away.certain || !closure.certain)) away = closure;
      } else if (open !== undefined) {
        // A window that begins where the last one ends only makes it longer.
        if (end > open.closesAt) open = { closesAt: end, since: day };
      } else if (start > time) return shut(new Date(start), day);
      else if (time < end) open = { closesAt: end, since: day };
    }
  }
  if (open === undefined) return shut(undefined, today.day);
  const last = instantOf(timetable(DAYS_AHEAD).day, 0, zone).getTime();
  return until(open.closesAt < last ? new Date(open.closesAt) : undefined, open.since);
}

/** The first of the days in whose year a holiday may be missed, as its year. */
function missing({ calendar }: Windows, days: readonly string[], holidays: Holidays): Pick<Opening, 'yearUnknown'> {
  const years = days.map((day) => yearWithoutHolidays(holidays, calendar, day));
  const yearUnknown = years.find((year) => year !== undefined);
  return yearUnknown === undefined ? {} : { yearUnknown };
}
