import { describe, expect, it } from 'vitest';
import { analyse, weightOf } from '../../src/search/analyse.ts';

describe('analyse', () => {
  it.each([
    ['PDF', ['pdf']],
    ['ＰＤＦ', ['pdf']],
    ['É', ['e']],
    ['Zürich', analyse('zurich')],
    ['certificates', analyse('certificate')],
    ['refused', analyse('refuse')],
    ['refusing', analyse('refuse')],
    ['stopped', analyse('stopping')],
    ['copies', analyse('copied')],
    ['press', ['press']],
    ['EUR.1', ['eur', '1']],
    ['ms-204417x', ['ms', '204417x']],
    ['法国', ['法', '国', '法国']],
    ['法', ['法']],
    ['法，国', ['法', '国']],
    ['pdf格式', ['pdf', '格', '式', '格式']],
    ['格式pdf', ['格', '式', '格式', 'pdf']],
    ['', []],
    ['?!…', []],
    ['👍', []],
  ])('%s', (text, tokens) => {
    expect(analyse(text)).toEqual(tokens);
  });

  it('reads a question in Latin letters alike with and without a letter of another kind', () => {
    const question = 'Uploading 2 certificates was refused: status 415, EUR.1';
    expect(analyse(`${question} é`).slice(0, -1)).toEqual(analyse(question));
  });

  it.each(['\ud800', '\u0000\u0007', '\u202e', '𠀀𠀁', 'ﷺ', '\u1100\u1161', 'a\u0301'.repeat(500)])(
    'takes what is no word: %j',
    (text) => {
      expect(() => analyse(text)).not.toThrow();
    },
  );
});

describe('weightOf', () => {
  it('counts a word above a single character above a word that says nothing', () => {
    expect(weightOf('certificat')).toBe(1);
    expect(weightOf('格式')).toBe(1);
    expect(weightOf('格')).toBeLessThan(1);
    expect(weightOf('the')).toBeLessThan(weightOf('格'));
    expect(weightOf('的')).toBe(weightOf('the'));
  });
});
