import { simplifyAll } from '../lang/fold-character.ts';

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is what is tested for
const ASCII = /^[\u0000-\u007f]*$/;

/** Characters that a page or a mail puts between the letters of a code without showing anything. */
const UNSEEN = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A text in the form in which a message and the base are compared: without width, accents and characters that nobody
 * sees, in simplified Chinese. The one place where two spellings become one; case is left to the words, which are lower-cased one by one.
 */
export function comparable(text: string): string {
  if (ASCII.test(text)) return text;
  return simplifyAll(text.toWellFormed().normalize('NFKD').replace(UNSEEN, ''));
}
