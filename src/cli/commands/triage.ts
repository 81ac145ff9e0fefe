import { type Command, Option } from 'commander';
import { CaseKeeper } from '../../answers/case-keeper.ts';
import { factsFromPairs } from '../../answers/given-facts.ts';
import { resumeCase } from '../../answers/resumed-case.ts';
import { openedEvent } from '../../answers/triage-steps.ts';
import {
  answerTriage,
  type Facts,
  openQuestions,
  questionAt,
  readProblem,
  type TriageClock,
  type TriageState,
  type TriageView,
  viewTriage,
} from '../../answers/triage.ts';
import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Context, LoadedKb } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { type Lang, loadWords, wordsOf } from '../../lang/words.ts';
import { page } from '../../ui/layout.ts';
import { draftFile, renderTriage } from '../../ui/render/triage.ts';
import { openQuestionLines, resumedLines, understoodLines } from '../../ui/render/triage-questions.ts';
import { styleFor } from '../../ui/style.ts';
import { visible, visibleDeep } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, examples, lawDate, print } from '../command.ts';
import { askThrough } from '../triage/ask-through.ts';

interface TriageFlags extends CommonFlags {
  readonly answers?: string;
  readonly set: readonly string[];
  readonly save?: boolean;
  /** Print how the plan came about. */
  readonly why?: boolean;
  /** The id of a case; true for the one that was written to last. */
  readonly resume?: string | true;
}

export function registerTriage(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const triage = program
    .command('triage')
    .argument('[problem...]', help.problem)
    .description(help.triage)
    .option('--answers <file>', help.answers)
    .addOption(
      new Option('--set <key=value>', help.set)
        .argParser((pair: string, all: string[]) => [...all, pair])
        .default([], ''),
    )
    .option('--save', help.save)
    .option('--resume [case]', help.resume)
    .option('--why', help.why)
    .option('--accessible', help.accessible)
    .action(async (problem: string[], _: TriageFlags, command: Command) =>
      done(await runTriage(problem, command.optsWithGlobals<TriageFlags>(), context)),
    );
  examples(triage, lang, [
    'magna triage "PDF stuck"',
    'magna triage "美国出具的证明为什么过不了法国海关？" --set goodsHeld=no',
    'magna triage --answers answers.yaml --json --no-input',
  ]);
}

async function runTriage(words: readonly string[], flags: TriageFlags, context: Context): Promise<ExitCode> {
  const typed = words.length === 1 && words[0] === '-' ? context.stdin.text().trim() : words.join(' ').trim();
  const guess = await answerLanguage(flags, typed === '' ? undefined : typed, context);
  const asOf = lawDate(flags, context, guess);
  const clock: TriageClock = { now: context.now(), zone: context.settings.zone, asOf };
  const kb = await context.loadKb(flags.kb);
  const given: Facts = {
    ...(flags.answers === undefined ? {} : await factsOf(flags.answers, kb, context, clock.now, guess)),
    ...factsFromPairs(kb, flags.set, clock.now, guess),
    ...(typed === '' ? {} : { problem: typed }),
  };
  const canAsk = context.stdin.isTTY && context.stderr.isTTY && flags.input !== false;
  const resumed =
    flags.resume === undefined ? undefined : resumeCase(kb, context.cases, flags.resume, given, clock, guess);
  const problem =
    resumed?.state.given.problem ??
    given.problem ??
    (canAsk && flags.answers === undefined && flags.set.length === 0 ? await askProblem(context, guess) : undefined);
  if (problem === undefined && resumed === undefined && Object.keys(given).length === 0) throw noProblem(guess);
  const lang =
    flags.lang === undefined ? (given.lang ?? resumed?.lang ?? (await answerLanguage(flags, problem, context))) : guess;
  await loadWords(lang);
  const start = resumed?.state ?? readProblem(kb, problem, given, clock);
  const keeper = new CaseKeeper(context.cases, () => context.now(), lang, resumed?.id);
  for (const event of resumed?.events ?? []) keeper.record(openedEvent(start, lang), event);
  if (resumed !== undefined) context.stderr.write(page(resumedLines(resumed, lang, await styleFor(context.stderr))));

  const state: TriageState = canAsk
    ? await askThrough({ kb, clock, lang, context, keeper }, start)
    : { ...start, settled: 'all' };
  const view = viewTriage(kb, state, clock);
  const answer = answerTriage(kb, state, view, clock, lang, { why: flags.why === true });
  if (answer.status === 'question') throw await tellMissing(kb, state, view, { answer, clock, lang, context });
  if (flags.save) keeper.open(openedEvent(state, lang));
  const kept = keepDrafts(answer, keeper);
  await print(context, flags, kept, renderTriage);
  return EXIT.ok;
}

