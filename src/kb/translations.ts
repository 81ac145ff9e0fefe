import { digestOfText } from './digest.ts';
import type { KbFile } from './kb-file.ts';
import type { ParsedKb } from './load.ts';
import { type Path, SET_BY } from './prov.ts';

/** A text in both languages, and where it stands. */
export interface Translated {
  readonly file: KbFile;
  readonly path: Path;
  readonly en: string;
  readonly zh: string;
  /** The ids of the things it belongs to, the outermost first. */
  readonly ids: readonly string[];
}

/** Every text in both languages that a reader may see. */
export function translatedTexts(files: ParsedKb): Translated[] {
  return [...files.values()].flat().flatMap((file) => textsBelow(file, file.value, [], []));
}

function textsBelow(file: KbFile, node: unknown, path: Path, above: readonly string[]): Translated[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((item, index) => textsBelow(file, item, [...path, index], above));
  const { en, zh, id, system, code } = node as Record<string, unknown>;
  if (typeof en === 'string' && typeof zh === 'string') return [{ file, path, en, zh, ids: above }];
  const own = [id, system, code].find((one) => typeof one === 'string');
  const ids = own === undefined ? above : [...above, own];
  return Object.entries(node).flatMap(([key, child]) =>
    key === 'prov' || key === SET_BY ? [] : textsBelow(file, child, [...path, key], ids),
  );
}

/** The file a text stands in, as it is called inside the shipped folder. */
export function inFolder({ file }: Translated): string {
  return file.path.replace(/^.*?data\//, '');
}

/** What `--accept` takes for a text: the ids of what it belongs to, or its file where nothing around it has one. */
export function acceptName(text: Translated): string {
  return text.ids.length === 0 ? inFolder(text) : text.ids.join('/');
}

/** A pair of texts in a form that is the same wherever it stands. */
function pairOf({ en, zh }: Pick<Translated, 'en' | 'zh'>): string {
  return `${digest(zh)} ${digest(en)}`;
}

function digest(text: string): string {
  return digestOfText(text).slice(0, 12);
}

/** Why a translation is not to be trusted as it stands; `accepted` where it is. */
export type TranslationState = 'accepted' | 'english-changed' | 'chinese-changed' | 'new';

/**
 * How each text stands against the lock. A pair that was accepted is accepted wherever it stands, so that nothing that
 * moves becomes stale.
 *
 * @param lock the text of the lock file
 */
export function translationStates(
  texts: readonly Translated[],
  lock: string,
): { text: Translated; state: TranslationState }[] {
  const pairs = new Set<string>();
  const chinese = new Set<string>();
  const english = new Set<string>();
  for (const line of lock.split('\n')) {
    const [zh, en] = line.split(' ');
    if (zh === undefined || en === undefined || line.startsWith('#')) continue;
    pairs.add(`${zh} ${en}`);
    chinese.add(zh);
    english.add(en);
  }
  return texts.map((text) => {
    if (pairs.has(pairOf(text))) return { text, state: 'accepted' };
    if (chinese.has(digest(text.zh))) return { text, state: 'english-changed' };
    return { text, state: english.has(digest(text.en)) ? 'chinese-changed' : 'new' };
  });
}

/**
 * The lines of a lock file that are still of use beside the texts that are accepted: what waiting texts were when they
 * were accepted, and everything of files that could not be read.
 *
 * @param unread paths of those files, below the folder
 */
export function linesToKeep(lock: string, waiting: readonly Translated[], unread: readonly string[]): string[] {
  const digests = new Set(waiting.flatMap(({ en, zh }) => [digest(en), digest(zh)]));
  return lock.split('\n').filter((line) => {
    const [zh = '', en = '', file = ''] = line.split(' ');
    return !line.startsWith('#') && (digests.has(zh) || digests.has(en) || unread.includes(file));
  });
}

/**
 * The lock file in which those texts are accepted: a line for each pair, with the first place it stands in.
 *
 * @param kept lines of the lock before it that stay
 */
export function lockOf(texts: readonly Translated[], kept: readonly string[] = []): string {
  const lines = new Map<string, string>();
  for (const text of texts) {
    const pair = pairOf(text);
    const place = `${inFolder(text)} ${text.ids.at(-1) ?? ''} ${String(text.path.at(-1))}`;
    if (!lines.has(pair)) lines.set(pair, `${pair} ${place.replace(/ +/g, ' ')}`);
  }
  for (const line of kept) {
    const pair = line.split(' ').slice(0, 2).join(' ');
    if (!lines.has(pair)) lines.set(pair, line);
  }
  const head =
    '# Which English each Chinese text was made from: digests of both. `magna kb translate --accept <id>` renews it.\n';
  return `${head}${[...lines.values()].join('\n')}\n`;
}
