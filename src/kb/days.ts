import type { Span } from './shapes/common.ts';

/** The day so many days after another; both YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day a span of time after another, or before it; a month's last day where the other month is shorter.
 *
 * @param sign -1 counts back; working days count as days, hours and minutes not at all
 */
export function addSpan(day: string, span: Span, sign: 1 | -1 = 1): string {
  const months = (span.years ?? 0) * 12 + (span.months ?? 0);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1 + sign * months, 1));
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(date, last));
  return addDays(moved.toISOString().slice(0, 10), sign * ((span.days ?? 0) + (span.workingDays ?? 0)));
}

/** Whole calendar days from one day to another, negative when it is past; an instant counts as its day. */
export function daysBetween(from: string, to: string): number {
  const midnight = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Whether a day stands in the calendar: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}
