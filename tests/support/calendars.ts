import type { Calendar } from '../../src/kb/shapes/calendar.ts';

/** A calendar of days that are certain, or of days that are not; it has the years that are given, and their days. */
export function calendarOf(
  id: string,
  standing: 'reported' | 'unverified',
  years: readonly number[],
  closed: readonly string[],
  worked: readonly string[] = [],
): Calendar {
  const inYear = (days: readonly string[], year: number) =>
    [...new Set(days)]
      .filter((day) => day.startsWith(String(year)))
      .map((day) => ({ day, name: { en: `${id} ${day}`, zh: `${id} ${day}` } }));
  return {
    id,
    name: { en: id, zh: id },
    years: years.map((year) => ({ year, closed: inYear(closed, year), worked: inYear(worked, year) })),
    prov: { all: { source: 'made-up', at: 'Art. 1', standing, reviewed: '2026-11-22' } },
  };
}
