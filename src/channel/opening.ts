import { addDays } from '../kb/days.ts';
import type { Hours, Window } from '../kb/shapes/hours.ts';
import { dayOf, instantOf, wallTime } from './wall-time.ts';

/** Whether somebody is there at an instant, and when that changes next. */
export interface Opening {
  readonly open: 'yes' | 'no' | 'unknown';
  /** When it opens next; undefined while open, or where no day is known. */
  readonly opensAt: Date | undefined;
  /** When it closes; undefined while closed or where it never does. */
  readonly closesAt: Date | undefined;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** How far ahead an opening is looked for: longer than any run of holidays. */
const DAYS_AHEAD = 21;

/**
 * Opening hours at an instant. Exceptions beat the weekly windows; the end of a window is exclusive.
 *
 * @param zone the IANA zone whose wall clock the windows mean; `unknown` makes windows unknown too
 */
export function openingAt(hours: Hours, zone: string, now: Date): Opening {
  if (hours === 'always') return { open: 'yes', opensAt: undefined, closesAt: undefined };
  if (hours === 'none') return { open: 'no', opensAt: undefined, closesAt: undefined };
  if (hours === 'unknown' || zone === 'unknown' || zone === 'authority') {
    return { open: 'unknown', opensAt: undefined, closesAt: undefined };
  }
  const today = dayOf(wallTime(now, zone));
  let closesAt: Date | undefined;
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(today, ahead);
    for (const { from, to } of windowsOn(hours, day)) {
      const start = instantOf(day, from, zone);
      const end = instantOf(day, to, zone);
      if (closesAt !== undefined) {
        // A window that begins where the last one ends only makes it longer.
        if (start > closesAt) return { open: 'yes', opensAt: undefined, closesAt };
        if (end > closesAt) closesAt = end;
      } else if (start <= now && now < end) closesAt = end;
      else if (start > now) return { open: 'no', opensAt: start, closesAt: undefined };
    }
  }
  return { open: closesAt === undefined ? 'no' : 'yes', opensAt: undefined, closesAt };
}

/** The windows that begin on a day, in minutes from its midnight, earliest first. */
function windowsOn(hours: Exclude<Hours, string>, day: string): { from: number; to: number }[] {
  const exception =
    hours.exceptions === 'unknown' ? undefined : hours.exceptions.find((special) => special.day === day);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
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
