import type { Office } from '../channel/offices.ts';
import { type Opening, openingAt } from '../channel/opening.ts';
import { channelOrStandIn } from '../channel/stand-in.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { ChannelId, FaqEntry } from '../kb/shapes/faq.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';
import { officesToGoTo } from './case-offices.ts';

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

/**
 * The doors of a plan in their order: those that the rule names, the one that the best answer sends to, and where all of
 * them are closed one that is open.
 *
 * @param named channels by the rule; one that an overlay has hidden is passed over for the one that stands in for it
 */
export function doorsOf(
  kb: KnowledgeBase,
  named: readonly ChannelId[],
  facts: Facts,
  computed: Computed,
  now: Date,
): PlannedChannel[] {
  const ids = [...new Set(named.flatMap((id) => channelOrStandIn(kb, id)?.id ?? []))];
  const byRule = ids.flatMap((id) => planChannel(kb, id, facts, computed, now));
  const planned = [...byRule, ...sentByAnswer(kb, ids, facts, computed, now)];
  const closed = planned.map(({ channel }) => channel.id);
  return [...planned, ...(planned.some(isOpen) ? [] : spareDoor(kb, closed, facts, computed, now))];
}

function isOpen({ opening }: PlannedChannel): boolean {
  return opening.open === 'yes';
}

/** The channel that the best answer names for what it does not settle, where the rule names it not. */
function sentByAnswer(
  kb: KnowledgeBase,
  named: readonly ChannelId[],
  facts: Facts,
  computed: Computed,
  now: Date,
): PlannedChannel[] {
  const entry = computed.hits[0]?.entry;
  if (entry === undefined || named.includes(entry.escalateTo.channel)) return [];
  return planChannel(kb, entry.escalateTo.channel, facts, computed, now).map((planned) => ({
    ...planned,
    sentBy: entry,
  }));
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
  const opening = openingOf(kb, id, facts, computed, now);
  if (channel === undefined || opening === undefined) return [];
  const offices = id === 'offline' ? officesToGoTo(kb, facts, computed, now) : [];
  if (id === 'chat' && (facts.chatState === 'bot' || facts.chatState === 'closed')) {
    // What the user saw counts for now; the next opening is still that of the published hours.
    const seen = { open: 'no' as const, opensAt: opening.opensAt, closesAt: undefined };
    return [{ channel, offices, opening: seen, sentBy: undefined }];
  }
  // Whoever is said to be there outside the hours is there, until nobody knows when.
  const isSeen = id === 'chat' && facts.chatStaffed === 'yes' && opening.open !== 'yes';
  const shown = isSeen ? { open: 'yes' as const, opensAt: undefined, closesAt: undefined } : opening;
  return [{ channel, offices, opening: shown, sentBy: undefined }];
}

/** When a channel of this case can be used; an office's own hours where it is known which office it is. */
export function openingOf(
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
