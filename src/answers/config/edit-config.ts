import { CONFIG_FILE, isConfigKey } from '../../config/keys.ts';
import type { ConfigStore } from '../../config/store.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { ConfigEditAnswer } from '../shapes/config.ts';
import { editorOf } from './config.ts';
import { openConfig, readText, settingIn, settingsAsTheyAre } from './config-file.ts';

/** The file that is edited, and its text; empty where it is not there. */
export function textToEdit(store: ConfigStore, lang: Lang): { readonly file: string; readonly text: string } {
  return { file: store.fileOf(CONFIG_FILE), text: readText(store, CONFIG_FILE, lang) ?? '' };
}

/**
 * The editor of the settings, else that of the environment. A file that is broken names none, and can be edited all the
 * same.
 *
 * @throws MagnaError where nobody names one
 */
export async function editorFor(
  store: ConfigStore,
  env: Readonly<Record<string, string | undefined>>,
  lang: Lang,
): Promise<string> {
  const file = await settingsAsTheyAre(store, CONFIG_FILE, lang);
  const editor = (file === undefined ? undefined : settingIn(file, 'editor')?.value.trim()) || editorOf(env);
  if (editor !== undefined) return editor;
  const { config } = wordsOf(lang);
  const path = store.fileOf(CONFIG_FILE);
  throw new MagnaError(EXIT.usage, {
    message: config.noEditor(path),
    cause: config.noEditorCause,
    next: config.noEditorNext,
  });
}

/**
 * What came of an edit.
 *
 * @throws MagnaError where the file is broken now, with every reason at its line
 */
export async function answerConfigEdit(store: ConfigStore, before: string, lang: Lang): Promise<ConfigEditAnswer> {
  const { path, text, parsed } = await openConfig(store, lang);
  const settings = Object.keys(parsed?.value ?? {}).filter(isConfigKey).length;
  return { schema: 'magna.config-edit/1', lang, file: path, changed: text !== before, settings };
}
