import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type Term, visitTrigrams } from '../../src/search/analyse.ts';
import { TERM } from '../../src/search/weights.ts';

function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  analyse(text, (term) => terms.push(term));
  return terms;
}

const names = (text: string): string[] => termsOf(text).map(({ term }) => term);
const counted = (text: string): string[] => termsOf(text).flatMap(({ term, counts }) => (counts ? [term] : []));

describe('words', () => {
  it.each([
    ['case', 'PDF Pdf pdf', ['pdf', 'pdf', 'pdf']],
    ['width', 'ＰＤＦ　Ａ４', ['pdf', 'a4']],
    ['accents', 'éte e\u0301te ÉTE', ['ete', 'ete', 'ete']],
    ['a sharp s', 'Straße STRASSE', ['strass', 'strass']],
    ['a sigma at the end', 'ΟΡΟΣ όρος', ['οροσ', 'οροσ']],
    ['a dotted capital', 'İzmir izmir IZMIR', ['izmir', 'izmir', 'izmir']],
    ['letters of mathematics', '𝐏𝐃𝐅', ['pdf']],
    ['endings', 'refused, refusal', ['refus', 'refus']],
    ['an emoji', 'stuck👍stuck', ['stuck', 'stuck']],
    ['half a character', 'stuck\ud83dstuck', ['stuck', 'stuck']],
    ['other scripts', 'товар, カード', ['товар', 'カード'.normalize('NFKD')]],
    ['line ends and tabs', 'one\ttwo\r\nsix', ['one', 'two', 'six']],
  ])('are told apart by no more than they must: %s', (_, text, terms) => {
    expect(names(text)).toEqual(terms);
  });

  it.each([
    ["can't", ['cant']],
    ['can’t', ['cant']],
    ["rock'n'roll", ['rocknroll']],
    ["users' files", ['user', 'fil']],
    ["'stuck'", ['stuck']],
    ["'", []],
    ["5' 6", ['5', '6']],
  ])('hold an apostrophe only before a letter: %s', (text, terms) => {
    expect(names(text)).toEqual(terms);
  });

  it('are named as they were typed, folded, beside their stem', () => {
    expect(termsOf('Ｒefused')).toEqual([
      { term: 'refus', word: 'refused', weight: 1, counts: true, start: 0, end: 7 },
    ]);
  });

  it('weigh less where they only bind others, and count all the same', () => {
    const weights = termsOf("don't refuse the upload").map(({ word, weight, counts }) => [word, weight, counts]);
    expect(weights).toEqual([
      ['dont', TERM.functionWord, true],
      ['refuse', 1, true],
      ['the', TERM.functionWord, true],
      ['upload', 1, true],
    ]);
  });

  it('are cut where they are no words, and end where they end in the text', () => {
    const [key, after] = termsOf(`${'x9'.repeat(500)} stuck`);
    expect(key?.term).toBe('x9'.repeat(32));
    expect(key).toMatchObject({ start: 0, end: 1000 });
    expect(after).toMatchObject({ term: 'stuck', start: 1001, end: 1006 });
  });
});

