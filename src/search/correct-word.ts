import Fuse from 'fuse.js/basic';

/**
 * Words of the vocabulary that a mistyped word may mean, best first, with a likeness of 0..1.
 *
 * Only words of about the same length that share most of their letters are handed to fuse.js; it ranks few well and
 * many slowly.
 */
export function correctWord(
  typed: string,
  vocabulary: readonly string[],
  most = 3,
): { word: string; likeness: number }[] {
  const letters = new Set(typed);
  const edits = typed.length >= 8 ? 2 : 1;
  const close = vocabulary.filter((word) => {
    if (Math.abs(word.length - typed.length) > edits || word.length < 3) return false;
    let shared = 0;
    for (const letter of new Set(word)) if (letters.has(letter)) shared++;
    return shared >= letters.size - edits;
  });
  const fuse = new Fuse(close, { includeScore: true, ignoreLocation: true, threshold: 0.5, minMatchCharLength: 1 });
  return fuse
    .search(typed, { limit: most })
    .map(({ item, score }) => ({ word: item, likeness: 1 - (score ?? 1) }))
    .filter(({ likeness }) => likeness > 0.5);
}
