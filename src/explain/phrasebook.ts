import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { comparable } from './comparable.ts';
import { FILLERS, type Phrase, phraseOf } from './phrases.ts';
import { keyOf, tokensOf } from './tokens.ts';

/** The spellings of some systems, ready to be looked up. */
export interface Phrasebook {
  readonly systems: readonly PortalErrors[];
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  /** By all their letters and digits, whatever stands between them. */
  readonly byKey: ReadonlyMap<string, readonly Phrase[]>;
}

/** A spelling that is taken apart only where it may be in a text. */
interface Spelling {
  readonly head: string;
  readonly phrase: () => Phrase;
}

const spellings = new WeakMap<PortalErrors, readonly Spelling[]>();

/**
 * The spellings of some systems that may stand in a text.
 *
 * @param letters the letters and digits of the text in lower case, nothing between them; undefined for every spelling
 */
export function phrasebookOf(systems: readonly PortalErrors[], letters?: string): Phrasebook {
  const byFirstWord = new Map<string, Phrase[]>();
  const byKey = new Map<string, Phrase[]>();
  for (const system of systems) {
    for (const { head, phrase: made } of spellingsOf(system)) {
      if (letters !== undefined && !letters.includes(head)) continue;
      const phrase = made();
      add(byKey, keyOf(tokensOf(comparable(phrase.text))), phrase);
      const [first] = phrase.tokens;
      if (first !== undefined) add(byFirstWord, first.key, phrase);
    }
  }
  return { systems, byFirstWord, byKey };
}

/** The codes of a system that are codes and not words, all of them where it has none. */
export function codesOf(system: PortalErrors): string[] {
  const own = spellingsOf(system).flatMap(({ phrase }) => (phrase().own ? [phrase()] : []));
  const codes = own.filter(({ weight }) => weight === 'code' || weight === 'number');
  return (codes.length > 0 ? codes : own).map(({ text }) => text);
}

function spellingsOf(system: PortalErrors): readonly Spelling[] {
  const known = spellings.get(system);
  if (known !== undefined) return known;
  const all = system.codes.flatMap(({ code, aliases = [] }, index) =>
    [code, ...aliases].map((text, position): Spelling => {
      let phrase: Phrase | undefined;
      return { head: headOf(text), phrase: () => (phrase ??= phraseOf({ system, index, text, own: position === 0 })) };
    }),
  );
  spellings.set(system, all);
  return all;
}

const HEAD = /^[^a-z0-9\u0080-\uffff]*(?:([a-z]{1,3})[a-z]*|(\d{1,3})\d*|([\u4e00-\u9fff]))/i;

/**
 * The beginning of the first word, without which a text cannot hold the whole: far cheaper to look for than the words.
 * Empty, and so in every text, where a text may leave the word out or write it otherwise.
 */
export function headOf(text: string): string {
  const [whole = '', letters, digits, han] = HEAD.exec(text) ?? [];
  if (letters !== undefined && FILLERS.has(whole.toLowerCase())) return '';
  return letters?.toLowerCase() ?? digits ?? han ?? '';
}

function add(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [phrase]);
  else there.push(phrase);
}
