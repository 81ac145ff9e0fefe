// Long lists of which one run needs a line or two: a line is looked for in the bytes, and only that one is parsed.
import { readFileSync } from 'node:fs';
import { idsByName, type NamedKind, type NamedThings, type NameIndex } from '../kb/name-index.ts';
import type { Source } from '../kb/shapes/manifest.ts';
import { lazyList } from './lazy-list.ts';

const KEY: Readonly<Record<NamedKind, string>> = { schemes: 's', jurisdictions: 'j', proofs: 'p', identifiers: 'i' };

/** A line for each name: its kind, the folded name, a tabulator, the id. */
export function encodeNames(things: NamedThings): string {
  const lines = (Object.entries(idsByName(things)) as [NamedKind, ReadonlyMap<string, string>][]).flatMap(
    ([kind, ids]) => [...ids].map(([name, id]) => `${KEY[kind]}${name}\t${id}\n`),
  );
  return `\n${lines.join('')}`;
}

/** @param path of a file that `encodeNames` made */
export function openNames(path: string): NameIndex {
  const lines = readFileSync(path);
  let maps: Record<NamedKind, Map<string, string>> | undefined;
  return {
    idOf: (kind, folded) => (/[\n\t]/.test(folded) ? undefined : lineThat(lines, `${KEY[kind]}${folded}\t`)),
    idsBy: (kind) => (maps ??= namesByKind(lines.toString('utf8')))[kind],
  };
}

function namesByKind(lines: string): Record<NamedKind, Map<string, string>> {
  const maps = { schemes: new Map(), jurisdictions: new Map(), proofs: new Map(), identifiers: new Map() };
  const kinds = new Map((Object.entries(KEY) as [NamedKind, string][]).map(([kind, key]) => [key, maps[kind]]));
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) kinds.get(line.charAt(0))?.set(line.slice(1, tab), line.slice(tab + 1));
  }
  return maps;
}

/** A line of JSON for each source, its id first. */
export function encodeSources(sources: readonly Source[]): string {
  return `\n${sources.map(({ id, ...rest }) => `${JSON.stringify({ id, ...rest })}\n`).join('')}`;
}

/** @param path of a file that `encodeSources` made */
export function openSources(path: string): () => readonly Source[] {
  const known = new Map<string, Source>();
  let read: Buffer | undefined;
  const lines = (): Buffer => (read ??= readFileSync(path));
  const find = (id: string): Source | undefined => {
    const start = `{"id":${JSON.stringify(id)},`;
    const rest = known.has(id) ? undefined : lineThat(lines(), start);
    if (rest !== undefined) known.set(id, JSON.parse(start + rest) as Source);
    return known.get(id);
  };
  const make = (): Source[] =>
    lines()
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const source = JSON.parse(line) as Source;
        return known.get(source.id) ?? source;
      });
  return lazyList(make, find);
}

/** What stands behind the beginning of a line, up to its end. The bytes are searched as they are: no text is made of them. */
export function lineThat(lines: Buffer, begins: string): string | undefined {
  const beginning = Buffer.from(`\n${begins}`, 'utf8');
  const at = lines.indexOf(beginning);
  if (at < 0) return undefined;
  const from = at + beginning.length;
  const end = lines.indexOf(0x0a, from);
  return lines.toString('utf8', from, end < 0 ? undefined : end);
}
