import { Command, CommanderError, Option } from 'commander';
import type { ErrorAnswer } from '../answers/shapes/error.ts';
import { type Context, Interrupted } from '../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../errors.ts';
import { chooseLanguage } from '../lang/choose-language.ts';
import { editDistance, nearest } from '../lang/nearest.ts';
import { widthOf, wrap } from '../lang/width.ts';
import { type Lang, loadWords, wordsOf } from '../lang/words.ts';
import { renderError } from '../ui/render/error.ts';
import { renderHome } from '../ui/render/home.ts';
import { styleFor } from '../ui/style.ts';
import { toJson, visibleDeep } from '../ui/visible.ts';

type Register = (
  program: Command,
  context: Context,
  lang: Lang,
  done: (exit: ExitCode) => void,
  wholeProgram: () => Promise<Command>,
) => void;

/** Every command by its first word. Each is loaded only when it is called. */
const COMMANDS: Record<string, () => Promise<Register>> = {
  triage: async () => (await import('./commands/triage.ts')).registerTriage,
  ticket: async () => (await import('./commands/ticket.ts')).registerTicket,
  faq: async () => (await import('./commands/faq.ts')).registerFaq,
  explain: async () => (await import('./commands/explain.ts')).registerExplain,
  cert: async () => (await import('./commands/cert.ts')).registerCert,
  case: async () => (await import('./commands/case.ts')).registerCase,
  channel: async () => (await import('./commands/channel.ts')).registerChannel,
  flow: async () => (await import('./commands/flow.ts')).registerFlow,
  kb: async () => (await import('./commands/kb.ts')).registerKb,
  config: async () => (await import('./commands/config.ts')).registerConfig,
  completion: async () => (await import('./commands/completion.ts')).registerCompletion,
};

const NAMES = Object.keys(COMMANDS);

/** Options of the program that take a value. */
const WITH_VALUE = new Set(['--lang', '--as-of', '--kb']);

/**
 * Runs one call of magna.
 *
 * @param argv the words after the program's name
 * @returns the exit code; whatever goes wrong was told to the user by then
 */
export async function run(argv: readonly string[], context: Context, version: string): Promise<ExitCode> {
  const lang = interfaceLanguage(argv, context);
  await loadWords(lang);
  try {
    const words = firstWords(argv);
    if (words.length === 0 && argv.length === 0) {
      context.stdout.write(renderHome(lang, context.stdout.width));
      return EXIT.ok;
    }
    const meant = withBrowse(withTriage(argv, words, lang), words, context);
    return await dispatch(meant, words[0], context, version, lang);
  } catch (error) {
    return await tell(error, argv, context, lang);
  }
}

/** The language of help and errors: the flag, the script of the words, the locale. */
function interfaceLanguage(argv: readonly string[], context: Context): Lang {
  const at = argv.indexOf('--lang');
  const flag = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const han = firstWords(argv).find((word) => /\p{Script=Han}/u.test(word));
  return chooseLanguage(flag, han, context.settings.locale);
}

/** The words that are neither an option of the program nor its value; from the first on, options belong to a command. */
function firstWords(argv: readonly string[]): string[] {
  const words: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '--') return [...words, ...argv.slice(index + 1)];
    if (WITH_VALUE.has(word)) index++;
    else if (!word.startsWith('-') || word === '-') words.push(word);
  }
  return words;
}

/**
 * Words that are no command are a problem for triage; one bare word close to a command is a mistyped command.
 */
function withTriage(argv: readonly string[], words: readonly string[], lang: Lang): readonly string[] {
  const [first] = words;
  if (first === undefined || NAMES.includes(first) || first === 'help') return argv;
  const bare = words.length === 1 && !/\s/.test(first);
  const close = NAMES.filter((name) => editDistance(first.toLowerCase(), name, 2) <= 2);
  if (bare && close.length > 0) throw unknownCommand(first, nearestOf(first, close), lang);
  const at = argv.indexOf(first);
  return [...argv.slice(0, at), 'triage', ...argv.slice(at)];
}

/** Options that ask for no question. */
const NO_QUESTION = ['--no-input', '--help', '-h', '--json'];

/** `magna faq` alone, where somebody can be asked, is a list to type in. */
function withBrowse(argv: readonly string[], words: readonly string[], { stdin, stderr }: Context): readonly string[] {
  const alone = words.length === 1 && words[0] === 'faq' && !argv.some((word) => NO_QUESTION.includes(word));
  return alone && stdin.isTTY && stderr.isTTY ? [...argv, 'browse'] : argv;
}

function nearestOf(word: string, names: readonly string[]): string | undefined {
  return names.toSorted((a, b) => editDistance(word, a, 9) - editDistance(word, b, 9))[0];
}

function unknownCommand(word: string, close: string | undefined, lang: Lang): MagnaError {
  const { error } = wordsOf(lang);
  return new MagnaError(EXIT.usage, {
    message: error.unknownCommand(word),
    cause: error.knownCommands(NAMES.join(', ')),
    next: close === undefined ? error.runHelp('magna --help') : error.didYouMean(`\`magna ${close}\``),
  });
}

async function dispatch(
  argv: readonly string[],
  first: string | undefined,
  context: Context,
  version: string,
  lang: Lang,
): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const called = first !== undefined && NAMES.includes(first) ? [first] : argv.includes('triage') ? ['triage'] : NAMES;
  const program = await createProgram(context, version, lang, called, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end with 0; a group without a command is told its help as an error.
    if (error.exitCode === 0) return EXIT.ok;
    throw usageError(error, program, argv, lang);
  }
  return exit;
}

/**
 * The tree of commands.
 *
 * @param names the commands that are wanted; the others are not loaded
 * @param done called with the exit code of the command that ran
 */
