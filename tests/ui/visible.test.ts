import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson, visible, visibleDeep } from '../../src/ui/visible.ts';

/** What may drive a terminal or reorder a line; written down here by range, apart from the code. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
  [0xd800, 0xdfff],
  [0xe0000, 0xe007f],
];
const DANGEROUS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);

const POINTS = new Set(DANGEROUS);

const hidden = (text: string): boolean => [...text].some((character) => POINTS.has(character.codePointAt(0) ?? -1));

describe('visible', () => {
  it('writes out every dangerous character and nothing beside it', () => {
    const wrong = DANGEROUS.filter((point) => {
      const name = point.toString(16).toUpperCase().padStart(4, '0');
      return visible(`a${String.fromCodePoint(point)}b`) !== `a<U+${name}>b`;
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['plain text', 'plain text'],
    ['line one\nline two', 'line one\nline two'],
    ['line one\r\nline two', 'line one\nline two'],
    ['over\rwritten', 'over<U+000D>written'],
    ['a\tb', 'a  b'],
    ['法国海关 é 한국 𠀀 👍', '法国海关 é 한국 𠀀 👍'],
    ['\u001b[31mred\u001b[0m', '<U+001B>[31mred<U+001B>[0m'],
    ['invoice\u202efdp.exe', 'invoice<U+202E>fdp.exe'],
    ['half \ud800 a pair', 'half <U+D800> a pair'],
  ])('makes %j into %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing dangerous, whatever it is given, and is done at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(hidden(shown)).toBe(false);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

describe('visibleDeep', () => {
  it('reaches every text, keys too, and leaves all else as it is', () => {
    expect(visibleDeep({ a: ['x\u0007', { 'k\u001b': 'y', n: 1, none: null, yes: true, gone: undefined }] })).toEqual({
      a: ['x<U+0007>', { 'k<U+001B>': 'y', n: 1, none: null, yes: true, gone: undefined }],
    });
  });
});

describe('toJson', () => {
  it('is read back as what it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (answer) => {
        const plain = JSON.parse(JSON.stringify(answer)) as unknown;
        expect(JSON.parse(toJson(answer))).toEqual(plain);
      }),
    );
  });

  it('holds no dangerous character', () => {
    const answer = { all: DANGEROUS.map((point) => String.fromCodePoint(point)).join(' ') };
    const json = toJson(answer);
    expect(hidden(json)).toBe(false);
    expect(JSON.parse(json)).toEqual(answer);
  });

  it('is readable and ends its last line', () => {
    expect(toJson({ a: '法国', b: [1] })).toBe('{\n  "a": "法国",\n  "b": [\n    1\n  ]\n}\n');
  });
});
