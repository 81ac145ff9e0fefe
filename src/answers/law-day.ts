import { EXIT, MagnaError } from '../errors.ts';
import { isDay } from '../kb/days.ts';
import { type Lang, wordsOf } from '../lang/words.ts';

/**
 * A day that a user gave, YYYY-MM-DD.
 *
 * @throws MagnaError where it is no day of the calendar
 */
export function readDay(flag: '--as-of' | '--proof-date', given: string, lang: Lang): string {
  if (isDay(given)) return given;
  const { error } = wordsOf(lang);
  throw new MagnaError(EXIT.usage, {
    message: error.badDay(flag, given),
    cause: error.dayShape,
    next: error.giveAgain,
  });
}
