import { foldName } from '../cert/resolve-place.ts';

/** Where in the text a name stands. */
export interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Direction = 'from' | 'to' | 'origin';

const EMPTY_WORDS = new Set(['customs']);

/** Latin names stand as whole words, two-letter codes in capitals only; Han names stand anywhere. Longer names win. */
export function mentionsOf(text: string, names: readonly { id: string; name: string }[]): Mention[] {
  const found: Mention[] = [];
  for (const { id, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    const folded = foldName(name);
    if (folded.length < 2 || EMPTY_WORDS.has(folded)) continue;
    const han = /\p{Script=Han}/u.test(name);
    const code = /^[A-Za-z]{2,3}$/.test(name);
    const source = name
      .normalize('NFKC')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\s\-_]+/g, '[\\s\\-_]*');
    const pattern = han
      ? new RegExp(source, 'gu')
      : new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${source}(?![\\p{Script=Latin}\\p{N}])`, code ? 'gu' : 'giu');
    for (const match of text.matchAll(pattern)) {
      const mention = { id, start: match.index, end: match.index + match[0].length, text: match[0] };
      if (found.some((other) => mention.start < other.end && other.start < mention.end)) continue;
      found.push(mention);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Words just before or after a place that say what it is to the goods; the first that fits decides. */
const DIRECTIONS: readonly { key: Direction; before?: RegExp; after?: RegExp }[] = [
  {
    key: 'origin',
    before:
      /(?:made|produced|manufactured) in (?:the )?$|origin(?:ating)? (?:in|from)? ?(?:the )?$|原产(?:于|地)?(?:为|是)?$/i,
    after: /^[\s-]*(?:origin\b|原产|制造|生产|产地)/i,
  },
  {
    key: 'to',
    before:
      /(?:->|→|\bto|\binto|\bat|(?:refused|rejected|held|stuck|detained|not accepted) (?:in|by)|发往|出口到|运到|运往|到|至|进口(?:到)?)\s*(?:the )?$/i,
    after: /^[\s-]*(?:customs|douane|border|import)|^(?:的)?(?:海关|清关|口岸|进口|买家|客户)/i,
  },
  {
    key: 'from',
    before: /(?:from|issued in|issued by|export(?:ed)? from|out of|从|由|自)\s*(?:the )?$/i,
    after: /^[\s-]*(?:->|→|issued|export|seller|supplier|to\b)|^(?:出具|签发|出口|发往|发货|到|货)/i,
  },
];

const REFUSED = /refus|reject|not accept|not recogni[sz]e|不认|拒|退/i;

/**
 * Which places the goods come from, go to and were made in, by the words around each. A place whose words say nothing
 * takes the end that is still open, where only one is; a refusal "in" a place is at its destination.
 */
export function directPlaces(text: string, places: readonly Mention[]): { key: Direction; mention: Mention }[] {
  const named: { key: Direction; mention: Mention }[] = [];
  const open: Mention[] = [];
  for (const mention of places) {
    const before = text.slice(Math.max(0, mention.start - 18), mention.start);
    const after = text.slice(mention.end, mention.end + 14);
    const direction = DIRECTIONS.find((one) => one.before?.test(before) || one.after?.test(after))?.key;
    const refusedIn = /\bin (?:the )?$/i.test(before) && REFUSED.test(text) ? 'to' : undefined;
    const key = direction ?? refusedIn;
    if (key !== undefined) named.push({ key, mention });
    else if (!open.some(({ id }) => id === mention.id)) open.push(mention);
  }
  const has = (key: Direction): boolean => named.some((one) => one.key === key);
  for (const mention of open) {
    if (named.some((one) => one.mention.id === mention.id)) continue;
    if (!has('from') && (has('to') || open.length > 1)) named.push({ key: 'from', mention });
    else if (!has('to') && has('from')) named.push({ key: 'to', mention });
  }
  return named;
}
