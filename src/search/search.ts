import type { FaqEntry } from '../kb/shapes/faq.ts';
import { analyse, FUNCTION_WEIGHT, weightOf } from './analyse.ts';
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
export const FITS = 0.41;

/** A question of function words alone asks for nothing in particular, however well a phrasing holds them. */
const ENOUGH = 0.8;

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
  const { query, total, substance } = readQuery(index, question.slice(0, 2000));
  const limit = options.limit ?? 5;
  if (substance < ENOUGH) return { hits: [], nearest: [] };
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

/**
 * `total` is the weight of all words, those that the base does not know included; `substance` that of all but function
 * words.
 */
function readQuery(index: SearchIndex, question: string): { query: Query; total: number; substance: number } {
  const query: Query = new Map();
  let total = 0;
  let substance = 0;
  for (const token of new Set(analyse(question))) {
    const weight = weightOf(token);
    const number = index.words.numberOf(token);
    if (number !== undefined) {
      const own = index.weights[number] ?? 0;
      total += own;
      if (weight > FUNCTION_WEIGHT) substance += own;
      query.set(number, Math.max(query.get(number) ?? 0, own));
      continue;
    }
    const unknown = weight * Math.log(1 + index.entries);
    if (weight > FUNCTION_WEIGHT) substance += unknown;
    // A pair of Han characters that the base never saw says little; its characters are counted by themselves.
    total += /^[a-z0-9]+$/.test(token) ? unknown : unknown * 0.25;
    if (!/^[a-z]{4,}$/.test(token)) continue;
    for (const { word, likeness } of correctWord(token, index.words.ascii())) {
      const meant = index.words.numberOf(word);
      if (meant !== undefined)
        query.set(meant, Math.max(query.get(meant) ?? 0, likeness * (index.weights[meant] ?? 0)));
    }
  }
  return { query, total, substance };
}

function scoreEntries(index: SearchIndex, query: Query, total: number): Float64Array {
  const asked = new Float64Array(index.words.length);
  for (const [word, weight] of query) asked[word] = weight;
  const best = new Float64Array(index.entries);
  const said = new Float64Array(index.entries);
  // The phrases of an entry stand together, so a word counts once an entry when the last entry that had it is known.
  const countedFor = new Int32Array(index.words.length).fill(-1);
  for (let phrase = 0; phrase < index.phraseEntry.length; phrase++) {
    const entry = index.phraseEntry[phrase] ?? 0;
    const end = index.phraseStart[phrase + 1] ?? 0;
    let hit = 0;
    for (let at = index.phraseStart[phrase] ?? 0; at < end; at++) {
      const word = index.phraseWord[at] ?? 0;
      const weight = asked[word] ?? 0;
      if (weight === 0) continue;
      hit += weight;
      if (countedFor[word] === entry) continue;
      countedFor[word] = entry;
      said[entry] = (said[entry] ?? 0) + weight;
    }
    if (hit === 0) continue;
    // The share of the question that is said, mostly, and the share of the phrasing that was asked.
    const score = (hit / total) * 0.65 + (hit / (index.phraseWeight[phrase] || 1)) * 0.35;
    best[entry] = Math.max(best[entry] ?? 0, score);
  }
  const share = (words: Uint32Array, start: Uint32Array, entry: number): number => {
    let weight = 0;
    for (let at = start[entry] ?? 0; at < (start[entry + 1] ?? 0); at++) weight += asked[words[at] ?? 0] ?? 0;
    return weight / total;
  };
  return best.map((phrase, entry) => {
    const tags = share(index.tagWord, index.tagStart, entry);
    const answer = share(index.answerWord, index.answerStart, entry);
    return Math.min(
      1,
      phrase * 0.7 + ((said[entry] ?? 0) / total) * 0.3 + Math.min(0.12, tags * 0.15) + Math.min(0.1, answer * 0.2),
    );
  });
}
