import type { Output } from '../context.ts';
import type { Compiling } from '../io/read-overlays.ts';
import { chooseLanguage } from '../lang/choose-language.ts';
import { wordsOf } from '../lang/words.ts';

/** A smaller overlay is compiled before anybody wonders. */
const LARGE_BYTES = 4_000_000;
const STEPS = 10;

/** Tells on a stream that a large overlay is compiled, and how far that is. */
export function tellProgress(stderr: Output, locale: string): (compiling: Compiling) => void {
  return ({ label, files, bytes, done }) => {
    if (bytes < LARGE_BYTES) return;
    const { compiling } = wordsOf(chooseLanguage(undefined, undefined, locale)).kb;
    if (done === 0) stderr.write(`${compiling.begins(label, files, Math.round(bytes / 1_000_000))}\n`);
    else if (done === files || done % Math.ceil(files / STEPS) === 0)
      stderr.write(`  ${compiling.done(done, files)}\n`);
  };
}