export async function createProgram(
  context: Context,
  version: string,
  lang: Lang,
  names: readonly string[],
  done: (exit: ExitCode) => void,
): Promise<Command> {
  const { help } = wordsOf(lang);
  const program = new Command('magna');
  const title = (text: string): string => help.titles[text] ?? text;
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => context.stdout.width,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: title,
      // Choices and defaults are said in the description, in the user's language.
      optionDescription: ({ description }) => description,
      // Chinese has no spaces to break at, and its characters are two columns wide.
      minWidthToWrap: 20,
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.helpFlag)
    .helpCommand('help [command]', help.helpCommand)
    .option('--json', help.json)
    .addOption(new Option('--lang <code>', help.lang).choices(['en', 'zh']))
    .option('--as-of <date>', help.asOf)
    .option('--kb <folder>', help.overlay)
    .option('--no-color', help.noColor)
    .option('--no-input', help.noInput);
  const loaded = await Promise.all(names.flatMap((name) => COMMANDS[name]?.() ?? []));
  const wholeProgram = (): Promise<Command> => createProgram(context, version, lang, NAMES, () => {});
  for (const register of loaded) register(program, context, lang, done, wholeProgram);
  for (const command of program.commands) command.helpCommand(false);
  return program;
}

/** Every command's names, for completion and for tests. */
export const COMMAND_NAMES: readonly string[] = NAMES;

/** What commander says, in magna's words, with the nearest valid name. */
function usageError(reason: CommanderError, program: Command, argv: readonly string[], lang: Lang): MagnaError {
  const { error } = wordsOf(lang);
  const path = commandPath(program, argv);
  const here = path.at(-1) ?? program;
  const called = `magna${path.map((command) => ` ${command.name()}`).join('')}`;
  const [, quoted = ''] = /'([^']*)'/.exec(reason.message) ?? [];
  const next = error.runHelp(`${called} --help`);
  const usage = (message: string, cause: string, more = next): MagnaError =>
    new MagnaError(EXIT.usage, { message, cause, next: more });
  switch (reason.code) {
    case 'commander.unknownOption': {
      const flags = [...here.options, ...program.options].flatMap(({ long }) => long ?? []);
      const [close] = nearest(quoted, [...flags, '--help']);
      return usage(
        error.unknownOption(quoted),
        error.usage,
        close === undefined ? next : error.didYouMean(`\`${close}\``),
      );
    }
    case 'commander.unknownCommand': {
      const names = here.commands.map((command) => command.name());
      const [close] = nearest(quoted, names);
      return usage(
        error.unknownCommand([...path.map((command) => command.name()), quoted].join(' ')),
        error.knownCommands(names.join(', ')),
        close === undefined ? next : error.didYouMean(`\`${called} ${close}\``),
      );
    }
    case 'commander.help':
      return usage(
        error.missingCommand(here.name()),
        error.knownCommands(here.commands.map((command) => command.name()).join(', ')),
      );
    case 'commander.missingArgument':
      return usage(error.missingArgument(quoted.replace(/\.\.\.$/, '')), error.usage);
    case 'commander.optionMissingArgument':
      return usage(error.optionNeedsValue(quoted), error.usage);
    case 'commander.excessArguments':
      return usage(error.tooMany, error.usage);
    case 'commander.invalidArgument': {
      const [, flags = '', value = ''] = /option '([^']*)' argument '([^']*)'/.exec(reason.message) ?? [];
      const option = [...here.options, ...program.options].find((one) => one.flags === flags);
      const allowed =
        option?.argChoices?.join(', ') ??
        /(?:Allowed choices are |is invalid\. )(.*?)\.?$/.exec(reason.message)?.[1] ??
        '';
      return usage(error.badChoice(option?.long ?? flags, value, allowed), error.usage, error.giveAgain);
    }
    default:
      return usage(error.usage, reason.message.replace(/^error: /, ''));
  }
}

/** The commands that the words name, from the first on. */
function commandPath(program: Command, argv: readonly string[]): Command[] {
  const path: Command[] = [];
  for (const word of firstWords(argv)) {
    const next = (path.at(-1) ?? program).commands.find((command) => command.name() === word);
    if (next === undefined) break;
    path.push(next);
  }
  return path;
}

/** Tells the user what went wrong: words on stderr, and under `--json` an object on stdout. */
async function tell(error: unknown, argv: readonly string[], context: Context, lang: Lang): Promise<ExitCode> {
  // Whoever stops a question before anything was said knows that they did.
  if (error instanceof Interrupted) return EXIT.interrupted;
  const known = error instanceof MagnaError ? error : bug(error, lang);
  const answer: ErrorAnswer = {
    schema: 'magna.error/1',
    lang,
    exit: known.exit,
    message: known.message,
    cause: known.reason,
    next: known.next,
    ...(known.findings.length > 0
      ? { findings: known.findings.map((finding) => ({ ...finding, source: [...finding.source] })) }
      : {}),
  };
  if (argv.includes('--json')) tellProgram(known.answer ?? answer, context);
  context.stderr.write(renderError(visibleDeep(answer), await styleFor(context.stderr)));
  return known.exit;
}

/** Whoever cannot be written to is told on stderr alone. */
function tellProgram(answer: object, context: Context): void {
  try {
    context.stdout.write(toJson(answer));
  } catch {
    // stdout is what failed; the error that follows says so.
  }
}

function bug(error: unknown, lang: Lang): MagnaError {
  const words = wordsOf(lang).error;
  const { code } = error as { code?: unknown };
  // What a disk or a stream answers is not magna's mistake.
  if (error instanceof Error && typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return new MagnaError(EXIT.io, { message: error.message, cause: code, next: words.writeNext });
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new MagnaError(EXIT.bug, { message: words.bug, cause: stack, next: words.bugNext });
}
