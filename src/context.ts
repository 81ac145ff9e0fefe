import type { CaseStore } from './cases/journal.ts';
import type { SourceFile } from './kb/load.ts';
import type { SearchableKb } from './search/searchable.ts';

/** The knowledge base as a command gets it: merged, compiled, with its index. */
export type LoadedKb = SearchableKb;

/** Where the words of a user come in. */
export interface Input {
  readonly isTTY: boolean;
  /** Everything there is, to the end. */
  text(): string;
}

/** Where words go out; what is written is safe for a terminal by then. */
export interface Output {
  write(text: string): void;
  /** 0 none, 1 the sixteen colours of the terminal. */
  readonly colour: 0 | 1;
  /** In columns. */
  readonly width: number;
  readonly isTTY: boolean;
}

/** A choice as it is shown and as it is meant. */
export interface Option<T extends string = string> {
  readonly value: T;
  readonly text: string;
}

/** Questions to a person. Each throws `Interrupted` on Ctrl-C. */
export interface Asker {
  choose<T extends string>(question: string, options: readonly Option<T>[]): Promise<T>;
  /** A choice among what is found for the words typed so far; `find` is called with each change. */
  pick<T extends string>(question: string, find: (typed: string) => readonly Option<T>[]): Promise<T>;
  /** An empty answer is an empty string. */
  text(question: string, more?: { hint?: string; check?: (answer: string) => string | undefined }): Promise<string>;
}

export interface Settings {
  /** The user's IANA zone. */
  readonly zone: string;
  /** The day an instant falls on in that zone, YYYY-MM-DD. */
  readonly dayOf: (instant: Date) => string;
  /** Such as `zh_CN.UTF-8` or `en-US`. */
  readonly locale: string;
}

/** A folder with the files of a knowledge base or of an overlay. */
export interface KbFolder {
  readonly folder: string;
  /** What findings show before a path, such as `data/`. */
  readonly label: string;
  readonly files: readonly SourceFile[];
}

export interface KbFolders {
  readonly shipped: KbFolder;
  /** The user's own first. */
  readonly overlays: readonly KbFolder[];
  /** Writes a file of the shipped folder, whole or not at all. */
  readonly write: (path: string, text: string) => void;
}

/** Everything a command may touch of the world outside; there is no other way out of a command. */
export interface Context {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly ask: Asker;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Shipped, the user's own, and the overlay in the folder a call names, as one.
   *
   * @throws MagnaError where one of them cannot be used
   */
  readonly loadKb: (overlay: string | undefined) => Promise<LoadedKb>;
  /** The same as files, for those who maintain them. */
  readonly kbFiles: (overlay: string | undefined) => KbFolders;
  readonly settings: Settings;
  readonly files: {
    readonly read: (path: string) => string;
    /** The names of what lies in a folder, sorted; not of what lies in folders below it. */
    readonly list: (folder: string) => readonly string[];
    /** Writes a new file, whole or not at all; throws EEXIST where there is one. */
    readonly create: (path: string, text: string) => void;
  };
  readonly cases: CaseStore;
}

/** The user pressed Ctrl-C in a question. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
