import { describe, expect, it } from 'vitest';
import { countsAs, holdsOn, territoryOn } from '../../src/cert/territory.ts';
import { place, placeOf, shippedKb } from '../support/kb.ts';

const kb = await shippedKb();

describe('territoryOn', () => {
  it.each([
    ['GB', '1972-12-31', 'unknown', ['territory']],
    ['GB', '1973-01-01', 'EU', ['territory', 0]],
    ['GB', '2020-12-31', 'EU', ['territory', 0]],
    ['GB', '2021-01-01', 'GB', ['territory', 1]],
    ['FR', '2026-12-02', 'EU', ['territory']],
    ['US', '2026-12-02', 'US', ['territory']],
    ['XI', '2026-12-02', 'unknown', ['territory']],
    ['ASEAN', '2026-12-02', 'unknown', ['territory']],
  ])('puts %s on %s under %s', (id, day, territory, path) => {
    expect(territoryOn(placeOf(kb, id), day)).toEqual({ id: territory, path });
  });
});

describe('countsAs', () => {
  it.each([
    ['2020-12-31', ['GB', 'EU']],
    ['2021-01-01', ['GB']],
  ])('counts the United Kingdom on %s as %j', (day, ids) => {
    expect(countsAs(placeOf(kb, 'GB'), day).map(({ id }) => id)).toEqual(ids);
  });

  it('names the statement each membership rests on', () => {
    const memberOf = [
      { id: 'XY', from: '2000-01-01', to: '2001-01-01' },
      { id: 'XZ', from: 'unknown', to: 'unknown' },
    ];
    expect(countsAs(place('XA', { memberOf }), '2026-01-01')).toEqual([
      { id: 'XA', path: ['id'] },
      { id: 'XZ', path: ['memberOf', 1] },
    ]);
  });
});

describe('holdsOn', () => {
  it.each([
    ['2020-01-01', '2020-12-31', '2019-12-31', false],
    ['2020-01-01', '2020-12-31', '2020-01-01', true],
    ['2020-01-01', '2020-12-31', '2020-12-31', true],
    ['2020-01-01', '2020-12-31', '2021-01-01', false],
    ['2020-01-01', 'none', '2999-01-01', true],
    ['2020-01-01', 'unknown', '2999-01-01', true],
    ['unknown', '2020-12-31', '1900-01-01', true],
    ['unknown', '2020-12-31', '2021-01-01', false],
  ])('from %s to %s holds on %s: %s', (from, to, day, holds) => {
    expect(holdsOn({ from, to }, day)).toBe(holds);
  });
});
