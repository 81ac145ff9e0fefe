import { type Document, isMap, isPair, isScalar, type Node, parseDocument } from 'yaml';

type Step = string | number;

/** What a new node holds: a text, or a mapping or list of texts. */
export type NewValue = string | readonly NewValue[] | { readonly [key: string]: NewValue };

/**
 * Puts one value into a YAML text; every other byte stays where that can be, and every comment and key in any case.
 *
 * @param text it must be readable, a mapping or empty
 * @param path from the root to the value; of what is not there yet, the last step may be missing
 * @returns undefined where no text has this one value changed, such as one that another refers to
 */
export function withValue(text: string, path: readonly Step[], value: NewValue): string | undefined {
  const meant = read(text);
  meant.setIn(path, meant.createNode(value));
  return firstAsMeant(meant, [
    () => replaced(text, path, value),
    () => appended(text, path, value),
    () => {
      const document = read(text);
      document.setIn(path, document.createNode(value));
      return written(document);
    },
  ]);
}

/** Takes one value and its key out of a YAML text; a comment beside it stays. Undefined as above. */
export function withoutValue(text: string, path: readonly Step[]): string | undefined {
  const meant = read(text);
  meant.deleteIn(path);
  return firstAsMeant(meant, [
    () => lineTakenOut(text, path),
    () => {
      const document = read(text);
      document.deleteIn(path);
      return written(document);
    },
  ]);
}

function read(text: string): Document {
  return parseDocument(text);
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** The ways to write it change more and more of the text; the first whose text reads as meant is taken. */
function firstAsMeant(meant: Document, ways: readonly (() => string | undefined)[]): string | undefined {
  const wanted = valueOf(meant);
  if (wanted === undefined) return undefined;
  for (const way of ways) {
    const text = way();
    if (text === undefined) continue;
    const document = read(text);
    if (document.errors.length === 0 && valueOf(document) === wanted) return text;
  }
  return undefined;
}

/** Undefined where it refers to what is not there. */
function valueOf(document: Document): string | undefined {
  try {
    return JSON.stringify(document.toJS() ?? {});
  } catch {
    return undefined;
  }
}

/** Only the bytes of a text on one line. */
function replaced(text: string, path: readonly Step[], value: NewValue): string | undefined {
  const node = read(text).getIn(path, true);
  if (typeof value !== 'string' || !isScalar(node) || node.anchor !== undefined || node.tag !== undefined) return;
  const [start, end] = node.range ?? [0, 0];
  if (start === end || text.slice(start, end).includes('\n')) return;
  return text.slice(0, start) + quoted(value) + text.slice(end);
}

/** One line at the end. */
function appended(text: string, path: readonly Step[], value: NewValue): string | undefined {
  const [key] = path;
  if (typeof value !== 'string' || path.length !== 1) return;
  const end = text === '' || text.endsWith('\n') ? '' : lineEnd(text);
  return `${text}${end}${String(key)}: ${quoted(value)}${lineEnd(text)}`;
}

/** The line of a key that has it for itself. */
function lineTakenOut(text: string, path: readonly Step[]): string | undefined {
  const map = path.length === 1 ? read(text).contents : read(text).getIn(path.slice(0, -1), true);
  if (!isMap(map)) return;
  const pair = map.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === path.at(-1));
  const [keyStart] = (pair?.key as Node | undefined)?.range ?? [];
  const [, valueEnd] = (pair?.value as Node | null | undefined)?.range ?? [];
  if (keyStart === undefined || valueEnd === undefined) return;
  const start = text.lastIndexOf('\n', keyStart - 1) + 1;
  const indent = text.slice(start, keyStart);
  const newline = text.indexOf('\n', valueEnd);
  const end = newline < 0 ? text.length : newline + 1;
  const beside = text.slice(valueEnd, end).trim();
  if (indent.trim() !== '' || (beside !== '' && !beside.startsWith('#'))) return;
  return text.slice(0, start) + (beside === '' ? '' : `${indent}${beside}${lineEnd(text)}`) + text.slice(end);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
