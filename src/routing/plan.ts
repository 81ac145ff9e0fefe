import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Routing, Rule, UrgencyRule } from '../kb/shapes/routing.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';
import { type ActorChoice, chooseActor } from './actor.ts';
import { type CaseOffice, officesOfCase } from './case-offices.ts';
import { chatStaffed } from './chat-staffed.ts';
import { adviceFor, chooseChannels, notChosen } from './choose-channel.ts';
import { doorsOf, openingOf, type PlannedChannel } from './doors.ts';
import { type Rung, ladderFor } from './escalation.ts';
import { factsUsed } from './test-when.ts';
import { urgencyOf } from './urgency.ts';

export interface Plan {
  readonly facts: Facts;
  readonly rule: Rule;
  /** The facts the rule looked at. */
  readonly because: readonly (keyof Facts)[];
  readonly urgencyRule: UrgencyRule | undefined;
  readonly actor: ActorChoice;
  readonly channels: readonly PlannedChannel[];
  /** Who issues the paper and who decides on the import, where that is known. */
  readonly offices: readonly CaseOffice[];
  readonly advice: Routing['advice'];
  readonly not: ReturnType<typeof notChosen>;
  readonly ladder: readonly Rung[];
}

/** From what is known to who can act, which doors, in which order, and what comes next. */
export function makePlan(kb: KnowledgeBase, computed: Computed, now: Date): Plan {
  const { routing } = kb;
  const withChat = { ...computed.facts, chatStaffed: chatStaffed(kb, computed.facts, now) };
  const { urgency, rule: urgencyRule } = urgencyOf(routing.urgency, withChat);
  const facts: Facts = { ...withChat, urgency };
  const { rule, channels: named } = chooseChannels(routing, facts);
  const all = doorsOf(kb, named, facts, computed, now);
  const chosen = all.map(({ channel }) => channel.id);
  return {
    facts,
    rule,
    because: factsUsed(rule.when, facts),
    urgencyRule,
    actor: chooseActor({ ...computed, facts }),
    channels: all,
    offices: officesOfCase(kb, facts, now),
    advice: adviceFor(routing, rule, facts),
    not: notChosen(routing, chosen, facts).filter(({ channel }) =>
      kb.channels.channels.some(({ id }) => id === channel),
    ),
    ladder: ladderFor(routing, facts, (id, instant) => openingOf(kb, id, facts, computed, instant)).filter(
      ({ channel }) => kb.channels.channels.some(({ id }) => id === channel),
    ),
  };
}
