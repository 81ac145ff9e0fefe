import type { Found } from './find-phrases.ts';
import { longestFirst } from './longest-first.ts';
import { type Match, matchOf } from './match.ts';
import { type Message, written } from './message.ts';
import { standsAlone } from './stands-alone.ts';

/** Messages in words: long ones anywhere, shorter ones where they stand alone, single words where nothing else is said. */
export function messagesIn(message: Message, phrases: readonly Found[]): Match[] {
  const better = phrases.filter(({ phrase, ...span }) => {
    if (phrase.weight === 'sentence') return true;
    return phrase.weight === 'phrase' && standsAlone(message, span, 'phrase');
  });
  const standing = better.length > 0 ? better : wordsAlone(message, phrases);
  return longestFirst(standing).flatMap((same) => {
    const [first] = same;
    const said = same.map(({ phrase }) => phrase);
    return first === undefined ? [] : (matchOf(message, said, written(message, first)) ?? []);
  });
}

/** Single words that stand alone, each entry once: a long text is full of words that do not. */
function wordsAlone(message: Message, phrases: readonly Found[]): Found[] {
  const found = new Map<string, Found>();
  for (const one of phrases) {
    const { system, index, weight } = one.phrase;
    const key = `${system.system}/${index}`;
    if (weight === 'word' && !found.has(key) && standsAlone(message, one, 'word')) found.set(key, one);
  }
  return [...found.values()];
}
