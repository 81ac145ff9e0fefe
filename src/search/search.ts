import type { FaqEntry } from '../kb/shapes/faq.ts';
import { analyse, weightOf } from './analyse.ts';
import { correctWord } from './correct-word.ts';
import type { SearchableKb } from './searchable.ts';
import type { SearchIndex } from './search-index.ts';

export interface Hit {
  readonly entry: FaqEntry;
  /** 0..1: how much of the question one phrasing of the entry says, and how little else. */
  readonly score: number;
}

export interface SearchResult {
  /** Ranked, at most `limit`; empty when nothing fits. */
  readonly hits: readonly Hit[];
  /** The entries that come closest when nothing fits. */
  readonly nearest: readonly Hit[];
}

/** Below this score an entry is not an answer; set on the practice queries that nothing answers. */
export const FITS = 0.4;

/** The words of a question by number, with how much each counts. */
type Query = Map<number, number>;

/**
 * Ranks the entries of a knowledge base for a question in either language.
 *
 * @param options `limit` at most so many hits; `accept` leaves entries out before ranking
 */
export function searchFaq(
  kb: SearchableKb,
  question: string,
  options: { limit?: number; accept?: (entry: FaqEntry) => boolean } = {},
): SearchResult {
  const { searchIndex: index, faq } = kb;
  const { query, total } = readQuery(index, question.slice(0, 2000));
  const limit = options.limit ?? 5;
  if (total === 0) return { hits: [], nearest: [] };
  const scores = scoreEntries(index, query, total);
  const ranked: Hit[] = [];
  for (const [position, score] of scores.entries()) {
    const entry = faq[position];
    if (entry === undefined || score <= 0.1 || (options.accept && !options.accept(entry))) continue;
    ranked.push({ entry, score: Math.round(score * 1000) / 1000 });
  }
  ranked.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const best = ranked[0]?.score ?? 0;
  if (best < FITS) return { hits: [], nearest: ranked.slice(0, 3) };
  // What is far behind the best is not an answer to the same question.
  return {
    hits: ranked.filter(({ score }) => score >= Math.max(FITS * 0.75, best * 0.55)).slice(0, limit),
    nearest: [],
  };
}

function rarity(index: SearchIndex, word: number): number {
  return Math.log(1 + (index.entries + 0.5) / ((index.inEntries[word] ?? 0) + 0.5));
}

/** `total` is the weight of all words, those that the base does not know included. */
function readQuery(index: SearchIndex, question: string): { query: Query; total: number } {
  const numbers = new Map(index.words.map((word, number) => [word, number]));
  const query: Query = new Map();
  let total = 0;
  const add = (word: number, weight: number): void => {
    query.set(word, Math.max(query.get(word) ?? 0, weight));
  };
  for (const token of new Set(analyse(question))) {
    const weight = weightOf(token);
    const number = numbers.get(token);
    if (number !== undefined) {
      const own = weight * rarity(index, number);
      total += own;
      add(number, own);
      continue;
    }
    const unknown = weight * Math.log(1 + index.entries);
    // A pair of Han characters that the base never saw says little; its characters are counted by themselves.
    total += /^[a-z0-9]+$/.test(token) ? unknown : unknown * 0.25;
    if (!/^[a-z]{4,}$/.test(token)) continue;
    for (const { word, likeness } of correctWord(token, index.words)) {
      const meant = numbers.get(word);
      if (meant !== undefined) add(meant, weight * likeness * rarity(index, meant));
    }
  }
  return { query, total };
}

function scoreEntries(index: SearchIndex, query: Query, total: number): Float64Array {
  const phrase = new Float64Array(index.entries);
  const covered: Set<number>[] = Array.from({ length: index.entries }, () => new Set());
  for (const [position, words] of index.phraseWords.entries()) {
    const entry = index.phraseEntry[position] ?? 0;
    let hit = 0;
    let size = 0;
    for (const word of words) {
      const own = rarity(index, word) * weightOf(index.words[word] ?? '');
      size += own;
      const asked = query.get(word);
      if (asked === undefined) continue;
      hit += Math.min(asked, own);
      covered[entry]?.add(word);
    }
    // The share of the question that is said, mostly, and the share of the phrasing that was asked.
    const score = hit === 0 ? 0 : (hit / total) * 0.65 + (hit / size) * 0.35;
    phrase[entry] = Math.max(phrase[entry] ?? 0, score);
  }
  return phrase.map((best, entry) => {
    const seen = covered[entry] ?? new Set<number>();
    const said = sum(query, seen) / total;
    const tags = sum(query, index.tagWords[entry] ?? []) / total;
    const answer = sum(query, index.answerWords[entry] ?? []) / total;
    return Math.min(1, best * 0.75 + said * 0.25 + Math.min(0.12, tags * 0.15) + Math.min(0.1, answer * 0.2));
  });
}

function sum(query: Query, words: Iterable<number>): number {
  let weight = 0;
  for (const word of words) weight += query.get(word) ?? 0;
  return weight;
}
