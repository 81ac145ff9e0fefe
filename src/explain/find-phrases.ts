import type { Message } from './message.ts';
import type { Phrasebook } from './phrasebook.ts';
import { isFiller, type Phrase } from './phrases.ts';
import { areGlued, type Span, type Token } from './tokens.ts';

export interface Found extends Span {
  readonly phrase: Phrase;
}

/** Between two words of a code there is nothing but a mark or two. */
const IN_CODE = /^[ \t\-\u2010-\u2015\u2212_.:/#]{0,3}$/;
/** Between two words of a message a line may end, a sentence may not. */
const IN_MESSAGE = /^(?![^]*(?:[.!?;]\s|[\u3002\uff01\uff1f\uff1b]|\n\s*\n))[^]{0,6}$/;
/** Words put in between, at the most one after the other. */
const MOST_FILLERS = 2;
const HAN_FILLERS = new Set(['已', '经', '被', '了']);
const NEGATIONS = new Set('not no never without isnt wasnt 不 没 未 无 非 别'.split(' '));

/** Every place where a spelling of a code stands in a text, in order. */
export function findPhrases(message: Message, book: Phrasebook): Found[] {
  const found: Found[] = [];
  for (const [from, { key }] of message.tokens.entries()) {
    for (const phrase of book.byFirstWord.get(key) ?? []) {
      const to = matchAt(message, from, phrase);
      if (to === undefined || isPartOfWord(message, { from, to })) continue;
      if (phrase.weight !== 'code' && isDenied(message, from)) continue;
      found.push({ from, to, phrase });
    }
  }
  return found;
}

/** Where a phrase that begins at a word ends, if the rest of it follows. */
function matchAt({ text, tokens }: Message, from: number, { tokens: wanted, weight }: Phrase): number | undefined {
  const isCode = weight === 'code';
  const between = isCode ? IN_CODE : IN_MESSAGE;
  let at = from;
  for (const { key } of wanted) {
    const last = isCode || at === from ? at : at + MOST_FILLERS;
    while (at < last && tokens[at]?.key !== key && mayStandBetween(text, tokens[at])) at++;
    const token = tokens[at];
    if (token?.key !== key) return undefined;
    if (at > from && !between.test(text.slice(tokens[at - 1]?.end, token.start))) return undefined;
    at++;
  }
  return at;
}

function mayStandBetween(text: string, token: Token | undefined): boolean {
  return token !== undefined && (isFiller(text, token) || HAN_FILLERS.has(token.key));
}

/** `CDS12005a` and `XCDS12005` are other codes. */
export function isPartOfWord({ tokens }: Message, { from, to }: Span): boolean {
  return areGlued(tokens[from - 1], tokens[from]) || areGlued(tokens[to - 1], tokens[to]);
}

/** "Not account locked", "没有退单": what is said not to be so is no message. */
function isDenied({ text, tokens }: Message, from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined || /[\n.!?:"'\u3002\uff01\uff1f\uff1a]/.test(text.slice(before.end, tokens[from]?.start)))
    return false;
  const key = before.key === '有' ? tokens[from - 2]?.key : before.key;
  return key !== undefined && NEGATIONS.has(key);
}
