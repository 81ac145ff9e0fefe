import type { Case } from '../../cases/case.ts';
import type { CaseStore } from '../../cases/journal.ts';
import { firstReplyHours, solutionHours } from '../../cases/statistics.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { Facts } from '../../triage/facts.ts';
import { nameOf } from '../cert/name-of.ts';
import type { Clock } from '../channel.ts';
import { momentText } from '../moment.ts';
import type { CaseShowAnswer } from '../shapes/case.ts';
import { shownFact } from '../shown-fact.ts';
import type { TriageClock } from '../triage-plan.ts';
import { caseSummary } from './case-summary.ts';
import { findCase, viewCase } from './case-view.ts';
import { eventText, questionAt } from './event-text.ts';
import { caseId, nearestCases } from './journal-of.ts';

type Shown = NonNullable<CaseShowAnswer['case']>;

/**
 * One case in full.
 *
 * @throws MagnaError where there is no such case, with the answer that says so, or nothing of it can be read
 */
export function answerCaseShow(
  kb: SearchableKb,
  store: CaseStore,
  typed: string,
  clock: TriageClock,
  lang: Lang,
): CaseShowAnswer {
  const shared = {
    schema: 'magna.case-show/1' as const,
    lang,
    now: clock.now.toISOString(),
    zone: clock.zone,
    query: typed,
  };
  const none: CaseShowAnswer = { ...shared, found: false, nearest: nearestCases(store, caseId(typed)), case: null };
  const one = findCase(store, typed, clock.now, lang, { answer: none });
  const view = viewCase(kb, one, clock);
  const words = wordsOf(lang);
  return {
    ...shared,
    found: true,
    nearest: [],
    case: {
      ...caseSummary(kb, store, view, lang),
      facts: factsOf(kb, one, clock, lang),
      log: logOf(kb, one, lang),
      ladder: view.steps.map(({ afterHours, at, state, channel, step }) => ({
        after: words.triage.afterHours(afterHours),
        at: state === 'passed' ? null : at.toISOString(),
        state,
        channel,
        name: nameOf(kb.channels.channels, channel, lang),
        action: inLang(step.action, lang),
      })),
      firstReplyHours: firstReplyHours(one) ?? null,
      solutionHours: solutionHours(one) ?? null,
      note: one.closed?.note ?? null,
      drafts: store.drafts(one.id).map(({ file }) => file),
    },
  };
}

/** What is known and where it is from: given by the user, read from their words, answered, or logged since. */
function factsOf(kb: SearchableKb, { state, said, events }: Case, clock: Clock, lang: Lang): Shown['facts'] {
  const answered = new Map(
    Object.entries(state.answers).flatMap(([node, facts]) => Object.keys(facts).map((key) => [key, node] as const)),
  );
  const isLogged = (key: string): boolean =>
    events.some(
      ({ kind }) =>
        ((kind === 'logged' || kind === 'replied') && (key === 'ticket' || key === 'ticketAgeHours')) ||
        (kind === 'sent' && key === 'tried'),
    );
  return (Object.entries(said) as [keyof Facts, unknown][])
    .filter(([key, value]) => value !== undefined && key !== 'problem' && key !== 'lang')
    .map(([key, value]) => {
      const shared = {
        key,
        value,
        shown: key === 'ticket' ? ticketText(said.ticket, clock, lang) : shownFact(kb, key, value, lang),
        because: '',
      };
      const node = answered.get(key);
      if (node !== undefined) return { ...shared, how: 'answered', because: questionAt(kb, node, lang) };
      const read = state.understood.find((found) => found.key === key);
      if (state.given[key] === undefined && read !== undefined && read.text !== '')
        return { ...shared, how: 'read', because: read.text };
      return { ...shared, how: isLogged(key) ? 'logged' : 'given' };
    });
}

/** A ticket by its number, with its times as a plan has them. */
function ticketText(ticket: Facts['ticket'], { now, zone }: Clock, lang: Lang): string {
  const words = wordsOf(lang);
  if (typeof ticket !== 'object') return ticket === 'none' ? words.none : words.unknown;
  const at = (instant: string): string => momentText(new Date(instant), now, zone, words);
  const { number, openedAt, lastReplyAt } = ticket;
  const opened = openedAt === undefined ? number : words.cases.ticketOpened(number, at(openedAt));
  return lastReplyAt === undefined ? opened : words.cases.ticketReplied(opened, at(lastReplyAt));
}

/** What happened, in the order in which it did. */
function logOf(kb: SearchableKb, { events }: Case, lang: Lang): Shown['log'] {
  return events
    .map((event) => ({
      kind: event.kind,
      when: 'when' in event ? new Date(event.when).toISOString() : event.at,
      at: event.at,
      text: eventText(kb, event, lang),
    }))
    .toSorted((a, b) => Date.parse(a.when) - Date.parse(b.when));
}
