import { describe, expect, it } from 'vitest';
import { type Narrowing, narrowed } from '../../src/answers/narrowing.ts';
import { EXIT, MagnaError } from '../../src/errors.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import type { Lang } from '../../src/lang/words.ts';
import type { Within } from '../../src/search/facets.ts';
import { miniKb, place, proof, scheme, shippedKb, version } from '../support/kb.ts';

const TODAY = '2026-11-23';
const always = { from: '2000-01-01', to: 'none' } as const;
const before = { from: '2000-01-01', to: '2020-12-31' } as const;

// XE is a union of XA and, until 2020, XB; XC is a part of the territory of XA alone.
const mini = miniKb({
  jurisdictions: [
    place('XE', { kind: 'union', aliases: ['The Union'] }),
    place('XA', { territory: 'XE', memberOf: [{ id: 'XE', ...always }] }),
    place('XB', {
      territory: [
        { id: 'XE', ...before },
        { id: 'XB', from: '2021-01-01', to: 'none' },
      ],
      memberOf: [{ id: 'XE', ...before }],
    }),
    place('XC', { territory: 'XA' }),
    place('XD'),
  ],
  schemes: [scheme('pact', [version()], { aliases: ['The Pact'] })],
  proofs: [proof('paper', { aliases: ['slip'] })],
});
const kb = await shippedKb();

const placesOf = (base: KnowledgeBase, name: string, asOf = TODAY): string[] =>
  [...(narrowed(base, { place: name }, asOf, 'en').places ?? [])].toSorted();

/** The error that a name which means nothing ends with. */
function refused(base: KnowledgeBase, narrowing: Narrowing, lang: Lang = 'en'): MagnaError {
  try {
    narrowed(base, narrowing, TODAY, lang);
  } catch (error) {
    if (error instanceof MagnaError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a place', () => {
  it.each([
    ['a place of its own', 'XD', TODAY, ['XD']],
    ['a member, with its union', 'XA', TODAY, ['XA', 'XE']],
    ['a union, with its members', 'XE', TODAY, ['XA', 'XE']],
    ['a union while it had one more', 'XE', '2020-12-31', ['XA', 'XB', 'XE']],
    ['a member on its last day', 'XB', '2020-12-31', ['XB', 'XE']],
    ['a former member', 'XB', '2021-01-01', ['XB']],
    ['a place under the rules of another', 'XC', TODAY, ['XA', 'XC']],
    ['a place by its name', 'the union', TODAY, ['XA', 'XE']],
    ['a place by its Chinese name', 'XD国', TODAY, ['XD']],
  ])('stands for itself and what it belongs to: %s', (_, name, asOf, places) => {
    expect(placesOf(mini, name, asOf)).toEqual(places);
  });

  it('is narrowed to with the EU for a member of the EU, and for Britain only while it was one', () => {
    expect(placesOf(kb, 'France')).toEqual(expect.arrayContaining(['EU', 'FR']));
    expect(placesOf(kb, '法国')).toEqual(placesOf(kb, 'FR'));
    expect(placesOf(kb, 'EU')).toEqual(expect.arrayContaining(['DE', 'EU', 'FR']));
    expect(placesOf(kb, 'EU')).not.toContain('GB');
    expect(placesOf(kb, 'EU', '2020-12-31')).toContain('GB');
    expect(placesOf(kb, 'GB', '2020-12-31')).toContain('EU');
    expect(placesOf(kb, 'GB')).not.toContain('EU');
    expect(placesOf(kb, 'FR')).not.toContain('DE');
  });

  it('that nothing is called so is refused with those that come closest', () => {
    const error = refused(kb, { place: 'Grmany' });
    expect(error).toMatchObject({ exit: EXIT.usage, findings: [] });
    expect(error.message).toContain('--place');
    expect(error.message).toContain('Grmany');
    expect(error.next).toContain('Germany (DE)');
    expect(refused(kb, { place: 'Grmany' }, 'zh').next).toContain('德国 (DE)');
  });

  it('that nothing comes close to is refused with how to name one', () => {
    expect(refused(kb, { place: 'qwxzvkj' }).next).toBe('Use the English or Chinese name, or the two-letter code.');
  });
});

describe('a scheme or a proof', () => {
  it.each<[string, string, NonNullable<Within['about']>]>([
    ['a scheme by its id', 'pact', { scheme: 'pact' }],
    ['a scheme by another name', 'THE PACT', { scheme: 'pact' }],
    ['a proof by its id', 'paper', { proof: 'paper' }],
    ['a proof by another name', 'Slip', { proof: 'paper' }],
    ['a proof by its Chinese name', 'paper纸', { proof: 'paper' }],
  ])('is found: %s', (_, name, about) => {
    expect(narrowed(mini, { scheme: name }, TODAY, 'en')).toEqual({ about });
  });

  it('is a scheme where both have the name', () => {
    const both = miniKb({ schemes: [scheme('rex', [])], proofs: [proof('rex')] });
    expect(narrowed(both, { scheme: 'rex' }, TODAY, 'en')).toEqual({ about: { scheme: 'rex' } });
  });

  it('that nothing is called so is refused with those that come closest', () => {
    const error = refused(kb, { scheme: 'usmac' });
    expect(error.exit).toBe(EXIT.usage);
    expect(error.message).toContain('--scheme');
    expect(error.next.toLowerCase()).toContain('usmca');
    expect(refused(mini, { scheme: 'papr' }).next).toContain('paper');
  });

  it('that nothing comes close to is refused with where to see them all', () => {
    expect(refused(kb, { scheme: 'qwxzvkj' }).next).toContain('magna cert list');
  });

  it.each(['__proto__', '', ' ', 'constructor'])('is refused for the name "%s"', (name) => {
    expect(refused(kb, { scheme: name }).exit).toBe(EXIT.usage);
    expect(refused(kb, { place: name }).exit).toBe(EXIT.usage);
  });
});

describe('a search', () => {
  it('is narrowed by nothing where nothing is given', () => {
    expect(narrowed(mini, {}, TODAY, 'en')).toEqual({});
  });

  it('is narrowed by all that is given', () => {
    expect(narrowed(mini, { category: 'document', place: 'XD', scheme: 'pact' }, TODAY, 'en')).toEqual({
      category: 'document',
      places: ['XD'],
      about: { scheme: 'pact' },
    });
  });

  it.each(['en', 'zh'] as const)('is refused in the language of the user (%s)', (lang) => {
    const { message, reason, next } = refused(kb, { place: 'qwxzvkj' }, lang);
    expect(/\p{Script=Han}/u.test(message + reason + next)).toBe(lang === 'zh');
  });
});
