import { CONFIG_FILE, type ConfigKey, fileOfKey, isChannelKey, OVERLAY_MANIFEST } from '../../config/keys.ts';
import { readValue } from '../../config/read-value.ts';
import type { ConfigStore } from '../../config/store.ts';
import { withoutValue, withValue } from '../../config/yaml-edit.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import type { SourceFile } from '../../kb/load.ts';
import { ParsedFile } from '../../kb/parsed-file.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { ConfigSetAnswer, ConfigUnsetAnswer } from '../shapes/config.ts';
import { pathOf, readText, settingIn } from './config-file.ts';
import type { SettingsFile } from './settings-file.ts';
import { parseSettings } from './parse-settings.ts';

/** What a change needs besides the settings themselves. */
export interface ChangeContext {
  readonly store: ConfigStore;
  /** The files of the shipped knowledge base: an overlay says which version it is based on. */
  readonly shipped: () => readonly SourceFile[];
  /** Called where a lock was taken over. */
  readonly tell: (lock: string) => void;
}

/**
 * Sets one value, in the one file it belongs to. An address of a channel goes to the user's overlay, which is begun where
 * there is none.
 *
 * @throws MagnaError where it is no value of that setting
 */
export function setConfig(
  { store, shipped, tell }: ChangeContext,
  key: ConfigKey,
  given: string,
  lang: Lang,
): ConfigSetAnswer {
  const read = readValue(key, given);
  if ('problem' in read) {
    const { config } = wordsOf(lang);
    throw new MagnaError(EXIT.usage, {
      message: config.badValue(key, config.problem[read.problem]),
      cause: config.example[key],
      next: `magna config set ${key} ${config.sample[key]}`,
    });
  }
  const name = fileOfKey(key);
  const value = isChannelKey(key) ? read.value.replace(/^mailto:/i, '') : read.value;
  let before: string | null = null;
  let made: string[] = [];
  const texts = (): Record<string, string> => {
    const file = settingsNow(store, name, lang);
    before = settingIn(file, key)?.value ?? null;
    const news: Record<string, string> = {};
    if (isChannelKey(key) && readText(store, OVERLAY_MANIFEST, lang) === undefined) {
      news[OVERLAY_MANIFEST] = newManifest(shipped());
    }
    if (before !== value) news[name] = changed(withSetting(file, key, read.value), file, key, lang);
    made = Object.keys(news).filter((one) => readText(store, one, lang) === undefined);
    return news;
  };
  write(store, texts, tell, lang);
  return {
    schema: 'magna.config-set/1',
    lang,
    key,
    value,
    before,
    file: store.fileOf(name),
    changed: before !== value,
    made: made.map((one) => store.fileOf(one)),
  };
}

/** Takes one value away; one that is not set stays so. */
export function unsetConfig(
  { store, tell }: Omit<ChangeContext, 'shipped'>,
  key: ConfigKey,
  lang: Lang,
): ConfigUnsetAnswer {
  const name = fileOfKey(key);
  let before: string | null = null;
  const change = (): Record<string, string> => {
    const file = settingsNow(store, name, lang);
    before = settingIn(file, key)?.value ?? null;
    return before === null ? {} : { [name]: changed(withoutValue(file.text, pathOf(key, file)), file, key, lang) };
  };
  // What is not there needs no folder to be made.
  if (readText(store, name, lang) !== undefined) write(store, change, tell, lang);
  return {
    schema: 'magna.config-unset/1',
    lang,
    key,
    before,
    file: store.fileOf(name),
    changed: before !== null,
  };
}

/** An empty `config.yaml` that says what may stand in it; one that is there stays as it is. */
export function beginConfig({ store, tell }: Omit<ChangeContext, 'shipped'>, lang: Lang): void {
  const { config } = wordsOf(lang);
  const begin = (): Record<string, string> =>
    readText(store, CONFIG_FILE, lang) === undefined ? { [CONFIG_FILE]: config.newFile } : {};
  if (readText(store, CONFIG_FILE, lang) === undefined) write(store, begin, tell, lang);
}

function settingsNow(store: ConfigStore, name: string, lang: Lang): SettingsFile {
  const text = readText(store, name, lang);
  const path = store.fileOf(name);
  return text === undefined ? { path, text: '', parsed: undefined } : parseSettings(path, text, lang);
}

/** The new text, or an end of the command where there is none that changes this value and nothing else. */
function changed(text: string | undefined, { path }: SettingsFile, key: ConfigKey, lang: Lang): string {
  if (text !== undefined) return text;
  const { config } = wordsOf(lang);
  throw new MagnaError(EXIT.broken, {
    message: config.cannotChange(key, path),
    cause: config.cannotChangeCause,
    next: config.cannotChangeNext,
  });
}

function withSetting(file: SettingsFile, key: ConfigKey, value: string): string | undefined {
  const path = pathOf(key, file);
  if (!isChannelKey(key)) return withValue(file.text, path, value);
  const { channels } = (file.parsed?.value ?? {}) as { channels?: unknown };
  const entry = { id: key, endpoint: value };
  if (!Array.isArray(channels)) return withValue(file.text, ['channels'], [entry]);
  const [, index] = path;
  return Number(index) < channels.length
    ? withValue(file.text, path, value)
    : withValue(file.text, path.slice(0, 2), entry);
}

/** `kb.yaml` of an overlay that is just begun. */
function newManifest(shipped: readonly SourceFile[]): string {
  const manifest = shipped.find(({ path }) => path === 'kb.yaml');
  const { version } = new ParsedFile('data/kb.yaml', manifest?.text ?? '').value as { version: string };
  return `name: own\nbasedOn: '${version}'\n`;
}

/** What the disk refuses is told with the folder; nothing was changed then. */
function write(
  store: ConfigStore,
  make: () => Readonly<Record<string, string>>,
  tell: (lock: string) => void,
  lang: Lang,
): void {
  try {
    store.write(make, tell);
  } catch (reason) {
    const { code } = reason as { code?: unknown };
    if (!(reason instanceof Error) || typeof code !== 'string') throw reason;
    const { error } = wordsOf(lang);
    throw new MagnaError(EXIT.io, {
      message: error.write(store.folder),
      cause: reason.message,
      next: code === 'EBUSY' ? error.giveAgain : error.writeNext,
    });
  }
}
