import { describe, expect, it } from 'vitest';
import { allNames, indexLaw, lawIndexOf, namesOf } from '../../src/kb/law-index.ts';
import type { Identifier } from '../../src/kb/shapes/identifier.ts';
import type { Scheme } from '../../src/kb/shapes/scheme.ts';
import { acceptance, grant, miniKb, place, proof, scheme, version } from '../support/kb.ts';

const words = (en: string, zh: string) => ({ en, zh });
const NUMBER: Identifier = {
  id: 'ruc',
  name: words('Number of an exporter', '出口商号码'),
  summary: words('A number.', '号码。'),
  aliases: ['R.U.C.'],
  shape: 'unknown',
  checksum: 'none',
  lookUp: 'none',
  examples: { good: [], bad: [] },
};
const OBLIGATION: Scheme = {
  id: 'duty',
  kind: 'obligation',
  name: words('Duty', '义务'),
  short: words('Duty', '义务'),
  summary: words('A duty.', '义务。'),
  binds: 'governments',
  articles: [{ title: 'One' }],
  applyFor: 'none',
};
const LAW = { schemes: [], jurisdictions: [], proofs: [], identifiers: [] };

describe('names', () => {
  it('of a thing are its id, its name in both languages, its short name and its aliases', () => {
    expect(allNames(scheme('pact', [], { short: words('P', '约'), aliases: ['Treaty'] }))).toEqual([
      'pact',
      'Scheme pact',
      'pact协定',
      'P',
      '约',
      'Treaty',
    ]);
    expect(allNames(proof('paper'))).toEqual(['paper', 'Paper paper', 'paper纸']);
    expect(allNames(NUMBER)).toEqual(['ruc', 'Number of an exporter', '出口商号码', 'R.U.C.']);
    expect(namesOf(place('XA', { aliases: ['Aland'] }))).toEqual(['XA', 'Land XA', 'XA国', 'Aland']);
  });

  it('lead to ids, folded', () => {
    const { names } = indexLaw({
      schemes: [
        scheme('pact', [], { name: words('Pâct-Treaty (2020)', '约'), short: words('P.T.', '短') }),
        OBLIGATION,
      ],
      jurisdictions: [place('XA')],
      proofs: [proof('paper', { aliases: ['Ｐａｐｅｒ  Ｓｌｉｐ'] })],
      identifiers: [NUMBER],
    });
    expect(names.schemes).toEqual({
      pact: 'pact',
      'pact treaty 2020': 'pact',
      约: 'pact',
      pt: 'pact',
      短: 'pact',
      duty: 'duty',
      义务: 'duty',
    });
    expect(names.jurisdictions).toEqual({ xa: 'XA', 'land xa': 'XA', xa国: 'XA' });
    expect(names.proofs).toMatchObject({ 'paper slip': 'paper' });
    expect(names.identifiers).toMatchObject({ ruc: 'ruc' });
  });

  it('of two things lead to the first one', () => {
    const { names } = indexLaw({
      ...LAW,
      jurisdictions: [place('XA', { aliases: ['Isle'] }), place('XB', { aliases: ['isle', 'Land XA', 'Other'] })],
    });
    expect(names.jurisdictions).toMatchObject({ isle: 'XA', 'land xa': 'XA', other: 'XB', 'land xb': 'XB' });
  });

  it('may be words that every object knows', () => {
    const { names } = indexLaw({ ...LAW, proofs: [{ ...proof('stamp'), aliases: ['Constructor'] }] });
    expect(Object.hasOwn(names.proofs, 'constructor') && names.proofs['constructor']).toBe('stamp');
  });

  it('of one kind are kept apart from those of another', () => {
    const { names } = indexLaw({ ...LAW, proofs: [proof('rex')], identifiers: [{ ...NUMBER, id: 'rex' }] });
    expect([names.schemes, names.proofs['rex'], names.identifiers['rex']]).toEqual([{}, 'rex', 'rex']);
  });
});

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
  const index = indexLaw({ ...LAW, schemes: [pact, OBLIGATION, other] });

  it('is listed by the place that imports, of every version, once', () => {
    expect(index.into).toEqual({ XB: ['pact', 'other'], XA: ['pact'], XC: ['pact'] });
  });

  it('is listed by the proofs it takes, and by none where nobody read them', () => {
    expect(index.takers).toEqual({ paper: ['pact'], stamp: ['pact'] });
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
    expect(lawIndexOf(more).names.proofs).toHaveProperty('stamp', 'stamp');
    expect(lawIndexOf(kb).names.proofs).not.toHaveProperty('stamp');
  });

  it('is the one that was compiled where there is one', () => {
    const compiled = indexLaw(LAW);
    expect(lawIndexOf({ ...miniKb(), lawIndex: compiled })).toBe(compiled);
  });
});
