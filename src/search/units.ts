import { analyse } from './analyse.ts';

/** A word in Latin letters, or one Han character, as a text has it one after another. */
export interface Unit {
  /** Folded: the word, and its stem; a Han character has its simplified form for both. */
  readonly word: string;
  readonly stem: string;
  readonly han: boolean;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The words and Han characters of a text in their order, for finding phrases in it. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  analyse(text, ({ term, word, start, end }) => {
    if (word !== undefined) units.push({ word, stem: term, han: false, start, end });
    else if (isHanCharacter(term)) units.push({ word: term, stem: term, han: true, start, end });
  });
  return units;
}

function isHanCharacter(term: string): boolean {
  return (term.codePointAt(0) ?? 0) > 0x2e7f && [...term].length === 1;
}
