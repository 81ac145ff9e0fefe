import { describe, expect, it } from 'vitest';
import { type Path, provAt, sourceIds, standingOf, stands } from '../../src/kb/prov.ts';

const record = (source: string, standing: 'verified' | 'reported' | 'unverified' | 'own') => ({
  source,
  standing,
  reviewed: '2026-11-22',
});

const ENTITY = {
  name: 'pact',
  prov: { all: { ...record('treaty', 'verified'), at: 'Art. 1' }, rumour: record('forum', 'unverified') },
  law: { at: 'Art. 2', first: 'x', second: { value: 'y', at: 'Art. 3' } },
  told: { prov: 'rumour', first: 'x', deep: [{ value: 'y' }, { value: 'z', prov: 'all' }] },
  renamed: { prov: { press: record('press', 'reported') }, first: 'x', second: { prov: 'press', value: 'y' } },
  redeclared: { prov: { all: record('press', 'reported') }, first: 'x' },
  dangling: { prov: 'nobody', first: 'x', mended: { prov: 'rumour', value: 'y' } },
};

describe('provAt', () => {
  it.each<[Path, string | undefined, string | undefined]>([
    [['name'], 'treaty', 'Art. 1'],
    [['law', 'first'], 'treaty', 'Art. 2'],
    [['law', 'second', 'value'], 'treaty', 'Art. 3'],
    [['told'], 'forum', undefined],
    [['told', 'first'], 'forum', undefined],
    [['told', 'deep', 0, 'value'], 'forum', undefined],
    [['told', 'deep', 1, 'value'], 'treaty', 'Art. 1'],
    // A declaration without a use changes nothing but the names that may be used.
    [['renamed', 'first'], 'treaty', 'Art. 1'],
    [['renamed', 'second', 'value'], 'press', undefined],
    [['redeclared', 'first'], 'press', undefined],
    [['dangling', 'first'], undefined, undefined],
    [['dangling', 'mended', 'value'], 'forum', undefined],
    [['not', 'there'], 'treaty', 'Art. 1'],
  ])('of %j is %s, %s', (path, source, at) => {
    const found = provAt(ENTITY, path);
    expect([found?.source, found?.at]).toEqual([source, at]);
  });

  it('drops the article of above when another record is used', () => {
    const node = {
      prov: { all: record('a', 'verified'), b: record('b', 'reported') },
      at: 'Art. 9',
      low: { prov: 'b', v: 1 },
    };
    expect(provAt(node, [])?.at).toBe('Art. 9');
    expect(provAt(node, ['low', 'v'])).toEqual(record('b', 'reported'));
  });

  it('is nothing where nothing is declared', () => {
    expect(provAt({ a: 1 }, ['a'])).toBeUndefined();
    expect(provAt({ prov: { some: record('a', 'verified') }, a: 1 }, ['a'])).toBeUndefined();
  });
});

describe('stands', () => {
  it('lists every scalar but the words of prov and at', () => {
    expect(stands(ENTITY, ['law']).map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['law.first', 'x'],
      ['law.second.value', 'y'],
    ]);
    expect(stands(ENTITY, ['told', 'deep']).map(({ path }) => path)).toEqual([
      ['told', 'deep', 0, 'value'],
      ['told', 'deep', 1, 'value'],
    ]);
  });

  it('names what is used but declared nowhere, until something else is used', () => {
    expect(stands(ENTITY, ['dangling']).map(({ dangling }) => dangling)).toEqual(['nobody', undefined]);
  });

  it('is one for a scalar itself', () => {
    expect(stands(ENTITY, ['name']).map(({ value }) => value)).toEqual(['pact']);
  });
});

describe('standingOf', () => {
  it.each<[Path[], string]>([
    [[['name']], 'verified'],
    [[['law']], 'verified'],
    [[['told', 'deep', 1]], 'verified'],
    [[['told']], 'unverified'],
    [[['redeclared']], 'reported'],
    [[['law'], ['redeclared']], 'reported'],
    [[['law'], ['redeclared'], ['told', 'first']], 'unverified'],
    [[['dangling', 'first']], 'unverified'],
    [[[]], 'unverified'],
    [[], 'unverified'],
  ])('of %j is %s', (paths, standing) => {
    expect(standingOf(ENTITY, ...paths)).toBe(standing);
  });

  it('ranks what the user says with what is verified', () => {
    const both = { prov: { all: record('a', 'verified'), mine: record('b', 'own') }, a: 1, b: { prov: 'mine', v: 1 } };
    expect(standingOf(both, ['b'])).toBe('own');
    expect(['verified', 'own']).toContain(standingOf(both, []));
  });
});

describe('sourceIds', () => {
  it.each([
    [undefined, []],
    ['none', []],
    ['a', ['a']],
    [
      ['a', 'none', 'b'],
      ['a', 'b'],
    ],
  ])('of %j are %j', (source, ids) => {
    expect(sourceIds(source === undefined ? undefined : { ...record('', 'reported'), source })).toEqual(ids);
  });
});
