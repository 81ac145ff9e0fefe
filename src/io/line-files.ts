// Long lists of which one run needs a line or two: a line is looked for in the bytes, and only that one is parsed.
import { readFileSync } from 'node:fs';
import { idsByName, type NamedKind, type NamedThings, type NameIndex } from '../kb/name-index.ts';
import type { Source } from '../kb/shapes/manifest.ts';

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
  const text = readFileSync(path, 'latin1');
  return {
    idOf: (kind, folded) => (/[\n\t]/.test(folded) ? undefined : restOfLine(text, `\n${KEY[kind]}${folded}\t`)),
  };
}

/** A line of JSON for each source, its id first. */
export function encodeSources(sources: readonly Source[]): string {
  return `\n${sources.map(({ id, ...rest }) => `${JSON.stringify({ id, ...rest })}\n`).join('')}`;
}

export interface SourceLines {
  readonly all: () => Source[];
  readonly called: (id: string) => Source | undefined;
}

/** @param path of a file that `encodeSources` made */
export function openSources(path: string): SourceLines {
  const text = readFileSync(path, 'latin1');
  return {
    all: () =>
      utf8(text)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Source),
    called(id) {
      const start = `{"id":${JSON.stringify(id)},`;
      const rest = restOfLine(text, `\n${start}`);
      return rest === undefined ? undefined : (JSON.parse(start + rest) as Source);
    },
  };
}

/**
 * What stands behind a beginning of a line, up to its end.
 *
 * @param text the bytes of a file, a character each: it is searched several times as fast as the bytes themselves
 */
function restOfLine(text: string, beginning: string): string | undefined {
  const bytes = Buffer.from(beginning, 'utf8').toString('latin1');
  const at = text.indexOf(bytes);
  if (at < 0) return undefined;
  const from = at + bytes.length;
  return utf8(text.slice(from, text.indexOf('\n', from)));
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
