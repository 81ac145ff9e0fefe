import type { ChannelId } from '../kb/shapes/faq.ts';
import type { Routing, Rule } from '../kb/shapes/routing.ts';
import type { Facts } from '../triage/facts.ts';
import { holds, matches } from './test-when.ts';

/** The rule that decides, and the channels it names in order; the first is the primary one. */
export interface ChannelChoice {
  readonly rule: Rule;
  readonly channels: readonly ChannelId[];
}

/** The first rule that matches decides; the last rule matches everything. */
export function chooseChannels(routing: Routing, facts: Facts): ChannelChoice {
  const rule = routing.rules.find(({ when }) => matches(when, facts));
  if (rule === undefined) throw new Error('routing: no rule matches; the last one must match everything');
  const also = rule.also.flatMap((next) => {
    if (typeof next === 'string') return [next];
    return next.if.every((test) => holds(test, facts)) ? [next.channel] : [];
  });
  return { rule, channels: [...new Set([rule.primary, ...also])] };
}

/** The advice of the rule, and every other whose condition holds, by id in the order of the knowledge base. */
export function adviceFor(routing: Routing, rule: Rule, facts: Facts): Routing['advice'] {
  return routing.advice.filter(
    ({ id, when }) => rule.advice.includes(id) || (when !== undefined && matches(when, facts)),
  );
}

/** Each channel that is not chosen, with the first reason that fits. */
export function notChosen(
  routing: Routing,
  chosen: readonly ChannelId[],
  facts: Facts,
): { channel: ChannelId; why: Routing['not'][number]['why'] }[] {
  const left = [...new Set(routing.not.map(({ channel }) => channel))].filter((id) => !chosen.includes(id));
  return left.flatMap((channel) => {
    const reason = routing.not.find((entry) => entry.channel === channel && matches(entry.when, facts));
    return reason === undefined ? [] : [{ channel, why: reason.why }];
  });
}
