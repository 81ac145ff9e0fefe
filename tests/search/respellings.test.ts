import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../src/search/edits.ts';
import { respellings } from '../../src/search/respellings.ts';

describe('respellings', () => {
  const all = [...respellings('refuesd')];

  it.each([
    ['neighbours that changed places', 'refused'],
    ['the first two that did', 'erfuesd'],
    ['a letter less', 'refued'],
    ['another letter near the end', 'refuesf'],
    ['one more at the end', 'refuesds'],
  ])('hold %s', (_, word) => {
    expect(all).toContain(word);
  });

  it('are one edit away each, and a few hundred at most', () => {
    expect(all.filter((word) => editsBetween('refuesd', word, 1) > 1)).toEqual([]);
    expect(all.length).toBeLessThan(400);
  });

  it('of nothing are none', () => {
    expect([...respellings('')]).toEqual([]);
  });
});