/** The answers of a file. Reading YAML is loaded only here. */
async function factsOf(path: string, kb: LoadedKb, context: Context, now: Date, lang: Lang): Promise<Facts> {
  const text = readText(path, context, lang);
  const { factsFromFile } = await import('../../answers/answers-file.ts');
  return factsFromFile(kb, path, text, now, lang);
}

function readText(path: string, context: Context, lang: Lang): string {
  if (path === '-') return context.stdin.text();
  try {
    return context.files.read(path);
  } catch (reason) {
    const { error } = wordsOf(lang);
    throw new MagnaError(EXIT.io, {
      message: error.fileRead(path),
      cause: reason instanceof Error ? reason.message : String(reason),
      next: error.fileReadNext,
    });
  }
}

async function askProblem(context: Context, lang: Lang): Promise<string> {
  return (await context.ask.text(wordsOf(lang).triage.whatIsWrong)).trim();
}

/** Drafts lie on the disk before they are shown; where no case is kept they are only shown. */
function keepDrafts(answer: TriageAnswer, keeper: CaseKeeper): TriageAnswer {
  if (keeper.id === undefined) return answer;
  const drafts = Object.fromEntries(
    Object.entries(answer.drafts).map(([channel, draft]) => {
      const text = visible(draftFile(draft, answer.lang));
      return [channel, { ...draft, file: keeper.saveDraft(channel, text) }];
    }),
  );
  return { ...answer, case: keeper.id, drafts };
}

function noProblem(lang: Lang): MagnaError {
  const { error } = wordsOf(lang);
  return new MagnaError(EXIT.usage, { message: error.noProblem, cause: error.missingCause, next: error.noProblemNext });
}

/** Which answers are missing: what was read and each question to stderr, the flags that would answer in the error. */
async function tellMissing(
  kb: LoadedKb,
  state: TriageState,
  view: TriageView,
  { answer, clock, lang, context }: { answer: TriageAnswer; clock: TriageClock; lang: Lang; context: Context },
): Promise<MagnaError> {
  const { error, triage, list } = wordsOf(lang);
  const open = openQuestions(kb, state, view);
  const questions = open.map((node) => visibleDeep(questionAt(kb, state, view, node, clock, lang)));
  const style = await styleFor(context.stderr);
  const safe = visibleDeep(answer);
  context.stderr.write(
    page([
      ...(safe.understood.length === 0 ? [] : [...understoodLines(safe, style), '']),
      ...openQuestionLines(questions, lang, style),
      '',
    ]),
  );
  const flags = questions.map(({ fact, kind, options }) => {
    const [first] = options;
    const example = kind === 'date' ? 'YYYY-MM-DD' : kind === 'place' ? (first?.value ?? 'US') : '...';
    return triage.answerWith(fact, kind === 'choice' ? options.map(({ value }) => value).join('|') : quoted(example));
  });
  return new MagnaError(
    EXIT.usage,
    {
      message: error.missingAnswers(list(open.map(({ fact }) => fact))),
      cause: error.missingCause,
      next: error.missingNext(flags.join(' ')),
    },
    { answer },
  );
}

/** As a shell takes it: `>` would write a file. */
function quoted(value: string): string {
  return /[>\s]/.test(value) ? `'${value}'` : value;
}
