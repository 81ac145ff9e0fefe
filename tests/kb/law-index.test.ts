import { describe, expect, it } from 'vitest';
import { indexLaw, lawIndexOf } from '../../src/kb/law-index.ts';
import { acceptance, grant, miniKb, obligation, place, proof, scheme, version } from '../support/kb.ts';

const LAW = { schemes: [], jurisdictions: [], proofs: [] };

describe('what a scheme grants', () => {
  const pact = scheme('pact', [
    version({
      id: 'pact@2020',
      grants: [grant('XB', ['XA']), grant('XA', ['XB'], { accepts: [acceptance('stamp')] })],
    }),
    version({
      id: 'pact@2024',
      parties: [{ id: 'XA' }, { id: 'XB' }, { id: 'XC' }],
      grants: [{ ...grant('XB', ['XA']), direction: { importer: ['XB', 'XC'], origin: ['XA'] } }],
    }),
  ]);
  const other = scheme('other', [version({ grants: [grant('XB', ['XC'], { accepts: 'unknown' })] })]);
  const index = indexLaw({ ...LAW, schemes: [pact, obligation('duty'), other] });

  it('is listed by the place that imports with the origins it names, of every version, once', () => {
    expect(index.into).toEqual({ XB: { pact: ['XA'], other: ['XC'] }, XA: { pact: ['XB'] }, XC: { pact: ['XA'] } });
  });

  it('is listed by the proofs it takes, and by none where nobody read them', () => {
    expect(index.takers).toEqual({ paper: ['pact'], stamp: ['pact'] });
  });

  it('names the places that a grant adds to a union, and groups whose members nobody read', () => {
    const origin = [{ id: 'XU', includes: ['XD'] }];
    const jurisdictions = [
      place('XA'),
      place('XLIST', { kind: 'group', membersKnown: false }),
      place('XSOME', { kind: 'group', membersKnown: false, membersAmong: ['XA'] }),
    ];
    const found = indexLaw({
      ...LAW,
      jurisdictions,
      schemes: [scheme('pact', [version({ grants: [grant('XB', origin)] })])],
    });
    expect(found).toMatchObject({
      into: { XB: { pact: ['XU', 'XD'] } },
      unlisted: [{ id: 'XLIST' }, { id: 'XSOME', among: ['XA'] }],
    });
  });

  it('has the parties of all versions, once', () => {
    expect(index.parties).toEqual({ pact: ['XA', 'XB', 'XC'], other: ['XA', 'XB'] });
  });
});

describe('a family of proofs', () => {
  const takersWith = (number: Parameters<typeof acceptance>[1]): Readonly<Record<string, readonly string[]>> =>
    indexLaw({
      ...LAW,
      schemes: [
        scheme('pact', [version({ grants: [grant('XB', ['XA'], { accepts: [acceptance('paper', number)] })] })]),
      ],
      proofs: [
        proof('paper'),
        proof('statements', { family: { number: 'ruc' } }),
        proof('others', { family: { number: 'rex' } }),
      ],
    }).takers;

  it('is taken by whoever asks for its number', () => {
    expect(takersWith({ number: { kind: 'ruc', required: 'always' } })).toEqual({
      paper: ['pact'],
      statements: ['pact'],
    });
    expect(
      takersWith({
        number: {
          kind: 'ruc',
          required: { above: { amount: 6000, currency: 'EUR' }, of: 'consignment' },
        },
      }),
    ).toHaveProperty('statements', ['pact']);
  });

  it.each(['none', 'unknown'] as const)('is not taken by one whose number is %s', (number) => {
    expect(takersWith({ number })).toEqual({ paper: ['pact'] });
  });
});

describe('lawIndexOf', () => {
  it('is made once of a knowledge base that has none, and anew of another one', () => {
    const kb = miniKb();
    const index = lawIndexOf(kb);
    expect(index).toEqual(indexLaw(kb));
    expect(lawIndexOf(kb)).toBe(index);
    const more = miniKb({ proofs: [proof('stamp')] });
    expect(lawIndexOf(more)).not.toBe(index);
    expect(lawIndexOf(kb)).toBe(index);
  });

  it('is the one that was compiled where there is one', () => {
    const compiled = indexLaw(LAW);
    expect(lawIndexOf({ ...miniKb(), lawIndex: compiled })).toBe(compiled);
  });
});
