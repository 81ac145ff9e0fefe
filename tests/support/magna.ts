import { run } from '../../src/cli/program.ts';
import { type Asker, type Context, Interrupted, type Option } from '../../src/context.ts';
import type { CaseStore, JournalEvent, SavedDraft } from '../../src/cases/journal.ts';
import type { ConfigStore } from '../../src/config/store.ts';
import type { ExitCode } from '../../src/errors.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import { shippedKb, shippedSources } from './kb.ts';

/** What a user answers, in order: a part of the question, and the answer; `^C` presses Ctrl-C. */
export type Answer = readonly [question: string, answer: string];

export interface RunOptions {
  readonly answers?: readonly Answer[];
  /** ISO 8601; Monday 23 November 2026, 14:20 UTC, where nothing else is said. */
  readonly now?: string;
  readonly width?: number;
  /** Whether stdout is coloured; without, every golden file is plain. */
  readonly colour?: 0 | 1;
  readonly zone?: string;
  readonly locale?: string;
  readonly stdin?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly loadKb?: Context['loadKb'];
  /** The YAML files that `kb` commands look at; those of the checkout where nothing is said. */
  readonly kbFiles?: readonly SourceFile[];
  /** Files of overlays over them, which `kb` commands look at. */
  readonly overlays?: readonly (readonly SourceFile[])[];
  /** Cases that are kept already, by id. */
  readonly cases?: Readonly<Record<string, readonly JournalEvent[]>>;
  /** Files of the config folder, by name, such as `config.yaml` and `kb/channels.yaml`. */
  readonly config?: Readonly<Record<string, string>>;
  /** The config folder refuses to be written. */
  readonly configReadOnly?: boolean;
  readonly env?: Context['env'];
  /** What the editor makes of the text of a file, or how it ends where it does not end well. */
  readonly editor?: (text: string, command: string) => string | { readonly ended: number | string };
  /** Drafts that lie beside them, by case id. */
  readonly caseDrafts?: Readonly<Record<string, readonly SavedDraft[]>>;
  /** Lines of a journal instead of events, by case id, for one that is damaged. */
  readonly journals?: Readonly<Record<string, string>>;
  /** The disk refuses to write from this event on, counted from 0. */
  readonly diskFullAt?: number;
}

export interface RunResult {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Journals by case id. */
  readonly cases: Readonly<Record<string, readonly JournalEvent[]>>;
  readonly drafts: Readonly<Record<string, string>>;
  /** Files that a command wrote, into the folder of the knowledge base or where it was told to. */
  readonly written: Readonly<Record<string, string>>;
  /** Addresses that were opened. */
  readonly opened: readonly string[];
  /** Files of the config folder, by name. */
  readonly config: Readonly<Record<string, string>>;
  /** Every question that was put, in order. */
  readonly asked: readonly string[];
}

/**
 * Runs a whole command in process: streams, clock, answers and disk are given, nothing of the machine is touched.
 *
 * @param line the words after the program's name; quoted words stay together
 */
