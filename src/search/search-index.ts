import type { FaqEntry } from '../kb/shapes/faq.ts';
import { analyse } from './analyse.ts';

/** Compiled with the knowledge base and read as it is; word numbers are positions in `words`. */
export interface SearchIndex {
  readonly words: readonly string[];
  /** In how many entries each word stands. */
  readonly inEntries: readonly number[];
  readonly entries: number;
  /** The entry each phrase belongs to; a phrase is a question or one of its phrasings, in one language. */
  readonly phraseEntry: readonly number[];
  /** The words of each phrase, each once. */
  readonly phraseWords: readonly (readonly number[])[];
  /** Words of the tags and of the answer of each entry that stand in none of its phrases. */
  readonly tagWords: readonly (readonly number[])[];
  readonly answerWords: readonly (readonly number[])[];
}

/** Builds the index over entries; positions in it are positions in `faq`. */
export function buildSearchIndex(faq: readonly FaqEntry[]): SearchIndex {
  const numbers = new Map<string, number>();
  const numbersOf = (texts: readonly string[]): Set<number> => {
    const found = new Set<number>();
    for (const token of texts.flatMap(analyse)) {
      const number = numbers.get(token) ?? numbers.size;
      numbers.set(token, number);
      found.add(number);
    }
    return found;
  };
  const phraseEntry: number[] = [];
  const phraseWords: number[][] = [];
  const tagWords: number[][] = [];
  const answerWords: number[][] = [];
  const inEntries: number[] = [];
  for (const [position, entry] of faq.entries()) {
    const seen = new Set<number>();
    for (const phrase of [entry.question.en, entry.question.zh, ...entry.variants.en, ...entry.variants.zh]) {
      const words = numbersOf([phrase]);
      phraseEntry.push(position);
      phraseWords.push([...words]);
      for (const word of words) seen.add(word);
    }
    const tags = numbersOf([...(entry.tags ?? []), ...(entry.schemes ?? []), ...(entry.proofs ?? []), entry.id]);
    tagWords.push([...tags]);
    for (const word of tags) seen.add(word);
    const answer = numbersOf([entry.answer.en, entry.answer.zh]);
    answerWords.push([...answer].filter((word) => !seen.has(word)));
    for (const word of new Set([...seen, ...answer])) inEntries[word] = (inEntries[word] ?? 0) + 1;
  }
  return {
    words: [...numbers.keys()],
    inEntries,
    entries: faq.length,
    phraseEntry,
    phraseWords,
    tagWords,
    answerWords,
  };
}
