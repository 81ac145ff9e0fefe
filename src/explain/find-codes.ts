import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { codePattern, findAll } from './code-pattern.ts';
import { type Found, isPartOfWord } from './find-phrases.ts';
import { longestFirst } from './longest-first.ts';
import { type Message, written } from './message.ts';
import type { Phrasebook } from './phrasebook.ts';
import type { Phrase } from './phrases.ts';
import { keyOf, type Span, type Token } from './tokens.ts';

/** A code in a text. */
export interface FoundCode {
  readonly text: string;
  /** What the base holds of it; empty where it holds nothing. */
  readonly phrases: readonly Phrase[];
  /** The system whose codes look like it. */
  readonly system: PortalErrors;
}

/** The codes in a text, in order. What a pattern takes for a longer code is never explained by a shorter one. */
export function findCodes(message: Message, phrases: readonly Found[], book: Phrasebook): FoundCode[] {
  const spelled = phrases.flatMap(({ from, to, phrase }) => {
    // Han characters have no ends: where a code of them stops only its pattern knows.
    const isCode = phrase.weight === 'code' && phrase.tokens.every(({ kind }) => kind !== 'han');
    return isCode ? [{ from, to, system: phrase.system, phrases: [phrase] }] : [];
  });
  const matched = book.systems.flatMap((system) =>
    patternSpans(message, system).map((span) => {
      const key = keyOf(message.tokens.slice(span.from, span.to));
      return { ...span, system, phrases: (book.byKey.get(key) ?? []).filter((phrase) => phrase.system === system) };
    }),
  );
  return longestFirst([...spelled, ...matched]).flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ text: written(message, first), system: first.system, phrases: same.flatMap((one) => one.phrases) }];
  });
}

/** What a pattern finds, as far as it consists of whole words. */
function patternSpans(message: Message, system: PortalErrors): Span[] {
  const pattern = codePattern(system);
  if (pattern === undefined) return [];
  const { text, tokens } = message;
  return findAll(pattern, text).flatMap(({ start, end }) => {
    const from = firstFrom(tokens, start);
    const to = firstFrom(tokens, end);
    const isWhole = tokens[from]?.start === start && tokens[to - 1]?.end === end;
    return isWhole && !isPartOfWord(message, { from, to }) ? [{ from, to }] : [];
  });
}

/** The first word that does not begin before a place in the text. */
function firstFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
