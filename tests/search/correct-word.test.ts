import { describe, expect, it } from 'vitest';
import { correctWord } from '../../src/search/correct-word.ts';

const WORDS = ['valid', 'invalid', 'upload', 'download', 'certificat', 'pdf', 'rex', 'login', '格式'];
const first = (typed: string): string | undefined => correctWord(typed, WORDS)[0]?.word;

describe('correctWord', () => {
  it.each([
    ['uplaod', 'upload'],
    ['uploat', 'upload'],
    ['invlid', 'invalid'],
    ['certifcat', 'certificat'],
    ['logn', 'login'],
  ])('takes %s for %s', (typed, meant) => {
    expect(first(typed)).toBe(meant);
  });

  it.each(['pizza', 'qqqqqq', '', 'zz'])('takes "%s" for nothing', (typed) => {
    expect(correctWord(typed, WORDS)).toEqual([]);
  });

  it('is surest of the word itself, and gives no more than asked for', () => {
    const found = correctWord('valid', WORDS, 1);
    expect(found).toHaveLength(1);
    expect(found[0]?.word).toBe('valid');
    expect(found[0]?.likeness).toBeGreaterThan(0.99);
    for (const { likeness } of correctWord('uplaod', WORDS)) expect(likeness).toBeLessThan(1);
  });

  it.each(['a'.repeat(2000), '(((', '\\', '__proto__', '\ud800'])('survives %j', (typed) => {
    expect(() => correctWord(typed.slice(0, 2000), WORDS)).not.toThrow();
  });
});
