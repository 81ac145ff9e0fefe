import { type CaseStore, type Journal, type JournalEvent, readJournal } from '../../cases/journal.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';

interface OpenedJournal {
  readonly journal: Journal;
  readonly opened: Extract<JournalEvent, { kind: 'opened' }>;
}

/** An id as cases have them; people type it in small letters too. */
export function caseId(typed: string): string {
  return typed.trim().toUpperCase();
}

/** The ids of cases that come closest to one that is none. */
export function nearestCases(store: CaseStore, typed: string): string[] {
  return nearest(caseId(typed), store.list(), 3);
}

/**
 * The journal of a case.
 *
 * @param more an answer that `--json` prints where there is no such case
 * @throws MagnaError where there is no such case, or nothing of it can be read
 */
export function journalOf(store: CaseStore, typed: string, lang: Lang, more: { answer?: object } = {}): OpenedJournal {
  const id = caseId(typed);
  const text = store.list().includes(id) ? store.read(id) : undefined;
  if (text === undefined) throw noSuchCase(id, store, lang, more);
  const journal = readJournal(text);
  const opened = journal.events.find((event) => event.kind === 'opened');
  if (opened !== undefined) return { journal, opened };
  const { error } = wordsOf(lang);
  throw new MagnaError(EXIT.io, {
    message: error.caseBroken(id),
    cause: error.caseBrokenCause(store.fileOf(id)),
    next: error.caseBrokenNext,
  });
}

function noSuchCase(id: string, store: CaseStore, lang: Lang, more: { answer?: object }): MagnaError {
  const { error, or } = wordsOf(lang);
  const ids = store.list();
  const close = nearestCases(store, id);
  const text = {
    message: error.noSuchCase(id),
    cause: ids.length === 0 ? error.noCasesCause : error.casesKept(ids.slice(0, 8).join(', ')),
    next: close.length === 0 ? error.noSuchCaseNext : error.didYouMean(or(close)),
  };
  return new MagnaError(EXIT.findings, text, more);
}
