import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { comparable } from './comparable.ts';
import { codePattern, findsWhole } from './code-pattern.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A code of the base, by its system and its place in it. */
export interface Entry {
  readonly system: PortalErrors;
  readonly index: number;
}

/**
 * How much a spelling says by itself. A `code` and a `sentence` are found anywhere in a text; a `phrase` where it stands
 * for itself; a `word` so too and only where nothing better is found; a `number` only where nothing else was given.
 */
export type Weight = 'code' | 'sentence' | 'phrase' | 'word' | 'number';

/** One spelling of a code: itself, another one, or the words of its message. */
export interface Phrase extends Entry {
  /** As it stands in the base. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly weight: Weight;
  /** It is the code itself and not an alias of it. */
  readonly own: boolean;
}

/** Words that a portal puts in or leaves out of the same message. */
export const FILLERS: ReadonlySet<string> = new Set(
  'the a an is are was were has have had been be your my our this that'.split(' '),
);

/** Words that a message shares with any other sentence. */
const EMPTY: ReadonlySet<string> = new Set([
  ...FILLERS,
  ...'no only all other of on at in to and or with by from for it i if'.split(' '),
]);

/** What one spelling says. */
export function phraseOf(spelling: Omit<Phrase, 'tokens' | 'weight'>): Phrase {
  const plain = comparable(spelling.text);
  const all = tokensOf(plain);
  const isCode = looksLikeCode(plain) || findsWhole(codePattern(spelling.system), plain);
  const tokens = isCode ? all : withoutFillers(plain, all);
  return { ...spelling, tokens, weight: isCode ? 'code' : weightOf(tokens) };
}

function withoutFillers(text: string, tokens: readonly Token[]): readonly Token[] {
  const rest = tokens.filter((token) => !isFiller(text, token));
  return rest.length > 1 ? rest : tokens;
}

/** Such a word as a word of its own: the last letter of `PDF/A` is none. */
export function isFiller(text: string, { key, start }: Token): boolean {
  return FILLERS.has(key) && (start === 0 || /\s/.test(text[start - 1] ?? ''));
}

/** Letters and digits in one piece, such as `ERR-104`, where a system has no pattern. */
function looksLikeCode(text: string): boolean {
  return /^[\w.:/#-]+$/.test(text) && /[a-z]/i.test(text) && /\d/.test(text);
}

function weightOf(tokens: readonly Token[]): Weight {
  if (tokens.every(({ kind }) => kind === 'digits')) return 'number';
  const han = tokens.filter(({ kind }) => kind === 'han').length;
  const words = tokens.filter(({ key, kind }) => kind !== 'han' && !EMPTY.has(key)).length;
  const says = words + (han >= 4 ? 3 : han > 0 ? 1 : 0);
  return says >= 3 ? 'sentence' : says === 2 ? 'phrase' : 'word';
}
