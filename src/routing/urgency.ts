import type { Routing, UrgencyRule } from '../kb/shapes/routing.ts';
import type { Facts } from '../triage/facts.ts';
import { matches } from './test-when.ts';

/**
 * How urgent a problem is; the first rule that matches gives it. What the user said wins.
 *
 * @returns `rule: undefined` when the user said it
 */
export function urgencyOf(
  rules: Routing['urgency'],
  facts: Facts,
): { urgency: NonNullable<Facts['urgency']>; rule: UrgencyRule | undefined } {
  if (facts.urgency !== undefined) return { urgency: facts.urgency, rule: undefined };
  const rule = rules.find(({ when }) => matches(when, facts));
  return { urgency: rule?.gives ?? 'normal', rule };
}
