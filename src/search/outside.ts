import type { Synonyms } from '../kb/shapes/synonyms.ts';
import type { IndexReader } from './index-reader.ts';
import { type Unit, unitsOf } from './units.ts';

/** A place in a question that asks for what no answer is about. */
export interface Outside {
  /** The position of its topic. */
  readonly topic: number;
  readonly start: number;
  readonly end: number;
}

/** So many words or characters a topic's word may have, and so many of a question are looked at. */
const LONGEST = 8;
const LOOKED_AT = 80;
const LONGEST_TEXT = 600;

/** The term that stands for a word of a topic; no text holds it. */
function outsideTerm(units: readonly Unit[]): string {
  let text = '!';
  for (const [at, { word, han }] of units.entries()) text += at > 0 && !han && !units[at - 1]?.han ? ` ${word}` : word;
  return text;
}

/** The term that says that a word of some topic begins so: most words of a question begin none. */
function beginningTerm(word: string): string {
  return `!${word}...`;
}

/** The terms of topics, each with the position of its topic; and how they begin. */
export function outsideTerms({ outside = [] }: Synonyms): { term: string; topic: number }[] {
  const beginnings = new Map<string, number>();
  const words = outside.flatMap(({ en, zh }, topic) =>
    [...en, ...zh].map((word) => {
      const units = unitsOf(word);
      if (units[0] !== undefined) beginnings.set(beginningTerm(units[0].word), topic);
      return { term: outsideTerm(units), topic };
    }),
  );
  return [...words, ...[...beginnings].map(([term, topic]) => ({ term, topic }))];
}

/** Where a question says a word of a topic; English words may stand in the plural. */
export function outsideIn(index: IndexReader, question: string): Outside[] {
  const units = unitsOf(question.slice(0, LONGEST_TEXT)).slice(0, LOOKED_AT);
  const found: Outside[] = [];
  for (const [from, first] of units.entries()) {
    if (!spellings(first.word).some((word) => index.find(beginningTerm(word)) >= 0)) continue;
    for (let count = Math.min(LONGEST, units.length - from); count > 0; count--) {
      const part = units.slice(from, from + count);
      const last = part.at(-1) ?? first;
      const number = spellings(last.word)
        .map((word) => index.find(outsideTerm([...part.slice(0, -1), { ...last, word }])))
        .find((one) => one >= 0);
      if (number === undefined) continue;
      found.push({ topic: index.postings(number).entries[0] ?? 0, start: first.start, end: last.end });
      break;
    }
  }
  return found;
}

/** A word as it is, and as it may stand in the singular. */
function spellings(word: string): string[] {
  const endings = ['s', 'es'].filter((ending) => word.length > ending.length + 2 && word.endsWith(ending));
  return [word, ...endings.map((ending) => word.slice(0, -ending.length))];
}
