import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { nearest } from '../lang/nearest.ts';
import { codeLikes } from './code-like.ts';
import { findCodes } from './find-codes.ts';
import { findPhrases, type Found } from './find-phrases.ts';
import { distinctEntries, type Match, matchOf } from './match.ts';
import { type Message, messageOf } from './message.ts';
import { messagesIn } from './messages-in.ts';
import { pastedText } from './pasted-text.ts';
import { phrasebookOf } from './phrasebook.ts';
import type { Entry } from './phrases.ts';
import { keyOf } from './tokens.ts';

/** A code that the base does not hold. */
export interface UnknownCode {
  readonly text: string;
  /** The system whose codes look like it, or that was asked for. */
  readonly system: PortalErrors | undefined;
}

export interface Reading {
  /** In the order in which they stand in the message. */
  readonly matches: readonly Match[];
  readonly unknown: readonly UnknownCode[];
  /** Where nothing was found: what comes closest, which is no answer. */
  readonly nearest: readonly Entry[];
  /** The systems that the message names. */
  readonly named: readonly PortalErrors[];
  /** Only the beginning and the end of the message were read. */
  readonly cut: boolean;
}

/** A message may be asked for by its words alone, in any spelling; a longer one is searched. In characters. */
const LONGEST_NAME = 80;
const MOST_UNKNOWN = 3;

/**
 * What the base holds of a code or of a message that was pasted with all its surroundings. Codes come first; words count
 * only where there is no code, so that an unknown code is never explained by the words around it. It never guesses.
 *
 * @param system only the codes of this one
 */
export function readMessage(systems: readonly PortalErrors[], pasted: string, system?: PortalErrors): Reading {
  const { text, cut } = pastedText(pasted.trim());
  const message = messageOf(text, systems);
  const asked = system === undefined ? systems : [system];
  const book = phrasebookOf(asked, message.letters);
  const reading = (part: Partial<Reading>): Reading => ({
    matches: [],
    unknown: [],
    nearest: [],
    named: [...message.named],
    cut,
    ...part,
  });

  const isShort = text.length <= LONGEST_NAME;
  const whole = isShort ? matchOf(message, book.byKey.get(keyOf(message.tokens)) ?? [], text) : undefined;
  if (whole !== undefined) return reading({ matches: [whole] });

  const phrases = findPhrases(message, book);
  const codes = findCodes(message, phrases, book);
  const matches = distinctEntries(codes.flatMap((code) => matchOf(message, code.phrases, code.text) ?? []));
  const unknown = codes.filter((code) => code.phrases.length === 0);
  if (codes.length > 0) return reading({ matches, unknown: distinct(unknown) });

  const likes = codeLikes(message, systems).map((like) => ({ ...like, system: system ?? like.system }));
  const labelled = likes.filter((like) => like.labelled);
  if (isNothingElse(message)) return reading({ unknown: [{ text, system: likes[0]?.system ?? system }] });
  if (labelled.length > 0) return reading({ unknown: distinct(labelled) });

  const said = messagesIn(message, phrases);
  if (said.length > 0) return reading({ matches: distinctEntries(said) });
  return reading({ unknown: distinct(likes), nearest: likes.length > 0 ? [] : closest(message, phrases, asked) });
}

/** A word with a number, or a number: whoever asks for nothing else means a code. */
function isNothingElse({ text, tokens }: Message): boolean {
  const [first, second] = tokens;
  if (tokens.some(({ kind }) => kind === 'han')) return false;
  return (
    (tokens.length === 1 && first?.kind === 'digits') ||
    (tokens.length === 2 && first?.kind === 'letters' && second?.kind === 'digits') ||
    (tokens.some(({ kind }) => kind === 'digits') && /^[\w.#/-]{1,48}$/.test(text))
  );
}

/** Messages that stand in the text in passing only, or the names that come closest to a short one. */
function closest(message: Message, phrases: readonly Found[], systems: readonly PortalErrors[]): Entry[] {
  const passing = phrases.filter(({ phrase }) => phrase.weight === 'phrase').map(({ phrase }) => phrase);
  const key = keyOf(message.tokens);
  const { byKey } = phrasebookOf(key.length <= LONGEST_NAME ? systems : []);
  const near = nearest(key, byKey.keys(), 3);
  const entries: Entry[] = [...passing, ...near.flatMap((one) => byKey.get(one) ?? [])];
  return distinctEntries(entries).slice(0, 3);
}

function distinct(codes: readonly UnknownCode[]): UnknownCode[] {
  const each = new Map<string, UnknownCode>();
  for (const { text, system } of codes) {
    const key = text.toLowerCase();
    if (!each.has(key)) each.set(key, { text, system });
  }
  return [...each.values()].slice(0, MOST_UNKNOWN);
}
