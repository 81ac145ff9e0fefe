import { describe, expect, it } from 'vitest';
import { remarksOn } from '../../src/cert/remarks.ts';
import { deriveLane } from '../../src/cert/lane.ts';
import { miniKb, place, placeOf } from '../support/kb.ts';

const jurisdictions = [
  place('XA', { memberOf: [{ id: 'XU', from: '2000-01-01', to: 'none' }], territory: 'XU' }),
  place('XB'),
  place('XC'),
  place('XU', { kind: 'union' }),
];

describe('a remark', () => {
  const text = { en: 'Mind the gap.', zh: '小心。' };
  const count = (remark: object, from: string, to: string, more: { origin?: string; via?: string[] } = {}): number => {
    const kb = miniKb({ jurisdictions, lanes: { absences: [], remarks: [{ text, ...remark }] } as never });
    const lane = deriveLane(kb, {
      from: placeOf(kb, from),
      to: placeOf(kb, to),
      asOf: '2026-12-02',
      via: (more.via ?? []).map((id) => placeOf(kb, id)),
      ...(more.origin === undefined ? {} : { origin: placeOf(kb, more.origin) }),
    });
    return remarksOn(kb, lane).length;
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
