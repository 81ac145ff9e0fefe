import { integers } from './growing.ts';
import { deletions, hashOf, powerOfTwo } from './hash.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 3;

/** Words by what is left of them without one letter: two words that share something left are near each other. */
export function nearSections(names: readonly string[]): { nearStart: Uint32Array; near: Uint32Array } {
  const hashes = integers();
  const terms = integers();
  for (const [term, name] of names.entries()) {
    if (name.length < SHORTEST || !isWord(name)) continue;
    for (const left of deletions(name)) {
      hashes.push(hashOf(left));
      terms.push(term);
    }
  }
  const buckets = powerOfTwo(hashes.length / 4);
  const bucketOf = (at: number): number => hashes.at(at) & (buckets - 1);
  const nearStart = new Uint32Array(buckets + 1);
  for (let at = 0; at < hashes.length; at++) nearStart[bucketOf(at) + 1] = (nearStart[bucketOf(at) + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < buckets; bucket++) {
    nearStart[bucket + 1] = (nearStart[bucket + 1] ?? 0) + (nearStart[bucket] ?? 0);
  }
  const next = nearStart.slice();
  const near = new Uint32Array(hashes.length * 2);
  for (let at = 0; at < hashes.length; at++) {
    const to = next[bucketOf(at)] ?? 0;
    next[bucketOf(at)] = to + 1;
    near[to * 2] = hashes.at(at);
    near[to * 2 + 1] = terms.at(at);
  }
  return { nearStart, near };
}

/** Whether a term is a word that may be mistyped: letters, not a code, not Han, not a facet. */
function isWord(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit < 97 || (unit > 122 && unit < 0xdf) || unit >= 0x2e80) return false;
  }
  return true;
}
