// What the ranking rests on. The numbers were found by trying: on the questions and phrasings of the shipped base, each
// asked of a base without it, and on public sets of questions in English and Chinese, together, so that they fit none of
// them in particular. `npm run bench:search` shows what they reach.

/** What a term weighs by what it is; a word that names something weighs 1. */
export const TERM = {
  functionWord: 0.45,
  /** A Han character by itself, and one that mostly binds others. */
  character: 0.7,
  functionCharacter: 0.31,
  /** Two Han characters beside each other; one of them binds, both do. */
  pair: 0.38,
  halfPair: 0.19,
  functionPair: 0.17,
  /** A code in another spelling. */
  joined: 0.8,
  /** Three letters of a word. */
  trigram: 0.2,
  /** A word that is near the one that was typed. */
  near: 0.84,
};

/** What a term adds to an entry by where it stands. */
export const FIELD = {
  /** The best single phrase. */
  phrase: 2.3,
  /** Each doubling of the phrases that say it. */
  phrases: 1,
  tag: 3,
  gloss: 2.6,
  answer: 0.1,
};

/** How much the length of a text takes from what stands in it, 0..1. */
export const LENGTH = { phrase: 0.75, tags: 0.2, answer: 0.9 };

/** How soon more of the same adds nothing: the greater, the later. A small base likes counts almost as they are. */
export const SATURATION = { small: 16, large: 1.5, answer: 1.4 };

/** A base of more entries is large. */
export const LARGE = 1000;

/** Up to so many entries the letters of words are indexed by threes, and no word is passed over as too common. */
export const EVERY_TERM = 5000;

export const RANK = {
  /** How much being rare counts. */
  rarity: 0.8,
  /** The share of the score that depends on how much of the question the entry holds. */
  coverage: 0.5,
};

/** What a pair of Han characters that no entry has counts of what a pair usually does. */
export const UNKNOWN_PAIR = 0.3;

/** An entry that holds a term only in its answer, or only as a gloss, makes the term less common by so much. */
export const HOLDS = { answer: 0.68, gloss: 0.2 };

/**
 * What speaks for and against an answer, as a logistic regression found it: on questions that the shipped base answers
 * (its phrasings, each left out of the base; reworded by others), on questions close to the subject that it does not
 * answer, and on questions far from it. `base` puts the score where one in twenty answered questions falls below 0.5.
 */
export const SCORE = { base: -0.6, held: 2.78, said: 2.6, unknown: -0.64, strength: 2.6, outside: -4.14 };
