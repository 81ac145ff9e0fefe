import type { TriageEvent } from '../triage/triage-state.ts';
import { type CaseEvent, hasCaseParts, isCaseKind } from './case-event.ts';

/**
 * One line of a case's journal, one event. Kinds are added over time; a reader passes over those it does not know, so
 * that an older magna can still read a newer case.
 */
export type JournalEvent = { readonly at: string } & (
  | TriageEvent
  | { readonly kind: 'drafted'; readonly channel: string; readonly file: string }
  | CaseEvent
);

/** A journal as it was read back. */
export interface Journal {
  readonly events: readonly JournalEvent[];
  /** Lines that hold no event, by number from 1; the torn last line of a write that never ended is not among them. */
  readonly damaged: readonly number[];
}

/** A draft of a case as a file. */
export interface SavedDraft {
  readonly file: string;
  readonly text: string;
}

/** Where cases are kept: a port, so that no room above a disk knows one. */
export interface CaseStore {
  /**
   * Opens a case with a first event and returns its id.
   *
   * @param wish ids to try, best first; the first that is free is taken
   */
  open(wish: readonly string[], first: JournalEvent): string;
  /** Adds one event; it is on the disk when this returns. */
  append(id: string, event: JournalEvent): void;
  /** Writes a draft of a case, whole or not at all, and returns where it lies; one that lies there already is kept. */
  saveDraft(id: string, channel: string, text: string): string;
  /** The drafts of a case as they lie there now, with what was changed by hand. */
  drafts(id: string): readonly SavedDraft[];
  /** Where the journal of a case lies, to tell the user. */
  fileOf(id: string): string;
  /** The text of a journal; undefined where there is no such case. */
  read(id: string): string | undefined;
  /** The ids of all cases, the one that was written to last first. */
  list(): readonly string[];
}

/** The events of a journal's text. */
export function readJournal(text: string): Journal {
  const lines = text.split('\n');
  const events: JournalEvent[] = [];
  const damaged: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const event = eventOf(line);
    if (event !== undefined) events.push(event);
    else if (index < lines.length - 1) damaged.push(index + 1);
  }
  return { events, damaged };
}

function eventOf(line: string): JournalEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isEvent =
      typeof value === 'object' && value !== null && 'kind' in value && 'at' in value && typeof value.at === 'string';
    return isEvent && !Number.isNaN(Date.parse(String(value.at))) && hasParts(value)
      ? (value as JournalEvent)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What each kind must carry to be folded; kinds that are not known carry what they like. */
function hasParts(event: object): boolean {
  const { kind, facts, node, nodes, fact } = event as Record<string, unknown>;
  if (isCaseKind(kind)) return hasCaseParts(event as Record<string, unknown>);
  const isObject = typeof facts === 'object' && facts !== null;
  if (kind === 'opened') return isObject;
  if (kind === 'answered') return isObject && typeof node === 'string';
  if (kind === 'settled') return typeof node === 'string';
  if (kind === 'corrected') return typeof fact === 'string';
  return kind !== 'withdrawn' || Array.isArray(nodes);
}
