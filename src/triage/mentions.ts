import { nameIndexOf, type NamedKind } from '../kb/name-index.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { foldName } from '../lang/fold-name.ts';

/** Where in a text a name stands. */
export interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type MentionedKind = Exclude<NamedKind, 'identifiers'>;

/** A word, or one character of a script that puts no spaces between words: there a name may begin and end anywhere. */
const UNITS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+/gu;

/** No name is made of more words, or of more characters of a script without spaces. */
const MOST_UNITS = 24;
/** In characters, as it is written. */
const LONGEST = 90;

/** Codes that people write in small letters too, since they are no word of English. */
const SMALL_LETTERS = new Set(['usa', 'uk', 'uae', 'eu']);

/**
 * The places, schemes and proofs that a text names, in the order of the text. Latin names stand as whole words, codes of
 * two and three letters of places in capitals; the longest name that begins at a word wins. A place within the name of
 * a scheme says nothing of the goods: "the EU-Japan agreement".
 */
export function mentionsIn(kb: KnowledgeBase, text: string): Record<MentionedKind, Mention[]> {
  const index = nameIndexOf(kb);
  const units = [...text.matchAll(UNITS)].map(({ 0: word, index: start }) => ({ start, end: start + word.length }));
  const kinds = ['proofs', 'schemes', 'jurisdictions'] as const;
  const found: Record<MentionedKind, Mention[]> = { proofs: [], schemes: [], jurisdictions: [] };
  const ids = kinds.map((kind) => [kind, index.idsBy(kind)] as const);
  const after: Record<MentionedKind, number> = { proofs: 0, schemes: 0, jurisdictions: 0 };
  for (const [at, { start }] of units.entries()) {
    const open = new Set<MentionedKind>(kinds.filter((kind) => after[kind] <= start));
    for (let last = Math.min(units.length, at + MOST_UNITS) - 1; last >= at && open.size > 0; last--) {
      const end = units[last]?.end ?? start;
      if (end - start > LONGEST) continue;
      const words = text.slice(start, end);
      const folded = foldName(words);
      if (folded.length < 2) continue;
      for (const [kind, known] of ids) {
        const id = open.has(kind) ? known.get(folded) : undefined;
        if (id === undefined || (kind === 'jurisdictions' && isSmallCode(words, folded))) continue;
        found[kind].push({ id, start, end, text: closed(text, start, end) });
        after[kind] = end;
        open.delete(kind);
      }
    }
  }
  const within = (place: Mention): boolean =>
    found.schemes.some(
      ({ start, end }) => start <= place.start && place.end <= end && end - start > place.end - place.start,
    );
  return { ...found, jurisdictions: found.jurisdictions.filter((place) => !within(place)) };
}

/** The words with the bracket that closes what they open: "CO(CEPA)". */
function closed(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const [open, close] = [words.split('(').length, words.split(')').length];
  return open > close && text[end] === ')' ? `${words})` : words;
}

/** "us", "no", "in": a code in small letters is a word. */
function isSmallCode(words: string, folded: string): boolean {
  return /^[a-z]{2,3}$/.test(folded) && words !== words.toUpperCase() && !SMALL_LETTERS.has(folded);
}
