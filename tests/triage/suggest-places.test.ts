import { describe, expect, it } from 'vitest';
import { suggestPlaces } from '../../src/triage/suggest-places.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
const suggest = (...[fact, known, named = []]: [Parameters<typeof suggestPlaces>[1], object, string[]?]) =>
  suggestPlaces(kb, fact, known, named, '2026-11-23').map(({ facts, because }) => [facts.from, facts.to, because.kind]);

describe('a scheme of few ways', () => {
  it('gives its way, the other one, and those of the schemes called alike', () => {
    expect(suggest('from', { scheme: 'cn-hk-cepa' })).toEqual([
      ['HK', 'CN', 'grant'],
      ['CN', 'HK', 'other-way'],
      ['MO', 'CN', 'grant'],
    ]);
  });

  it('says whether the other way is free of duty', () => {
    const other = suggestPlaces(kb, 'from', { scheme: 'cn-hk-cepa' }, [], '2026-11-23')[1]?.because;
    expect(other).toMatchObject({ kind: 'other-way', dutyFree: true });
  });

  it('has no other way where it grants both', () => {
    const ways = suggest('from', { scheme: 'uk-japan' });
    expect(ways.map(([from, to]) => [from, to])).toEqual(
      expect.arrayContaining([
        ['JP', 'GB'],
        ['GB', 'JP'],
      ]),
    );
    expect(ways.filter(([, , kind]) => kind === 'other-way')).toEqual([]);
  });
});

describe('no suggestion', () => {
  it.each([
    ['of a scheme of many ways', 'from', { scheme: 'rcep' }],
    ['of a registration, which grants nothing', 'from', { scheme: 'rex' }],
    ['where the destination is known', 'from', { scheme: 'cn-hk-cepa', to: 'CN' }],
    ['of a scheme nobody knows', 'from', { scheme: 'Form Z' }],
    ['without a word of places', 'to', {}],
  ] as const)('%s', (_, fact, known) => {
    expect(suggest(fact, known)).toEqual([]);
  });
});

it('offers the places that are named without a direction, but those that are taken', () => {
  expect(suggest('from', {}, ['EU', 'US'])).toEqual([
    ['EU', undefined, 'named'],
    ['US', undefined, 'named'],
  ]);
  expect(suggest('to', { from: 'EU' }, ['EU', 'US'])).toEqual([[undefined, 'US', 'named']]);
});
