import type { Office } from '../channel/offices.ts';
import { type Opening, openingAt } from '../channel/opening.ts';
import { channelOrStandIn } from '../channel/stand-in.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { ChannelId, FaqEntry } from '../kb/shapes/faq.ts';
import type { Routing, Rule, UrgencyRule } from '../kb/shapes/routing.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts, YesNo } from '../triage/facts.ts';
import { type ActorChoice, chooseActor } from './actor.ts';
import { type CaseOffice, officesOfCase, officesToGoTo } from './case-offices.ts';
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
  /** The answer that sends such cases here, where no rule does. */
  readonly sentBy: FaqEntry | undefined;
}

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
  const byRule = channels.flatMap((id) => planChannel(kb, id, facts, computed, now));
  const planned = [...byRule, ...sentByAnswer(kb, channels, facts, computed, now)];
  // Whoever stands before closed doors only is given the form, which takes a case at any hour.
  const anyOpen = planned.some(({ opening }) => opening.open === 'yes');
  const all = anyOpen ? planned : [...planned, ...planChannel(kb, 'helpdesk', facts, computed, now)];
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

/** The channel that the best answer names for what it does not settle, where the rule names it not. */
function sentByAnswer(
  kb: KnowledgeBase,
  named: readonly ChannelId[],
  facts: Facts,
  computed: Computed,
  now: Date,
): PlannedChannel[] {
  const entry = computed.best;
  if (entry === undefined || named.includes(entry.escalateTo.channel)) return [];
  return planChannel(kb, entry.escalateTo.channel, facts, computed, now).map((planned) => ({
    ...planned,
    sentBy: entry,
  }));
}

function planChannel(kb: KnowledgeBase, id: ChannelId, facts: Facts, computed: Computed, now: Date): PlannedChannel[] {
  const channel = byId(kb.channels.channels, id);
  const opening = openingOf(kb, id, facts, computed, now);
  if (channel === undefined || opening === undefined) return [];
  const offices = id === 'offline' ? officesToGoTo(kb, facts, computed, now) : [];
  if (id === 'chat' && (facts.chatState === 'bot' || facts.chatState === 'closed')) {
    // What the user saw counts for now; the next opening is still that of the published hours.
    const seen = { open: 'no' as const, opensAt: opening.opensAt, closesAt: undefined };
    return [{ channel, offices, opening: seen, sentBy: undefined }];
  }
  return [{ channel, offices, opening, sentBy: undefined }];
}

/** When a channel of this case can be used; an office's own hours where it is known which office it is. */
function openingOf(
  kb: KnowledgeBase,
  id: ChannelId,
  facts: Facts,
  computed: Computed,
  instant: Date,
): Opening | undefined {
  const channel = byId(kb.channels.channels, id);
  if (channel === undefined) return undefined;
  if (id === 'offline') {
    const offices = officesToGoTo(kb, facts, computed, instant);
    const open = offices.find(({ opening }) => opening.open === 'yes') ?? offices[0];
    return open?.opening ?? { open: 'unknown', opensAt: undefined, closesAt: undefined };
  }
  // A form and a library serve without anybody there; a chat does not.
  const hours = channel.kind === 'chat' ? channel.hours.staffed : channel.hours.open;
  return openingAt(hours, channel.zone, instant, kb.calendars);
}
