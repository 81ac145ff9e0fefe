import Fuse from 'fuse.js/basic';
import { editsBetween } from './edits.ts';
import type { IndexReader } from './index-reader.ts';

/** A word of the index that a mistyped one may mean. */
export interface NearWord {
  readonly number: number;
  readonly text: string;
  /** 0..1 */
  readonly likeness: number;
}

const MOST_CANDIDATES = 32;
const MOST = 4;
/** From so many letters on, two of them may be wrong. */
const LONG = 8;
/** fuse.js finds equals this close together; the rest is worse. */
const CLOSE = 0.05;

/**
 * Words of the index within one edit of a stem, best first; of long ones also those where a letter stands elsewhere. Of three letters only two may have changed
 * places, since nearly every short word is near another.
 *
 * The edits pick the candidates, and where several are as near fuse.js ranks them: it is good at few words and slow at
 * many.
 */
export function nearWords(index: IndexReader, stem: string): NearWord[] {
  if (stem.length < 3) return [];
  const most = stem.length >= LONG ? 2 : 1;
  let least = most;
  let near: { number: number; text: string; edits: number }[] = [];
  for (const number of index.near(stem).slice(0, MOST_CANDIDATES * 8)) {
    const text = index.text(number);
    const edits = editsBetween(stem, text, least);
    if (edits > least || (stem.length === 3 && !sameLetters(stem, text))) continue;
    if (edits < least) near = [];
    least = edits;
    near.push({ number, text, edits });
  }
  const likeness = 1 - least / (stem.length + 1);
  if (near.length > 1) {
    const fuse = new Fuse(near.slice(0, MOST_CANDIDATES), { keys: ['text'], includeScore: true, threshold: 0.6 });
    const ranked = fuse.search(stem, { limit: MOST });
    const best = ranked[0]?.score ?? 0;
    const close = ranked.filter(({ score = 1 }) => score <= best + CLOSE).map(({ item }) => item);
    if (close.length > 0) near = close;
  }
  return near.slice(0, MOST).map(({ number, text }) => ({ number, text, likeness }));
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}
