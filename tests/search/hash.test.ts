import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletions, hashOf, powerOfTwo } from '../../src/search/hash.ts';

describe('deletions', () => {
  it.each([
    ['', ['']],
    ['a', ['a', '']],
    ['rex', ['rex', 'ex', 'rx', 're']],
    ['letter', ['letter', 'etter', 'ltter', 'leter', 'lettr', 'lette']],
    ['aaa', ['aaa', 'aa']],
    ['abab', ['abab', 'bab', 'aab', 'abb', 'aba']],
  ])('of "%s" are the word and what is left without a letter, each once', (word, left) => {
    expect(deletions(word)).toEqual(left);
  });

  it('have something in common for two words that are one edit apart', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        words,
        fc.nat(7),
        fc.constantFrom(...'abcd'),
        fc.constantFrom(0, 1, 2, 3),
        (word, place, letter, kind) => {
          const at = place % word.length;
          const edited = [
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + letter + word.slice(at),
            word.slice(0, at) + letter + word.slice(at + 1),
            word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
          ][kind] as string;
          const left = new Set(deletions(word));
          expect(deletions(edited).some((one) => left.has(one))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('hashOf', () => {
  it('is a whole number of 32 bits for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const hash = hashOf(text);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
    );
  });

  it('spreads words that differ in one letter over the slots', () => {
    const words = Array.from({ length: 4096 }, (_, at) => `word${at}`);
    const slots = new Set(words.map((word) => hashOf(word) & 4095));
    // Thrown at random, 4096 words meet some 63 % of as many slots.
    expect(slots.size).toBeGreaterThan(4096 * 0.58);
  });
});

describe('powerOfTwo', () => {
  it.each([
    [0, 16],
    [16, 16],
    [17, 32],
    [1024, 1024],
    [1025, 2048],
    [16.5, 32],
  ])('for %d is %i', (count, power) => {
    expect(powerOfTwo(count)).toBe(power);
  });
});
