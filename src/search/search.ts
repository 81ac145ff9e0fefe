import type { FaqEntry } from '../kb/shapes/faq.ts';
import { entriesWithin, type Within } from './facets.ts';
import type { IndexReader } from './index-reader.ts';
import { type Outside, outsideIn } from './outside.ts';
import { type Question, readQuestion } from './question.ts';
import { rank } from './rank.ts';
import { saysWhole } from './says-whole.ts';
import type { SearchableKb } from './searchable.ts';
import { evidenceFor, scoreOf } from './score.ts';

export interface Hit {
  readonly entry: FaqEntry;
  /** The position of the entry in the index, and what it ranks by there. */
  readonly position: number;
  readonly rank: number;
  /** How likely it is that the entry answers, 0..1; it never goes up down the list. */
  readonly score: number;
}

export interface SearchResult {
  readonly question: Question;
  /** Ranked, at most `limit`; empty when nothing fits. */
  readonly hits: readonly Hit[];
  /** The entries that come closest when nothing fits, at most three. */
  readonly nearest: readonly Hit[];
  /** The topics, by position, that the question asks for and no answer is about; only where nothing fits. */
  readonly outside: readonly number[];
}

/** From this score on, an entry may be offered as an answer. */
export const FITS = 0.5;

/** What is less likely than this is not worth showing, below an answer or in place of one. */
const WORTH_LISTING = 0.05;
/** How fast it grows unlikely that an entry is meant, the further it ranks behind the first. */
const BEHIND = 5;
const NEAREST = 3;
/** So many of the best are looked at for the very question. */
const LOOKED_AT = 10;

/**
 * Ranks the entries of a knowledge base for a question in either language, or finds that none fits.
 *
 * @param options `limit` at most so many hits; `within` leaves entries out before ranking
 */
export function searchFaq(
  kb: Pick<SearchableKb, 'searchIndex' | 'entryAt'>,
  text: string,
  options: { limit?: number; within?: Within } = {},
): SearchResult {
  const index = kb.searchIndex;
  const question = readQuestion(index, text);
  const limit = options.limit ?? 5;
  const outside = outsideIn(index, text);
  const scored = candidates(index, question, outside, Math.max(limit, NEAREST), options.within ?? {});
  const [best] = scored;
  // Function words alone ask for nothing in particular, unless an entry is asked by just these.
  if (best === undefined || (best.score < 1 && !asksForSomething(question))) {
    return { question, hits: [], nearest: [], outside: [] };
  }
  const hit = (one: Scored): Hit => ({ ...one, entry: kb.entryAt(one.position) });
  const worthy = scored.filter(({ score }) => score >= WORTH_LISTING);
  if (best.score >= FITS) return { question, hits: worthy.slice(0, limit).map(hit), nearest: [], outside: [] };
  const topics = [...new Set(outside.map(({ topic }) => topic))];
  return { question, hits: [], nearest: worthy.slice(0, NEAREST).map(hit), outside: topics };
}

type Scored = Omit<Hit, 'entry'>;

/** The candidates with their scores; whoever asks the very question of an entry gets that entry first. */
function candidates(
  index: IndexReader,
  question: Question,
  outside: readonly Outside[],
  most: number,
  within: Within,
): Scored[] {
  const ranked = rank(index, question, Math.max(most, LOOKED_AT), entriesWithin(index, within));
  const whole = ranked.filter(({ entry }) => saysWhole(index, question, entry));
  // Of two entries with one question the later one is from an overlay, which knows better.
  whole.sort((a, b) => b.entry - a.entry);
  const others = ranked.filter((one) => !whole.includes(one));
  const first = ranked[0]?.rank ?? 1;
  let above = 1;
  return [...whole, ...others].slice(0, most).map((candidate, position) => {
    const likely = scoreOf(evidenceFor(index, question, candidate, outside)) * (candidate.rank / first) ** BEHIND;
    above = Math.min(above, position < whole.length ? 1 : Math.min(0.999, Math.round(likely * 1000) / 1000));
    return { position: candidate.entry, rank: candidate.rank, score: above };
  });
}

function asksForSomething({ asked }: Question): boolean {
  return asked.some(({ names }) => names);
}
