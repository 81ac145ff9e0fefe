import { isHanUnit, simplify } from '../../lang/fold-character.ts';
import { MARKERS } from './kinds.ts';

/** A text as it is read for numbers and names, and where each of its units stands in the text as it was written. */
export interface Folded {
  readonly text: string;
  /** By unit of `text`: the first unit of the original that it is made of. */
  readonly starts: readonly number[];
  /** By unit of `text`: behind the last unit of the original that it is made of. */
  readonly ends: readonly number[];
}

/** Stands for a marker of an earlier run: nothing is read into it or across it. */
export const BARRIER = '\ufffc';

const ALL_MARKERS: ReadonlySet<string> = new Set(Object.values(MARKERS).flatMap(({ en, zh }) => [en, zh]));
const LONGEST_MARKER = Math.max(...[...ALL_MARKERS].map((marker) => marker.length));

/**
 * Width, invisible characters, odd dashes, foreign digits and traditional forms are how a number slips through; all of
 * them are folded. Case stays, since names are told by it.
 *
 * @returns for every string, also one with lone surrogates; markers become one character that nothing matches
 */
export function folded(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (plain: string, start: number, end: number): void => {
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < original.length) {
    const marker = markerAt(original, at);
    if (marker > 0) {
      add(BARRIER, at, at + marker);
      at += marker;
      continue;
    }
    const escape = colourCodeAt(original, at);
    if (escape > 0) {
      add(' ', at, at + escape);
      at += escape;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const pair = character === '\r' && original[at + 1] === '\n';
    const end = at + (pair ? 2 : character.length);
    // A full-width comma ends a clause, except between full-width digits.
    const inNumber = character === '，' && isWideDigit(original[at - 1]) && isWideDigit(original[at + 1]);
    add(inNumber ? ',' : foldCharacter(character), at, end);
    at = end;
  }
  return { text, starts, ends };
}

function markerAt(text: string, at: number): number {
  if (text[at] !== '[') return 0;
  const close = text.slice(at, at + LONGEST_MARKER).indexOf(']');
  return close > 0 && ALL_MARKERS.has(text.slice(at, at + close + 1)) ? close + 1 : 0;
}

/** The colour codes of a terminal, as in a pasted log. */
function colourCodeAt(text: string, at: number): number {
  if (text[at] !== '\u001b' || text[at + 1] !== '[') return 0;
  const code = /^[\d;]{0,16}[A-Za-z]/.exec(text.slice(at + 2, at + 19));
  return code === null ? 0 : code[0].length + 2;
}

function isWideDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '０' && character <= '９';
}

const known = new Map<string, string>();

/** A character, or a lone surrogate, as it is read; '' for what nobody sees. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return character;
  if (code <= 0xffff && isHanUnit(code)) return simplify(character);
  let plain = known.get(character);
  if (plain === undefined) {
    plain = foldedOther(character, code);
    known.set(character, plain);
  }
  return plain;
}

function foldedOther(character: string, code: number): string {
  if (character === '\n' || character === '\r' || code === 0x2028 || code === 0x2029 || code === 0x85) return '\n';
  if (character === '\t') return '\t';
  // Half a character is seen by nobody, and what stands for a marker is one only where a marker stands.
  if ((code >= 0xd800 && code <= 0xdfff) || character === BARRIER) return '';
  // Accents that stand by themselves go too: a name matches with and without them.
  if (/[\p{Cc}\p{Cf}\p{Variation_Selector}\u0300-\u036f\u115f\u1160\u3164\uffa0]/u.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  if ('‘’‚‛′＇'.includes(character)) return "'";
  if ('“”„‟″＂「」『』'.includes(character)) return '"';
  if ('，。、；！？'.includes(character)) return character;
  if ('．｡'.includes(character)) return '.';
  if (/\p{Nd}/u.test(character)) return digitOf(code);
  return character.normalize('NFKC');
}

/** Digits of any script come in tens in order, so that the value is the way to the first of them. */
function digitOf(code: number): string {
  let value = 0;
  // Mathematical digits follow each other in five tens without a gap.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
