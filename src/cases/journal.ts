/**
 * One line of a case's journal, one event. Kinds are added over time; a reader passes over those it does not know, so
 * that an older magna can still read a newer case.
 */
export type JournalEvent =
  | { readonly at: string; readonly kind: 'opened'; readonly facts: object }
  | { readonly at: string; readonly kind: 'answered'; readonly fact: string; readonly value: unknown }
  | { readonly at: string; readonly kind: 'settled'; readonly node: string }
  | { readonly at: string; readonly kind: 'drafted'; readonly channel: string; readonly file: string }
  | { readonly at: string; readonly kind: 'resolved'; readonly entry: string };

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
  /** Writes a draft of a case, whole or not at all, and returns where it lies. */
  saveDraft(id: string, channel: string, text: string): string;
  /** Where the journal of a case lies, to tell the user. */
  fileOf(id: string): string;
}
