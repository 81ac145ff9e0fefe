import { SIMPLIFIED_FORMS } from './simplified-forms.ts';

let simplified: Map<string, string> | undefined;
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
  if (simplified === undefined) {
    simplified = new Map();
    for (let at = 0; at < SIMPLIFIED_FORMS.length; at += 2) {
      simplified.set(SIMPLIFIED_FORMS.charAt(at), SIMPLIFIED_FORMS.charAt(at + 1));
    }
  }
  return simplified.get(character) ?? character;
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
  // Punctuation is met most; Unicode tables are loaded on first use, and that costs time.
  const plain =
    (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x3004) || (unit > 0x3007 && unit < 0x3020);
  if (!plain && !(unit >= 0xd800 && unit <= 0xdfff && character.length === 1)) {
    for (const part of character.normalize('NFKD').toUpperCase().toLowerCase()) {
      const code = part.charCodeAt(0);
      if (code >= 0x300 && code <= 0x36f) continue;
      if (code < 0x80 ? isLatin(code) : isHanUnit(code) || isHanPair(part) || /[\p{L}\p{M}\p{N}]/u.test(part))
        folded += part;
    }
  }
  others.set(character, folded);
  return folded;
}

/** Whether an ASCII unit is a small letter or a digit. */
export function isLatin(unit: number): boolean {
  return (unit > 96 && unit < 123) || (unit > 47 && unit < 58);
}

/** Han beyond the basic plane, written as a pair of units. */
export function isHanPair(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20000 && code <= 0x3ffff;
}
