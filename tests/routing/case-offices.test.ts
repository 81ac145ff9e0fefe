import { describe, expect, it } from 'vitest';
import { officesOfCase } from '../../src/routing/case-offices.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
const NOW = new Date('2026-11-23T14:20:00Z');
const offices = (facts: Facts, now = NOW) =>
  officesOfCase(kb, { category: 'certification', ...facts }, now).map(({ office, for: what }) => [
    what,
    office.authority.id,
  ]);

describe('the offices of a case', () => {
  it('are who issues the paper where the goods come from, and who decides where they arrive', () => {
    expect(offices({ from: 'HK', to: 'CN', proof: 'co-cepa' })).toEqual([
      ['issues', 'hk-tid'],
      ['issues', 'hk-gaco'],
      ['decides', 'cn-gacc'],
    ]);
  });

  it('are those of the place of origin, not of departure', () => {
    const [first] = officesOfCase(
      kb,
      { category: 'certification', origin: 'HK', from: 'SG', to: 'CN', proof: 'co-cepa' },
      NOW,
    );
    expect(first?.office.place.id).toBe('HK');
  });

  it.each<[string, Facts]>([
    ['nothing is known of the places', { proof: 'eur1' }],
    ['nobody knows the places', { from: 'unknown', to: 'unknown', proof: 'eur1' }],
    ['it is no certificate', { category: 'document', from: 'HK', to: 'CN', proof: 'co-cepa' }],
  ])('are none where %s', (_, facts) => {
    expect(offices(facts)).toEqual([]);
  });

  it('do not issue a paper that is none of theirs', () => {
    expect(offices({ from: 'HK', to: 'CN', proof: 'usmca-certification' }).map(([what]) => what)).toEqual(['decides']);
  });
});

describe('an office whose hours are assumed', () => {
  const french = (now: string) =>
    officesOfCase(kb, { category: 'certification', to: 'FR' }, new Date(now))[0]?.office.opening;

  it('is not taken to be open on a holiday that is kept there', () => {
    expect(french('2026-12-24T10:00:00Z')?.open).toBe('yes');
    expect(french('2026-12-25T10:00:00Z')).toMatchObject({ open: 'unknown', holiday: { certain: false } });
  });
});
