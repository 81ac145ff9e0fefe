import Fuse from 'fuse.js/basic';
import { editsBetween } from './edits.ts';
import type { IndexReader } from './index-reader.ts';
import { respellings } from './respellings.ts';
import { stem } from './stem.ts';

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
/** A shorter word has no ending to speak of. */
const SHORTEST_ENDED = 6;
const LONGEST_ENDED = 24;
/** fuse.js finds equals this close together; the rest is worse. */
const CLOSE = 0.05;

interface Candidate {
  readonly number: number;
  readonly text: string;
  readonly edits: number;
}

/**
 * Words of the index that a mistyped one may mean, best first: those within one edit of its stem, and of a long stem also
 * those where a letter stands elsewhere; where there are none, those whose own ending was mistyped. Of three letters only
 * two may have changed places, since nearly every short word is near another.
 *
 * The edits pick the candidates, and where several are as near fuse.js ranks them: it is good at few words and slow at
 * many.
 *
 * @param word as it was typed, folded; its stem alone is looked at where it is left out
 */
export function nearWords(index: IndexReader, stemmed: string, word = stemmed): NearWord[] {
  if (stemmed.length < 3) return [];
  let near = nearStems(index, stemmed);
  if (near.length === 0 && mayBeEnglish(word)) near = endedOtherwise(index, word);
  const likeness = 1 - (near[0]?.edits ?? 1) / (stemmed.length + 1);
  return ranked(near, stemmed).map(({ number, text }) => ({ number, text, likeness }));
}

/** Whether a word is of small Latin letters alone, and of a length that English words have. */
function mayBeEnglish(word: string): boolean {
  if (word.length < SHORTEST_ENDED || word.length > LONGEST_ENDED) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) < 97 || word.charCodeAt(at) > 122) return false;
  return true;
}

function nearStems(index: IndexReader, stemmed: string): Candidate[] {
  let least = stemmed.length >= LONG ? 2 : 1;
  let near: Candidate[] = [];
  for (const number of index.near(stemmed).slice(0, MOST_CANDIDATES * 8)) {
    const text = index.text(number);
    const edits = editsBetween(stemmed, text, least);
    if (edits > least || (stemmed.length === 3 && !sameLetters(stemmed, text))) continue;
    if (edits < least) near = [];
    least = edits;
    near.push({ number, text, edits });
  }
  return near;
}

function endedOtherwise(index: IndexReader, word: string): Candidate[] {
  const found = new Map<number, Candidate>();
  const tried = new Set<string>();
  for (const respelled of respellings(word)) {
    const text = stem(respelled);
    if (tried.has(text) || text.length < 3) continue;
    tried.add(text);
    const number = index.find(text);
    if (number >= 0) found.set(number, { number, text, edits: 1 });
  }
  return [...found.values()];
}

function ranked(near: readonly Candidate[], stemmed: string): readonly Candidate[] {
  if (near.length < 2) return near;
  const fuse = new Fuse(near.slice(0, MOST_CANDIDATES), { keys: ['text'], includeScore: true, threshold: 0.6 });
  const found = fuse.search(stemmed, { limit: MOST });
  const best = found[0]?.score ?? 0;
  const close = found.filter(({ score = 1 }) => score <= best + CLOSE).map(({ item }) => item);
  return close.length > 0 ? close : near.slice(0, MOST);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}
