import { describe, expect, it } from 'vitest';
import { issuersOf, officesToAsk } from '../../src/cert/offices.ts';
import { deriveLane, type Lane } from '../../src/cert/lane.ts';
import type { Authority } from '../../src/kb/shapes/jurisdiction.ts';
import { miniKb, place, placeOf } from '../support/kb.ts';

const office = (id: string, does: Authority['does'], issues?: string[]): Authority => ({
  id,
  name: { en: id, zh: id },
  does,
  zone: 'unknown',
  hours: 'unknown',
  contact: 'unknown',
  ...(issues ? { issues } : {}),
});

const kb = miniKb({
  jurisdictions: [
    place('XA', {
      memberOf: [{ id: 'XU', from: '2000-01-01', to: 'none' }],
      territory: 'XU',
      authorities: [
        office('a-help', ['advises']),
        office('a-customs', ['decides']),
        office('a-chamber', [], ['paper']),
      ],
    }),
    place('XB', { authorities: [office('b-customs', ['decides', 'verifies']), office('b-system', ['runs'])] }),
    place('XC'),
    place('XN', { territory: 'unknown', partOf: 'XB' }),
    place('XU', { kind: 'union', authorities: [office('u-desk', ['advises'])] }),
  ],
});

function lane(from: string, to: string, origin = from): Lane {
  return deriveLane(kb, {
    from: placeOf(kb, from),
    to: placeOf(kb, to),
    origin: placeOf(kb, origin),
    asOf: '2026-12-02',
  });
}

describe('whom to ask', () => {
  const asked = (from: string, to: string): string[] =>
    officesToAsk(kb, lane(from, to)).map(({ authority }) => authority.id);

  it('is who decides on the import, then who advises, the place before its territory', () => {
    expect(asked('XB', 'XA')).toEqual(['a-customs', 'a-help', 'u-desk']);
    expect(asked('XA', 'XB')).toEqual(['b-customs']);
    expect(asked('XA', 'XC')).toEqual([]);
  });

  it('is the country a place is part of, where nobody knows whose rules count', () => {
    expect(asked('XC', 'XN')).toEqual(['b-customs']);
    expect(asked('XN', 'XA')).toEqual(['a-customs', 'b-customs', 'a-help', 'u-desk']);
  });

  it('for a paper is an office of the origin that issues it', () => {
    const issuers = (origin: string, proof: string): string[] =>
      issuersOf(lane('XC', 'XB', origin), proof).map(({ authority }) => authority.id);
    expect([issuers('XA', 'paper'), issuers('XA', 'stamp'), issuers('XC', 'paper')]).toEqual([['a-chamber'], [], []]);
  });
});
