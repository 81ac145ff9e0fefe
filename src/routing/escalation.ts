import type { Opening } from '../channel/opening.ts';
import type { ChannelId } from '../kb/shapes/faq.ts';
import type { LadderStep, Routing } from '../kb/shapes/routing.ts';
import type { Facts } from '../triage/facts.ts';
import { holds } from './test-when.ts';

export interface Rung {
  /** Hours since the last reply. */
  readonly afterHours: number;
  /** When it is due; undefined until a ticket is logged. */
  readonly at: Date | undefined;
  readonly channel: ChannelId;
  /** The channel the step means; another one where that is closed when it is due. */
  readonly meant: ChannelId;
  readonly step: LadderStep;
  /** The channel the step means, where that one is closed when it is due, and when it opens next. */
  readonly waitsFor?: { readonly channel: ChannelId; readonly opensAt: Date | undefined };
}

/** When a channel can be used, seen from an instant; undefined where that is not known. */
export type OpeningOf = (channel: ChannelId, instant: Date) => Opening | undefined;

/**
 * What comes next if nobody answers: relative until a ticket is logged, then as instants. Steps that are already past are
 * left out, since the plan itself is the step that is due.
 */
export function ladderFor(routing: Routing, facts: Facts, openingOf: OpeningOf = () => undefined): Rung[] {
  const { ticket } = facts;
  const since = typeof ticket === 'object' ? (ticket.lastReplyAt ?? ticket.openedAt) : undefined;
  const age = typeof facts.ticketAgeHours === 'number' ? facts.ticketAgeHours : 0;
  const from = since === undefined ? undefined : new Date(since);
  return wholeLadder(routing, facts, from, openingOf).filter(({ afterHours }) => age < afterHours);
}

/**
 * Every step of the ladder. Ages are hours by the wall clock; a step that is due while its channel is closed goes to the
 * one that stands in, else to the next opening.
 *
 * @param since the last reply, or when the ticket was opened
 */
export function wholeLadder(
  routing: Routing,
  facts: Facts,
  since: Date | undefined,
  openingOf: OpeningOf = () => undefined,
): Rung[] {
  return routing.ladder.flatMap((step) => {
    const afterHours = hoursOf(step.after);
    const fits = (step.if ?? []).every((test) => holds(test, facts));
    const channel = fits ? step.channel : step.else;
    if (channel === undefined) return [];
    const due = since === undefined ? undefined : new Date(since.getTime() + afterHours * 3_600_000);
    return [{ afterHours, step, meant: channel, ...whenClosed(step, channel, due, openingOf) }];
  });
}

/** Where a step leads that is to be done at an instant, and from when on. */
export function whenClosed(
  step: LadderStep,
  channel: ChannelId,
  due: Date | undefined,
  openingOf: OpeningOf,
): Pick<Rung, 'at' | 'channel' | 'waitsFor'> {
  const opening = due === undefined ? undefined : openingOf(channel, due);
  if (due === undefined || opening?.open !== 'no') return { at: due, channel };
  const waitsFor = { channel, opensAt: opening.opensAt };
  return step.ifClosed === undefined
    ? { at: opening.opensAt ?? due, channel, waitsFor }
    : { at: due, channel: step.ifClosed, waitsFor };
}

/** A length of time up to days, in hours. */
export function hoursOf(after: Pick<LadderStep['after'], 'minutes' | 'hours' | 'days'>): number {
  return (after.minutes ?? 0) / 60 + (after.hours ?? 0) + (after.days ?? 0) * 24;
}
