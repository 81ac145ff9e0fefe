// Longest first within a group; what is left must still look like a word.
const PLURALS: readonly (readonly [string, string])[] = [
  ['sses', 'ss'],
  ['shes', 'sh'],
  ['ches', 'ch'],
  ['xes', 'x'],
  ['ies', 'y'],
  ['ied', 'y'],
];
const ENDINGS = [
  'ational',
  'ization',
  'isation',
  'iveness',
  'fulness',
  'ations',
  'ation',
  'ments',
  'ment',
  'ingly',
  'edly',
  'ness',
  'able',
  'ible',
  'ions',
  'ings',
  'ion',
  'ing',
  'ers',
  'ors',
  'ive',
  'er',
  'or',
  'ed',
  'ly',
  'al',
  'ic',
];

/**
 * Takes common English endings off a word, so that `refused`, `refusing` and `refusal` meet. No regular expressions: each
 * costs time on first use.
 *
 * @param word folded letters; whatever holds a digit or another script stays whole
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 97 || unit > 122) return word;
  }
  return withoutFinalVowel(withoutEnding(singular(word)));
}

function singular(word: string): string {
  for (const [plural, one] of PLURALS) {
    if (word.endsWith(plural)) return word.length > plural.length + 1 ? word.slice(0, -plural.length) + one : word;
  }
  const plural = word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is');
  return plural ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < (ending.length > 2 || ending === 'ed' ? 3 : 4))
      continue;
    const rest = word.slice(0, -ending.length);
    return ending === 'ing' || ending === 'ed' ? withoutDoubled(rest) : rest;
  }
  return word;
}

/** `stopping` loses a letter more, `calling`, `passed` and `buzzing` keep both. */
function withoutDoubled(word: string): string {
  const last = word.charAt(word.length - 1);
  return word.length > 3 && last === word.charAt(word.length - 2) && !'lsz'.includes(last) ? word.slice(0, -1) : word;
}

function withoutFinalVowel(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1);
  if (word.length > 3 && word.endsWith('y')) return `${word.slice(0, -1)}i`;
  return word;
}
