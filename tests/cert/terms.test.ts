import { describe, expect, it } from 'vitest';
import { relationOf } from '../../src/cert/derived-term.ts';
import { FIELDS, termOf } from '../../src/cert/terms.ts';
import { findScheme } from '../../src/cert/find-scheme.ts';
import { acceptance, grant, REVIEWED, scheme, shippedKb, version } from '../support/kb.ts';

const shipped = await shippedKb();
const DAY = '2026-12-02';

const pactTaking = (...accepts: ReturnType<typeof acceptance>[]) =>
  scheme('pact', [version({ grants: [grant('XB', ['XA'], { accepts })] })]);

describe('termOf', () => {
  it('gives the written words before what could be derived', () => {
    const written = { is: 'exporter', text: { en: 'the exporter', zh: '出口商' } };
    const pact = { ...pactTaking(acceptance('paper', { madeBy: ['importer'] })), terms: { signs: written } };
    expect(termOf(pact, 'signs', DAY)).toMatchObject({ from: 'written', is: 'exporter', standing: 'verified' });
  });

  it('keeps a written "none" and "unknown" as they are, without words', () => {
    const pact = { ...pactTaking(acceptance('paper')), terms: { limits: 'none', language: 'unknown' } as const };
    expect(termOf(pact, 'limits', DAY)).toMatchObject({ is: 'none', from: 'written', text: undefined });
    expect(termOf(pact, 'language', DAY)).toMatchObject({ is: 'unknown', from: 'written', text: undefined });
  });

  it('derives who signs from the acceptances, whatever their order', () => {
    const one = termOf(pactTaking(acceptance('paper', { madeBy: ['exporter', 'importer'] })), 'signs', DAY);
    const other = termOf(pactTaking(acceptance('paper', { madeBy: ['importer', 'exporter'] })), 'signs', DAY);
    expect(one).toMatchObject({ from: 'derived', field: 'signs' });
    expect(one.is).toBe(other.is);
  });

  it('derives equal values from equal acceptances, whatever they are sourced from', () => {
    const one = termOf(
      pactTaking(acceptance('paper', { valid: { months: 12, from: 'issue', at: 'Art. 7' } })),
      'valid',
      DAY,
    );
    const other = termOf(pactTaking(acceptance('paper', { valid: { months: 12, from: 'issue' } })), 'valid', DAY);
    const third = termOf(pactTaking(acceptance('paper', { valid: { months: 24, from: 'issue' } })), 'valid', DAY);
    expect(one.is).toBe(other.is);
    expect(one.is).not.toBe(third.is);
  });

  it.each([
    ['number', acceptance('paper', { number: 'none' }), 'none'],
    ['number', acceptance('paper', { number: 'unknown' }), 'unknown'],
    ['signs', acceptance('paper', { madeBy: 'unknown' }), 'unknown'],
    ['language', acceptance('paper'), 'unknown'],
  ] as const)('derives %s of one acceptance as the plain word', (field, accepted, is) => {
    expect(termOf(pactTaking(accepted), field, DAY).is).toBe(is);
  });

  it('is unknown, and not "none", where only some acceptances are', () => {
    const mixed = termOf(
      pactTaking(acceptance('paper', { number: 'none' }), acceptance('other', { number: 'unknown' })),
      'number',
      DAY,
    );
    expect(mixed.is).not.toBe('none');
    expect(relationOf([mixed.is, 'none'])).not.toBe('same');
  });

  it('derives nothing where the papers themselves are unknown', () => {
    const pact = scheme('pact', [version({ grants: [grant('XB', ['XA'], { accepts: 'unknown' })] })]);
    expect(termOf(pact, 'signs', DAY)).toMatchObject({ is: 'unknown', standing: 'unverified', from: 'written' });
    expect(termOf(pact, 'limits', DAY).is).toBe('none');
  });

  it('reads the version of the day', () => {
    const years = (id: string, from: string, to: string, months: number) =>
      version({
        id,
        inForce: { from, to },
        grants: [grant('XB', ['XA'], { accepts: [acceptance('paper', { valid: { months, from: 'issue' } })] })],
      });
    const pact = scheme('pact', [
      years('pact@1', '2010-01-01', '2019-12-31', 10),
      years('pact@2', '2020-01-01', 'none', 12),
    ]);
    expect(termOf(pact, 'valid', '2019-12-31').is).toContain('10');
    expect(termOf(pact, 'valid', '2020-01-01').is).toContain('12');
  });

  it('stands as low as the lowest acceptance it was derived from', () => {
    const rumour = { source: 'none', standing: 'unverified', reviewed: REVIEWED } as const;
    const weak = acceptance('other', { madeBy: ['importer'], prov: { all: rumour } });
    expect(termOf(pactTaking(acceptance('paper')), 'signs', DAY).standing).toBe('verified');
    expect(termOf(pactTaking(acceptance('paper'), weak), 'signs', DAY).standing).toBe('unverified');
  });
});

describe('the shipped table', () => {
  it.each(['EU REX', 'US USMCA', 'China E-CO'])('answers every question about %s, if only with "unknown"', (name) => {
    const found = findScheme(shipped, name);
    if (found === undefined) throw new Error(`no scheme ${name}`);
    const answers = FIELDS.map((field) => termOf(found, field, DAY));
    expect(answers.filter(({ is }) => is === '')).toEqual([]);
    expect(answers.filter(({ is }) => is !== 'unknown').length).toBeGreaterThanOrEqual(8);
  });
});

describe('relationOf', () => {
  it.each([
    [['a', 'a', 'a'], 'same'],
    [['a', 'b', 'a'], 'different'],
    [['none', 'none'], 'same'],
    [['none', 'a'], 'different'],
    [['a', 'unknown'], 'unknown'],
    [['unknown', 'unknown'], 'unknown'],
    [['a', 'b', 'unknown'], 'unknown'],
  ])('%j is %s', (values, relation) => {
    expect(relationOf(values)).toBe(relation);
  });
});

describe('what a scheme that grants says without words of its own', () => {
  const pact = (more: Partial<Parameters<typeof version>[0]> = {}) =>
    scheme('pact', [
      version({
        grants: [
          grant('XB', ['XA'], {
            accepts: [acceptance('paper', { at: 'Art. 3' }), acceptance('stamp', { at: 'Art. 4' })],
          }),
          grant('XA', ['XB'], { accepts: [acceptance('paper', { at: 'Art. 3' })] }),
        ],
        ...more,
      }),
    ]);

  it('is what kind of scheme it is', () => {
    expect(termOf(pact(), 'what', DAY)).toMatchObject({ is: 'fta', from: 'kind', standing: 'verified' });
  });

  it('is who checks, where that was read', () => {
    expect(termOf(pact({ verification: { mode: 'both' } }), 'verifies', DAY)).toMatchObject({ is: 'both' });
    expect(termOf(pact({ verification: { mode: 'unknown' } }), 'verifies', DAY)).toMatchObject({ is: 'unknown' });
    expect(termOf(pact(), 'verifies', DAY)).toMatchObject({ is: 'unknown' });
  });

  it('is the articles that its proofs rest on, each once', () => {
    expect(termOf(pact(), 'law', DAY)).toMatchObject({ from: 'articles', articles: ['Art. 3', 'Art. 4'] });
    const none = scheme('pact', [version({ grants: [grant('XB', ['XA'], { accepts: 'unknown' })] })]);
    expect(termOf(none, 'law', DAY)).toMatchObject({ is: 'unknown' });
  });
});
