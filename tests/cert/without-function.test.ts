import { describe, expect, it } from 'vitest';
import { takes, withoutFunction } from '../../src/cert/without-function.ts';
import type { Grant } from '../../src/kb/shapes/grant.ts';
import { acceptance, grant, miniKb, proof, scheme, version } from '../support/kb.ts';

const family = proof('statement', { family: { number: 'rex' } });
const withNumber = acceptance('tca-like', { number: { kind: 'rex', required: 'always' } });

describe('takes', () => {
  it.each([
    ['the same paper', acceptance('paper'), proof('paper'), true],
    ['another paper', acceptance('paper'), proof('other'), false],
    ['a statement that carries the number of the family', withNumber, family, true],
    [
      'a statement that carries another number',
      acceptance('x', { number: { kind: 'eori', required: 'always' } }),
      family,
      false,
    ],
    ['a statement without a number', acceptance('x'), family, false],
    ['a number that is not known', acceptance('x', { number: 'unknown' }), family, false],
  ])('compares an acceptance with %s', (_, accepted, held, expected) => {
    expect(takes(accepted, held)).toBe(expected);
  });
});

const ENDS = new Set(['XA', 'XB']);

describe('withoutFunction', () => {
  const schemes = [scheme('pact', [version()])];
  const listed = proof('paper', { acceptedBy: ['pact'] });
  const open = proof('paper', { acceptedBy: 'unknown' });
  const of = (accepts: Grant['accepts'], id = 'another') => ({ scheme: id, grant: grant('XB', ['XA'], { accepts }) });
  const elsewhere = of([acceptance('other')]);
  const unknown = of('unknown');
  const here = of([acceptance('paper')]);
  const itself = of([acceptance('other')], 'pact');

  it.each([
    ['a complete list and nothing on the lane', listed, [], undefined, 1],
    ['a complete list and a grant with another paper', listed, [elsewhere], undefined, 1],
    ['a complete list and a grant that takes it', listed, [here], undefined, 0],
    ['a complete list and a grant whose papers are unknown', listed, [unknown], undefined, 0],
    [
      'a complete list that names a scheme on the lane, in which its acceptance is missing',
      listed,
      [itself],
      undefined,
      0,
    ],
    ['no list and no absence', open, [], undefined, 0],
    ['no list but a sourced absence', open, [], 'reported', 1],
    ['a sourced absence and a grant that takes it', open, [here], 'reported', 0],
    [
      'a list with a scheme that magna does not have',
      proof('paper', { acceptedBy: ['pact', 'gone'] }),
      [],
      undefined,
      0,
    ],
    ['an empty list, so nobody takes it', proof('paper', { acceptedBy: [] }), [], undefined, 1],
  ] as const)('judges a well-known paper with %s', (_, held, grants, absence, count) => {
    const found = withoutFunction(miniKb({ schemes, proofs: [held] }), grants, absence, undefined, ENDS);
    expect(found).toHaveLength(count);
  });

  it('leaves out a paper that nobody expects, unless the user holds it', () => {
    const kb = miniKb({ schemes, proofs: [proof('paper', { wellKnown: false, acceptedBy: ['pact'] })] });
    expect(withoutFunction(kb, [], undefined, undefined, ENDS)).toEqual([]);
    expect(withoutFunction(kb, [], undefined, 'paper', ENDS).map(({ proof: { id } }) => id)).toEqual(['paper']);
  });

  it('leaves out a paper of agreements that neither end has a part in, unless the user holds it', () => {
    const kb = miniKb({ schemes, proofs: [listed] });
    const elsewhereOnly = new Set(['XC', 'XD']);
    expect(withoutFunction(kb, [], undefined, undefined, elsewhereOnly)).toEqual([]);
    expect(withoutFunction(kb, [], undefined, 'paper', elsewhereOnly)).toHaveLength(1);
    expect(withoutFunction(kb, [], undefined, undefined, new Set(['XC', 'XB']))).toHaveLength(1);
  });

  it('says where the paper does serve, and rests on the list before the absence', () => {
    const kb = miniKb({ schemes, proofs: [listed] });
    const [found] = withoutFunction(kb, [], 'unverified', undefined, ENDS);
    expect(found).toMatchObject({ serves: [{ id: 'pact' }], standing: 'verified' });
  });

  it('stands on the absence where there is no list, and then knows of no place where it serves', () => {
    const [found] = withoutFunction(miniKb({ schemes, proofs: [open] }), [], 'reported', undefined, ENDS);
    expect(found).toMatchObject({ serves: [], standing: 'reported' });
  });
});
