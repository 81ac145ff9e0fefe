import { folded } from './folded.ts';
import type { Found } from './finder.ts';
import type { RemovedKind } from './kinds.ts';

export interface Known {
  readonly kind: RemovedKind;
  readonly text: string;
}

/** Every place where something known stands, in any case, grouped otherwise or not. Less than two characters are nothing. */
export function findKnown(text: string, known: readonly Known[]): Found[] {
  return known.flatMap(({ kind, text: words }) => {
    const characters = [...folded(words).text.replace(/[\s\ufffc./-]{1,400}/gu, '')].slice(0, 400);
    if (characters.length < 2) return [];
    const number = characters.every((character) => /[\p{Script=Latin}\d]/u.test(character)) && /\d/u.test(words);
    const source = characters.map((character) => escaped(character)).join(number ? '[ ./-]?' : '[\\s./-]{0,3}');
    const before =
      /[\p{L}\p{N}]/u.test(characters[0] ?? '') && !/\p{Script=Han}/u.test(characters[0] ?? '')
        ? '(?<![\\p{Script=Latin}\\p{N}])'
        : '';
    const after = /[\p{Script=Latin}\p{N}]/u.test(characters.at(-1) ?? '') ? '(?![\\p{Script=Latin}\\p{N}])' : '';
    return [...text.matchAll(new RegExp(`${before}${source}${after}`, 'giu'))].map(({ index, 0: match }) => ({
      kind,
      start: index,
      end: index + match.length,
      sure: true,
    }));
  });
}

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
