import type { Layer } from '../kb/layers.ts';
import { parseLayer } from '../kb/load.ts';
import {
  acceptName,
  linesToKeep,
  lockOf,
  type Translated,
  type TranslationState,
  translatedTexts,
  translationStates,
} from '../kb/translations.ts';
import { TRANSLATIONS_LOCK } from '../kb/locks.ts';
import type { Lang } from '../lang/words.ts';
import type { KbTranslateAnswer } from './shapes/kb.ts';

export { TRANSLATIONS_LOCK };

/** Every text of a folder in both languages, and whether its translation was accepted. */
export function textStates(layer: Layer): { text: Translated; state: TranslationState }[] {
  return translationStates(translatedTexts(parseLayer(layer.files, layer.label).files), lockIn(layer));
}

function lockIn({ files }: Layer): string {
  return files.find(({ path }) => path === TRANSLATIONS_LOCK)?.text ?? '';
}

/**
 * The translations that wait to be looked at, and the lock file in which some of them are accepted.
 *
 * @param accept ids of things (`usmca-certification/A` where one alone is not enough), or names of files, whose translations are accepted; `all` accepts every one
 * @returns with the new text of the lock file where something was accepted, and the ids that nothing waits for
 */
export function answerKbTranslate(
  layer: Layer,
  accept: readonly string[],
  lang: Lang,
): { answer: KbTranslateAnswer; lock: string | undefined; unknown: string[] } {
  const states = textStates(layer);
  const accepts = (text: Translated, name: string): boolean =>
    name === 'all' ||
    text.ids.includes(name) ||
    `${text.ids.join('/')}/`.startsWith(`${name}/`) ||
    text.file.path === name ||
    text.file.path.endsWith(`/${name}`);
  const taken = states.filter(({ text, state }) => state !== 'accepted' && accept.some((name) => accepts(text, name)));
  const waiting = states.filter((one) => one.state !== 'accepted' && !taken.includes(one));
  const unread = [...parseLayer(layer.files, layer.label).files.values()]
    .flat()
    .flatMap(({ broken, path }) => (broken.length > 0 ? [path.slice(layer.label.length)] : []));
  const good = states.filter((one) => one.state === 'accepted' || taken.includes(one));
  return {
    answer: {
      schema: 'magna.kb-translate/1',
      lang,
      accepted: taken.length,
      waiting: waiting.flatMap(({ text, state }) => {
        if (state === 'accepted') return [];
        const { file, line } = text.file.finding('kb/translation-stale', [...text.path, 'zh'], {
          message: '',
          fix: '',
        });
        return [{ file, line, id: acceptName(text), state, en: text.en, zh: text.zh }];
      }),
    },
    lock:
      taken.length === 0
        ? undefined
        : lockOf(
            good.map(({ text }) => text),
            linesToKeep(
              lockIn(layer),
              states.filter((one) => !good.includes(one)).map(({ text }) => text),
              unread,
            ),
          ),
    unknown: accept.filter((name) => !states.some(({ text, state }) => state !== 'accepted' && accepts(text, name))),
  };
}
