import type {
  ConfigEditAnswer,
  ConfigListAnswer,
  ConfigPathAnswer,
  ConfigSetAnswer,
  ConfigUnsetAnswer,
} from '../../answers/shapes/config.ts';
import { wordsOf } from '../../lang/words.ts';
import { apart, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';

type Setting = ConfigListAnswer['settings'][number];

/** The settings in groups; each begins with its first key. */
const GROUPS = { identity: 'name', channels: 'helpdesk', links: 'mail', program: 'editor' } as const;

const ROOM = 18;

export function renderConfigList(answer: ConfigListAnswer, style: Style): string {
  const { config } = wordsOf(answer.lang);
  const lines = answer.settings.flatMap((setting) => {
    const group = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((name) => GROUPS[name] === setting.key);
    return [...(group === undefined ? [] : ['', style.title(config[group])]), ...settingLines(setting, answer, style)];
  });
  return page([...apart(style.title(config.title), style.dim(answer.folder), style.width), ...lines]);
}

function settingLines(setting: Setting, { lang, folder }: ConfigListAnswer, style: Style): string[] {
  const words = wordsOf(lang);
  const { key, value, place, about, otherwise } = setting;
  const room = (text: string): string[] => labelled(`  ${key}`, text, ROOM, style.width, style.label);
  if (value === null || place === null) {
    const { notSet, notSetBut } = words.config;
    return room(words.aside(otherwise === null ? notSet : notSetBut(otherwise), about)).map(style.dim);
  }
  const file = place.file.startsWith(folder) ? place.file.slice(folder.length + 1) : place.file;
  return room(words.aside(value, `${file}:${place.line}`));
}

export function renderConfigSet(answer: ConfigSetAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { config } = words;
  const { key, value, before, file, changed, made } = answer;
  const said = changed
    ? before === null
      ? config.setTo(key, value)
      : words.aside(config.setTo(key, value), config.wasBefore(before))
    : words.aside(config.setTo(key, value), config.unchanged);
  const isChannel = key === 'helpdesk' || key === 'chat' || key === 'community';
  return page([
    said,
    ...(made.length === 0 ? [file] : made.map(config.begun)).map(style.dim),
    ...(isChannel ? [style.dim(config.shownBy(key))] : []),
  ]);
}

export function renderConfigUnset({ lang, key, changed, file }: ConfigUnsetAnswer, style: Style): string {
  const { config } = wordsOf(lang);
  return page([changed ? config.unsetNow(key) : config.unsetBefore(key), style.dim(file)]);
}

export function renderConfigPath({ lang, folder, files }: ConfigPathAnswer, style: Style): string {
  const words = wordsOf(lang);
  return page([
    folder,
    ...files.map(({ path, exists, holds }) => {
      return exists
        ? words.aside(path, holds)
        : style.dim(words.aside(path, words.clauses([holds, words.config.missing])));
    }),
  ]);
}

export function renderConfigEdit({ lang, file, settings }: ConfigEditAnswer): string {
  return page([wordsOf(lang).config.edited(file, settings)]);
}
