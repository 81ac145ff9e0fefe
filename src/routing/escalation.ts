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
  readonly step: LadderStep;
}

/**
 * What comes next if nobody answers: relative until a ticket is logged, then as instants. Steps that are already past
 * are left out, since the plan itself is the step that is due.
 */
export function ladderFor(routing: Routing, facts: Facts): Rung[] {
  const { ticket } = facts;
  const since = typeof ticket === 'object' ? (ticket.lastReplyAt ?? ticket.openedAt) : undefined;
  const age = typeof facts.ticketAgeHours === 'number' ? facts.ticketAgeHours : 0;
  return routing.ladder.flatMap((step) => {
    const afterHours = hoursOf(step.after);
    if (age >= afterHours) return [];
    const fits = (step.if ?? []).every((test) => holds(test, facts));
    const channel = fits ? step.channel : step.else;
    if (channel === undefined) return [];
    const at = since === undefined ? undefined : new Date(Date.parse(since) + afterHours * 3_600_000);
    return [{ afterHours, at, channel, step }];
  });
}

function hoursOf(after: LadderStep['after']): number {
  return (after.minutes ?? 0) / 60 + (after.hours ?? 0) + (after.days ?? 0) * 24;
}
