import { describe, expect, it } from 'vitest';
import { type OfficeNeed, officesFor } from '../../src/channel/offices.ts';
import type { Authority } from '../../src/kb/shapes/jurisdiction.ts';
import { miniKb, place, shippedKb } from '../support/kb.ts';

// Monday, 10:00 in UTC.
const NOW = new Date('2026-11-23T10:00:00Z');

const office = (id: string, more: Partial<Authority>): Authority => ({
  id,
  name: { en: id, zh: '局' },
  does: [],
  zone: 'UTC',
  hours: 'unknown',
  contact: 'unknown',
  ...more,
});
const idsOf = (authorities: Authority[], need: OfficeNeed, proof?: string): string[] =>
  officesFor(miniKb({ jurisdictions: [place('XA', { authorities })] }), 'XA', need, NOW, proof).map(
    ({ authority }) => authority.id,
  );

const all = [
  office('advises', { does: ['advises'] }),
  office('runs', { does: ['runs'] }),
  office('issues-other', { issues: ['other'] }),
  office('issues-paper', { issues: ['paper'] }),
  office('decides', { does: ['decides'] }),
  office('registers', { does: ['decides'], registers: ['rex'] }),
];

describe('officesFor', () => {
  it.each<[OfficeNeed, string | undefined, string[]]>([
    ['decide', undefined, ['decides', 'registers', 'advises']],
    ['register', undefined, ['registers', 'advises', 'decides']],
    ['issue', 'paper', ['issues-paper', 'issues-other', 'advises', 'decides', 'registers']],
    ['issue', 'another', ['issues-other', 'issues-paper', 'advises', 'decides', 'registers']],
    ['issue', undefined, ['issues-other', 'issues-paper', 'advises', 'decides', 'registers']],
  ])('to %s %s: those that can, then those that advise', (need, proof, ids) => {
    expect(idsOf(all, need, proof)).toEqual(ids);
  });

  it('puts an open one before a closed one of the same use, and use before opening', () => {
    const authorities = [
      office('closed', { does: ['decides'], hours: 'none' }),
      office('open', { does: ['decides'], hours: 'always' }),
      office('open-adviser', { does: ['advises'], hours: 'always' }),
    ];
    expect(idsOf(authorities, 'decide')).toEqual(['open', 'closed', 'open-adviser']);
  });

  it('knows none in a place that is none', async () => {
    expect(officesFor(await shippedKb(), 'unknown', 'decide', NOW)).toEqual([]);
  });

  it('takes those of the place that one without offices is part of, or whose customs rules it has', async () => {
    const kb = await shippedKb();
    const first = (id: string): string | undefined => officesFor(kb, id, 'decide', NOW)[0]?.authority.id;
    expect([first('XI'), first('LI')]).toEqual([first('GB'), first('CH')]);
    // Which member of a union it would be nobody says.
    expect(officesFor(kb, 'MC', 'issue', NOW)).toEqual([]);
  });

  it('assumes usual hours where an office has none of its own, and says so', async () => {
    const [customs] = officesFor(await shippedKb(), 'FR', 'decide', NOW);
    expect(customs).toMatchObject({ authority: { id: 'fr-customs' }, assumed: true, opening: { open: 'yes' } });
    const [trade] = officesFor(await shippedKb(), 'HK', 'issue', NOW, 'co-cepa');
    expect(trade?.opening.open).not.toBe('unknown');
  });

  it('does not guess hours where not even the zone is known', async () => {
    const [cbp] = officesFor(await shippedKb(), 'US', 'decide', NOW);
    expect(cbp).toMatchObject({ authority: { id: 'us-cbp' }, opening: { open: 'unknown', opensAt: undefined } });
  });
});
