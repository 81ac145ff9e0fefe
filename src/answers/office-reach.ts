import { type Path, standingOf } from '../kb/prov.ts';
import type { Authority, Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Office, Reach } from './shapes/common.ts';

/** How an office is reached. */
export function reachOf({ contact }: Authority): Reach {
  const known = contact === 'unknown' ? {} : contact;
  return {
    phone: known.phone ?? null,
    inside: known.inside ?? null,
    email: known.email ?? null,
    url: known.url ?? null,
  };
}

/** The hours of an office in words. */
export function hoursText({ hours, zone }: Authority, lang: Lang): string {
  const words = wordsOf(lang);
  if (typeof hours === 'string') return hours === 'always' ? words.hours.always : words.hours.unknown;
  return words.list(
    hours.windows.map((window) =>
      words.hours.windows(weekdaysText(window.days, lang), `${window.from}-${window.to}`, zone),
    ),
  );
}

const ORDER = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Weekdays in words; a run of three or more is shortened to its ends. */
function weekdaysText(days: readonly string[], lang: Lang): string {
  const words = wordsOf(lang);
  const numbers = days.map((day) => ORDER.indexOf(day));
  const first = numbers[0] ?? 0;
  const run = numbers.length > 2 && numbers.every((day, index) => day === first + index);
  const name = (day: number): string => words.weekdays[day] ?? '';
  return run ? `${name(first)}-${name(numbers.at(-1) ?? 0)}` : words.list(numbers.map(name));
}

/**
 * An office with its hours and how it is reached.
 *
 * @param path of the office in the file of its place
 */
export function officeAnswer(place: Jurisdiction, office: Authority, path: Path, lang: Lang): Office {
  return {
    id: office.id,
    name: inLang(office.name, lang),
    hours: hoursText(office, lang),
    ...reachOf(office),
    standing: standingOf(place, path),
  };
}
