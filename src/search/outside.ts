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

/** The terms of topics, each with the position of its topic. */
export function outsideTerms({ outside = [] }: Synonyms): { term: string; topic: number }[] {
  return outside.flatMap(({ en, zh }, topic) =>
    [...en, ...zh].map((word) => ({ term: outsideTerm(unitsOf(word)), topic })),
  );
}

/** Where a question says a word of a topic; English words may stand in the plural. */
export function outsideIn(index: IndexReader, question: string): Outside[] {
  const units = unitsOf(question.slice(0, LONGEST_TEXT)).slice(0, LOOKED_AT);
  const found: Outside[] = [];
  for (const [from, first] of units.entries()) {
    for (let count = Math.min(LONGEST, units.length - from); count > 0; count--) {
      const part = units.slice(from, from + count);
      const last = part.at(-1) ?? first;
      const number = [last.word, singular(last.word, 's'), singular(last.word, 'es')]
        .map((word) => (word === undefined ? -1 : index.find(outsideTerm([...part.slice(0, -1), { ...last, word }]))))
        .find((one) => one >= 0);
      if (number === undefined) continue;
      found.push({ topic: index.postings(number).entries[0] ?? 0, start: first.start, end: last.end });
      break;
    }
  }
  return found;
}

function singular(word: string, ending: string): string | undefined {
  return word.length > ending.length + 2 && word.endsWith(ending) ? word.slice(0, -ending.length) : undefined;
}
