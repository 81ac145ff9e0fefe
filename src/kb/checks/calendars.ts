import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { KbFile } from '../kb-file.ts';
import { nodesBelow } from '../nodes-below.ts';
import type { Path } from '../prov.ts';
import type { Calendar } from '../shapes/calendar.ts';

/** `calendar/day-elsewhere`: a day under a year it does not lie in, or twice in one. */
export function calendarDays(files: ParsedKb): Finding[] {
  return (files.get('calendars/') ?? []).flatMap((file) =>
    (file.value as Calendar).years.flatMap(({ year, closed, worked }, index) => {
      const seen = new Set<string>();
      const all = [
        ...closed.map(({ day }, n) => ({ day, path: ['years', index, 'closed', n, 'day'] })),
        ...(worked === 'unknown' ? [] : worked).map(({ day }, n) => ({
          day,
          path: ['years', index, 'worked', n, 'day'],
        })),
      ];
      return all.flatMap(({ day, path }) => {
        const twice = seen.has(day);
        seen.add(day);
        if (!twice && day.startsWith(`${year}-`)) return [];
        const message = twice ? `${day} stands twice` : `${day} does not lie in ${year}`;
        return [file.finding('calendar/day-elsewhere', path, { message, fix: 'correct or remove it' })];
      });
    }),
  );
}

/**
 * `channel/calendar-year-missing`: hours follow a calendar that has no holidays for the year at hand or the next. A
 * warning: the answers say that those holidays are not known.
 *
 * @param today YYYY-MM-DD
 */
export function calendarYears(files: ParsedKb, today: string): Finding[] {
  const calendars = new Map(
    (files.get('calendars/') ?? []).map(({ value }) => [(value as Calendar).id, value as Calendar]),
  );
  const now = Number(today.slice(0, 4));
  return [...(files.get('channels.yaml') ?? []), ...(files.get('jurisdictions/') ?? [])].flatMap((file) =>
    usesOf(file.value).flatMap(({ id, path }) =>
      [now, now + 1].flatMap((year) => {
        const calendar = calendars.get(id);
        if (calendar === undefined || calendar.years.some((one) => one.year === year)) return [];
        return [missing(file, path, id, year)];
      }),
    ),
  );
}

function missing(file: KbFile, path: Path, id: string, year: number): Finding {
  const text = {
    message: `the calendar "${id}" has no holidays of ${year}`,
    fix: `add ${year} to calendars/${id}.yaml`,
  };
  return file.finding('channel/calendar-year-missing', path, text, { severity: 'warning' });
}

/** Every place that names a calendar, by itself or in a list. */
function usesOf(root: unknown): { id: string; path: Path }[] {
  return nodesBelow(root).flatMap(({ path, value }) => {
    const key = path.findLast((step) => typeof step === 'string');
    const near = path.at(-1) === key || path.at(-2) === key;
    return key === 'calendar' && near && typeof value === 'string' && value !== 'unknown' ? [{ id: value, path }] : [];
  });
}
