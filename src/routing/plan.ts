import { type Office, type OfficeNeed, officesFor } from '../channel/offices.ts';
import { type Opening, openingAt } from '../channel/opening.ts';
import { channelOrStandIn } from '../channel/stand-in.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { ChannelId } from '../kb/shapes/faq.ts';
import type { Routing, Rule, UrgencyRule } from '../kb/shapes/routing.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts, YesNo } from '../triage/facts.ts';
import { type ActorChoice, chooseActor } from './actor.ts';
import { adviceFor, chooseChannels, notChosen } from './choose-channel.ts';
import { type Rung, ladderFor } from './escalation.ts';
import { factsUsed } from './test-when.ts';
import { urgencyOf } from './urgency.ts';

/** One door of a plan. */
export interface PlannedChannel {
  readonly channel: Channel;
  /** When people are there; for a form or a library, when it can be used. */
  readonly opening: Opening;
  /** The offices behind the channel `offline`, open ones first. */
  readonly offices: readonly Office[];
}

export interface Plan {
  readonly facts: Facts;
  readonly rule: Rule;
  /** The facts the rule looked at. */
  readonly because: readonly (keyof Facts)[];
  readonly urgencyRule: UrgencyRule | undefined;
  readonly actor: ActorChoice;
  readonly channels: readonly PlannedChannel[];
  readonly advice: Routing['advice'];
  readonly not: ReturnType<typeof notChosen>;
  readonly ladder: readonly Rung[];
}

/**
 * Whether a person answers the live chat now: what the user saw wins over the published hours.
 */
export function chatStaffed(kb: KnowledgeBase, facts: Facts, now: Date): YesNo {
  if (facts.chatStaffed !== undefined) return facts.chatStaffed;
  if (facts.chatState === 'bot' || facts.chatState === 'closed') return 'no';
  if (facts.chatState === 'staffed') return 'yes';
  const chat = byId(kb.channels.channels, 'chat');
  return chat === undefined ? 'no' : openingAt(chat.hours.staffed, chat.zone, now, kb.calendars).open;
}

/** From what is known to who can act, which doors, in which order, and what comes next. */
export function makePlan(kb: KnowledgeBase, computed: Computed, now: Date): Plan {
  const { routing } = kb;
  const withChat = { ...computed.facts, chatStaffed: chatStaffed(kb, computed.facts, now) };
  const { urgency, rule: urgencyRule } = urgencyOf(routing.urgency, withChat);
  const facts: Facts = { ...withChat, urgency };
  const { rule, channels: named } = chooseChannels(routing, facts);
  // A channel that an overlay has hidden is passed over, in favour of the one that stands in for it.
  const channels = [...new Set(named.flatMap((id) => channelOrStandIn(kb, id)?.id ?? []))];
  const planned = channels.flatMap((id) => planChannel(kb, id, facts, computed, now));
  const all = [...planned, ...(planned.some(isOpen) ? [] : spareDoor(kb, channels, facts, computed, now))];
  const chosen = all.map(({ channel }) => channel.id);
  return {
    facts,
    rule,
    because: factsUsed(rule.when, facts),
    urgencyRule,
    actor: chooseActor({ ...computed, facts }),
    channels: all,
    advice: adviceFor(routing, rule, facts),
    not: notChosen(routing, chosen, facts).filter(({ channel }) =>
      kb.channels.channels.some(({ id }) => id === channel),
    ),
    ladder: ladderFor(routing, facts).filter(({ channel }) => kb.channels.channels.some(({ id }) => id === channel)),
  };
}

function isOpen({ opening }: PlannedChannel): boolean {
  return opening.open === 'yes';
}

/**
 * For whoever stands before closed doors only: the form, which takes a case at any hour, or where an overlay has hidden
 * it or given it hours the first other channel that can be used now.
 */
function spareDoor(
  kb: KnowledgeBase,
  closed: readonly ChannelId[],
  facts: Facts,
  computed: Computed,
  now: Date,
): PlannedChannel[] {
  const ids: ChannelId[] = ['helpdesk', ...kb.channels.channels.map(({ id }) => id)];
  const others = ids.filter((id) => !closed.includes(id));
  return others
    .flatMap((id) => planChannel(kb, id, facts, computed, now))
    .filter(isOpen)
    .slice(0, 1);
}

function planChannel(kb: KnowledgeBase, id: ChannelId, facts: Facts, computed: Computed, now: Date): PlannedChannel[] {
  const channel = byId(kb.channels.channels, id);
  if (channel === undefined) return [];
  if (id === 'offline') {
    const offices = officesOf(kb, facts, computed, now);
    const open = offices.find(({ opening }) => opening.open === 'yes') ?? offices[0];
    return [
      { channel, offices, opening: open?.opening ?? { open: 'unknown', opensAt: undefined, closesAt: undefined } },
    ];
  }
  if (id === 'chat' && (facts.chatState === 'bot' || facts.chatState === 'closed')) {
    const { opensAt } = openingAt(channel.hours.staffed, channel.zone, now, kb.calendars);
    return [{ channel, offices: [], opening: { open: 'no', opensAt, closesAt: undefined } }];
  }
  // A form and a library serve without anybody there; a chat does not.
  const hours = channel.kind === 'chat' ? channel.hours.staffed : channel.hours.open;
  const opening = openingAt(hours, channel.zone, now, kb.calendars);
  // Whoever is said to be there outside the hours is there, until nobody knows when.
  const seen = id === 'chat' && facts.chatStaffed === 'yes' && opening.open !== 'yes';
  return [{ channel, offices: [], opening: seen ? { open: 'yes', opensAt: undefined, closesAt: undefined } : opening }];
}

/** Goods are released where they arrive; papers are issued, and exporters registered, where they come from. */
function officesOf(kb: KnowledgeBase, facts: Facts, { act, hits }: Computed, now: Date): Office[] {
  const by = act?.by ?? hits[0]?.entry.actor;
  const issuing = facts.goodsHeld !== 'yes' && by === 'issuing-body';
  const need: OfficeNeed = issuing
    ? 'issue'
    : act?.id === 'register' || act?.id === 'grant-role'
      ? 'register'
      : 'decide';
  const home = [facts.origin, facts.from, facts.to].find((place) => place !== undefined && place !== 'unknown');
  const place = need === 'decide' ? (facts.to ?? facts.from) : home;
  return place === undefined ? [] : officesFor(kb, place, need, now, facts.proof).slice(0, 3);
}
