import { EXIT, MagnaError } from '../errors.ts';
import { chooseLanguage } from '../lang/choose-language.ts';
import { wordsOf } from '../lang/words.ts';

/**
 * The clock of a run: real, or standing still at `MAGNA_NOW` for tests and replays.
 *
 * @param set ISO 8601; anything else is told when the time is first asked for
 */
export function clockFrom(set: string | undefined, locale: string): () => Date {
  if (set === undefined || set === '') return () => new Date();
  const fixed = /^\d{4}-\d{2}-\d{2}(T|$)/.test(set) ? new Date(set) : new Date(Number.NaN);
  return () => {
    if (!Number.isNaN(fixed.getTime())) return new Date(fixed);
    const { error } = wordsOf(chooseLanguage(undefined, undefined, locale));
    throw new MagnaError(EXIT.usage, { message: error.badClock(set), cause: error.clockShape, next: error.giveAgain });
  };
}
