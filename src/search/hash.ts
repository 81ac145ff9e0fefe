/** A 32-bit hash of a text by its UTF-16 units (FNV-1a, then mixed so that its low bits can number slots). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The least power of two that is not below `count`, and at least 16. */
export function powerOfTwo(count: number): number {
  let power = 16;
  while (power < count) power *= 2;
  return power;
}

/** A word, and what is left of it without any one of its letters. */
export function deletions(word: string): string[] {
  const left = [word];
  for (let at = 0; at < word.length; at++) {
    // Of a letter that stands twice, either deletion leaves the same.
    if (at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1)) continue;
    left.push(word.slice(0, at) + word.slice(at + 1));
  }
  return left;
}
