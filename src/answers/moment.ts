import { wallTime } from '../channel/wall-time.ts';
import type { Words } from '../lang/en.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A time of day in a zone, such as "16:00". */
export function timeIn(instant: Date, zone: string): string {
  const { minute } = wallTime(instant, zone);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A zone as people call it: the city. */
export function zoneName(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}

/** A day in a zone, such as "Mon 23 Nov 2026". */
export function dateIn(instant: Date, zone: string, words: Words): string {
  const { weekday, day, month, year } = wallTime(instant, zone);
  return words.date(words.weekdays[weekday] ?? '', day, words.months[month - 1] ?? '', year);
}

/**
 * When something happens, seen from now: the time in UTC with the user's own beside it, and the day where it is not
 * today.
 */
export function momentText(instant: Date, now: Date, zone: string, words: Words): string {
  const there = wallTime(instant, 'UTC');
  const here = wallTime(now, 'UTC');
  const sameDay = there.year === here.year && there.month === here.month && there.day === here.day;
  const day = sameDay
    ? ''
    : `${words.dayMonth(words.weekdays[there.weekday] ?? '', there.day, words.months[there.month - 1] ?? '')} `;
  const local = zone === 'UTC' ? '' : ` (${timeIn(instant, zone)} ${zoneName(zone)})`;
  return `${day}${timeIn(instant, 'UTC')} UTC${local}`;
}
