import type { RemovedKind } from './kinds.ts';

/** What has to go, in units of the folded text. */
export interface Found {
  readonly kind: RemovedKind;
  readonly start: number;
  readonly end: number;
  /** It holds even where something harmless is read in the same place. */
  readonly sure: boolean;
}

export type Finder = (text: string) => Found[];

/**
 * A shape that tells by itself what it is. Every quantifier in it has an upper bound, so that no text is slow to read.
 * The group `value` is what is removed; without one it is the whole.
 */
export interface Shape {
  readonly kind: RemovedKind;
  readonly pattern: RegExp;
  readonly sure?: boolean;
  /** What the shape alone does not tell. */
  readonly holds?: (
    value: string,
    around: { readonly text: string; readonly start: number; readonly end: number },
  ) => boolean;
}

/** Reads what stands behind a label, from `at`; undefined where nothing stands there that has to go. */
export type Reader = (text: string, at: number) => { readonly start: number; readonly end: number } | undefined;

/** @param pattern global, with indices and Unicode: `dgu` */
export function byShape({ kind, pattern, sure = false, holds }: Shape): Finder {
  return (text) => {
    const found: Found[] = [];
    for (const match of matchesOf(pattern, text)) {
      const [start, end] = match.indices?.groups?.value ?? match.indices?.[0] ?? [0, 0];
      if (holds !== undefined && !holds(text.slice(start, end), { text, start, end })) continue;
      // What was refused may hide a good one in itself, so the search goes on behind its first character only.
      pattern.lastIndex = Math.max(end, match.index + 1);
      found.push({ kind, start, end, sure });
    }
    return found;
  };
}

/** @param behind global and Unicode; what it matches stays, what is read behind it goes, whatever it looks like */
export function afterLabel(kind: RemovedKind, behind: RegExp, read: Reader): Finder {
  return (text) => {
    const found: Found[] = [];
    for (const match of matchesOf(behind, text)) {
      const span = read(text, match.index + match[0].length);
      if (span !== undefined && span.end > span.start) found.push({ kind, ...span, sure: true });
    }
    return found;
  };
}

/** Every match, also one that begins within another: a caller who takes a match moves `lastIndex` behind it. */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const wide = (text.codePointAt(match.index) ?? 0) > 0xffff;
    pattern.lastIndex = match.index + (wide ? 2 : 1);
    const next = pattern.lastIndex;
    yield match;
    pattern.lastIndex = Math.max(next, pattern.lastIndex);
  }
}

/** What may stand between a label and its number: "No.", "is", a colon, a bar of a table, quotation marks. */
const JOIN =
  '["\'*_ \\t]{0,3}(?:(?:registration |reg\\.? ?)?(?:numbers?|num|no|nr|nbr|ref(?:erence)?|id|codes?|#|编号|编码|号码|代码|代号|号|码)[.º°]?)?' +
  '["\'*_ \\t]{0,3}(?:\\([^()\\n]{0,24}\\)|（[^（）\\n]{0,24}）)?["\'*_ \\t]{0,3}(?:is|was|are|reads|为|是|即)?[ \\t]{0,3}(?:->|=>|[:=|#]{1,2})?[ \\t]{0,6}["\'(\\[#*|`<]{0,3}[ \\t]{0,3}';

/** A label of many spellings with what joins it to its number. */
export function label(words: string): RegExp {
  return new RegExp(
    `(?:(?<![a-z\\p{M}])|(?=[^\\p{ASCII}]))(?:${words})(?:(?<=\\p{Script=Han})|(?![a-z])|(?=_?(?:numbers?|no|nr|id|ref|code)(?![a-z])))${JOIN}`,
    'giu',
  );
}
