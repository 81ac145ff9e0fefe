import { describe, expect, it } from 'vitest';
import { allNames, idsByName, nameIndexOf, namesOf } from '../../src/kb/name-index.ts';
import type { Identifier } from '../../src/kb/shapes/identifier.ts';
import { miniKb, obligation, place, proof, scheme } from '../support/kb.ts';

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
const NOTHING = { schemes: [], jurisdictions: [], proofs: [], identifiers: [] };

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
    const names = idsByName({
      schemes: [
        scheme('pact', [], { name: words('Pâct-Treaty (2020)', '约'), short: words('P.T.', '短') }),
        obligation('duty'),
      ],
      jurisdictions: [place('XA')],
      proofs: [proof('paper', { aliases: ['Ｐａｐｅｒ  Ｓｌｉｐ'] })],
      identifiers: [NUMBER],
    });
    expect(Object.fromEntries(names.schemes)).toEqual({
      pact: 'pact',
      'pact treaty 2020': 'pact',
      约: 'pact',
      pt: 'pact',
      短: 'pact',
      duty: 'duty',
      'duty duty': 'duty',
      duty义务: 'duty',
    });
    expect(Object.fromEntries(names.jurisdictions)).toEqual({ xa: 'XA', 'land xa': 'XA', xa国: 'XA' });
    expect(Object.fromEntries(names.proofs)).toMatchObject({ 'paper slip': 'paper' });
    expect(Object.fromEntries(names.identifiers)).toMatchObject({ ruc: 'ruc' });
  });

  it('of two things lead to the first one', () => {
    const names = idsByName({
      ...NOTHING,
      jurisdictions: [place('XA', { aliases: ['Isle'] }), place('XB', { aliases: ['isle', 'Land XA', 'Other'] })],
    });
    expect(Object.fromEntries(names.jurisdictions)).toMatchObject({
      isle: 'XA',
      'land xa': 'XA',
      other: 'XB',
      'land xb': 'XB',
    });
  });

  it('may be words that every object knows', () => {
    const names = idsByName({ ...NOTHING, proofs: [{ ...proof('stamp'), aliases: ['Constructor'] }] });
    expect(names.proofs.get('constructor')).toBe('stamp');
  });

  it('of one kind are kept apart from those of another', () => {
    const names = idsByName({ ...NOTHING, proofs: [proof('rex')], identifiers: [{ ...NUMBER, id: 'rex' }] });
    expect([names.schemes.size, names.proofs.get('rex'), names.identifiers.get('rex')]).toEqual([0, 'rex', 'rex']);
  });
});

describe('nameIndexOf', () => {
  it('is made once of a knowledge base that has none, and anew of another one', () => {
    const kb = miniKb();
    const index = nameIndexOf(kb);
    expect(nameIndexOf(kb)).toBe(index);
    const more = miniKb({ proofs: [proof('stamp')] });
    expect(nameIndexOf(more).idOf('proofs', 'stamp')).toBe('stamp');
    expect(index.idOf('proofs', 'stamp')).toBeUndefined();
  });

  it('is the one that was compiled where there is one', () => {
    const compiled = nameIndexOf(miniKb());
    expect(nameIndexOf({ ...miniKb(), nameIndex: compiled })).toBe(compiled);
  });
});
