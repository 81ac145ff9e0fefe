import { EXIT, MagnaError } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';

/** The end of a command that needs settings which cannot be read. */
export function brokenConfig(path: string, findings: readonly Finding[], lang: Lang): MagnaError {
  const { config } = wordsOf(lang);
  const text = { message: config.broken(path), cause: '', next: config.brokenNext };
  return new MagnaError(EXIT.broken, text, { findings });
}
