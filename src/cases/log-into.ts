import type { Facts, Ticket } from '../triage/facts.ts';
import { apply, factsAtStart, type TriageState } from '../triage/triage-state.ts';
import type { CaseEvent } from './case-event.ts';

/** What was logged of a case as facts of its triage: the ticket with its last reply, and which channels were tried. */
export function logInto(state: TriageState, event: CaseEvent, now: Date): TriageState {
  switch (event.kind) {
    case 'logged':
      return withTicket(state, openedTicket(known(state).ticket, event));
    case 'replied':
      return withReply(state, event.when, now);
    case 'sent': {
      const { tried } = known(state);
      const before = Array.isArray(tried) ? tried : [];
      return before.includes(event.channel) ? state : correct(state, 'tried', [...before, event.channel]);
    }
    default:
      return state;
  }
}

/** The same ticket again puts its time right and keeps its replies; another one takes its place. */
function openedTicket(before: Facts['ticket'], { ticket, when }: { ticket: string; when: string }): Ticket {
  const replied = typeof before === 'object' && before.number === ticket ? before.lastReplyAt : undefined;
  const kept = replied !== undefined && Date.parse(replied) > Date.parse(when) ? { lastReplyAt: replied } : {};
  return { number: ticket, openedAt: when, ...kept };
}

/** The last reply is the latest one, in whatever order they are written down; without a number its age is kept. */
function withReply(state: TriageState, when: string, now: Date): TriageState {
  const { ticket } = known(state);
  if (typeof ticket !== 'object') {
    return correct(state, 'ticketAgeHours', Math.max(0, (now.getTime() - Date.parse(when)) / 3_600_000));
  }
  const { lastReplyAt } = ticket;
  const isOlder = lastReplyAt !== undefined && Date.parse(lastReplyAt) > Date.parse(when);
  return isOlder ? state : withTicket(state, { ...ticket, lastReplyAt: when });
}

/** An age that was said before is that of another moment: it is worked out anew from the ticket. */
function withTicket(state: TriageState, ticket: Ticket): TriageState {
  return correct(apply(state, { kind: 'corrected', fact: 'ticketAgeHours' }), 'ticket', ticket);
}

function correct<K extends 'ticket' | 'ticketAgeHours' | 'tried'>(
  state: TriageState,
  fact: K,
  value: NonNullable<Facts[K]>,
): TriageState {
  return apply(state, { kind: 'corrected', fact, value });
}

/** What was given and answered, wherever the answer stands. */
function known(state: TriageState): Facts {
  return Object.assign({}, factsAtStart(state), ...Object.values(state.answers)) as Facts;
}
