import type { IndexReader, Postings } from './index-reader.ts';
import type { Known, Question } from './question.ts';
import { RANK, TERM } from './weights.ts';

/** An entry that may answer. */
export interface Candidate {
  readonly entry: number;
  /** What the ranking goes by; it means nothing beside another question's. */
  readonly rank: number;
}

/**
 * The entries that hold most of what is asked, best first.
 *
 * @param most how many are wanted
 * @param allowed by entry, whether it may be found; all where left out
 */
export function rank(index: IndexReader, question: Question, most: number, allowed?: Uint8Array): Candidate[] {
  const sums = new Float32Array(index.entries);
  const covered = new Float32Array(index.entries);
  const met: number[] = [];
  const add = (entry: number, value: number): void => {
    const sum = sums[entry] ?? 0;
    if (sum === 0) met.push(entry);
    sums[entry] = sum + value;
  };
  let total = 0;
  for (const { weight, counts, worth, known } of question.asked) {
    if (counts) total += worth;
    const unit = weight * index.impactUnit;
    const [only] = known;
    if (only !== undefined && known.length === 1) {
      const { entries, impacts } = only.postings;
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at] ?? 0;
        add(entry, only.likeness * unit * (impacts[at] ?? 0));
        if (counts) covered[entry] = (covered[entry] ?? 0) + worth;
      }
    } else if (known.length > 1) {
      bestImpacts(known, index.entries, (entry, impact) => {
        add(entry, unit * impact);
        if (counts) covered[entry] = (covered[entry] ?? 0) + worth;
      });
    }
  }
  for (const { entries, impacts } of question.trigrams) {
    const unit = TERM.trigram * index.impactUnit;
    for (let at = 0; at < entries.length; at++) add(entries[at] ?? 0, unit * (impacts[at] ?? 0));
  }

  const best: { entry: number; value: number }[] = [];
  for (const entry of met) {
    if (allowed !== undefined && allowed[entry] === 0) continue;
    const coverage = total > 0 ? (covered[entry] ?? 0) / total : 0;
    const value = (sums[entry] ?? 0) * (1 - RANK.coverage + RANK.coverage * coverage);
    const last = best[most - 1];
    if (last !== undefined && value <= last.value) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.value ?? 0) < value) at--;
    best.splice(at, 0, { entry, value });
    if (best.length > most) best.pop();
  }
  return best.map(({ entry, value }) => ({ entry, rank: value }));
}

/** Of several terms that one word may stand for, the one that counts most, by entry; each entry once. */
function bestImpacts(known: readonly Known[], entries: number, each: (entry: number, impact: number) => void): void {
  // A common word stands in so many entries that a map of them would take longer than all the rest.
  const best = new Float32Array(entries);
  for (const { likeness, postings } of known) {
    for (let at = 0; at < postings.entries.length; at++) {
      const entry = postings.entries[at] ?? 0;
      best[entry] = Math.max(best[entry] ?? 0, likeness * (postings.impacts[at] ?? 0));
    }
  }
  for (let entry = 0; entry < entries; entry++) {
    const impact = best[entry] ?? 0;
    if (impact > 0) each(entry, impact);
  }
}

/** Where an entry stands among postings, which go up; -1 where it does not. */
export function placeOf({ entries }: Postings, entry: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = entries[middle] ?? 0;
    if (there === entry) return middle;
    if (there < entry) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
