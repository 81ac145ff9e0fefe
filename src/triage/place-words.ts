import { foldName } from '../lang/fold-name.ts';

/** Where in a text a name stands. */
export interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Direction = 'from' | 'to' | 'origin';

/** Names by what they look like in a text, ready to be looked for. */
export interface Gazetteer {
  readonly patterns: readonly RegExp[];
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Puts names together so that all are found in one pass. Latin names stand as whole words, codes of two and three
 * letters in capitals only; Han names stand anywhere; the longest name wins.
 */
export function gazetteerOf(names: readonly { readonly id: string; readonly name: string }[]): Gazetteer {
  const ids = new Map<string, string>();
  const kinds = { code: [] as string[], latin: [] as string[], han: [] as string[] };
  for (const { id, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    const folded = foldName(name);
    if (folded.length < 2 || (ids.get(folded) ?? id) !== id) continue;
    ids.set(folded, id);
    const source = name
      .normalize('NFKC')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\s\-_]+/g, '[\\s\\-_]*');
    const kind = /\p{Script=Han}/u.test(name) ? 'han' : /^[A-Za-z]{2,3}$/.test(name) ? 'code' : 'latin';
    kinds[kind].push(source);
  }
  const whole = (sources: readonly string[], flags: string): RegExp[] =>
    sources.length === 0
      ? []
      : [new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${sources.join('|')})(?![\\p{Script=Latin}\\p{N}])`, flags)];
  const han = kinds.han.length === 0 ? [] : [new RegExp(kinds.han.join('|'), 'gu')];
  return { patterns: [...whole(kinds.latin, 'giu'), ...whole(kinds.code, 'gu'), ...han], ids };
}

/** The names of a gazetteer that a text holds, in the order of the text; none lies within another. */
export function mentionsOf(text: string, { patterns, ids }: Gazetteer): Mention[] {
  const found: Mention[] = [];
  for (const pattern of patterns) {
    for (const { 0: words, index: start } of text.matchAll(pattern)) {
      const id = ids.get(foldName(words));
      const end = start + words.length;
      if (id === undefined || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ id, start, end, text: words });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whose customs it is says where the goods go, whatever stands before: "a reply from French customs". */
const CUSTOMS = /^[\s-]*(?:customs|douane)|^(?:的)?海关/i;

/** Words just before or after a place that say what it is to the goods; those before it count first. */
const DIRECTIONS: readonly { key: Direction; before: RegExp; after: RegExp }[] = [
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
    after: /^[\s-]*(?:border|import)|^(?:的)?(?:清关|口岸|进口|买家|客户)/i,
  },
  {
    key: 'from',
    before: /(?:from|issued in|issued by|export(?:ed)? from|out of|从|由|自)\s*(?:the )?$/i,
    after: /^[\s-]*(?:->|→|issued|export|seller|supplier|to\b)|^(?:出具|签发|出口|发往|发货|到|货)/i,
  },
];

const REFUSED = /refus|reject|not accept|not recogni[sz]e|不认|拒|退/i;

/** Codes that are words of English too: alone in capitals they say nothing, beside a direction they are a place. */
const WORDS_TOO = new Set(['ID', 'NO', 'IN', 'IT', 'IS', 'AT', 'BE', 'MY', 'PE', 'LA', 'SO', 'AM', 'ME', 'DO', 'TO']);

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
    const said = DIRECTIONS.find((one) => one.before.test(before)) ?? DIRECTIONS.find((one) => one.after.test(after));
    const refusedIn = /\bin (?:the )?$/i.test(before) && REFUSED.test(text) ? 'to' : undefined;
    const key = CUSTOMS.test(after) ? 'to' : (said?.key ?? refusedIn);
    if (key !== undefined) named.push({ key, mention });
    else if (!WORDS_TOO.has(mention.text) && !open.some(({ id }) => id === mention.id)) open.push(mention);
  }
  const has = (key: Direction): boolean => named.some((one) => one.key === key);
  for (const mention of open) {
    if (named.some((one) => one.mention.id === mention.id)) continue;
    if (!has('from') && (has('to') || open.length > 1)) named.push({ key: 'from', mention });
    else if (!has('to') && has('from')) named.push({ key: 'to', mention });
  }
  return named;
}
