import { describe, expect, it } from 'vitest';
import { decide } from '../../src/triage/decide.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();

describe('whether an answer comes before the questions', () => {
  it.each<[string, Facts, string]>([
    ['one that settles it', { faqEntry: ['rex-who-needs'] }, 'yes'],
    ['one that settles a part of it', { faqEntry: ['cepa-stuck-origin-proof'] }, 'yes'],
    ['none that fits', { faqEntry: [] }, 'no'],
    ['goods are held', { faqEntry: ['rex-who-needs'], goodsHeld: 'yes' }, 'no'],
    ['a refusal is told', { faqEntry: ['rex-who-needs'], problem: 'refused by customs' }, 'no'],
    ['an entry that is gone', { faqEntry: ['no-such-entry'] }, 'no'],
  ])('%s', (_, known, expected) => {
    expect(decide(kb, 'answer-settles', known)).toBe(expected);
  });
});

it('asks for the deadline only where nobody said how urgent it is', () => {
  expect(decide(kb, 'urgency-said', {})).toBe('no');
  expect(decide(kb, 'urgency-said', { urgency: 'low' })).toBe('yes');
});

it('takes a conflict that is not known for one that is not known', () => {
  expect(decide(kb, 'standard-conflict', {})).toBe('unknown');
});
