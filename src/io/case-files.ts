import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseStore, JournalEvent } from '../cases/journal.ts';
import { syncFolder, writeAll, writeWhole } from './write-file.ts';

/** Cases as files: one journal a case, one event a line, and a folder of drafts beside it. */
export class CaseFiles implements CaseStore {
  readonly #folder: string;

  /** @param folder the `cases` folder in the user's data folder; made on first use */
  constructor(folder: string) {
    this.#folder = folder;
  }

  open(wish: readonly string[], first: JournalEvent): string {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const id of wish) {
      try {
        // `wx` lets exactly one process have an id.
        this.#add(id, first, 'wx');
        syncFolder(this.#folder);
        return id;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    throw new Error('cases: every id is taken');
  }

  append(id: string, event: JournalEvent): void {
    this.#add(id, event, 'a');
  }

  saveDraft(id: string, channel: string, text: string): string {
    const path = join(this.#folder, id, `${channel}.md`);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeWhole(path, text);
    return path;
  }

  fileOf(id: string): string {
    return join(this.#folder, `${id}.jsonl`);
  }

  #add(id: string, event: JournalEvent, flag: 'wx' | 'a'): void {
    const file = openSync(this.fileOf(id), flag, 0o600);
    try {
      // One write of a whole line: two processes that append never mix within a line.
      writeAll(file, `${JSON.stringify(event)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}
