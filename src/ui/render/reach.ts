import type { Reach } from '../../answers/shapes/common.ts';
import type { Words } from '../../lang/en.ts';

/** How an office is reached, as far as that is known: the number from abroad, the one from inside, mail, address. */
export function reachTexts({ phone, inside, email, url }: Reach, words: Words): string[] {
  return [
    phone === null ? null : unbroken(phone),
    inside === null ? null : words.aside(unbroken(inside), words.cert.inside),
    email,
    url,
  ].filter((one) => one !== null);
}

/** A number to dial stays on one line. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