describe('codes', () => {
  it.each([
    ['EUR.1', 'EUR1', 'eur1'],
    ['EUR 1', 'eur1', 'eur1'],
    ['EUR-1', 'EUR_1', 'eur1'],
    ['PDF/A', 'pdfa', 'pdfa'],
    ['e-CO', 'eCO', 'eco'],
    ['CDS40011', '40011', '40011'],
    ['CDS 40011', 'CDS40011', 'cds40011'],
    ['form 28', 'FORM28', 'form28'],
    ['B/L', 'BL', 'bl'],
  ])('%s and %s share %s', (one, other, term) => {
    expect(names(one)).toContain(term);
    expect(names(other)).toContain(term);
  });

  it.each([
    ['a blank between words', 'pdf stuck', 'pdfstuck'],
    ['a blank before a number that follows a long word', 'letters 28', 'letters28'],
    ['a blank after a number', '28 form', '28form'],
    ['two blanks', 'EUR  1', 'eur1'],
    ['a comma', 'EUR,1', 'eur1'],
    ['a Chinese character', 'EUR证1', 'eur1'],
    ['more letters than a code has', 'international-certificate', 'internationalcertificate'],
    ['two digits before a number', 'a14', '14'],
  ])('are not made of what has %s', (_, text, term) => {
    expect(names(text)).not.toContain(term);
  });

  it('are another spelling of what counts, not more words', () => {
    expect(counted('EUR.1 refused')).toEqual(['eur', '1', 'refus']);
    expect(counted('CDS40011')).toEqual(['cds40011']);
    expect(termsOf('EUR.1').at(-1)).toEqual({ term: 'eur1', weight: TERM.joined, counts: false, start: 0, end: 5 });
    expect(termsOf('EUR.1').every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
  });
});

describe('Chinese', () => {
  it('is taken by characters and by pairs, of which the pairs count', () => {
    expect(names('上传失败')).toEqual(['上', '上传', '传', '传失', '失', '失败', '败']);
    expect(counted('上传失败')).toEqual(['上传', '传失', '失败']);
  });

  it('counts a character that stands alone', () => {
    expect(counted('证 pdf 章')).toEqual(['证', 'pdf', '章']);
  });

  it.each([
    ['上傳失敗', '上传失败'],
    ['臺灣海關', '台湾海关'],
    ['裏面', '裡面'],
    ['啟用', '啓用'],
  ])('is read alike however it is written: %s, %s', (one, other) => {
    expect(names(one)).toEqual(names(other));
  });

  it('ends where Latin letters begin', () => {
    expect(names('pdf格式')).toEqual(['pdf', '格', '格式', '式']);
    expect(names('用pdf上传')).toEqual(['用', 'pdf', '上', '上传', '传']);
  });

  it('weighs pairs by how many of their characters only bind', () => {
    const weightOf = (text: string): number | undefined => termsOf(text).find(({ counts }) => counts)?.weight;
    expect([weightOf('上传'), weightOf('不符'), weightOf('怎么')]).toEqual([
      TERM.pair,
      TERM.halfPair,
      TERM.functionPair,
    ]);
    const character = (text: string): number | undefined => termsOf(text)[0]?.weight;
    expect([character('证'), character('的')]).toEqual([TERM.character, TERM.functionCharacter]);
  });

  it('beyond the basic plane is one character of two units', () => {
    expect(termsOf('a𠮷b')[1]).toEqual({ term: '𠮷', weight: TERM.character, counts: true, start: 1, end: 3 });
    expect(names('𠮷野')).toEqual(['𠮷', '𠮷野', '野']);
  });
});

describe('any text', () => {
  it('gives terms in order whose spans lead back to them', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aBeéＰ19 .-/,'货物證的不𠮷👍\n"), maxLength: 24 });
    fc.assert(
      fc.property(text, (given) => {
        for (const { term, start, end } of termsOf(given)) {
          expect(start < end && start >= 0 && end <= given.length).toBe(true);
          expect(names(given.slice(start, end))).toContain(term);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives terms with a weight above 0 and at most 1, and at least one that counts where there is any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const terms = termsOf(given);
        expect(terms.filter(({ weight }) => !(weight > 0 && weight <= 1))).toEqual([]);
        expect(terms.length === 0 || terms.some(({ counts }) => counts)).toBe(true);
        expect(terms.filter(({ term }) => term === '')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['\ud800\udc00\ud800', '\udfff', '\u0000\u0001', '\u202e\u2066', '\u0301\u0301', '__proto__', '﷽', '\uffff'])(
    'is taken without a throw: %j',
    (text) => {
      expect(() => termsOf(text)).not.toThrow();
    },
  );

  it('does not change with the case of its letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abzåéßñσςжіıøþ ffi1'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(names(text.toUpperCase())).toEqual(names(text));
      }),
    );
  });
});

describe('visitTrigrams', () => {
  it.each([
    ['pdf', ['~^pd', '~pdf', '~df$']],
    ['a', ['~^a$']],
    ['', []],
  ])('gives the letters of "%s" by threes, with its beginning and end', (word, grams) => {
    const found: string[] = [];
    visitTrigrams(word, (gram) => found.push(gram));
    expect(found).toEqual(grams);
  });
});
