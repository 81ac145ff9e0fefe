import type { IndexReader } from './index-reader.ts';
import type { Question } from './question.ts';

/** Whether the question, or one of the phrasings, of an entry is the very question that is asked, word order aside. */
export function saysWhole(index: IndexReader, { asked }: Question, entry: number): boolean {
  const wanted = new Set<number>();
  for (const { known } of asked) {
    const [only] = known;
    if (only === undefined || only.likeness < 1) return false;
    wanted.add(only.postings.number);
  }
  return index
    .phrases(entry)
    .some((phrase) => phrase.every((term) => wanted.has(term)) && new Set(phrase).size === wanted.size);
}
