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
  const { starts, terms } = index.phrases(entry);
  const first = starts[0] ?? 0;
  for (let phrase = 0; phrase + 1 < starts.length; phrase++) {
    const part = terms.subarray((starts[phrase] ?? 0) - first, (starts[phrase + 1] ?? 0) - first);
    if (part.length >= wanted.size && part.every((term) => wanted.has(term)) && new Set(part).size === wanted.size)
      return true;
  }
  return false;
}
