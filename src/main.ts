// The only file that knows `process`. Version, help and the bare name are answered from texts made at build; everything
// else builds the real Context and goes through commander.
import { fstatSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { useCachedCode } from './io/cached-code.ts';
import type { Asker, Context, Output } from './context.ts';
import type { Compiling } from './io/read-overlays.ts';

interface StaticTexts {
  readonly version: string;
  /** By language, at 80 columns. */
  readonly help: Readonly<Record<string, string>>;
  readonly home: Readonly<Record<string, string>>;
}

const home = join(__dirname, '..');
const argv = process.argv.slice(2);

void start();

async function start(): Promise<void> {
  const texts = JSON.parse(readFileSync(join(home, 'dist', 'static.json'), 'utf8')) as StaticTexts;
  const atOnce = staticAnswer(texts);
  if (atOnce !== undefined) {
    process.exitCode = tryToWrite(atOnce);
    return;
  }
  useCachedCode(join(home, 'dist', 'chunks'), process);
  const { run } = await import('./cli/program.ts');
  process.exitCode = await run(argv, await realContext(), texts.version);
}

/** What needs no command: `--version`, `--help` and nothing at all, where the text made at build fits the terminal. */
function staticAnswer(texts: StaticTexts): string | undefined {
  if (argv.length > 1) return undefined;
  const [word] = argv;
  if (word === '--version' || word === '-V') return `${texts.version}\n`;
  if (word !== undefined && word !== '--help' && word !== '-h') return undefined;
  if (isTerminal(1) && columnsOf(process.stdout) < 80) return undefined;
  const lang = /^zh/i.test(locale()) ? 'zh' : 'en';
  return word === undefined ? texts.home[lang] : texts.help[lang];
}

/** The exit code of an answer that is only a text: 4 where nothing can be written. */
function tryToWrite(text: string): 0 | 4 {
  try {
    writeTo(1)(text);
    return 0;
  } catch (error) {
    writeTo(2)(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    return 4;
  }
}

function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    // /dev/null is a character device too; `tty` is loaded only for what may be a terminal.
    return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor);
  } catch {
    return false;
  }
}

/** 0 under some terminals, undefined on a pipe. */
function columnsOf(stream: { columns?: number }): number {
  return stream.columns || 80;
}

function locale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const said = LC_ALL || LC_MESSAGES || LANG;
  if (said !== undefined && said !== '') return said;
  // Windows says nothing in the environment; asking `Intl` costs time, so only there.
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'en';
}

/**
 * Writes straight to a file descriptor: nothing is lost when the process ends. A reader that went away is no error, the
 * answer keeps its exit code; a disk that is full is one.
 */
function writeTo(descriptor: 1 | 2): (text: string) => void {
  let gone = false;
  return (text) => {
    const bytes = Buffer.from(text, 'utf8');
    let written = 0;
    while (!gone && written < bytes.length) {
      try {
        written += writeSync(descriptor, bytes, written);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE' || code === 'EOF') gone = true;
        else if (code === 'EAGAIN') pause();
        else if (descriptor === 2) return;
        else throw error;
      }
    }
  };
}

/** A pipe that is full takes more a moment later. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function readStandardInput(): string {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(65_536);
  for (;;) {
    try {
      const count = readSync(0, chunk, 0, chunk.length, null);
      if (count === 0) break;
      chunks.push(Buffer.from(chunk.subarray(0, count)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** By the clock of the system, which needs no table of zones. */
