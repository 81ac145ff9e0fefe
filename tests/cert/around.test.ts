import { describe, expect, it } from 'vitest';
import { issuersOf, officesToAsk, remarksOn } from '../../src/cert/around.ts';
import { deriveLane, type Lane } from '../../src/cert/lane.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
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

function lane(from: string, to: string, more: { origin?: string; via?: string[]; kb?: KnowledgeBase } = {}): Lane {
  const base = more.kb ?? kb;
  return deriveLane(base, {
    from: placeOf(base, from),
    to: placeOf(base, to),
    asOf: '2026-12-02',
    via: (more.via ?? []).map((id) => placeOf(base, id)),
    ...(more.origin === undefined ? {} : { origin: placeOf(base, more.origin) }),
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
      issuersOf(lane('XC', 'XB', { origin }), proof).map(({ authority }) => authority.id);
    expect([issuers('XA', 'paper'), issuers('XA', 'stamp'), issuers('XC', 'paper')]).toEqual([['a-chamber'], [], []]);
  });
});

describe('a remark', () => {
  const text = { en: 'Mind the gap.', zh: '小心。' };
  const about = (remark: object): KnowledgeBase =>
    miniKb({ jurisdictions: kb.jurisdictions, lanes: { absences: [], remarks: [{ text, ...remark }] } as never });
  const count = (remark: object, from: string, to: string, more: { origin?: string; via?: string[] } = {}): number => {
    const base = about(remark);
    return remarksOn(base, lane(from, to, { ...more, kb: base })).length;
  };

  it('is told on its lane, of members and one of several places too, in its direction only', () => {
    expect(count({ origin: 'XA', to: 'XB' }, 'XA', 'XB')).toBe(1);
    expect(count({ origin: 'XA', to: 'XB' }, 'XB', 'XA')).toBe(0);
    expect(count({ origin: 'XU', to: 'XB' }, 'XA', 'XB')).toBe(1);
    expect(count({ origin: ['XC', 'XA'], to: ['XC', 'XB'] }, 'XA', 'XB')).toBe(1);
    expect(count({ origin: 'XB', to: 'XU' }, 'XB', 'XA')).toBe(1);
  });

  it('looks at where goods were made, and where they leave from if it says so', () => {
    expect(count({ origin: 'XA', to: 'XB' }, 'XC', 'XB', { origin: 'XA' })).toBe(1);
    expect(count({ origin: 'XA', from: 'XA', to: 'XB' }, 'XC', 'XB', { origin: 'XA' })).toBe(0);
    expect(count({ origin: 'XC', from: 'XU', to: 'XB' }, 'XA', 'XB', { origin: 'XC' })).toBe(1);
  });

  it('on a way is told only where the goods pass there', () => {
    const remark = { origin: 'XA', via: ['XC'], to: 'XB' };
    expect([count(remark, 'XA', 'XB'), count(remark, 'XA', 'XB', { via: ['XC'] })]).toEqual([0, 1]);
  });
});
