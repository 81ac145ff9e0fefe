import { describe, expect, it } from 'vitest';
import { findErrorCode } from '../../src/triage/error-code.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();

describe('the code that was quoted', () => {
  it('is found in its portal, with who mends it', () => {
    const found = findErrorCode(kb, { errorCode: 'cds12005', portal: 'cds' });
    expect([found?.system.system, found?.entry.code]).toEqual(['cds', 'CDS12005']);
    expect(found?.actor).toBe(found?.entry.causes[0]?.actor);
  });

  it('is found without its portal where only one prints it', () => {
    expect(findErrorCode(kb, { errorCode: 'CDS12005' })?.system.system).toBe('cds');
  });

  it.each([{}, { errorCode: 'unknown' }, { errorCode: 'NO-SUCH-1' }, { errorCode: 'CDS12005', portal: 'ace' }])(
    'is none of %j',
    (facts) => {
      expect(findErrorCode(kb, facts)).toBeUndefined();
    },
  );

  it('is none where two portals print it', () => {
    const portal = (system: string) => ({
      ...(kb.portalErrors[0] as (typeof kb.portalErrors)[number]),
      system,
      codes: [{ ...(kb.portalErrors[0]?.codes[0] as never as object), code: '7' } as never],
    });
    expect(findErrorCode({ portalErrors: [portal('a'), portal('b')] }, { errorCode: '7' })).toBeUndefined();
  });
});
