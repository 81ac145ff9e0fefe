import type { Lang } from '../lang/words.ts';
import type { Facts } from '../triage/facts.ts';
import { factsAtStart, type TriageState } from '../triage/triage-state.ts';
import { isCaseEvent, type Solver } from './case-event.ts';
import type { Sent } from './due.ts';
import type { Journal, JournalEvent } from './journal.ts';
import { resume } from './resume.ts';

/** A problem kept on record. */
export interface Case {
  readonly id: string;
  readonly openedAt: Date;
  /** The language it was kept in. */
  readonly lang: Lang | undefined;
  readonly state: TriageState;
  /** What was given, answered and logged, whatever way leads to it now. */
  readonly said: Facts;
  readonly events: readonly JournalEvent[];
  /** Lines of the journal that cannot be read. */
  readonly damaged: readonly number[];
  readonly sent: readonly Sent[];
  /** When its first ticket was opened, and when somebody answered first. */
  readonly firstTicketAt: Date | undefined;
  readonly firstReplyAt: Date | undefined;
  /** An answer of the FAQ solved it in the triage itself. */
  readonly solvedInTriage: boolean;
  readonly closed: Closing | undefined;
}

interface Closing {
  readonly at: Date;
  readonly solvedBy: Solver | undefined;
  readonly note: string | undefined;
}

/** A case from its journal; undefined where no line says how it began. */
export function caseFrom(id: string, journal: Journal, now: Date): Case | undefined {
  const { events, damaged } = journal;
  const opened = events.find((event) => event.kind === 'opened');
  if (opened === undefined) return undefined;
  const { state } = resume(journal, now);
  const said = Object.assign({}, factsAtStart(state), ...Object.values(state.answers)) as Facts;
  const logged = events.filter(isCaseEvent);
  const times = (kind: 'logged' | 'replied'): Date[] =>
    logged.flatMap((event) => (event.kind === kind ? [new Date(event.when)] : [])).toSorted((a, b) => +a - +b);
  const { ticket } = said;
  const saidOpenedAt = typeof ticket === 'object' && ticket.openedAt !== undefined ? [new Date(ticket.openedAt)] : [];
  return {
    id,
    openedAt: new Date(opened.at),
    lang: opened.lang,
    state,
    said,
    events,
    damaged,
    sent: logged.flatMap((event) =>
      event.kind === 'sent' ? [{ channel: event.channel, at: new Date(event.when) }] : [],
    ),
    firstTicketAt: [...times('logged'), ...saidOpenedAt][0],
    firstReplyAt: times('replied')[0],
    solvedInTriage: said.faqResolved === 'yes' && !events.some(isTakenUpAgain),
    closed: closingOf(events),
  };
}

/** Whoever opens a ticket or sends something is not done with a case. */
function isTakenUpAgain({ kind }: JournalEvent): boolean {
  return kind === 'logged' || kind === 'sent';
}

/** A case stays closed, whatever is noted or comes in, until a ticket is opened or something is sent again. */
function closingOf(events: readonly JournalEvent[]): Closing | undefined {
  const at = events.findLastIndex(({ kind }) => kind === 'closed');
  const event = events[at];
  if (event?.kind !== 'closed') return undefined;
  if (events.slice(at).some(isTakenUpAgain)) return undefined;
  return { at: new Date(event.at), solvedBy: event.solvedBy, note: event.note };
}

/** Since when nobody has answered: the last reply, else the opening of the ticket; undefined where there is none. */
export function waitingSince({ ticket, ticketAgeHours }: Facts, now: Date): Date | undefined {
  const since = typeof ticket === 'object' ? (ticket.lastReplyAt ?? ticket.openedAt) : undefined;
  // A journal may have been edited by hand.
  if (since !== undefined && !Number.isNaN(Date.parse(since))) return new Date(since);
  return typeof ticketAgeHours === 'number' ? new Date(now.getTime() - ticketAgeHours * 3_600_000) : undefined;
}
