import type { FaqSource } from '../kb/shapes/faq.ts';
import { analyse, weightOf } from './analyse.ts';
import { WordList } from './word-list.ts';

/**
 * Compiled with the knowledge base and read as it is; word numbers are positions in `words`. A list of lists is one list
 * with, in `...Start`, where each part begins and where the last one ends.
 */
export interface SearchIndex {
  readonly words: WordList;
  /** How much each word says: its rarity times what kind of word it is. */
  readonly weights: Float32Array;
  readonly entries: number;
  /** The entry each phrase belongs to; a phrase is a question or one of its phrasings, in one language. */
  readonly phraseEntry: Uint32Array;
  /** The sum of the weights of each phrase. */
  readonly phraseWeight: Float32Array;
  /** The words of each phrase, each once. */
  readonly phraseStart: Uint32Array;
  readonly phraseWord: Uint32Array;
  /** The words of the tags of each entry. */
  readonly tagStart: Uint32Array;
  readonly tagWord: Uint32Array;
  /** The words of the answer of each entry that stand in none of its phrases and tags. */
  readonly answerStart: Uint32Array;
  readonly answerWord: Uint32Array;
}

/** How much a word says by how few of the entries hold it. */
function rarity(entries: number, holding: number): number {
  return Math.log(1 + (entries + 0.5) / (holding + 0.5));
}

/** Builds the index over entries; positions in it are positions in `faq`. */
export function buildSearchIndex(faq: readonly FaqSource[]): SearchIndex {
  const texts = faq.map((entry) => ({
    phrases: [entry.question.en, entry.question.zh, ...entry.variants.en, ...entry.variants.zh].map(wordsOf),
    tags: wordsOf([...(entry.tags ?? []), ...(entry.schemes ?? []), ...(entry.proofs ?? []), entry.id].join(' ')),
    answer: wordsOf(`${entry.answer.en} ${entry.answer.zh}`),
  }));
  const holding = new Map<string, number>();
  for (const { phrases, tags, answer } of texts) {
    for (const word of new Set([...phrases.flat(), ...tags, ...answer]))
      holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const wordList = WordList.from(holding.keys());
  const words = wordList.all();
  const weights = words.map((word) => weightOf(word) * rarity(faq.length, holding.get(word) ?? 0));
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numbersOf = (list: readonly string[]): number[] => list.map((word) => numbers.get(word) ?? 0);

  const phraseEntry: number[] = [];
  const phraseWords: number[][] = [];
  for (const [position, { phrases }] of texts.entries()) {
    for (const phrase of phrases) {
      phraseEntry.push(position);
      phraseWords.push(numbersOf(phrase));
    }
  }
  const phrases = flat(phraseWords);
  const tags = flat(texts.map((text) => numbersOf(text.tags)));
  const answers = flat(
    texts.map((text) => {
      const seen = new Set([...text.phrases.flat(), ...text.tags]);
      return numbersOf(text.answer.filter((word) => !seen.has(word)));
    }),
  );
  return {
    words: wordList,
    weights: Float32Array.from(weights),
    entries: faq.length,
    phraseEntry: Uint32Array.from(phraseEntry),
    phraseWeight: Float32Array.from(phraseWords, (list) => list.reduce((sum, word) => sum + (weights[word] ?? 0), 0)),
    phraseStart: phrases.start,
    phraseWord: phrases.all,
    tagStart: tags.start,
    tagWord: tags.all,
    answerStart: answers.start,
    answerWord: answers.all,
  };
}

/** Lists in one, with where each begins and where the last ends. */
function flat(lists: readonly (readonly number[])[]): { start: Uint32Array; all: Uint32Array } {
  const start = new Uint32Array(lists.length + 1);
  for (const [position, list] of lists.entries()) start[position + 1] = (start[position] ?? 0) + list.length;
  return { start, all: Uint32Array.from(lists.flat()) };
}

function wordsOf(text: string): string[] {
  return [...new Set(analyse(text))];
}
