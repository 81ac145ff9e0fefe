import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldOther, isHanPair, isHanUnit, isLatin, simplify } from '../../src/lang/fold-character.ts';
import { SIMPLIFIED_FORMS } from '../../src/lang/simplified-forms.ts';

const HOME = join(import.meta.dirname, '..', '..');
const simplified = (text: string): string => [...text].map(simplify).join('');

describe('foldOther', () => {
  it.each([
    ['an accent', 'É', 'e'],
    ['two accents', 'ệ', 'e'],
    ['a wide letter', 'Ａ', 'a'],
    ['a wide digit', '９', '9'],
    ['a ligature', 'ﬁ', 'fi'],
    ['a small sharp s', 'ß', 'ss'],
    ['a capital sigma', 'Σ', 'σ'],
    ['a sigma at the end of a word', 'ς', 'σ'],
    ['a dotted capital I', 'İ', 'i'],
    ['a small i without a dot', 'ı', 'i'],
    ['the sign of a unit', '㎏', 'kg'],
    ['a number in a circle', '①', '1'],
    ['a letter of mathematics', '𝐏', 'p'],
    ['a Cyrillic letter', 'Ж', 'ж'],
    ['narrow katakana', 'ｶ', 'カ'],
    ['a radical', '⼀', '一'],
    ['a Han character of the compatibility block', '豈', '豈'.normalize('NFKD')],
  ])('takes %s as a part of a word', (_, character, folded) => {
    expect(foldOther(character)).toBe(folded);
  });

  it.each([
    ['a Chinese comma', '，'],
    ['a wide space', '\u3000'],
    ['a dash', '—'],
    ['an arrow', '→'],
    ['an emoji', '👍'],
    ['a tone of skin', '🏽'],
    ['the first half of a pair', '\ud83d'],
    ['the second half of a pair', '\udc4d'],
    ['what is no character', '\uffff'],
    ['a space that cannot be seen', '\u200b'],
    ['a mark of byte order', '\ufeff'],
  ])('lets %s end a word', (_, character) => {
    expect(foldOther(character)).toBe('');
  });

  it.each(['\u0300', '\u0301', '\u036f'])('lets an accent by itself (%j) neither join nor end one', (accent) => {
    expect(foldOther(accent)).toBeUndefined();
  });

  it('gives a letter and its capital the same form', () => {
    const letters = Array.from({ length: 0x530 - 0xa0 }, (_, at) => String.fromCharCode(0xa0 + at));
    const cased = letters.filter((letter) => /^\p{Ll}$/u.test(letter) && letter.toUpperCase().length === 1);
    expect(cased.length).toBeGreaterThan(300);
    expect(cased.filter((letter) => foldOther(letter) !== foldAscii(letter.toUpperCase()))).toEqual([]);
  });
});

/** ASCII comes to `foldOther` from nowhere but here. */
function foldAscii(letter: string): string | undefined {
  return letter < '\u0080' ? letter.toLowerCase() : foldOther(letter);
}

describe('simplify', () => {
  it.each([
    ['traditional', '單證傳輸失敗', '单证传输失败'],
    ['Taiwan', '臺灣關稅裡啟為峰', '台湾关税里启为峰'],
    ['Hong Kong', '裏啓為衞綫麪', '里启为卫线面'],
    ['simplified', '单证传输失败', '单证传输失败'],
    ['mixed', '单證PDF', '单证PDF'],
  ])('brings what is written %s to one form', (_, written, form) => {
    expect(simplified(written)).toBe(form);
  });

  it('is done in one step', () => {
    expect(simplified(simplified(SIMPLIFIED_FORMS))).toBe(simplified(SIMPLIFIED_FORMS));
  });
});

describe('the pairs of forms', () => {
  const pairs = Array.from({ length: SIMPLIFIED_FORMS.length / 2 }, (_, at) =>
    SIMPLIFIED_FORMS.slice(at * 2, at * 2 + 2),
  );
  const written = pairs.map((pair) => pair.charAt(0));

  it('are what the tables of OpenCC give', () => {
    const made = execFileSync(process.execPath, [join(HOME, 'scripts', 'simplified-forms.mjs'), '--print'], {
      encoding: 'utf8',
    });
    expect(made).toBe(readFileSync(join(HOME, 'src', 'lang', 'simplified-forms.ts'), 'utf8'));
  });

  it('are none of them told twice, and none leads on to another', () => {
    const known = new Set(written);
    expect(pairs.length).toBeGreaterThan(3000);
    expect(written.filter((one, at) => written.indexOf(one) !== at)).toEqual([]);
    expect(pairs.filter((pair) => known.has(pair.charAt(1)))).toEqual([]);
  });

  it('are of Han characters alone', () => {
    expect([...SIMPLIFIED_FORMS].filter((one) => one.length > 1 || !isHanUnit(one.charCodeAt(0)))).toEqual([]);
  });
});

describe('what a character is', () => {
  it.each([
    [0x33ff, false],
    [0x3400, true],
    [0x4dbf, true],
    [0x4dc0, false],
    [0x4dff, false],
    [0x4e00, true],
    [0x9fff, true],
    [0xa000, false],
    [0xd842, false],
  ])('tells by its number %i whether it is Han: %s', (unit, is) => {
    expect(isHanUnit(unit)).toBe(is);
  });

  it.each([
    ['𠮷', true],
    ['𪚥', true],
    ['😀', false],
    ['货', false],
    ['', false],
  ])('tells whether "%s" is Han beyond the basic plane: %s', (character, is) => {
    expect(isHanPair(character)).toBe(is);
  });

  it.each([
    ['a', true],
    ['z', true],
    ['0', true],
    ['9', true],
    ['A', false],
    ['`', false],
    ['{', false],
    ['/', false],
    [':', false],
    ['é', false],
  ])('tells whether "%s" is a small letter or a digit: %s', (character, is) => {
    expect(isLatin(character.charCodeAt(0))).toBe(is);
  });
});