export async function magna(line: string | readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const argv = typeof line === 'string' ? splitWords(line) : line;
  const out = { stdout: '', stderr: '' };
  const now = new Date(options.now ?? '2026-11-23T14:20:00Z');
  const store = memoryCases(options);
  const config: Record<string, string> = { ...options.config };
  const asked: string[] = [];
  const written: Record<string, string> = {};
  const opened: string[] = [];
  const interactive = options.answers !== undefined;
  const stream = (name: 'stdout' | 'stderr'): Context['stdout'] => ({
    colour: name === 'stdout' ? (options.colour ?? 0) : 0,
    width: options.width ?? 80,
    isTTY: interactive,
    write: (text) => {
      out[name] += text;
    },
  });
  const zone = options.zone ?? 'UTC';
  const context: Context = {
    stdin: { isTTY: interactive, text: () => options.stdin ?? '' },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    ask: scriptedAsker(options.answers ?? [], asked),
    now: () => new Date(now),
    env: options.env ?? {},
    loadKb: options.loadKb ?? (() => shippedKb()),
    kbFiles: () => ({
      shipped: { folder: 'data', label: 'data/', files: options.kbFiles ?? shippedSources() },
      overlays: (options.overlays ?? []).map((files) => ({ folder: 'acme', label: 'acme/', files })),
      write: (path, text) => {
        written[path] = text;
      },
    }),
    settings: { zone, locale: options.locale ?? 'en_US.UTF-8', dayOf: (instant) => instant.toISOString().slice(0, 10) },
    files: {
      read: (path) => {
        const text = options.files?.[path];
        if (text === undefined)
          throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' });
        return text;
      },
      list: (folder) => {
        const paths = Object.keys(options.files ?? {}).filter((path) => path.startsWith(`${folder}/`));
        if (paths.length === 0)
          throw Object.assign(new Error(`ENOENT: no such file or directory, scandir '${folder}'`), { code: 'ENOENT' });
        return paths.map((path) => path.slice(folder.length + 1)).toSorted();
      },
      create: (path, text) => {
        if (options.files?.[path] !== undefined)
          throw Object.assign(new Error(`EEXIST: file already exists, open '${path}'`), { code: 'EEXIST' });
        written[path] = text;
      },
    },
    cases: store.cases,
    open: (url) => opened.push(url),
    config: memoryConfig(config, options.configReadOnly === true),
    openEditor: (command, path) => {
      const name = path.replace(/^config\//, '');
      const made = options.editor?.(config[name] ?? '', command) ?? { ended: 'no editor was expected' };
      if (typeof made !== 'string') return Promise.resolve(made.ended);
      config[name] = made;
      return Promise.resolve(0);
    },
  };
  const exitCode = await run(argv, context, '0.0.0-test');
  return { exitCode, ...out, cases: store.journals, drafts: store.drafts, written, opened, config, asked };
}

function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Fails on a question it did not expect and, by what is left in `asked`, on an answer nobody asked for. */
function scriptedAsker(answers: readonly Answer[], asked: string[]): Asker {
  const left = [...answers];
  const next = (question: string): string => {
    asked.push(question);
    const [expected, answer] = left.shift() ?? [undefined, ''];
    if (expected === undefined || !question.includes(expected)) {
      throw new Error(
        `unexpected question "${question}"; expected ${expected === undefined ? 'none' : `"${expected}"`}`,
      );
    }
    if (answer === '^C') throw new Interrupted();
    return answer;
  };
  return {
    choose: async <T extends string>(question: string, options: readonly Option<T>[]) => {
      const answer = next(question);
      const option = options.find(({ value, text }) => value === answer || text === answer);
      if (option === undefined) throw new Error(`"${question}" has no option "${answer}"`);
      return option.value;
    },
    // The answer is what is typed; the first that is found for it is chosen.
    pick: async <T extends string>(question: string, find: (typed: string) => readonly Option<T>[]) => {
      const typed = next(question);
      const [first] = find(typed);
      if (first === undefined) throw new Error(`nothing is found for "${typed}"`);
      return first.value;
    },
    text: async (question, more) => {
      const answer = next(question);
      const problem = more?.check?.(answer);
      if (problem !== undefined) throw new Error(`"${question}" refuses "${answer}": ${problem}`);
      return answer;
    },
  };
}

function memoryConfig(files: Record<string, string>, readOnly: boolean): ConfigStore {
  return {
    folder: 'config',
    fileOf: (name) => `config/${name}`,
    read: (name) => files[name],
    write: (make) => {
      if (readOnly) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      Object.assign(files, make());
    },
  };
}

function memoryCases({
  diskFullAt = Number.POSITIVE_INFINITY,
  cases: kept = {},
  caseDrafts = {},
  journals: texts = {},
}: RunOptions): {
  cases: CaseStore;
  journals: Record<string, JournalEvent[]>;
  drafts: Record<string, string>;
} {
  const journals: Record<string, JournalEvent[]> = Object.fromEntries(
    Object.entries(kept).map(([id, events]) => [id, [...events]]),
  );
  const drafts: Record<string, string> = {};
  let events = 0;
  const write = (id: string, event: JournalEvent): void => {
    if (events++ >= diskFullAt) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    (journals[id] ??= []).push(event);
  };
  const cases: CaseStore = {
    open: (wish, first) => {
      const id = wish.find((one) => journals[one] === undefined) ?? 'FULL';
      write(id, first);
      return id;
    },
    append: write,
    saveDraft: (id, channel, text) => {
      drafts[channel] = text;
      return `cases/${id}/${channel}.md`;
    },
    fileOf: (id) => `cases/${id}.jsonl`,
    drafts: (id) => caseDrafts[id] ?? [],
    read: (id) =>
      texts[id] === undefined && journals[id] === undefined
        ? undefined
        : [texts[id] ?? '', ...(journals[id] ?? []).map((event) => `${JSON.stringify(event)}\n`)].join(''),
    list: () => [...new Set([...Object.keys(journals), ...Object.keys(texts)])].toReversed(),
  };
  return { cases, journals, drafts };
}
