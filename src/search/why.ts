import type { FaqEntry } from '../kb/shapes/faq.ts';
import type { IndexReader } from './index-reader.ts';
import { unitsOf } from './units.ts';
import { outsideIn } from './outside.ts';
import { placeOf } from './rank.ts';
import type { Hit, SearchResult } from './search.ts';
import { type Evidence, evidenceFor } from './score.ts';

/** A word of a question, and how an entry has it. */
export interface WordHeld {
  /** As it was typed. */
  readonly asked: string;
  /** The term of the entry that it was taken for. */
  readonly as: string;
  /** Whether the word was taken for another one, because nothing has it as it was typed. */
  readonly mistyped: boolean;
  /** How many of the entry's phrasings say it; 0 where only its answer, its tags or other words for it do. */
  readonly phrasings: number;
}

/** Why an entry stands where it stands. */
export interface Why {
  readonly evidence: Evidence;
  readonly held: readonly WordHeld[];
  /** Words of the question that the entry does not have, as they were typed. */
  readonly missing: readonly string[];
  /** How many questions and phrasings the entry has, in both languages. */
  readonly phrasings: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells why an entry was found. */
export function whyFound(index: IndexReader, text: string, { question }: SearchResult, hit: Hit): Why {
  const phrases = index.phrases(hit.position);
  const held: (WordHeld & Span)[] = [];
  const missing: Span[] = [];
  for (const { counts, names, start, end, known } of question.asked) {
    if (!counts || !names) continue;
    const asked = text.slice(start, end);
    const found = known.find(({ postings }) => placeOf(postings, hit.position) >= 0);
    if (found === undefined) missing.push({ start, end });
    else {
      const phrasings = phrases.filter((phrase) => phrase.includes(found.postings.number)).length;
      const mistyped = found.likeness < 1;
      held.push({ asked, as: mistyped ? spelled(found.term, hit.entry) : found.term, mistyped, phrasings, start, end });
    }
  }
  const candidate = { entry: hit.position, rank: hit.rank };
  return {
    evidence: evidenceFor(index, question, candidate, outsideIn(index, text)),
    held: held
      .filter((one) => !isSeam(one, held))
      .map(({ asked, as, mistyped, phrasings }) => ({ asked, as, mistyped, phrasings })),
    missing: runsWithout(missing, held).map(({ start, end }) => text.slice(start, end)),
    phrasings: phrases.length,
  };
}

/** A stem as the entry writes the word, where it does in its question or answer. */
function spelled(stem: string, { question, answer }: FaqEntry): string {
  return unitsOf(`${question.en}\n${answer.en}`).find((unit) => unit.stem === stem)?.word ?? stem;
}

/** Whether a pair of Han characters only joins two others: the 传失 of 上传失败. */
function isSeam({ start, end }: Span, held: readonly Span[]): boolean {
  const before = held.some((one) => one.end === start + 1 && one.start < start);
  const after = held.some((one) => one.start === end - 1 && one.end > end);
  return before && after;
}

/** Spans as far as nothing covers them, those that touch in one: pairs of Han characters overlap. */
function runsWithout(spans: readonly Span[], covered: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      if (covered.some((one) => at >= one.start && at < one.end)) continue;
      const last = runs.at(-1);
      if (last !== undefined && at <= last.end) last.end = Math.max(last.end, at + 1);
      else runs.push({ start: at, end: at + 1 });
    }
  }
  return runs;
}