function localDay(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

async function realContext(): Promise<Context> {
  const [
    { colourLevel },
    { clockFrom },
    { cacheFolder, configFolder, dataFolder },
    { systemZone },
    { CaseFiles },
    { readFolder },
    { overlayFolders, readKbWith },
    { createWhole, writeWhole },
    { kbOrError, overlaysOrError },
    { tellProgress },
    { chooseLanguage },
    { loadWords },
  ] = await Promise.all([
    import('./ui/colour.ts'),
    import('./cli/clock.ts'),
    import('./io/folders.ts'),
    import('./io/zone.ts'),
    import('./io/case-files.ts'),
    import('./io/data-files.ts'),
    import('./io/read-overlays.ts'),
    import('./io/write-file.ts'),
    import('./cli/kb-error.ts'),
    import('./cli/compile-progress.ts'),
    import('./lang/choose-language.ts'),
    import('./lang/words.ts'),
  ]);
  const { env } = process;
  const refused = argv.includes('--no-color') || wantsPlainQuestions(env);
  // What goes wrong before a command knows its language is told in that of the locale.
  await loadWords(chooseLanguage(undefined, undefined, locale()));
  const config = configFolder(env, process.platform);
  const output = (descriptor: 1 | 2, stream: () => { columns?: number }): Output => {
    const write = writeTo(descriptor);
    // Asked for only by what writes there, since the answer may cost loading `tty`.
    return {
      get isTTY() {
        return isTerminal(descriptor);
      },
      get colour() {
        return colourLevel(env, { isTTY: isTerminal(descriptor), refused });
      },
      get width() {
        return isTerminal(descriptor) ? columnsOf(stream()) : 80;
      },
      write,
    };
  };
  const stderr = output(2, () => process.stderr);
  const settings = {
    locale: locale(),
    dayOf: localDay,
    get zone() {
      return systemZone(env['TZ']);
    },
  };
  return {
    stdin: {
      get isTTY() {
        return isTerminal(0);
      },
      text: readStandardInput,
    },
    stdout: output(1, () => process.stdout),
    stderr,
    ask: lazyAsker(stderr),
    now: clockFrom(env['MAGNA_NOW'], settings.locale),
    env,
    loadKb: async (overlay) => {
      const folders = overlaysOrError(overlayFolders(config, overlay), overlay, settings.locale);
      const progress = tellProgress(stderr, settings.locale);
      const tell = (compiling: Compiling): void => {
        if (compiling.done === 0) keepHeapSmall();
        progress(compiling);
      };
      return kbOrError(await readKbWith(home, folders, cacheFolder(env, process.platform), tell), settings.locale);
    },
    kbFiles: (overlay) => {
      const folder = join(home, 'data');
      return {
        shipped: { folder, label: 'data/', files: readFolder(folder) },
        overlays: overlaysOrError(overlayFolders(config, overlay), overlay, settings.locale).map((one) => ({
          ...one,
          files: readFolder(one.folder),
        })),
        write: (path, text) => writeWhole(join(folder, path), text, 0o644),
      };
    },
    settings,
    files: {
      read: (path) => readFileSync(path, 'utf8'),
      list: (folder) => readdirSync(folder).toSorted(),
      create: createWhole,
    },
    cases: new CaseFiles(join(dataFolder(env, process.platform), 'cases')),
  };
}

/**
 * Lets the heap grow by half of what is in use at most. Compiling an overlay makes much that is thrown away at once, and
 * left to itself the heap takes several times what it needs; it is no slower so.
 */
function keepHeapSmall(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=50');
}

/** Whether questions are asked in plain lines: asked for, or the terminal can do nothing else. */
function wantsPlainQuestions({ ACCESSIBLE = '', TERM }: NodeJS.ProcessEnv): boolean {
  return argv.includes('--accessible') || !['', '0', 'false'].includes(ACCESSIBLE) || TERM === 'dumb';
}

/** Questions go to stderr, so that an answer on stdout can be piped while magna still asks. */
function lazyAsker(stderr: Output): Asker {
  const drawn = async (): Promise<Asker> => {
    const { createAsker, withoutColour } = await import('./ui/prompts.ts');
    // A question hides the cursor; whoever ends magna from outside gets it back.
    process.once('SIGTERM', () => {
      writeTo(2)('\u001b[?25h\n');
      process.kill(process.pid, 'SIGTERM');
    });
    const streams = () => ({
      input: process.stdin,
      output: stderr.colour === 0 ? withoutColour(process.stderr) : process.stderr,
    });
    const { styleFor } = await import('./ui/style.ts');
    const { dim, width } = await styleFor(stderr);
    const { wrap } = await import('./lang/width.ts');
    return createAsker(streams, (hint) => stderr.write(`${wrap(hint, width).map(dim).join('\n')}\n`), width);
  };
  const plain = async (): Promise<Asker> => {
    const { createPlainAsker } = await import('./ui/plain-prompts.ts');
    return createPlainAsker({ readLine: readOneLine, write: (text) => stderr.write(text), width: stderr.width });
  };
  let made: Promise<Asker> | undefined;
  const asker = (): Promise<Asker> => (made ??= wantsPlainQuestions(process.env) ? plain() : drawn());
  return {
    choose: async (question, options) => (await asker()).choose(question, options),
    pick: async (question, find) => (await asker()).pick(question, find),
    text: async (question, more) => (await asker()).text(question, more),
  };
}

/** One line from the terminal; undefined where the input ends or Ctrl-C was pressed. */
async function readOneLine(): Promise<string | undefined> {
  const { createInterface } = process.getBuiltinModule('node:readline');
  // A terminal gives a line at a time, so nothing of the next one is taken along.
  const lines = createInterface({ input: process.stdin, terminal: false });
  return await new Promise<string | undefined>((resolve) => {
    const stop = (): void => lines.close();
    process.once('SIGINT', stop);
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => {
      process.off('SIGINT', stop);
      resolve(undefined);
    });
  });
}
