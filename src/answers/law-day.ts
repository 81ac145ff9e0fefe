import { dayOf, wallTime } from '../channel/wall-time.ts';
import { isDay } from '../kb/days.ts';

export function lawDay(now: Date, zone: string): string;
export function lawDay(given: string): string | undefined;
/** A day as law dates are written: that of the clock in a zone, or one the user gave; undefined when it is no day. */
export function lawDay(when: Date | string, zone = 'UTC'): string | undefined {
  if (when instanceof Date) return dayOf(wallTime(when, zone));
  return isDay(when) ? when : undefined;
}
