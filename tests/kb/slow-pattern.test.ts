import { describe, expect, it } from 'vitest';
import { isSlowPattern } from '../../src/kb/slow-pattern.ts';
import { shippedKb } from '../support/kb.ts';

describe('isSlowPattern', () => {
  it.each([
    'CDS ?-?[0-9]{5}',
    'cvc-[a-z]+(?:-[a-z]+)*(?:\\.[0-9a-z]+)*',
    '(?:A|B)[0-9]+',
    'E(?:[0-9]{2}){1,4}',
    '(?<=code ?)[45][0-9]{2}(?![0-9])',
    'E-.*',
    '[(+*]+E',
    '\\(a+\\)+',
  ])('lets pass %s', (pattern) => {
    expect(isSlowPattern(pattern)).toBe(false);
  });

  it.each([
    '(a+)+b',
    '(?:a*)*',
    '(x+x+)+y',
    '([a-z]+)*-[0-9]',
    '(?:a|aa)+b',
    '((ab)*c)*d',
    '(\\w+\\s?)*$',
    '(?:-[a-z-]+)*',
    '(?:\\..+)*',
    '.*a.*b',
    '[^x]+y\\S+z',
    '(a{2,})+',
    '(?<code>a+)+',
  ])('refuses %s', (pattern) => {
    expect(isSlowPattern(pattern)).toBe(true);
  });

  it('lets every shipped pattern pass', async () => {
    const { portalErrors } = await shippedKb();
    expect(portalErrors.filter(({ pattern }) => isSlowPattern(pattern)).map(({ system }) => system)).toEqual([]);
  });
});
