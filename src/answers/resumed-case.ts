import { type CaseStore, readJournal } from '../cases/journal.ts';
import { resume } from '../cases/resume.ts';
import { EXIT, MagnaError } from '../errors.ts';
import { nearest } from '../lang/nearest.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { Facts } from '../triage/facts.ts';
import { apply, factsAtStart, type TriageEvent, type TriageState } from '../triage/triage-state.ts';
import type { SearchableKb } from '../search/searchable.ts';
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
  const ids = store.list();
  const id = wanted === true ? ids[0] : wanted.trim().toUpperCase();
  if (id === undefined) {
    throw new MagnaError(EXIT.findings, {
      message: error.noCases,
      cause: error.noCasesCause,
      next: 'magna triage "pdf stuck" --save',
    });
  }
  const text = ids.includes(id) ? store.read(id) : undefined;
  if (text === undefined) throw noSuchCase(id, ids, lang);
  const journal = readJournal(text);
  const opened = journal.events.find((event) => event.kind === 'opened');
  if (opened === undefined) {
    throw new MagnaError(EXIT.io, {
      message: error.caseBroken(id),
      cause: error.caseBrokenCause(store.fileOf(id)),
      next: error.caseBrokenNext,
    });
  }
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
    id,
    state: events.reduce<TriageState>(apply, state),
    lang: opened.lang,
    events,
    stale,
    damaged: journal.damaged,
  };
}

function noSuchCase(id: string, ids: readonly string[], lang: Lang): MagnaError {
  const { error, or } = wordsOf(lang);
  const close = nearest(id, ids);
  return new MagnaError(EXIT.findings, {
    message: error.noSuchCase(id),
    cause: ids.length === 0 ? error.noCasesCause : error.casesKept(ids.slice(0, 8).join(', ')),
    next: close.length === 0 ? error.noSuchCaseNext : error.didYouMean(or(close)),
  });
}
