import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { acceptName, type TranslationState, translatedTexts, translationStates } from '../translations.ts';

const SAYS: Record<Exclude<TranslationState, 'accepted'>, string> = {
  'english-changed': 'the English has changed since this was translated',
  'chinese-changed': 'the Chinese has changed and nobody has compared it with the English',
  new: 'nobody has compared the two languages yet',
};

/**
 * `kb/translation-stale`: a Chinese text that was made from another English than the one beside it.
 *
 * @param lock the text of the lock file
 */
export function translationStale(files: ParsedKb, lock: string): Finding[] {
  return translationStates(translatedTexts(files), lock).flatMap(({ text, state }) => {
    if (state === 'accepted') return [];
    const message = `${text.path.join('.')}: ${SAYS[state]}`;
    const fix = `compare the two, then magna kb translate --accept ${acceptName(text)}`;
    return [text.file.finding('kb/translation-stale', [...text.path, 'zh'], { message, fix }, { severity: 'warning' })];
  });
}
