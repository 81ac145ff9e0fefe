import {
  CONFIG_FILE,
  CONFIG_KEYS,
  type ConfigKey,
  fileOfKey,
  isConfigKey,
  nearestKey,
  OVERLAY_CHANNELS,
  OVERLAY_MANIFEST,
} from '../../config/keys.ts';
import type { ConfigStore } from '../../config/store.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { ConfigGetAnswer, ConfigListAnswer, ConfigPathAnswer } from '../shapes/config.ts';
import { openConfig, openSettings, readText, settingIn } from './config-file.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The variables that name an editor, by the custom of the system; the first that is set counts. */
const EDITORS = ['VISUAL', 'EDITOR'] as const;

/**
 * The setting that a word names.
 *
 * @throws MagnaError that names the nearest, where there is none
 */
export function keyNamed(word: string, lang: Lang): ConfigKey {
  if (isConfigKey(word)) return word;
  const { config, error } = wordsOf(lang);
  const close = nearestKey(word);
  throw new MagnaError(EXIT.usage, {
    message: config.noKey(word),
    cause: config.keysAre(CONFIG_KEYS.join(', ')),
    next: close === undefined ? error.runHelp('magna config list') : error.didYouMean(close),
  });
}

/** Every setting, where it stands, and what counts where it is not set. */
export async function answerConfigList(store: ConfigStore, env: Env, lang: Lang): Promise<ConfigListAnswer> {
  const { config } = wordsOf(lang);
  const own = await openConfig(store, lang);
  const channels = await openSettings(store, OVERLAY_CHANNELS, lang);
  return {
    schema: 'magna.config-list/1',
    lang,
    folder: store.folder,
    settings: CONFIG_KEYS.map((key) => {
      const setting = settingIn(fileOfKey(key) === CONFIG_FILE ? own : channels, key);
      const instead = key === 'editor' ? editorOf(env) : undefined;
      return {
        key,
        value: setting?.value ?? null,
        place: setting?.place ?? null,
        about: config.about[key],
        otherwise: key === 'draftLanguage' ? config.asTheQuestion : (instead ?? null),
      };
    }),
  };
}

/** One setting; only its own file is read. */
export async function answerConfigGet(store: ConfigStore, key: ConfigKey, lang: Lang): Promise<ConfigGetAnswer> {
  const name = fileOfKey(key);
  const file = name === CONFIG_FILE ? await openConfig(store, lang) : await openSettings(store, name, lang);
  const setting = settingIn(file, key);
  return {
    schema: 'magna.config-get/1',
    lang,
    found: setting !== undefined,
    key,
    value: setting?.value ?? null,
    place: setting?.place ?? null,
  };
}

/** Where the settings lie, whether they are there or not. */
export function answerConfigPath(store: ConfigStore, lang: Lang): ConfigPathAnswer {
  const { config } = wordsOf(lang);
  const holds = {
    [CONFIG_FILE]: config.holds.config,
    [OVERLAY_CHANNELS]: config.holds.channels,
    [OVERLAY_MANIFEST]: config.holds.manifest,
  };
  return {
    schema: 'magna.config-path/1',
    lang,
    folder: store.folder,
    files: Object.entries(holds).map(([name, what]) => ({
      path: store.fileOf(name),
      exists: readText(store, name, lang) !== undefined,
      holds: what,
    })),
  };
}

/** The editor that the environment names. */
export function editorOf(env: Env): string | undefined {
  return EDITORS.map((name) => env[name]?.trim()).find((editor) => editor !== undefined && editor !== '');
}

/** The names of all settings. */
export function settingKeys(): readonly ConfigKey[] {
  return CONFIG_KEYS;
}
