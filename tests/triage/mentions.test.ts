import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../src/triage/mentions.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
const places = (text: string) => mentionsIn(kb, text).jurisdictions.map(({ id, text: words }) => [id, words]);
const ids = (text: string) => {
  const { schemes, proofs } = mentionsIn(kb, text);
  return { schemes: schemes.map(({ id }) => id), proofs: proofs.map(({ id }) => id) };
};

describe('places', () => {
  it.each([
    [
      'from Hong Kong to New Zealand',
      [
        ['HK', 'Hong Kong'],
        ['NZ', 'New Zealand'],
      ],
    ],
    ['États-Unis', [['US', 'États-Unis']]],
    [
      'usa and uk',
      [
        ['US', 'usa'],
        ['GB', 'uk'],
      ],
    ],
    [
      '从香港到中国内地',
      [
        ['HK', '香港'],
        ['CN', '中国内地'],
      ],
    ],
    ['US-issued', [['US', 'US']]],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each(['give it to us', 'no, in it', 'INVOICE', 'EUR.99', 'unitedstates of mind'])('none in: %s', (text) => {
    expect(places(text)).toEqual([]);
  });

  it('takes the longest name that begins at a word', () => {
    expect(places('Papua New Guinea or Guinea').map(([, words]) => words)).not.toContain('Papua');
    expect(places('South Korea')).toEqual([['KR', 'South Korea']]);
  });

  it('takes none out of the name of a scheme', () => {
    expect(places('the Hong Kong CEPA')).toEqual([]);
    expect(ids('the Hong Kong CEPA').schemes).toEqual(['cn-hk-cepa']);
  });
});

describe('papers and schemes', () => {
  it.each([
    ['EUR.1', { schemes: [], proofs: ['eur1'] }],
    ['eur 1 and Form E', { schemes: [], proofs: ['eur1', 'form-e'] }],
    ['rex statement', { schemes: ['rex'], proofs: ['rex-statement'] }],
    ['CEPA证书', { schemes: ['cn-hk-cepa'], proofs: ['co-cepa'] }],
    ['the t-mec', { schemes: ['usmca'], proofs: [] }],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

it('keeps the bracket that closes what a name opens', () => {
  expect(mentionsIn(kb, 'the CO(CEPA) of Hong Kong').proofs[0]?.text).toBe('CO(CEPA)');
});

it('finds nothing in nothing, and ends on a text without an end of words', () => {
  expect(mentionsIn(kb, '')).toEqual({ proofs: [], schemes: [], jurisdictions: [] });
  expect(places('国'.repeat(2_000))).toEqual([]);
});
