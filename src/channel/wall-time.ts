/** A reading of a wall clock. `weekday` counts from 0, Sunday; `minute` from midnight. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly minute: number;
}

/** In milliseconds; clocks change on whole minutes. */
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clock on the wall of a zone shows at an instant. */
export function wallTime(instant: Date, zone: string): WallTime {
  if (zone === 'UTC') {
    return wall(
      instant.getUTCFullYear(),
      instant.getUTCMonth() + 1,
      instant.getUTCDate(),
      instant.getUTCHours() * 60 + instant.getUTCMinutes(),
    );
  }
  // "11/23/2026, 14:20"; its parts one by one take three times as long.
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (
    formatFor(zone).format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return wall(year, month, day, hour * 60 + minute);
}

function wall(year: number, month: number, day: number, minute: number): WallTime {
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(), minute };
}

/**
 * The instant at which a zone's wall clock first shows a time, or, where a change of the clocks skips it, the first
 * instant after it.
 *
 * @param day YYYY-MM-DD
 * @param minute minutes from that day's midnight; may run past 1440
 */
export function instantOf(day: string, minute: number, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  if (zone === 'UTC') return new Date(wanted);
  const shown = (instant: number): number => {
    const time = wallTime(new Date(instant), zone);
    return Date.UTC(time.year, time.month - 1, time.day, 0, time.minute);
  };
  // The offset at the wanted time is one of those in force a day before and a day after.
  const offsetAt = (instant: number): number => shown(instant) - instant;
  const [before, after] = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)];
  const exact = [before, after].map((offset) => wanted - offset).filter((instant) => shown(instant) === wanted);
  if (exact.length > 0) return new Date(Math.min(...exact));
  // The clocks skip it: the change lies between the two readings, and is found by halving.
  let low = wanted - after;
  let high = wanted - before;
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return new Date(high);
}

/** YYYY-MM-DD of a wall-clock reading. */
export function dayOf({ year, month, day }: WallTime): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
