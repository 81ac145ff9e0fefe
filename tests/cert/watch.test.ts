import { describe, expect, it } from 'vitest';
import { watchOn } from '../../src/cert/watch.ts';
import { deriveLane } from '../../src/cert/lane.ts';
import type { Version } from '../../src/kb/shapes/scheme.ts';
import { miniKb, placeOf, scheme, version } from '../support/kb.ts';

const TODAY = '2026-12-02';

function ahead(more: Partial<Version>, hs?: string): [string, string][] {
  const kb = miniKb({ schemes: [scheme('pact', [version(more)])] });
  const lane = deriveLane(kb, { from: placeOf(kb, 'XA'), to: placeOf(kb, 'XB'), asOf: TODAY });
  return watchOn(lane, hs).map(({ day, what }) => [day, what]);
}

const watch = (day: string, chapters?: string[]) => ({ day, effect: 'review', ...(chapters ? { chapters } : {}) });

describe('what changes soon', () => {
  it('is told from the day of import until 90 days after it, the next first', () => {
    const days = ['2026-12-01', '2027-03-02', '2026-12-02', '2027-03-03'];
    expect(ahead({ watch: days.map((day) => watch(day)) })).toEqual([
      ['2026-12-02', 'watch'],
      ['2027-03-02', 'watch'],
    ]);
  });

  it('is an end of the version, of a party or of a set of rules', () => {
    expect(ahead({ inForce: { from: '2020-01-01', to: '2026-12-31' } })).toEqual([['2026-12-31', 'ends']]);
    expect(ahead({ parties: [{ id: 'XA', to: '2027-01-31' }, { id: 'XB' }] })).toEqual([['2027-01-31', 'ends']]);
    const usesRules = [{ protocol: 'old', from: '2012-01-01', to: '2026-12-31' }] as const;
    expect(ahead({ usesRules: [...usesRules] })).toEqual([['2026-12-31', 'rules-end']]);
  });

  it('is left out where it is about other goods', () => {
    const some = { watch: [watch('2026-12-31', ['72', '73']), watch('2027-01-01')] };
    expect(ahead(some, '848180')).toEqual([['2027-01-01', 'watch']]);
    expect(ahead(some, '7208')).toHaveLength(2);
    expect(ahead(some)).toHaveLength(2);
  });

  it('is nothing where nothing applies', () => {
    expect(ahead({ status: 'suspended', watch: [watch('2026-12-31')] })).toEqual([]);
  });

  it('is told of what is to come as well', () => {
    expect(ahead({ status: 'signed', watch: [watch('2026-12-31')] })).toEqual([['2026-12-31', 'watch']]);
  });
});
