import { type Command, Option } from 'commander';
import { CaseKeeper } from '../../answers/case-keeper.ts';
import { factsFromPairs } from '../../answers/given-facts.ts';
import {
  answerTriage,
  type Facts,
  openQuestions,
  readProblem,
  type TriageClock,
  type TriageState,
  viewTriage,
} from '../../answers/triage.ts';
import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Context, LoadedKb } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { inLang, type Lang, loadWords, wordsOf } from '../../lang/words.ts';
import { draftFile, renderTriage } from '../../ui/render/triage.ts';
import { visible } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, examples, lawDate, print } from '../command.ts';
import { askThrough } from '../triage-session.ts';

interface TriageFlags extends CommonFlags {
  readonly answers?: string;
  readonly set: readonly string[];
  readonly save?: boolean;
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
  const problem =
    given.problem ??
    (canAsk && flags.answers === undefined && flags.set.length === 0 ? await askProblem(context, guess) : undefined);
  if (problem === undefined && Object.keys(given).length === 0) throw noProblem(guess);
  const lang = flags.lang === undefined ? (given.lang ?? (await answerLanguage(flags, problem, context))) : guess;
  await loadWords(lang);
  const start = readProblem(kb, problem, given, clock);
  const keeper = new CaseKeeper(context.cases, () => context.now(), lang);

  const state: TriageState = canAsk
    ? await askThrough({ kb, clock, lang, context, keeper }, start)
    : { ...start, settled: 'all' };
  const view = viewTriage(kb, state, clock);
  const answer = answerTriage(kb, state, view, clock, lang);
  if (answer.status === 'question') throw missingAnswers(openQuestions(kb, view), answer, lang);
  if (flags.save) keeper.open(state.given);
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

/** Which answers are missing, with the flags that would give them. */
function missingAnswers(open: ReturnType<typeof openQuestions>, answer: TriageAnswer, lang: Lang): MagnaError {
  const { error, triage, list } = wordsOf(lang);
  const flags = open.map((node) => {
    const values =
      node.kind === 'choice'
        ? node.options.map(({ value }) => value).join('|')
        : node.kind === 'date'
          ? 'YYYY-MM-DD'
          : node.kind === 'place'
            ? 'US'
            : '...';
    return triage.answerWith(node.fact, values);
  });
  const asked = open.map((node) => `${node.fact} (${inLang(node.ask, lang)})`);
  return new MagnaError(
    EXIT.usage,
    { message: error.missingAnswers(list(asked)), cause: error.missingCause, next: error.missingNext(flags.join(' ')) },
    { answer },
  );
}
