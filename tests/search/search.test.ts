import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITS, searchFaq } from '../../src/search/search.ts';
import type { FaqEntry } from '../../src/kb/shapes/faq.ts';
import type { Within } from '../../src/search/facets.ts';
import { miniKb, shippedKb } from '../support/kb.ts';
import { indexOver } from '../support/search.ts';

const kb = await shippedKb();
const first = (question: string): string | undefined => searchFaq(kb, question).hits[0]?.entry.id;

describe('the first answer', () => {
  it.each([
    ['pdf stuck', ['upload-stuck', 'export-document-stuck']],
    ['export document stuck', ['export-document-stuck']],
    ['PDF格式/本地模板问题', ['pdf-a4-not-letter']],
    ['only A4 accepted', ['pdf-a4-not-letter']],
    ['rex number invlid', ['rex-number-not-valid']],
    ['ＲＥＸ number not valid', ['rex-number-not-valid']],
    ['REX NUMBER NOT VALID', ['rex-number-not-valid']],
  ])('to "%s" is one of %j', (question, ids) => {
    expect(ids).toContain(first(question));
  });

  it('to the question of an entry is that entry, in both languages', () => {
    const missed = kb.faq.filter(({ id, question }) => first(question.en) !== id || first(question.zh) !== id);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('a question that nothing answers', () => {
  it.each(['best pizza in rome', '今天天气怎么样', 'qwertyuiop', 'what should I do about it'])(
    'gets none: %s',
    (question) => {
      expect(searchFaq(kb, question).hits).toEqual([]);
    },
  );

  it.each(['', '   ', '?!', '👍'])('has no words at all: "%s"', (question) => {
    expect(searchFaq(kb, question)).toMatchObject({ hits: [], nearest: [], outside: [] });
  });

  it('names at most three entries that come closest, below what fits', () => {
    const { nearest } = searchFaq(kb, 'best pizza in rome with a certificate');
    expect(nearest.length).toBeLessThanOrEqual(3);
    expect(nearest.every(({ score }) => score < FITS)).toBe(true);
  });

  it('gets none from a base without entries', () => {
    expect(searchFaq(miniKb(), 'pdf stuck')).toMatchObject({ hits: [], nearest: [], outside: [] });
  });
});

describe('the answers', () => {
  it('are ranked, each once, no more than asked for, and scored from 0 to 1', () => {
    const all = searchFaq(kb, 'certificate of origin refused by customs', { limit: 90 }).hits;
    const scores = all.map(({ score }) => score);
    expect(all.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(all.map(({ entry }) => entry.id)).size).toBe(all.length);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(searchFaq(kb, 'certificate of origin refused by customs', { limit: 1 }).hits).toEqual(all.slice(0, 1));
  });

  it.each<[string, Within, (entry: FaqEntry) => boolean]>([
    ['a category', { category: 'account' }, ({ category }) => category === 'account'],
    [
      'a place, with what applies anywhere',
      { places: ['CN'] },
      ({ jurisdictions = [] }) => jurisdictions.length === 0 || jurisdictions.includes('CN'),
    ],
    ['a scheme', { about: { scheme: 'rex' } }, ({ schemes = [] }) => schemes.includes('rex')],
    ['a proof', { about: { proof: 'eur1' } }, ({ proofs = [] }) => proofs.includes('eur1')],
    [
      'two of them together',
      { category: 'certification', about: { scheme: 'rex' } },
      ({ category, schemes = [] }) => category === 'certification' && schemes.includes('rex'),
    ],
  ])('are narrowed to %s', (_, within, wanted) => {
    const question = 'certificate of origin or login number refused by customs';
    const all = (narrowed: Within): FaqEntry[] => {
      const { hits, nearest } = searchFaq(kb, question, { limit: 90, within: narrowed });
      return [...hits, ...nearest].map(({ entry }) => entry);
    };
    expect(all(within).length).toBeGreaterThan(0);
    expect(all(within).filter((entry) => !wanted(entry))).toEqual([]);
    expect(all({}).some((entry) => !wanted(entry))).toBe(true);
  });

  it('are none where nothing is left to search', () => {
    expect(searchFaq(kb, 'pdf stuck', { within: { about: { scheme: 'no-such' } } })).toMatchObject({
      hits: [],
      nearest: [],
    });
  });
});

describe('the very question of an entry', () => {
  const entries = [
    { phrases: ['login refused', 'login refused today', 'the login is refused again'] },
    { phrases: ['login refused', 'password lost'] },
    { phrases: ['harbour closed'] },
  ];
  const small = {
    searchIndex: indexOver(entries),
    entryAt: (position: number) => ({ id: `${position}` }) as FaqEntry,
  };
  const found = (question: string): string[] => searchFaq(small, question).hits.map(({ entry }) => entry.id);

  it('finds it first, however much more another one says of it', () => {
    expect(found('password lost')[0]).toBe('1');
    expect(found('login refused today')[0]).toBe('0');
  });

  it('finds the later of two that share it first: it comes from an overlay', () => {
    expect(found('Login refused?').slice(0, 2)).toEqual(['1', '0']);
    expect(searchFaq(small, 'login refused').hits[0]?.score).toBe(1);
  });
});

describe('any question', () => {
  it.each([
    '\ud800',
    '__proto__ constructor toString',
    '%s %d \\',
    '(a+)+$',
    'a'.repeat(100_000),
    '货'.repeat(5000),
    '\u0000',
  ])('is taken without a throw: %j', (question) => {
    expect(() => searchFaq(kb, question)).not.toThrow();
  });

  it('has scores that are numbers from 0 to 1', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.lorem()), (question) => {
        const { hits, nearest } = searchFaq(kb, question);
        expect([...hits, ...nearest].filter(({ score }) => !(score > 0 && score <= 1))).toEqual([]);
        expect(hits.length === 0 || nearest.length === 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
