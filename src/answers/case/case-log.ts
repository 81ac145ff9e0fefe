import type { CaseEvent, SentTo } from '../../cases/case-event.ts';
import type { CaseStore } from '../../cases/journal.ts';
import { pastTime } from '../../cases/past-time.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { CaseLogAnswer } from '../shapes/case.ts';
import type { TriageClock } from '../triage-plan.ts';
import { caseSummary } from './case-summary.ts';
import { findCase, viewCase } from './case-view.ts';
import { eventText } from './event-text.ts';
import { orTellDisk } from './or-tell-disk.ts';

/** What is to be written down of a case, as it was typed. */
export interface LogEntry {
  readonly ticket?: string;
  readonly at?: string;
  readonly reply?: boolean;
  readonly sent?: SentTo;
  readonly note?: string;
}

/**
 * Writes down what happened to a case, and says what is next.
 *
 * @throws MagnaError where nothing, or no time, was given; where there is no such case; where the disk refuses
 */
export function answerCaseLog(
  kb: SearchableKb,
  store: CaseStore,
  typed: string,
  entry: LogEntry,
  clock: TriageClock,
  lang: Lang,
): CaseLogAnswer {
  const before = findCase(store, typed, clock.now, lang);
  const events = eventsOf(entry, clock, lang);
  const at = clock.now.toISOString();
  for (const event of events) {
    orTellDisk(store.fileOf(before.id), lang, () => store.append(before.id, { ...event, at }));
  }
  const after = findCase(store, before.id, clock.now, lang);
  return {
    schema: 'magna.case-log/1',
    lang,
    now: at,
    zone: clock.zone,
    logged: events.map((event) => ({
      kind: event.kind,
      when: event.when,
      text: eventText(kb, { ...event, at }, lang),
    })),
    reopened: before.closed !== undefined && after.closed === undefined,
    case: caseSummary(kb, store, viewCase(kb, after, clock), lang),
  };
}

type Logged = Exclude<CaseEvent, { kind: 'closed' }>;

function eventsOf({ ticket, at, reply, sent, note }: LogEntry, clock: TriageClock, lang: Lang): Logged[] {
  const { cases } = wordsOf(lang);
  const when = whenOf(at, clock, lang).toISOString();
  const events: Logged[] = [
    ...(ticket === undefined ? [] : [{ kind: 'logged', ticket: numberOf(ticket, lang), when } as const]),
    ...(reply === true ? [{ kind: 'replied', when } as const] : []),
    ...(sent === undefined ? [] : [{ kind: 'sent', channel: sent, when } as const]),
    ...(note === undefined || note.trim() === '' ? [] : [{ kind: 'noted', text: note.trim(), when } as const]),
  ];
  if (events.length > 0) return events;
  throw new MagnaError(EXIT.usage, {
    message: cases.nothingToLog,
    cause: cases.nothingToLogCause,
    next: cases.nothingToLogNext,
  });
}

function whenOf(typed: string | undefined, { now, zone }: TriageClock, lang: Lang): Date {
  if (typed === undefined) return now;
  const when = pastTime(typed, now, zone);
  if (when instanceof Date) return when;
  const { cases } = wordsOf(lang);
  throw new MagnaError(EXIT.usage, {
    message: when === 'ahead' ? cases.timeAhead(typed) : cases.noTime(typed),
    cause: when === 'ahead' ? cases.timeAheadCause : cases.noTimeCause,
    next: cases.noTimeNext,
  });
}

/** It is posted where everybody reads it, so it is a number and no sentence. */
function numberOf(typed: string, lang: Lang): string {
  const number = typed.trim().replace(/^#\s*/, '');
  if (/^[\p{L}\d][\p{L}\d#/._-]{0,63}$/u.test(number) && /\d/.test(number)) return number;
  const { error, cases } = wordsOf(lang);
  throw new MagnaError(EXIT.usage, {
    message: error.factProblem['not-a-ticket']('--ticket', typed),
    cause: cases.ticketShape,
    next: error.giveAgain,
  });
}
