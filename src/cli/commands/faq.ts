import { type Command, InvalidArgumentError, Option } from 'commander';
import { answerFaqBrowse } from '../../answers/faq-browse.ts';
import { answerFaqSearch } from '../../answers/faq-search.ts';
import { answerFaqList, answerFaqShow } from '../../answers/faq-show.ts';
import type { Within } from '../../answers/narrowing.ts';
import type { Context, LoadedKb } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { chooseLanguage } from '../../lang/choose-language.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { renderFaqList, renderFaqSearch, renderFaqShow } from '../../ui/render/faq.ts';
import { answerLanguage, type CommonFlags, examples, lawDate, print, type ShowFlags } from '../command.ts';

const CATEGORIES = ['document', 'certification', 'account', 'data', 'channel'] as const;

interface FaqFlags extends CommonFlags {
  readonly category?: (typeof CATEGORIES)[number];
  readonly limit?: number;
  readonly place?: string;
  readonly scheme?: string;
  readonly explain?: boolean;
}

export function registerFaq(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const faq = program.command('faq').description(help.faq);
  const category = (): Option => new Option('--category <name>', help.category).choices(CATEGORIES);

  const search = faq
    .command('search')
    .argument('<words...>', help.words)
    .description(help.faqSearch)
    .addOption(category())
    .option('--place <place>', help.faqPlace)
    .option('--scheme <name>', help.faqScheme)
    .option('--limit <n>', help.limit, readCount)
    .option('--explain', help.faqExplain)
    .action(async (words: string[], _: FaqFlags, command: Command) =>
      done(await runFaqSearch(words, command.optsWithGlobals<FaqFlags>(), context)),
    );
  examples(search, lang, ['magna faq search "pdf stuck"', 'magna faq search "上传失败" --json']);

  const browse = faq
    .command('browse')
    .description(help.faqBrowse)
    .action(async (_: FaqFlags, command: Command) =>
      done(await runFaqBrowse(command.optsWithGlobals<FaqFlags>(), context)),
    );
  examples(browse, lang, ['magna faq', 'magna faq browse --lang zh']);

  const show = faq
    .command('show')
    .argument('<id>', help.entryId)
    .description(help.faqShow)
    .option('--where', help.where)
    .action(async (id: string, _: FaqFlags, command: Command) =>
      done(await runFaqShow(id, command.optsWithGlobals<FaqFlags>(), context)),
    );
  examples(show, lang, ['magna faq show pdf-a4-not-letter', 'magna faq show upload-stuck --lang zh']);

  const list = faq
    .command('list')
    .description(help.faqList)
    .addOption(category())
    .action(async (_: FaqFlags, command: Command) =>
      done(await runFaqList(command.optsWithGlobals<FaqFlags>(), context)),
    );
  examples(list, lang, ['magna faq list', 'magna faq list --category account']);
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('1-999');
  return Number(value);
}

async function runFaqSearch(words: readonly string[], flags: FaqFlags, context: Context): Promise<ExitCode> {
  const question = (words.length === 1 && words[0] === '-' ? context.stdin.text() : words.join(' ')).trim();
  const lang = await answerLanguage(flags, question, context);
  const asOf = lawDate(flags, context, lang);
  const kb = await context.loadKb(flags.kb);
  const { limit, explain } = flags;
  const marks = flags.json === true || context.stdout.colour > 0;
  const query = { words: question, within: await withinOf(kb, flags, asOf, lang), ...given({ limit, explain }), marks };
  const answer = answerFaqSearch(kb, query, lang);
  await print(context, flags, answer, renderFaqSearch);
  return answer.answerable ? EXIT.ok : EXIT.findings;
}

/** What a search is narrowed to; what finds places and schemes by name is loaded only where one is named. */
async function withinOf(kb: LoadedKb, flags: FaqFlags, asOf: string, lang: Lang): Promise<Within> {
  const { category, place, scheme } = flags;
  if (place === undefined && scheme === undefined) return given({ category });
  const { narrowed } = await import('../../answers/narrowing.ts');
  return narrowed(kb, given({ category, place, scheme }), asOf, lang);
}

/** The options that were given. */
function given<T extends object>(options: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

async function runFaqBrowse(flags: FaqFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  if (!context.stdin.isTTY || !context.stderr.isTTY || flags.input === false) throw cannotAsk(lang);
  const kb = await context.loadKb(flags.kb);
  // Titles and the answer are in the language that is typed.
  let said = lang;
  const id = await context.ask.pick(wordsOf(lang).faq.pick, (typed) => {
    said = chooseLanguage(flags.lang, typed, context.settings.locale);
    return answerFaqBrowse(kb, typed, said).map((one) => ({ value: one.id, text: one.title }));
  });
  return runFaqShow(id, { ...flags, lang: said }, context);
}

function cannotAsk(lang: Lang): MagnaError {
  const { error } = wordsOf(lang);
  return new MagnaError(EXIT.usage, {
    message: error.cannotBrowse,
    cause: error.missingCause,
    next: error.runHelp('magna faq search --help'),
  });
}

async function runFaqShow(id: string, flags: ShowFlags, context: Context): Promise<ExitCode> {
  const kb = await context.loadKb(flags.kb);
  const answer = answerFaqShow(kb, id, await answerLanguage(flags, undefined, context));
  await print(context, flags, answer, (shown, style) => renderFaqShow(shown, style, flags.where === true));
  return answer.found ? EXIT.ok : EXIT.findings;
}

async function runFaqList(flags: FaqFlags, context: Context): Promise<ExitCode> {
  const kb = await context.loadKb(flags.kb);
  await print(
    context,
    flags,
    answerFaqList(kb, flags.category, await answerLanguage(flags, undefined, context)),
    renderFaqList,
  );
  return EXIT.ok;
}
