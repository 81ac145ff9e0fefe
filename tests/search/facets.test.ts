import { describe, expect, it } from 'vitest';
import { ANYWHERE, entriesWithin, facetTerm, positionOf, type Within } from '../../src/search/facets.ts';
import { indexOver } from '../support/search.ts';

const index = indexOver([
  { facets: ['id:zero', 'category:document', ANYWHERE] },
  { facets: ['id:one', 'category:document', 'place:CN', 'scheme:rcep'] },
  { facets: ['id:two', 'category:account', 'place:FR', 'place:US', 'scheme:rex', 'proof:eur1'] },
  { facets: ['id:three', 'category:account', ANYWHERE, 'proof:eur1'] },
  {},
]);

describe('entriesWithin', () => {
  it.each<[string, Within, number[]]>([
    ['a category', { category: 'document' }, [0, 1]],
    ['a place, and anywhere', { places: ['CN'] }, [0, 1, 3]],
    ['several places', { places: ['CN', 'FR', 'US'] }, [0, 1, 2, 3]],
    ['no place: anywhere', { places: [] }, [0, 3]],
    ['a place that nothing is about', { places: ['XX'] }, [0, 3]],
    ['a scheme', { about: { scheme: 'rex' } }, [2]],
    ['a proof', { about: { proof: 'eur1' } }, [2, 3]],
    ['a scheme by the name of a proof', { about: { scheme: 'eur1' } }, []],
    ['a category and a place', { category: 'account', places: ['CN'] }, [3]],
    ['all three', { category: 'account', places: ['US'], about: { proof: 'eur1' } }, [2, 3]],
    ['two that no entry has together', { category: 'document', about: { proof: 'eur1' } }, []],
    ['what is not there', { category: 'no-such' }, []],
    ['what is not there before what is', { category: 'no-such', places: ['CN'] }, []],
  ])('leaves %s', (_, within, entries) => {
    const allowed = entriesWithin(index, within);
    expect(allowed).toHaveLength(5);
    expect([...(allowed ?? [])].flatMap((may, entry) => (may === 1 ? [entry] : []))).toEqual(entries);
  });

  it('says so where nothing narrows', () => {
    expect(entriesWithin(index, {})).toBeUndefined();
  });
});

describe('positionOf', () => {
  it.each([
    ['zero', 0],
    ['three', 3],
    ['four', undefined],
    ['', undefined],
    ['ZERO', undefined],
  ])('knows where "%s" stands', (id, position) => {
    expect(positionOf(index, id)).toBe(position);
  });
});

describe('the term of a facet', () => {
  it('is none that a text may hold', () => {
    const named = indexOver([{ phrases: ['category document @category:document id:zero'] }]);
    expect(['category:document', 'id:zero'].map((facet) => named.find(facetTerm(facet)))).toEqual([-1, -1]);
  });
});
