import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { deriveLane } from '../../src/cert/lane.ts';
import { placeOf, shippedKb } from '../support/kb.ts';

interface Named {
  readonly from: string;
  readonly to: string;
  readonly preference: 'yes' | 'no' | 'listed';
  readonly schemes: readonly string[];
  readonly coming?: readonly string[];
}

interface Reviewed {
  readonly scheme: string;
  readonly lanes: readonly string[];
  readonly why: string;
}

interface Oracle {
  readonly asOf: string;
  readonly lanes: readonly Named[];
  readonly nothingToGrant: readonly Reviewed[];
  readonly notNamed: readonly (Reviewed & { readonly is: 'kept' | 'blocked' | 'coming' })[];
  readonly onlySomeGoods: readonly Reviewed[];
}

const oracle = parse(readFileSync(new URL('lanes.yaml', import.meta.url), 'utf8')) as Oracle;
const kb = await shippedKb();

const pairs = oracle.lanes.map((named) => {
  const lane = deriveLane(kb, { from: placeOf(kb, named.from), to: placeOf(kb, named.to), asOf: oracle.asOf });
  const ids = (grants: readonly { scheme: { id: string } }[]): string[] => [
    ...new Set(grants.map(({ scheme: { id } }) => id)),
  ];
  return {
    named,
    key: `${named.from} ${named.to}`,
    lane,
    kept: ids(lane.kept),
    coming: ids(lane.coming),
    blocked: ids(lane.blocked),
  };
});
const keysOf = (reviewed: readonly Reviewed[]): string[] =>
  reviewed.flatMap(({ scheme, lanes }) => lanes.map((lane) => `${lane} ${scheme}`)).toSorted();

describe('the lanes that the research notes name', () => {
  it('are directed pairs, each once', () => {
    expect(new Set(pairs.map(({ key }) => key)).size).toBe(307);
  });

  it('have every scheme named there, among what applies, is coming or does not apply any more', () => {
    const lacking = pairs.flatMap(({ named, key, kept, coming, blocked }) =>
      named.schemes.filter((id) => ![...kept, ...coming, ...blocked].includes(id)).map((id) => `${key} ${id}`),
    );
    expect(lacking.toSorted()).toEqual(keysOf(oracle.nothingToGrant));
  });

  it('have among what is coming every scheme that is said to be', () => {
    const lacking = pairs.flatMap(({ named, key, coming }) =>
      (named.coming ?? []).filter((id) => !coming.includes(id)).map((id) => `${key} ${id}`),
    );
    expect(lacking).toEqual([]);
  });

  it('have no scheme that is not named there and was not looked at', () => {
    const derived = pairs.flatMap(({ named, key, ...lane }) => {
      const known = [...named.schemes, ...(named.coming ?? [])];
      return (['kept', 'coming', 'blocked'] as const).flatMap((is) =>
        lane[is].filter((id) => !known.includes(id)).map((id) => `${key} ${id} ${is}`),
      );
    });
    const reviewed = oracle.notNamed.flatMap(({ scheme, is, lanes }) => lanes.map((lane) => `${lane} ${scheme} ${is}`));
    expect(derived.toSorted()).toEqual(reviewed.toSorted());
  });

  it('have a preference where one is named, for some goods only where that was looked at', () => {
    const weaker = pairs.flatMap(({ named, key, lane }) =>
      named.preference === 'yes' && lane.preference !== 'yes' ? [`${key} ${lane.preference}`] : [],
    );
    const reviewed = oracle.onlySomeGoods.flatMap(({ lanes }) => lanes.map((lane) => `${lane} listed`));
    expect(weaker.toSorted()).toEqual(reviewed.toSorted());
  });

  it('have one for some goods where "partial" is said, and none where none is', () => {
    for (const { named, key, lane } of pairs) {
      if (named.preference === 'listed') expect(lane.preference, key).toBe('listed');
      if (named.preference === 'no') expect(['no', 'none-known'], key).toContain(lane.preference);
    }
  });

  it('say "no" only where a source does, not where the notes found nothing', () => {
    const no = pairs.flatMap(({ key, lane }) => (lane.preference === 'no' ? [key] : []));
    expect(no).toEqual(['EU US']);
  });
});
