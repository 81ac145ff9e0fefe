import { isDay } from '../kb/days.ts';

/** The law date a user gave; undefined when it is no day of the calendar. */
export function readLawDay(given: string): string | undefined {
  return isDay(given) ? given : undefined;
}
