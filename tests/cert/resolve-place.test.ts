import { describe, expect, it } from 'vitest';
import { findPlace, nearestPlaces } from '../../src/cert/resolve-place.ts';
import { foldName } from '../../src/lang/fold-name.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();

describe('findPlace', () => {
  it.each([
    ['US', 'US'],
    ['us', 'US'],
    ['usa', 'US'],
    ['U.S.A.', 'US'],
    ['united states', 'US'],
    ['United  States', 'US'],
    ['États-Unis', 'US'],
    ['etats unis', 'US'],
    ['美国', 'US'],
    ['美國', 'US'],
    ['ＵＳ', 'US'],
    ['ｕｓａ', 'US'],
    ['France', 'FR'],
    ['FRANCE', 'FR'],
    [' fr ', 'FR'],
    ['法国', 'FR'],
    ['法國', 'FR'],
    ['République française', 'FR'],
    ['republique francaise', 'FR'],
    ['UK', 'GB'],
    ['u.k.', 'GB'],
    ['Great Britain', 'GB'],
    ['英国', 'GB'],
    ['XI', 'XI'],
    ['Northern Ireland', 'XI'],
    ['北爱尔兰', 'XI'],
    ['Ireland', 'IE'],
    ['EU', 'EU'],
    ['欧盟', 'EU'],
    ['Zürich', 'CH'],
    ['zurich', 'CH'],
    ['Hong Kong, China', 'HK'],
    ['香港', 'HK'],
    ['asean', 'ASEAN'],
    ['东盟', 'ASEAN'],
  ])('knows %s as %s', (name, id) => {
    expect(findPlace(kb, name)?.id).toBe(id);
  });

  it.each(['', ' ', 'Atlantis', 'U', 'USS', '国', '__proto__'])('knows no place called "%s"', (name) => {
    expect(findPlace(kb, name)).toBeUndefined();
  });

  it('has no name that two places share', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases = [] } of kb.jurisdictions) {
      for (const one of [id, name.en, name.zh, ...aliases]) {
        const key = foldName(one);
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids]);
    expect(shared).toEqual([]);
  });
});

describe('foldName', () => {
  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ["Côte d'Ivoire", 'cote divoire'],
    ['P.R. China', 'pr china'],
    ['Hong-Kong_SAR', 'hong kong sar'],
    ['法国', '法国'],
    ['ＦＲ', 'fr'],
    ['Korea (Republic of)', 'korea republic of'],
    ['lone \ud800 half', 'lone \ufffd half'],
  ])('makes %s into %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    const names = kb.jurisdictions.flatMap(({ name, aliases = [] }) => [name.en, name.zh, ...aliases].map(foldName));
    expect(names.filter((name) => foldName(name) !== name)).toEqual([]);
  });
});

describe('nearestPlaces', () => {
  it.each([
    ['Frnace', 'FR'],
    ['Germny', 'DE'],
    ['法国人', 'FR'],
    ['Untied States', 'US'],
  ])('takes %s for %s first', (typed, id) => {
    expect(nearestPlaces(kb, typed)[0]?.id).toBe(id);
  });

  it('names at most three places, each once', () => {
    const ids = nearestPlaces(kb, 'XX').map(({ id }) => id);
    expect(ids.length).toBeLessThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names none for what resembles nothing', () => {
    expect(nearestPlaces(kb, 'qqqqqqqqqqqq')).toEqual([]);
  });
});
