import type { Routing } from '../kb/shapes/routing.ts';
import type { Facts } from '../triage/facts.ts';
import { chooseChannels } from './choose-channel.ts';
import { type Axis, situationsOf } from './situations.ts';
import { matches } from './test-when.ts';
import { urgencyOf } from './urgency.ts';

/** A rule that decides nothing, by its position, and those that come first wherever it matches; none if it never does. */
export interface Unreached {
  readonly position: number;
  readonly behind: readonly number[];
}

export interface RuleReach {
  readonly situations: number;
  readonly rules: readonly Unreached[];
  readonly urgencies: readonly Unreached[];
}

/** The facts of a situation with its urgency, and the positions of the two rules that decide in it. */
function decide(routing: Routing, said: Facts): { facts: Facts; urgency: number; rule: number } {
  const { urgency, rule: urgencyRule } = urgencyOf(routing.urgency, said);
  const facts: Facts = { ...said, urgency };
  const { rule } = chooseChannels(routing, facts);
  return {
    facts,
    urgency: urgencyRule === undefined ? -1 : routing.urgency.indexOf(urgencyRule),
    rule: routing.rules.indexOf(rule),
  };
}

/** Which rules and urgencies never come first, over every situation that the rules tell apart. */
export function ruleReach(routing: Routing, axes: readonly Axis[]): RuleReach {
  const rules = new Set<number>();
  const urgencies = new Set<number>();
  let situations = 0;
  for (const said of situationsOf(axes)) {
    const decided = decide(routing, said);
    rules.add(decided.rule);
    urgencies.add(decided.urgency);
    situations++;
  }
  const behindRule = behind(routing.rules, rules);
  const behindUrgency = behind(routing.urgency, urgencies);
  if (behindRule.size + behindUrgency.size > 0) {
    // Only where a rule decides nothing is it worth to know what stands before it.
    for (const said of situationsOf(axes)) {
      const { facts, rule, urgency } = decide(routing, said);
      for (const [position, before] of behindRule) if (fits(routing.rules[position], facts)) before.add(rule);
      if (urgency < 0) continue;
      for (const [position, before] of behindUrgency) if (fits(routing.urgency[position], said)) before.add(urgency);
    }
  }
  return { situations, rules: listed(behindRule), urgencies: listed(behindUrgency) };
}

function behind(rules: readonly unknown[], reached: ReadonlySet<number>): Map<number, Set<number>> {
  return new Map(
    [...rules.keys()].filter((position) => !reached.has(position)).map((position) => [position, new Set<number>()]),
  );
}

function fits(rule: Pick<Routing['rules'][number], 'when'> | undefined, facts: Facts): boolean {
  return rule !== undefined && matches(rule.when, facts);
}

function listed(found: ReadonlyMap<number, ReadonlySet<number>>): Unreached[] {
  return [...found].map(([position, before]) => ({ position, behind: [...before].toSorted((a, b) => a - b) }));
}
