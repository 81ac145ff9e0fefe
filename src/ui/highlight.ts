/**
 * Marks words in a line, where they stand by themselves: "pin" is not marked in "shipping".
 *
 * @param words as the line writes them
 */
export function highlight(line: string, words: readonly string[], mark: (text: string) => string): string {
  // The longest first, so that a word inside of another one does not cut it short.
  const sorted = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  let marked = '';
  let at = 0;
  while (at < line.length) {
    const here = sorted.find((word) => line.startsWith(word, at) && standsAlone(line, at, word));
    if (here === undefined) {
      marked += line[at];
      at++;
    } else {
      marked += mark(here);
      at += here.length;
    }
  }
  return marked;
}

function standsAlone(line: string, at: number, word: string): boolean {
  const joins = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && isLatin(one) && isLatin(other);
  return !joins(line[at - 1], word[0]) && !joins(word.at(-1), line[at + word.length]);
}

function isLatin(character: string): boolean {
  return /[a-z0-9\u00c0-\u024f]/i.test(character);
}
