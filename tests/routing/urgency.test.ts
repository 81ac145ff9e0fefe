import { expect, it } from 'vitest';
import { urgencyOf } from '../../src/routing/urgency.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const { urgency: rules } = (await shippedKb()).routing;

it.each<[Facts, string]>([
  [{}, 'normal'],
  [{ goodsHeld: 'unknown' }, 'normal'],
  [{ goodsHeld: 'no', daysLeft: 4 }, 'normal'],
  [{ daysLeft: 3 }, 'high'],
  [{ daysLeft: 2 }, 'high'],
  [{ daysLeft: 1 }, 'critical'],
  [{ daysLeft: 0 }, 'critical'],
  [{ daysLeft: -5 }, 'critical'],
  [{ goodsHeld: 'yes', daysLeft: 30 }, 'critical'],
])('%j is %s, by a rule', (facts, urgency) => {
  const found = urgencyOf(rules, facts);
  expect(found.urgency).toBe(urgency);
  expect(found.rule?.gives).toBe(urgency);
});

it.each(['low', 'normal', 'high', 'critical'] as const)('stays %s where the user says so, by no rule', (urgency) => {
  expect(urgencyOf(rules, { goodsHeld: 'yes', urgency })).toEqual({ urgency, rule: undefined });
});

it('is normal where no rule fits', () => {
  expect(urgencyOf([], {})).toEqual({ urgency: 'normal', rule: undefined });
});
