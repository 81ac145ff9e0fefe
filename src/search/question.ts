import { analyse, type Term, visitTrigrams } from './analyse.ts';
import type { IndexReader, Postings } from './index-reader.ts';
import { nearWords } from './near-words.ts';
import { rarityOf } from './measures.ts';
import { EVERY_TERM, TERM, UNKNOWN_PAIR } from './weights.ts';

/** A term of the index that a term of the question stands for. */
export interface Known {
  readonly term: string;
  /** 1 where it is the very term, less where the word was mistyped. */
  readonly likeness: number;
  readonly postings: Postings;
}

/** A term of the question. */
export interface Asked {
  readonly term: string;
  /** The word as it was typed, folded; Han has none. */
  readonly word: string | undefined;
  /** What it says by itself, apart from how rare it is. */
  readonly weight: number;
  /** Whether it is one of the words that the question consists of. */
  readonly counts: boolean;
  /** Whether it names something, and does not only bind others. */
  readonly names: boolean;
  /** Where it is first said, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** How much it says: its weight, and how rare it is. */
  readonly worth: number;
  readonly known: readonly Known[];
}

/** A question as the ranking reads it. */
export interface Question {
  readonly asked: readonly Asked[];
  /** Three letters of its words each; only in a base that is small enough. */
  readonly trigrams: readonly Postings[];
}

/** Whether a term is one of the words and characters of a question, not another spelling of one. */
export function readsAsWord({ word, counts, term }: Asked): boolean {
  return counts || word !== undefined || term.length <= 2;
}

/** Longer texts are pasted pages; what is asked stands at their beginning. */
const LONGEST = 2000;
/** So many mistyped words are looked for; a text with more is no question. */
const MOST_MISTYPED = 12;

/** Reads a question by the terms of an index. */
export function readQuestion(index: IndexReader, text: string): Question {
  const terms = new Map<string, Term & { readonly number: number }>();
  analyse(text.slice(0, LONGEST), (said) => {
    const before = terms.get(said.term);
    if (before === undefined || (said.counts && !before.counts))
      terms.set(said.term, { ...said, number: before?.number ?? index.find(said.term) });
  });
  let mistyped = 0;
  const unknownRarity = rarityOf(0, index.entries);
  const asked: Asked[] = [];
  const common = commonTerms(index, [...terms.values()]);
  for (const { term, number, weight, counts, word, start, end } of terms.values()) {
    if (common.has(term)) continue;
    let known: Known[] = [];
    if (number >= 0) known = [{ term, likeness: 1, postings: index.postings(number) }];
    else if (word !== undefined && mistyped++ < MOST_MISTYPED) {
      known = nearWords(index, term, word).map((near) => ({
        term: near.text,
        likeness: near.likeness * TERM.near,
        postings: index.postings(near.number),
      }));
    }
    const rarity = known.length === 0 ? unknownRarity : Math.max(...known.map(({ postings }) => postings.rarity));
    // A pair of Han characters that no entry has may be no word at all; its characters are asked for by themselves.
    const unknownPair = known.length === 0 && word === undefined;
    const worth = weight * rarity * (unknownPair ? UNKNOWN_PAIR : 1);
    const names = word === undefined ? counts && weight >= TERM.halfPair : weight === 1;
    asked.push({ term, word, weight, counts, names, start, end, worth, known });
  }
  return { asked, trigrams: index.entries <= EVERY_TERM ? trigramsOf(index, asked) : [] };
}

/** In a large base, the terms that very many entries hold, once two rarer ones narrow the question down. */
function commonTerms(index: IndexReader, terms: readonly (Term & { readonly number: number })[]): ReadonlySet<string> {
  const common = new Set<string>();
  if (index.entries <= EVERY_TERM) return common;
  let rare = 0;
  for (const { term, number, counts, word } of terms) {
    const holding = number < 0 ? 0 : index.holding(number);
    if (holding > index.entries / 25) common.add(term);
    if (counts && (number < 0 ? word !== undefined && term.length > 3 : holding < index.entries / 50)) rare++;
  }
  return rare > 1 ? common : new Set();
}

function trigramsOf(index: IndexReader, asked: readonly Asked[]): Postings[] {
  const found: Postings[] = [];
  for (const { word, weight } of asked) {
    if (word === undefined || weight < 1) continue;
    visitTrigrams(word, (gram) => {
      const number = index.find(gram);
      if (number >= 0) found.push(index.postings(number));
    });
  }
  return found;
}
