import { describe, expect, it } from 'vitest';
import { findProof, findScheme } from '../../src/cert/find-scheme.ts';
import { acceptance, grant, miniKb, proof, scheme, shippedKb, version } from '../support/kb.ts';

const kb = await shippedKb();

describe('findScheme', () => {
  it.each([
    ['rex', 'rex'],
    ['EU REX', 'rex'],
    ['usmca', 'usmca'],
    ['T-MEC', 'usmca'],
    ['CUSMA', 'usmca'],
    ['美墨加协定', 'usmca'],
    ['e-co', 'cn-eco'],
    ['E CO', 'cn-eco'],
    ['(EU) 2026/1455', 'eu-us-2026-1455'],
    ['WTO TFA', 'wto-tfa'],
  ])('knows %s as %s', (name, id) => {
    expect(findScheme(kb, name)?.id).toBe(id);
  });

  it('knows no scheme by part of a name', () => {
    expect(findScheme(kb, 'usm')).toBeUndefined();
  });
});

describe('findProof', () => {
  it.each([
    ['USMCA certificate', 'usmca-certification'],
    ['REX statement', 'rex-statement'],
    ['REX声明', 'rex-statement'],
    // Whoever names the scheme means its one proof, or the statement its number stands on.
    ['USMCA', 'usmca-certification'],
    ['REX', 'rex-statement'],
  ])('knows %s as %s', (name, id) => {
    expect(findProof(kb, name)?.id).toBe(id);
  });

  it.each(['WTO TFA', 'E-CO', 'Form Z'])('takes %s for no proof', (name) => {
    expect(findProof(kb, name)).toBeUndefined();
  });

  it('does not choose between two proofs of one scheme', () => {
    const accepts = [acceptance('paper'), acceptance('other')];
    const two = scheme('pact', [version({ grants: [grant('XB', ['XA'], { accepts })] })]);
    const proofs = [proof('paper'), proof('other')];
    expect(findProof(miniKb({ schemes: [two], proofs }), 'pact')).toBeUndefined();
    expect(findProof(miniKb({ schemes: [scheme('pact', [version()])], proofs }), 'pact')?.id).toBe('paper');
  });

  it('chooses none while one grant leaves its papers open', () => {
    const half = version({ grants: [grant('XB', ['XA']), grant('XA', ['XB'], { accepts: 'unknown' })] });
    expect(findProof(miniKb({ schemes: [scheme('pact', [half])] }), 'pact')).toBeUndefined();
  });
});
