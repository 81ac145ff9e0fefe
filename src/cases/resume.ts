import type { Facts } from '../triage/facts.ts';
import { apply, NOTHING_KNOWN, type TriageState } from '../triage/triage-state.ts';
import { daysBetween } from '../kb/days.ts';
import { isCaseEvent } from './case-event.ts';
import type { Journal, JournalEvent } from './journal.ts';
import { logInto } from './log-into.ts';

export interface Resumed {
  readonly state: TriageState;
  /** What was true when it was said and may no longer be: it is open again. */
  readonly stale: readonly (keyof Facts)[];
}

/** In hours: who is in the chat changes. */
const SEEN_LATELY = 1;

/**
 * A triage as its journal left it. What was said relative to the clock is carried on to now: a ticket has grown older, a
 * deadline has come nearer, and what somebody saw of the chat is forgotten. What was logged since then became facts.
 */
export function resume({ events }: Journal, now: Date): Resumed {
  const stale = new Set<keyof Facts>();
  let state = NOTHING_KNOWN;
  for (const event of events) {
    state = isCaseEvent(event) ? logInto(state, event, now) : apply(state, aged(event, now, stale) as never);
  }
  return { state, stale: [...stale] };
}

function aged(event: JournalEvent, now: Date, stale: Set<keyof Facts>): JournalEvent {
  const hours = Math.max(0, (now.getTime() - Date.parse(event.at)) / 3_600_000);
  const carry = (facts: Facts): Facts => agedFacts(facts, hours, event.at, now, stale);
  switch (event.kind) {
    case 'opened':
      return {
        ...event,
        facts: carry(event.facts),
        ...(event.read === undefined
          ? {}
          : {
              read: event.read.flatMap((one) => {
                const value = carry({ [one.key]: one.value })[one.key];
                return value === undefined ? [] : [{ ...one, value }];
              }),
            }),
      };
    case 'answered':
      return { ...event, facts: carry(event.facts) };
    case 'corrected': {
      const { value: said, ...corrected } = event;
      const value = said === undefined ? undefined : carry({ [event.fact]: said })[event.fact];
      return value === undefined ? corrected : { ...corrected, value };
    }
    default:
      return event;
  }
}

function agedFacts(facts: Facts, hours: number, at: string, now: Date, stale: Set<keyof Facts>): Facts {
  const { chatState, chatStaffed, ...rest } = facts;
  const forgotten = hours > SEEN_LATELY;
  if (forgotten && chatState !== undefined) stale.add('chatState');
  if (forgotten && chatStaffed !== undefined) stale.add('chatStaffed');
  const days = daysBetween(at.slice(0, 10), now.toISOString().slice(0, 10));
  return {
    ...rest,
    ...(forgotten || chatState === undefined ? {} : { chatState }),
    ...(forgotten || chatStaffed === undefined ? {} : { chatStaffed }),
    ...ticketSince(facts, at),
    ...(typeof facts.ticketAgeHours === 'number' ? { ticketAgeHours: facts.ticketAgeHours + hours } : {}),
    ...(typeof facts.daysLeft === 'number' ? { daysLeft: facts.daysLeft - Math.max(0, days) } : {}),
  };
}

/** A ticket whose age nobody gave was opened when it was written down. */
function ticketSince({ ticket, ticketAgeHours }: Facts, at: string): Pick<Facts, 'ticket'> {
  if (typeof ticket !== 'object' || typeof ticketAgeHours === 'number') return {};
  return ticket.openedAt === undefined && ticket.lastReplyAt === undefined
    ? { ticket: { ...ticket, openedAt: at } }
    : {};
}
