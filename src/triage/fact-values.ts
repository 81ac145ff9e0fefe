import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { FactKey } from '../kb/shapes/flow.ts';
import { readFact } from './read-fact.ts';

/** What its reader makes of a fact: a number, a list, or one of some words. */
export interface FactValues {
  /** One of each that the reader names by itself; empty where it takes anything of a form. */
  readonly options: readonly unknown[];
  readonly number: boolean;
  readonly list: boolean;
}

/** Nobody's answer: what a reader says to it tells what it takes. */
const NOTHING = '?';

/** The readers say how long ago something was by a clock; what is asked here rests on none. */
const EPOCH = new Date(0);

/** One of each form there is: a number with letters, a day, a number. */
const FORMS = ['A1', '2026-01-01', '1'];

/** What a fact may be, as its reader tells it, so that no list of values stands anywhere else. */
export function valuesOf(kb: KnowledgeBase, key: FactKey): FactValues {
  const read = readFact(kb, key, NOTHING, EPOCH);
  if ('facts' in read) return { options: [], number: false, list: Array.isArray(read.facts[key]) };
  const words = read.problem === 'not-one-of' ? read.options : [];
  const options = words.map((word) => readValue(kb, key, word));
  return { options, number: read.problem === 'not-a-number', list: options.some(Array.isArray) };
}

/** The value that one answer becomes; undefined where the reader refuses it. */
export function readValue(kb: KnowledgeBase, key: FactKey, raw: unknown): unknown {
  const read = readFact(kb, key, raw, EPOCH);
  return 'facts' in read ? read.facts[key] : undefined;
}

/** Some value of a fact that somebody could type; undefined where no form fits. */
export function sampleOf(kb: KnowledgeBase, key: FactKey): unknown {
  const { options } = valuesOf(kb, key);
  const some = options.find((value) => value !== undefined);
  if (some !== undefined) return some;
  for (const form of [...FORMS, ...kb.jurisdictions.map(({ id }) => id)]) {
    const value = readValue(kb, key, form);
    if (value !== undefined) return value;
  }
  return undefined;
}
