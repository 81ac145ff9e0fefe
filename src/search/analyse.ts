import { foldOther, isHanPair, isHanUnit, isLatin, simplify } from '../lang/fold-character.ts';
import { isFunctionCharacter, isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';
import { TERM } from './weights.ts';

/** A term of a text: a stem, a code, a Han character or two of them. */
export interface Term {
  readonly term: string;
  /** How much it says by itself, apart from how rare it is: 1 for a word that names something. */
  readonly weight: number;
  /** Whether it is one of the words that the text consists of; the others are said again in another way. */
  readonly counts: boolean;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** A word in Latin letters as it was written, folded. */
  readonly word?: string;
}

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** Runs longer than this are noise, such as a pasted key. */
const LONGEST_WORD = 64;

/**
 * Takes a text apart into terms, in the order they stand. Case, width, accents and the Chinese way of writing do not
 * matter. Codes and numbers are kept whole, and are found however they are joined: `EUR.1`, `EUR 1` and `EUR1` share a
 * term.
 *
 * @param visit called with each term; terms are told again where they stand again
 */
export function analyse(text: string, visit: (term: Term) => void): void {
  let run = '';
  let runStart = 0;
  let runHan = false;
  let before: { word: string; start: number; end: number } | undefined;

  const close = (end: number): void => {
    if (run === '') return;
    if (runHan) {
      visitHan(run, runStart, visit);
      before = undefined;
    } else {
      const word = run.length > LONGEST_WORD ? run.slice(0, LONGEST_WORD) : run;
      visitWord(word, runStart, end, visit);
      if (before !== undefined) visitJoined(text, before, { word, start: runStart, end }, visit);
      before = { word, start: runStart, end };
    }
    run = '';
  };

  let at = 0;
  while (at < text.length) {
    let unit = text.charCodeAt(at);
    let length = 1;
    if (unit >= 0xff01 && unit <= 0xff5e) unit = narrow(unit);
    if (unit < 0x80) {
      if (unit > 64 && unit < 91) unit += 32;
      if (isLatin(unit)) {
        if (runHan) close(at);
        if (run === '') [runStart, runHan] = [at, false];
        run += String.fromCharCode(unit);
      } else if (!(unit === APOSTROPHE && run !== '' && !runHan && isLetterAt(text, at + 1))) close(at);
    } else if (isHanUnit(unit)) {
      if (!runHan) close(at);
      if (run === '') [runStart, runHan] = [at, true];
      run += simplify(text.charAt(at));
    } else if (!(unit === RIGHT_QUOTE && run !== '' && !runHan && isLetterAt(text, at + 1))) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) length = 2;
      const folded = foldOther(length === 1 ? text.charAt(at) : text.slice(at, at + 2));
      if (folded === '') close(at);
      else if (folded !== undefined) {
        const han = isHanUnit(folded.charCodeAt(0)) || isHanPair(folded);
        if (run !== '' && runHan !== han) close(at);
        if (run === '') [runStart, runHan] = [at, han];
        run += han ? simplify(folded) : folded;
      }
    }
    at += length;
  }
  close(text.length);
}

/** Whether a letter of an alphabet stands there, in any width and with any accent. */
function isLetterAt(text: string, at: number): boolean {
  const unit = narrow(text.charCodeAt(at)) | 32;
  if (unit < 0x80) return unit > 96 && unit < 123;
  return unit >= 0xc0 && unit < 0x2e80 && foldOther(text.charAt(at)) !== '';
}

/** A full-width sign as the ASCII one. */
function narrow(unit: number): number {
  if (unit === 0x3000) return 32;
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}

function visitWord(word: string, start: number, end: number, visit: (term: Term) => void): void {
  const weight = isFunctionWord(word) ? TERM.functionWord : 1;
  visit({ term: stem(word), weight, counts: true, start, end, word });
  // A code is known by its number alone too: `CDS40011`, `40011`.
  let digits = word.length;
  while (digits > 0 && isDigit(word.charCodeAt(digits - 1))) digits--;
  if (digits > 0 && word.length - digits >= 3) {
    visit({ term: word.slice(digits), weight: TERM.joined, counts: false, start, end });
  }
}

function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58;
}

/** Two words that may be one code: with a point, a stroke or a slash between them, or letters and then a number. */
function visitJoined(
  text: string,
  left: { word: string; start: number; end: number },
  right: { word: string; start: number; end: number },
  visit: (term: Term) => void,
): void {
  if (right.start - left.end !== 1 || left.word.length + right.word.length > 16) return;
  const between = String.fromCharCode(narrow(text.charCodeAt(left.end)));
  const numbered = between === ' ' && left.word.length <= 4 && isDigit(right.word.charCodeAt(0));
  if (!numbered && !'./-_'.includes(between)) return;
  visit({
    term: left.word + right.word,
    weight: TERM.joined,
    counts: false,
    start: left.start,
    end: right.end,
  });
}

function visitHan(run: string, start: number, visit: (term: Term) => void): void {
  let previous = '';
  let previousBinds = false;
  let at = start;
  for (const character of run) {
    const binds = isFunctionCharacter(character);
    const end = at + character.length;
    if (previous !== '') {
      const weight = binds && previousBinds ? TERM.functionPair : binds || previousBinds ? TERM.halfPair : TERM.pair;
      visit({
        term: previous + character,
        weight,
        counts: true,
        start: at - previous.length,
        end,
      });
    }
    const weight = binds ? TERM.functionCharacter : TERM.character;
    visit({ term: character, weight, counts: character.length === run.length, start: at, end });
    previous = character;
    previousBinds = binds;
    at = end;
  }
}

/** The letters of a word by threes, with its beginning and end marked: what a mistyped word still shares. */
export function visitTrigrams(word: string, visit: (trigram: string) => void): void {
  const whole = `^${word}$`;
  for (let at = 0; at + 3 <= whole.length; at++) visit(`~${whole.slice(at, at + 3)}`);
}
