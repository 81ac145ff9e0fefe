import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CaseStore, JournalEvent, SavedDraft } from '../cases/journal.ts';
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
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
        // Nobody was told of the case; what a full disk left of it would only be in the way.
        rmSync(this.fileOf(id), { force: true });
        throw error;
      }
    }
    throw new Error('cases: every id is taken');
  }

  append(id: string, event: JournalEvent): void {
    this.#add(id, event, 'a+');
  }

  saveDraft(id: string, channel: string, text: string): string {
    const folder = join(this.#folder, id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A draft may have been edited by hand since: it is never written over.
    for (let number = 1; ; number++) {
      const path = join(folder, number === 1 ? `${channel}.md` : `${channel}-${number}.md`);
      if (existsSync(path)) {
        if (readFileSync(path, 'utf8') === text) return path;
        continue;
      }
      writeWhole(path, text);
      return path;
    }
  }

  drafts(id: string): readonly SavedDraft[] {
    const folder = join(this.#folder, id);
    return unlessMissing(() => readdirSync(folder), [])
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => join(folder, name))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  }

  fileOf(id: string): string {
    return join(this.#folder, `${id}.jsonl`);
  }

  read(id: string): string | undefined {
    return unlessMissing(() => readFileSync(this.fileOf(id), 'utf8'), undefined);
  }

  list(): readonly string[] {
    return unlessMissing(() => readdirSync(this.#folder), [])
      .filter((name) => /^[A-Z2-7]{4,16}\.jsonl$/.test(name))
      .map((name) => ({ id: name.slice(0, -'.jsonl'.length), at: statSync(join(this.#folder, name)).mtimeMs }))
      .toSorted((a, b) => b.at - a.at)
      .map(({ id }) => id);
  }

  #add(id: string, event: JournalEvent, flag: 'wx' | 'a+'): void {
    const file = openSync(this.fileOf(id), flag, 0o600);
    try {
      // A line that was torn when magna was killed must not take the next one with it.
      const start = flag === 'a+' && !endsWithNewline(file) ? '\n' : '';
      // One write of a whole line: two processes that append never mix within a line.
      writeAll(file, `${start}${JSON.stringify(event)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

function endsWithNewline(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

/** What is read; the other where nothing is there. */
function unlessMissing<T, U>(read: () => T, other: U): T | U {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return other;
    throw error;
  }
}
