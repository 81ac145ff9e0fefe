import {
  CONFIG_FILE,
  CONFIG_KEYS,
  type ConfigKey,
  isChannelKey,
  isConfigKey,
  nearestKey,
  OVERLAY_CHANNELS,
} from '../../config/keys.ts';
import { readValue } from '../../config/read-value.ts';
import type { ConfigStore } from '../../config/store.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import type { Path } from '../../kb/prov.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { brokenConfig } from './broken-config.ts';
import type { SettingsFile } from './settings-file.ts';

/** A setting as it is written, and where. */
export interface Setting {
  readonly value: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

type Mapping = Readonly<Record<string, unknown>>;

/**
 * A file of settings.
 *
 * @param name below the config folder
 * @throws MagnaError where its YAML is broken or no mapping, with the line, or where it cannot be read
 */
export async function openSettings(store: ConfigStore, name: string, lang: Lang): Promise<SettingsFile> {
  const path = store.fileOf(name);
  const text = readText(store, name, lang);
  if (text === undefined) return { path, text: '', parsed: undefined };
  const { parseSettings } = await import('./parse-settings.ts');
  return parseSettings(path, text, lang);
}

/** The text of a file of settings; what a disk refuses is told with the file. */
export function readText(store: ConfigStore, name: string, lang: Lang): string | undefined {
  try {
    return store.read(name);
  } catch (reason) {
    const { error } = wordsOf(lang);
    throw new MagnaError(EXIT.io, {
      message: error.fileRead(store.fileOf(name)),
      cause: reason instanceof Error ? reason.message : String(reason),
      next: error.fileReadNext,
    });
  }
}

/** Everything that is wrong in `config.yaml`: keys there are not, and values that are none. */
export function settingsFindings({ parsed }: SettingsFile, lang: Lang): Finding[] {
  if (parsed === undefined) return [];
  return Object.entries((parsed.value ?? {}) as Mapping).flatMap(([key, value]) => {
    const { config } = wordsOf(lang);
    if (!isConfigKey(key) || isChannelKey(key)) {
      const message = isConfigKey(key) ? config.inOverlay(key, OVERLAY_CHANNELS) : config.noKey(key);
      const close = isConfigKey(key) ? undefined : nearestKey(key);
      const fix = isConfigKey(key)
        ? `magna config set ${key} ...`
        : close === undefined
          ? config.keysAre(CONFIG_KEYS.filter((one) => !isChannelKey(one)).join(', '))
          : `${close}?`;
      return [parsed.finding('config/unknown-key', [key], { message, fix }, { on: 'key' })];
    }
    const read = typeof value === 'string' ? readValue(key, value) : ({ problem: 'no-text' } as const);
    if ('value' in read) return [];
    const text = { message: config.badValue(key, config.problem[read.problem]), fix: config.example[key] };
    return [parsed.finding('config/value', [key], text)];
  });
}

/** `config.yaml`, with every value as it should be. */
export async function openConfig(store: ConfigStore, lang: Lang): Promise<SettingsFile> {
  const file = await openSettings(store, CONFIG_FILE, lang);
  const findings = settingsFindings(file, lang);
  if (findings.length > 0) throw brokenConfig(file.path, findings, lang);
  return file;
}

/** Where in its file a setting stands, or would stand. */
export function pathOf(key: ConfigKey, { parsed }: SettingsFile): Path {
  if (!isChannelKey(key)) return [key];
  const { channels } = (parsed?.value ?? {}) as Mapping;
  const list: readonly unknown[] = Array.isArray(channels) ? channels : [];
  const index = list.findIndex((one) => typeof one === 'object' && (one as Mapping | null)?.['id'] === key);
  return ['channels', index < 0 ? list.length : index, 'endpoint'];
}

/** @returns undefined where it is not set */
export function settingIn(file: SettingsFile, key: ConfigKey): Setting | undefined {
  if (file.parsed === undefined) return undefined;
  const path = pathOf(key, file);
  let value: unknown = file.parsed.value;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  if (value === undefined || value === null || (isChannelKey(key) && value === 'unknown')) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return {
    value: isChannelKey(key) ? text.replace(/^mailto:/i, '') : text,
    place: { file: file.path, ...file.parsed.place(path) },
  };
}

/** A file of settings for whoever can do without it: undefined where it is broken. */
export async function settingsAsTheyAre(
  store: ConfigStore,
  name: string,
  lang: Lang,
): Promise<SettingsFile | undefined> {
  try {
    return await openSettings(store, name, lang);
  } catch (reason) {
    if (reason instanceof MagnaError && reason.exit === EXIT.broken) return undefined;
    throw reason;
  }
}
