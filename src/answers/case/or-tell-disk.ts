import { EXIT, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';

/**
 * Writes something of a case; a disk that refuses is told to the user, and everything confirmed before is safe.
 *
 * @param what is written, as the user knows it
 */
export function orTellDisk<T>(what: string, lang: Lang, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { error: words } = wordsOf(lang);
    throw new MagnaError(EXIT.io, {
      message: words.write(what),
      cause: error instanceof Error ? error.message : String(error),
      next: `${words.writeNext} ${words.nothingLost}`,
    });
  }
}
