import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/search/stem.ts';

describe('stem', () => {
  it.each([
    ['refuse refuses refused refusing refusal'],
    ['certificate certificates'],
    ['certify certified certifying'],
    ['stop stops stopped stopping'],
    ['call calls called calling'],
    ['pass passes passed passing'],
    ['buzz buzzing buzzed'],
    ['country countries'],
    ['copy copies copied copying'],
    ['match matches matched matching'],
    ['wash washes washed'],
    ['box boxes'],
    ['reject rejects rejected rejecting rejection'],
    ['amend amended amendment amendments'],
    ['ship shipped shipping shipment shipments'],
    ['submit submits submitted submitting'],
    ['import imports importer importers imported'],
    ['validate validated validates'],
    ['invoice invoices invoiced invoicing'],
  ])('lets %s meet', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['valid', 'invalid'],
    ['match', 'mismatch'],
    ['form', 'format'],
    ['sign', 'signature'],
    ['import', 'export'],
    ['importer', 'exporter'],
    ['part', 'party'],
    ['policy', 'police'],
    ['date', 'data'],
    ['quarry', 'query'],
    ['lose', 'loss'],
    ['upload', 'download'],
    ['preferential', 'reference'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['status', 'virus', 'basis', 'address', 'bus', 'gas', 'its', 'ed', 'ties', 'king', 'sing', 'thing', 'feed'])(
    'takes no ending off %s',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it.each(['cds40011', 'eur1s', '4ed', 'a4ing', '40000', 'über', 'éditions', 'правила', 'カード', ''])(
    'leaves "%s" whole, it holds a digit or no plain letters',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it('leaves the beginning of any word as it was, and at least three letters of it', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcdeginoprstuxyz'), minLength: 4, maxLength: 24 });
    const endings = fc.constantFrom('', 's', 'es', 'ies', 'sses', 'ed', 'ing', 'ational', 'y', 'e', 'ly', 'ers');
    fc.assert(
      fc.property(words, endings, (word, ending) => {
        const whole = word + ending;
        const short = stem(whole);
        expect(short.length).toBeGreaterThanOrEqual(3);
        expect(short.length).toBeLessThanOrEqual(whole.length);
        expect(whole.startsWith(short.slice(0, -1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
