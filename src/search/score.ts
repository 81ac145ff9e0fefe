import type { IndexReader, Phrases } from './index-reader.ts';
import type { Outside } from './outside.ts';
import { type Asked, type Question, readsAsWord } from './question.ts';
import { placeOf, type Candidate } from './rank.ts';
import { rarityOf, saturated } from './measures.ts';
import { SCORE } from './weights.ts';

/** The weighted count of a word that several phrasings of an entry say. */
const SAID_WELL = 5;

/** What speaks for and against an entry as the answer to a question; each 0..1 but the strength. */
export interface Evidence {
  /** The share of the question that the entry holds anywhere. */
  readonly held: number;
  /** The share that stands in its question and phrasings. */
  readonly said: number;
  /** The share that no entry of the base holds. */
  readonly unknown: number;
  /** What it ranks by, against what the question weighs. */
  readonly strength: number;
  /** The share that asks for a topic no answer is about, and that its phrasings do not say. */
  readonly outside: number;
}

/**
 * Weighs up how well a candidate fits.
 *
 * @param outside where the question asks for what no answer is about
 */
export function evidenceFor(
  index: IndexReader,
  question: Question,
  candidate: Candidate,
  outside: readonly Outside[],
): Evidence {
  const phrases = index.phrases(candidate.entry);
  const unsaid = outside.filter((one) => !saysTogether(phrases, question, one));
  const sums = { total: 0, held: 0, said: 0, unknown: 0, outside: 0 };
  for (const asked of question.asked) {
    if (!readsAsWord(asked)) continue;
    const { worth, known } = asked;
    sums.total += worth;
    if (known.length === 0) sums.unknown += worth;
    let inPhrases = 0;
    let inEntry = 0;
    for (const { likeness, postings } of known) {
      if (placeOf(postings, candidate.entry) < 0) continue;
      inEntry = Math.max(inEntry, likeness);
      if (phrases.some((phrase) => phrase.includes(postings.number))) inPhrases = Math.max(inPhrases, likeness);
    }
    sums.held += worth * inEntry;
    sums.said += worth * inPhrases;
    if (unsaid.some((one) => within(asked, one))) sums.outside += worth;
  }
  const share = (part: number): number => (sums.total === 0 ? 0 : part / sums.total);
  return {
    held: share(sums.held),
    said: share(sums.said),
    unknown: share(sums.unknown),
    strength: candidate.rank / (usualValue(index.entries) * Math.sqrt(sums.total || 1)),
    outside: share(sums.outside),
  };
}

/** What a word adds that an entry says well, so that a question scores alike in a small base and in a large one. */
function usualValue(entries: number): number {
  return saturated(SAID_WELL, entries) * Math.sqrt(rarityOf(0, entries));
}

/** Whether one phrase says all that names something in a part of the question: then the entry is about it after all. */
function saysTogether(phrases: Phrases, { asked }: Question, part: Outside): boolean {
  const named = asked.filter((one) => one.names && one.counts && within(one, part));
  return phrases.some((phrase) =>
    named.every(({ known }) => known.some(({ postings }) => phrase.includes(postings.number))),
  );
}

function within(asked: Asked, { start, end }: Outside): boolean {
  return asked.start >= start && asked.end <= end;
}

/**
 * How likely it is that an entry answers, 0..1.
 *
 * How its parts count was fitted; `SCORE` in `weights.ts` says on what.
 */
export function scoreOf({ held, said, unknown, strength, outside }: Evidence): number {
  const sum =
    SCORE.base +
    SCORE.held * held +
    SCORE.said * said +
    SCORE.unknown * unknown +
    SCORE.strength * Math.log(strength + 0.05) +
    (outside > 0 ? SCORE.outside : 0);
  return 1 / (1 + Math.exp(-sum));
}
