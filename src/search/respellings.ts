const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** English endings are this long; a letter that is wrong before them is found by the stem. */
const ENDING = 4;

/**
 * What a word may have been meant as: two neighbours that changed places, a letter less, and near its end also another
 * letter or one more. An error there hides the ending, so that the stem is another one: `refuesd` for `refused`.
 *
 * @param word in small Latin letters
 */
export function* respellings(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    yield before + after;
    if (after !== '') yield before + after.charAt(0) + here + after.slice(1);
    if (at < word.length - ENDING) continue;
    for (const letter of LETTERS) {
      if (letter !== here) yield before + letter + after;
      yield before + here + letter + after;
    }
  }
}
