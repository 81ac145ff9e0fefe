import { caseIds } from '../cases/case-id.ts';
import type { CaseStore } from '../cases/journal.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { TriageEvent } from '../triage/triage-state.ts';
import { orTellDisk } from './case/or-tell-disk.ts';

type Opened = Extract<TriageEvent, { kind: 'opened' }>;

/** Keeps one triage as a case: what was confirmed is on the disk when a call returns. */
export class CaseKeeper {
  readonly #store: CaseStore;
  readonly #now: () => Date;
  readonly #lang: Lang;
  #id: string | undefined;

  /** @param resumed the id of a case that goes on */
  constructor(store: CaseStore, now: () => Date, lang: Lang, resumed?: string) {
    this.#store = store;
    this.#now = now;
    this.#lang = lang;
    this.#id = resumed;
  }

  /** The id of the case; undefined until something was confirmed. */
  get id(): string | undefined {
    return this.#id;
  }

  /** Where the case lies; undefined until something was confirmed. */
  get file(): string | undefined {
    return this.#id === undefined ? undefined : this.#store.fileOf(this.#id);
  }

  /** Opens the case with what is known; later calls change nothing. */
  open(first: Opened): void {
    if (this.#id !== undefined) return;
    const at = this.#now().toISOString();
    this.#id = this.#kept(() => this.#store.open(caseIds(first.facts, at), { ...first, at }));
  }

  /** @param first what opens the case where it is not open yet */
  record(first: Opened, event: TriageEvent): void {
    this.open(first);
    const id = this.#id ?? '';
    this.#kept(() => this.#store.append(id, { ...event, at: this.#now().toISOString() }));
  }

  saveDraft(channel: string, text: string): string {
    const id = this.#id ?? '';
    return this.#kept(() => {
      const file = this.#store.saveDraft(id, channel, text);
      this.#store.append(id, { at: this.#now().toISOString(), kind: 'drafted', channel, file });
      return file;
    });
  }

  #kept<T>(write: () => T): T {
    return orTellDisk(this.file ?? wordsOf(this.#lang).triage.draft, this.#lang, write);
  }
}
