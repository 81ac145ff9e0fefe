import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, widthOf, wrap } from '../../src/lang/width.ts';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['法国', 4],
    ['PDF格式', 7],
    ['，。', 4],
    ['ＵＳ', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['𠀀', 2],
    ['한국', 4],
    ['-> x ...', 8],
  ])('of "%s" is %s', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('pad', () => {
  it.each([
    ['ab', 4, 'ab  '],
    ['法', 4, '法  '],
    ['法国海关', 4, '法国海关'],
    ['', 2, '  '],
  ])('fills "%s" up to %s', (text, width, padded) => {
    expect(pad(text, width)).toBe(padded);
  });
});

describe('wrap', () => {
  it.each([
    ['keeps a line that fits', 'one two', 10, ['one two']],
    ['fits exactly', 'one two three', 13, ['one two three']],
    ['breaks between words', 'one two three', 12, ['one two', 'three']],
    ['keeps the lines there are', 'one\n\ntwo', 10, ['one', '', 'two']],
    ['cuts a word that is wider than a line', 'abcdefghijkl', 8, ['abcdefgh', 'ijkl']],
    ['breaks between Chinese characters', '法国海关不接受', 8, ['法国海关', '不接受']],
    ['takes a Chinese mark down with its character', '法国海关，不接受', 8, ['法国海', '关，不接', '受']],
    ['takes an opening mark down to what it opens', '法国海（不接受）', 8, ['法国海', '（不接', '受）']],
    ['keeps a word beside Chinese whole', '请看USMCA证明', 8, ['请看', 'USMCA证', '明']],
    ['hangs the lines of a numbered item', '1. one two three four', 12, ['1. one two', '   three', '   four']],
    ['hangs the lines of a dash', '- one two three', 10, ['- one two', '  three']],
    ['hangs an indented line', '  one two three', 10, ['  one two', '  three']],
    ['has no less than eight columns', 'one two three', 1, ['one two', 'three']],
    [
      'never cuts an address',
      'see https://magna.example/a/long/path here',
      12,
      ['see', 'https://magna.example/a/long/path', 'here'],
    ],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const words = fc.constantFrom(
    'a',
    'word',
    'documentation',
    '法国',
    '海关不接受这份证明',
    '，',
    '。',
    '（',
    '）',
    '1.',
    '-',
    ' ',
    '  ',
    '\n',
    'é',
    'e\u0301',
    '𠀀',
    'PDF格式',
    '"',
    '…',
    '\u3000',
  );
  const text = fc.array(words, { maxLength: 30 }).map((all) => all.join(''));
  const width = fc.integer({ min: 1, max: 40 });

  it('makes no line wider than it was told', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        const wide = wrap(given, columns).filter((line) => widthOf(line) > Math.max(columns, 8));
        expect(wide).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses and adds nothing but blanks', () => {
    const bare = (given: string): string => given.replace(/\s+/gu, '');
    fc.assert(
      fc.property(text, width, (given, columns) => {
        expect(bare(wrap(given, columns).join(''))).toBe(bare(given));
      }),
      { numRuns: 300 },
    );
  });

  it('begins no line with a closing mark', () => {
    const chinese = fc
      .array(fc.constantFrom('法', '国', '海', '关', '法，', '国。', '关）', '海、'), { minLength: 1, maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(chinese, fc.integer({ min: 10, max: 40 }), (given, columns) => {
        expect(wrap(given, columns).filter((line) => /^[，。）、]/u.test(line))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
