import type { CaseStore } from '../cases/journal.ts';
import { resume } from '../cases/resume.ts';
import { EXIT, MagnaError } from '../errors.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { Facts } from '../triage/facts.ts';
import { apply, factsAtStart, type TriageEvent, type TriageState } from '../triage/triage-state.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { caseId, journalOf } from './case/journal-of.ts';
import { readProblem } from './triage.ts';
import type { TriageClock } from './triage-plan.ts';

/** A case that goes on. */
export interface ResumedCase {
  readonly id: string;
  readonly state: TriageState;
  /** The language it was kept in. */
  readonly lang: Lang | undefined;
  /** What was given anew, still to be kept. */
  readonly events: readonly TriageEvent[];
  readonly stale: readonly (keyof Facts)[];
  readonly damaged: readonly number[];
}

/**
 * Reads a case back and lays over it what is given now: flags, and what new words say. The problem stays the one that
 * opened the case.
 *
 * @param wanted an id; true for the case that was written to last
 * @throws MagnaError where there is no such case, or nothing of it can be read
 */
export function resumeCase(
  kb: SearchableKb,
  store: CaseStore,
  wanted: string | true,
  given: Facts,
  clock: TriageClock,
  lang: Lang,
): ResumedCase {
  const { error } = wordsOf(lang);
  const id = wanted === true ? store.list()[0] : wanted;
  if (id === undefined) {
    throw new MagnaError(EXIT.findings, {
      message: error.noCases,
      cause: error.noCasesCause,
      next: 'magna triage "pdf stuck" --save',
    });
  }
  const { journal, opened } = journalOf(store, id, lang);
  const { state, stale } = resume(journal, clock.now);
  const { problem, category: _, ...said } = factsAtStart(readProblem(kb, given.problem, given, clock));
  const { category } = given;
  const news: Facts = {
    ...said,
    ...(category === undefined ? {} : { category }),
    ...(state.given.problem === undefined && problem !== undefined ? { problem } : {}),
  };
  const events = Object.entries(news).map(
    ([fact, value]) => ({ kind: 'corrected', fact: fact as keyof Facts, value }) as const,
  );
  return {
    id: caseId(id),
    state: events.reduce<TriageState>(apply, state),
    lang: opened.lang,
    events,
    stale,
    damaged: journal.damaged,
  };
}
