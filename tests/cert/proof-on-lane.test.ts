import { describe, expect, it } from 'vitest';
import { againstLimit, numberNeed, waiverTests } from '../../src/cert/limits.ts';
import { isUsable, proofOnLane } from '../../src/cert/proof-on-lane.ts';
import { acceptance, grant } from '../support/kb.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const DAY = { asOf: '2026-11-23', value: undefined, proofDate: undefined };

describe('a value against a limit', () => {
  it.each([
    [undefined, 'not-given'],
    [eur(5999.99), 'within'],
    [eur(6000), 'within'],
    [eur(6000.01), 'above'],
    [{ amount: 1, currency: 'USD' }, 'other-currency'],
  ] as const)('%o is %s', (value, is) => {
    expect(againstLimit(value, eur(6000))).toBe(is);
  });
});

describe("an exporter's number", () => {
  const above = { kind: 'rex', required: { above: eur(6000), of: 'originating-in-consignment' } } as const;

  it.each([
    ['none', 'never'],
    ['unknown', 'unknown'],
    [{ kind: 'rex', required: 'always' }, 'always'],
    [{ kind: 'rex', required: 'if-assigned' }, 'if-assigned'],
    [above, { above: eur(6000), value: 'above' }],
  ] as const)('asked for as %o', (number, need) => {
    expect(numberNeed(acceptance('paper', { number }), eur(7000))).toEqual(need);
  });
});

describe('the value up to which no proof is asked', () => {
  it('is put only to goods in trade', () => {
    const waiver = [
      { for: 'private-package', upTo: eur(500) },
      { for: 'commercial', upTo: eur(1000), atLeast: true },
    ] as const;
    expect(waiverTests(grant('XB', ['XA'], { waiver: [...waiver] }), eur(400))).toEqual([
      { for: 'private-package', upTo: eur(500), atLeast: false, value: 'not-given' },
      { for: 'commercial', upTo: eur(1000), atLeast: true, value: 'within' },
    ]);
  });

  it.each(['none', 'unknown'] as const)('stays %s', (waiver) => {
    expect(waiverTests(grant('XB', ['XA'], { waiver }), eur(1))).toBe(waiver);
  });
});

describe('the validity of a proof', () => {
  const validity = (valid: Parameters<typeof acceptance>[1], proofDate: string | undefined) =>
    proofOnLane(acceptance('paper', valid), { ...DAY, proofDate }).valid;
  const months = (more: object = {}) => ({ valid: { months: 12, from: 'made-out', ...more } }) as const;

  it.each([
    [{ valid: 'none' }, '2020-01-01', { is: 'no-expiry' }],
    [{ valid: 'unknown' }, '2020-01-01', { is: 'unknown' }],
    [months(), undefined, { is: 'not-dated' }],
    [months({ from: 'shipment' }), '2026-11-01', { is: 'cannot-count' }],
    [months({ from: 'unknown' }), '2026-11-01', { is: 'cannot-count' }],
    [{ valid: { workingDays: 10, from: 'issue' } }, '2026-11-20', { is: 'cannot-count' }],
    [months(), '2025-11-24', { is: 'good', until: '2026-11-24', atLeast: false }],
    [months(), '2025-11-23', { is: 'last-day', until: '2026-11-23', atLeast: false }],
    [months(), '2025-11-22', { is: 'expired', until: '2026-11-22', atLeast: false }],
    [{ valid: { years: 4, from: 'issue' } }, '2024-02-29', { is: 'good', until: '2028-02-29', atLeast: false }],
    [{ valid: { months: 1, from: 'issue' } }, '2026-10-31', { is: 'good', until: '2026-11-30', atLeast: false }],
    [{ valid: { days: 10, from: 'issue' } }, '2026-11-12', { is: 'expired', until: '2026-11-22', atLeast: false }],
    [months({ atLeast: true }), '2025-11-22', { is: 'expired', until: '2026-11-22', atLeast: true }],
  ] as const)('%o, made out %s', (valid, proofDate, is) => {
    expect(validity(valid, proofDate)).toEqual(is);
  });
});

describe('whether a proof can be used', () => {
  const usable = (more: Parameters<typeof acceptance>[1], given: object = {}): boolean =>
    isUsable(proofOnLane(acceptance('paper', more), { ...DAY, ...given }));
  const year = { valid: { months: 12, from: 'made-out' } } as const;

  it.each([
    ['nothing speaks against it', {}, {}, true],
    ['it has expired', year, { proofDate: '2025-01-01' }, false],
    [
      'it has expired by the least the text gives',
      { valid: { ...year.valid, atLeast: true } },
      { proofDate: '2025-01-01' },
      true,
    ],
    ['it ends on the day of import', year, { proofDate: '2025-11-23' }, true],
    ['it was made out after the import', year, { proofDate: '2026-11-24' }, false],
    ['the value is above what it serves for', { upTo: eur(1000) }, { value: eur(1001) }, false],
    ['the value is in another currency', { upTo: eur(1000) }, { value: { amount: 9999, currency: 'USD' } }, true],
    ['it is not open yet', { opens: '2026-11-24' }, {}, false],
    ['it opens today', { opens: '2026-11-23' }, {}, true],
    ['it closes today', { closes: '2026-11-23' }, {}, true],
    ['it closed yesterday', { closes: '2026-11-22' }, {}, false],
    ['nobody read since when it is open', { opens: 'unknown' }, {}, true],
  ] as const)('%s', (_, more, given, is) => {
    expect(usable(more, given)).toBe(is);
  });
});
