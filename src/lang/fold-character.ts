import { SIMPLIFIED_FORMS } from './simplified-forms.ts';

const FIRST_HAN = 0x3400;
/** By UTF-16 unit above the first Han character: its simplified form, 0 where it is its own. */
let simplified: Uint16Array | undefined;
/** Folded forms of characters outside ASCII and Han, as they were met; '' separates words. */
const others = new Map<string, string>();

/** Whether a UTF-16 unit is a Han character of the basic plane. */
export function isHanUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

/** A text with every Han character in its simplified form. */
export function simplifyAll(text: string): string {
  let simple = '';
  for (let at = 0; at < text.length; at++) {
    simple += isHanUnit(text.charCodeAt(at)) ? simplify(text.charAt(at)) : text.charAt(at);
  }
  return simple;
}

/** The simplified form of a Han character; itself where it has no other. */
export function simplify(character: string): string {
  const forms = (simplified ??= simplifiedForms());
  const form = forms[character.charCodeAt(0) - FIRST_HAN];
  return form === undefined || form === 0 ? character : String.fromCharCode(form);
}

function simplifiedForms(): Uint16Array {
  const forms = new Uint16Array(0xa000 - FIRST_HAN);
  for (let at = 0; at < SIMPLIFIED_FORMS.length; at += 2) {
    forms[SIMPLIFIED_FORMS.charCodeAt(at) - FIRST_HAN] = SIMPLIFIED_FORMS.charCodeAt(at + 1);
  }
  return forms;
}

/**
 * A character outside ASCII and Han without width, accents and case: `É` is `e`, `Ａ` is `a`, `ﬁ` is `fi`.
 *
 * @param character one code point, or a lone surrogate
 * @returns what it is in a word, `''` where it is none; an accent that stands by itself is `undefined`: it ends no word
 */
export function foldOther(character: string): string | undefined {
  const known = others.get(character);
  if (known !== undefined) return known;
  const unit = character.charCodeAt(0);
  if (unit >= 0x300 && unit <= 0x36f) return undefined;
  let folded = '';
  if (!isPunctuation(unit) && !(unit >= 0xd800 && unit <= 0xdfff && character.length === 1)) {
    for (const part of character.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase()) {
      const code = part.charCodeAt(0);
      if (code >= 0x300 && code <= 0x36f) continue;
      if (code < 0x80 ? isLatin(code) : isHanUnit(code) || isHanPair(part) || /[\p{L}\p{M}\p{N}]/u.test(part))
        folded += part;
    }
  }
  others.set(character, folded);
  return folded;
}

/** Signs that are met most and no word holds: what is left asks Unicode tables, whose first use costs time. */
function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0xa1 && unit <= 0xbf && !LATIN_LETTERS.includes(unit)) ||
    (unit >= 0x2010 && unit <= 0x206f) ||
    (unit >= 0x2190 && unit <= 0x22ff) ||
    (unit >= 0x2500 && unit <= 0x27bf) ||
    (unit >= 0x3000 && unit <= 0x3004) ||
    (unit >= 0x3008 && unit <= 0x3020)
  );
}

/** Among the signs of Latin-1, those that fold to letters and digits: ª ² ³ µ ¹ º ¼ ½ ¾. */
const LATIN_LETTERS = [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe];

/** Whether an ASCII unit is a small letter or a digit. */
export function isLatin(unit: number): boolean {
  return (unit > 96 && unit < 123) || (unit > 47 && unit < 58);
}

/** Han beyond the basic plane, written as a pair of units. */
export function isHanPair(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20000 && code <= 0x3ffff;
}
