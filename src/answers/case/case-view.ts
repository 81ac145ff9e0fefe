import { type Case, caseFrom, waitingSince } from '../../cases/case.ts';
import { type CaseStep, climb } from '../../cases/due.ts';
import { readJournal, type CaseStore } from '../../cases/journal.ts';
import { isDone } from '../../cases/statistics.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { openingOf } from '../../routing/doors.ts';
import { wholeLadder } from '../../routing/escalation.ts';
import { makePlan } from '../../routing/plan.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { Computed } from '../../triage/compute-facts.ts';
import type { Facts } from '../../triage/facts.ts';
import type { CaseListAnswer } from '../shapes/case.ts';
import { viewTriage } from '../triage.ts';
import type { TriageClock } from '../triage-plan.ts';
import { journalOf, caseId } from './journal-of.ts';

/** A case at one moment: everything that follows from its journal and the clock. */
export interface CaseView {
  readonly one: Case;
  readonly computed: Computed;
  readonly facts: Facts;
  /** Since when nobody has answered; undefined without a ticket. */
  readonly since: Date | undefined;
  /** How far it is up the ladder; empty without a ticket, and for a case that is over. */
  readonly steps: readonly CaseStep[];
  readonly done: boolean;
}

export function viewCase(kb: SearchableKb, one: Case, clock: TriageClock): CaseView {
  const { computed } = viewTriage(kb, { ...one.state, settled: 'all' }, clock);
  const done = isDone(one);
  const since = waitingSince(one.said, clock.now);
  if (done || since === undefined) return { one, computed, facts: computed.facts, since, steps: [], done };
  const { facts } = makePlan(kb, computed, clock.now);
  const opening = (id: Parameters<typeof openingOf>[1], instant: Date) => openingOf(kb, id, facts, computed, instant);
  const rungs = wholeLadder(kb.routing, facts, since, opening).filter(({ channel }) =>
    kb.channels.channels.some(({ id }) => id === channel),
  );
  return { one, computed, facts, since, steps: climb(rungs, since, one.sent, clock.now, opening), done };
}

/**
 * One case by its id.
 *
 * @param more an answer that `--json` prints where there is no such case
 * @throws MagnaError where there is no such case, or nothing of it can be read
 */
export function findCase(store: CaseStore, typed: string, now: Date, lang: Lang, more: { answer?: object } = {}): Case {
  const { journal } = journalOf(store, typed, lang, more);
  const one = caseFrom(caseId(typed), journal, now);
  if (one === undefined) throw new Error('cases: a journal with a beginning is a case');
  return one;
}

/**
 * All cases that can be read, the one that was opened last first, and the journals that cannot: one that is damaged hides
 * none of the others.
 *
 * @param wanted cases that are left out are not worked out either
 */
export function allCases(
  kb: SearchableKb,
  store: CaseStore,
  clock: TriageClock,
  lang: Lang,
  wanted: (one: Case) => boolean = () => true,
): { readonly views: readonly CaseView[]; readonly broken: CaseListAnswer['broken'] } {
  const { error, cases } = wordsOf(lang);
  const views: CaseView[] = [];
  const broken: CaseListAnswer['broken'] = [];
  for (const id of store.list()) {
    const file = store.fileOf(id);
    try {
      const text = store.read(id);
      // Another process may have moved it away since.
      if (text === undefined) continue;
      const one = caseFrom(id, readJournal(text), clock.now);
      if (one === undefined) broken.push({ id, file, reason: error.caseBrokenCause(file) });
      else if (wanted(one)) views.push(viewCase(kb, one, clock));
    } catch (reason) {
      broken.push({ id, file, reason: diskSaid(reason) ?? cases.unusable(file) });
    }
  }
  const newestFirst = views.toSorted(
    (a, b) => b.one.openedAt.getTime() - a.one.openedAt.getTime() || (a.one.id < b.one.id ? -1 : 1),
  );
  return { views: newestFirst, broken };
}

/** What the disk answered; undefined where it is the journal itself that nothing can be made of. */
function diskSaid(reason: unknown): string | undefined {
  return reason instanceof Error && 'code' in reason ? reason.message : undefined;
}
