import type { LoadedKb } from '../context.ts';
import { EXIT, MagnaError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { ReadKb } from '../io/read-kb.ts';
import { chooseLanguage } from '../lang/choose-language.ts';
import { wordsOf } from '../lang/words.ts';

/** The knowledge base that was read, or an end of the command that says why there is none. */
export function kbOrError(read: ReadKb, locale: string): LoadedKb {
  if ('kb' in read) return read.kb;
  const { error } = wordsOf(chooseLanguage(undefined, undefined, locale));
  if (read.problem === 'not-compiled') {
    throw new MagnaError(EXIT.broken, { message: error.kbMissing, cause: 'dist/kb', next: error.kbMissingNext });
  }
  throw brokenKb(read.findings, locale);
}

/** The end of a command whose knowledge base cannot be used, with every reason at its line. */
export function brokenKb(findings: readonly Finding[], locale: string): MagnaError {
  const { error } = wordsOf(chooseLanguage(undefined, undefined, locale));
  const text = { message: error.kbBroken(findings.length), cause: '', next: error.kbBrokenNext };
  return new MagnaError(EXIT.broken, text, { findings });
}

/** The overlays of a call, or an end of the command where the folder it names is not there. */
export function overlaysOrError<T>(
  folders: readonly T[] | undefined,
  named: string | undefined,
  locale: string,
): readonly T[] {
  if (folders !== undefined) return folders;
  const { error } = wordsOf(chooseLanguage(undefined, undefined, locale));
  throw new MagnaError(EXIT.usage, {
    message: error.noOverlay(named ?? ''),
    cause: error.noOverlayCause,
    next: error.noOverlayNext,
  });
}
