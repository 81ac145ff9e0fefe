import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../src/search/edits.ts';

describe('editsBetween', () => {
  it.each([
    ['nothing', 'stuck', 'stuck', 0],
    ['two empty words', '', '', 0],
    ['a letter too few', 'stuk', 'stuck', 1],
    ['a letter too many', 'stucck', 'stuck', 1],
    ['a letter at the beginning', 'tuck', 'stuck', 1],
    ['a letter at the end', 'stuc', 'stuck', 1],
    ['another letter', 'stack', 'stuck', 1],
    ['two neighbours that changed places', 'sutck', 'stuck', 1],
    ['the first two that changed places', 'tsuck', 'stuck', 1],
    ['a letter that moved by two', 'tusck', 'stuck', 2],
    ['two swaps', 'tsukc', 'stuck', 2],
    ['the letters of a pair around another', 'ca', 'abc', 3],
    ['all of a word', '', 'abc', 3],
    ['every letter', 'abc', 'xyz', 3],
  ])('counts %s', (_, one, other, edits) => {
    expect(editsBetween(one, other, 5)).toBe(edits);
  });

  it.each([
    ['abc', 'xyz', 0, 1],
    ['abc', 'xyz', 1, 2],
    ['abc', 'xyz', 2, 3],
    ['abc', 'xyz', 3, 3],
    ['a', 'abcdef', 2, 3],
    ['abc', 'abc', 0, 0],
    ['abc', 'abd', 0, 1],
  ])('from %s to %s stops above %i with %i', (one, other, most, edits) => {
    expect(editsBetween(one, other, most)).toBe(edits);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
  /** Above the limit it is enough to know that it is above. */
  const upTo = (most: number, one: string, other: string): number => Math.min(editsBetween(one, other, most), most + 1);

  it('is the same both ways, and 0 only for the same word', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        expect(upTo(most, one, other)).toBe(upTo(most, other, one));
        expect(upTo(most, one, other) === 0).toBe(one === other);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the same whatever it stops at, as far as it counts', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        expect(upTo(most, one, other)).toBe(Math.min(editsBetween(one, other, 20), most + 1));
      }),
      { numRuns: 500 },
    );
  });
});
