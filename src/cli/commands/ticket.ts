import { type Command, Option } from 'commander';
import { type Config, readConfig } from '../../answers/config/read-config.ts';
import { editorFor } from '../../answers/config/edit-config.ts';
import { resumeCase } from '../../answers/resumed-case.ts';
import type { TicketDraftAnswer } from '../../answers/shapes/ticket.ts';
import { answerTicketDraft, type TicketQuery } from '../../answers/ticket/ticket-draft.ts';
import { officeLanguage } from '../../answers/ticket/office-language.ts';
import { answerTicketLinks } from '../../answers/ticket/ticket-links.ts';
import type { TriageClock } from '../../answers/triage.ts';
import { CaseKeeper } from '../../answers/case-keeper.ts';
import { renderTicketLinks } from '../../ui/render/ticket-links.ts';
import type { Context, LoadedKb } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, loadWords, wordsOf } from '../../lang/words.ts';
import { renderTicketMarkdown, renderTicketText, ticketNotes } from '../../ui/render/ticket-draft.ts';
import { styleFor } from '../../ui/style.ts';
import { toJson, visible, visibleDeep } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, examples, lawDate, print } from '../command.ts';

const FORMATS = ['text', 'md', 'json', 'eml'] as const;

interface DraftFlags extends CommonFlags {
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly edit?: boolean;
  readonly as: 'phone' | 'letter';
}

interface LinksFlags extends CommonFlags {
  readonly open?: boolean;
}

export function registerTicket(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const ticket = program.command('ticket').description(help.ticket);
  const draft = ticket
    .command('draft')
    .argument('[case]', help.draftCase)
    .argument('[channel]', help.draftChannel)
    .description(help.ticketDraft)
    .addOption(new Option('--format <name>', help.draftFormat).choices(FORMATS))
    .addOption(new Option('--as <form>', help.draftAs).choices(['phone', 'letter']).default('phone'))
    .option('--output <file>', help.draftOutput)
    .option('--edit', help.draftEdit)
    .action(async (id: string | undefined, channel: string | undefined, _: DraftFlags, command: Command) =>
      done(await runDraft(id, channel, command.optsWithGlobals<DraftFlags>(), context)),
    );
  examples(draft, lang, ['magna ticket draft', 'magna ticket draft 7F3K offline --as letter --lang en']);

  const links = ticket
    .command('links')
    .argument('[case]', help.draftCase)
    .argument('[channel]', help.linkChannel)
    .description(help.ticketLinks)
    .option('--open', help.openLink)
    .action(async (id: string | undefined, channel: string | undefined, _: LinksFlags, command: Command) =>
      done(await runLinks(id, channel, command.optsWithGlobals<LinksFlags>(), context)),
    );
  examples(links, lang, ['magna ticket links', 'magna ticket links 7F3K community --open']);
}

interface Asked {
  readonly kb: LoadedKb;
  readonly query: TicketQuery;
  readonly config: Config;
  readonly clock: TriageClock;
  readonly lang: Lang;
}

/** A case with its draft query, by the words that were typed: an id, a channel, or both. */
async function queryOf(
  first: string | undefined,
  second: string | undefined,
  flags: CommonFlags & { readonly as?: 'phone' | 'letter' },
  context: Context,
): Promise<Asked> {
  const guess = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  // One word alone may be the channel of the last case.
  const isChannel = second === undefined && kb.channels.channels.some(({ id }) => id === first);
  const [id, channel] = isChannel ? [undefined, first] : [first, second];
  const clock = { now: context.now(), zone: context.settings.zone, asOf: lawDate(flags, context, guess) };
  const resumed = resumeCase(kb, context.cases, id ?? true, {}, clock, guess);
  const config = await readConfig(context.config, kb, guess);
  const { draftLanguage } = config.identity;
  const set = draftLanguage === 'en' || draftLanguage === 'zh' ? draftLanguage : undefined;
  const office = channel === 'offline' ? officeLanguage(resumed.state) : undefined;
  const lang = flags.lang === undefined ? (set ?? office ?? resumed.lang ?? guess) : guess;
  await loadWords(lang);
  if (channel !== undefined && !kb.channels.channels.some((one) => one.id === channel && one.kind !== 'self-service'))
    throw noSuchChannel(kb, channel, lang);
  const query = {
    case: resumed.id,
    state: resumed.state,
    channel,
    form: flags.as ?? 'phone',
    identity: config.identity,
  };
  return { kb, query, config, clock, lang };
}

async function runLinks(
  first: string | undefined,
  second: string | undefined,
  flags: LinksFlags,
  context: Context,
): Promise<ExitCode> {
  const { kb, query, config, clock, lang } = await queryOf(first, second, flags, context);
  const keeper = new CaseKeeper(context.cases, () => context.now(), lang, query.case);
  const save = (draft: TicketDraftAnswer): string => keeper.saveDraft(draft.channel, visible(renderTicketText(draft)));
  const answer = answerTicketLinks({ kb, query, own: config.links, clock, lang, save });
  await print(context, flags, answer, renderTicketLinks);
  const [link] = answer.links;
  if (flags.open === true && link !== undefined) {
    context.stderr.write(`${visible(wordsOf(lang).ticket.opening(link.url))}\n`);
    context.open(link.url);
  }
  return answer.links.length > 0 ? EXIT.ok : EXIT.findings;
}

async function runDraft(
  first: string | undefined,
  second: string | undefined,
  flags: DraftFlags,
  context: Context,
): Promise<ExitCode> {
  const { kb, query, clock, lang } = await queryOf(first, second, flags, context);
  const answer = answerTicketDraft(kb, query, clock, lang);
  if (answer === undefined) throw noSuchChannel(kb, query.channel ?? '', lang);
  if (flags.edit === true) return await editDraft(answer, query.case, context, lang);
  const format = flags.json ? 'json' : (flags.format ?? 'text');
  const text = await textOf(answer, format, clock.now);
  if (flags.output === undefined) context.stdout.write(text);
  else write(context, flags.output, text, lang);
  if (format !== 'json') {
    const shown = visibleDeep({ ...answer, file: flags.output ?? null });
    context.stderr.write(ticketNotes(shown, await styleFor(context.stderr)));
  }
  return EXIT.ok;
}

/** Saves the draft with its case and opens it in the user's editor; what is written there is the user's own. */
async function editDraft(answer: TicketDraftAnswer, id: string, context: Context, lang: Lang): Promise<ExitCode> {
  const { error, ticket } = wordsOf(lang);
  const editor = await editorFor(context.config, context.env, lang);
  const keeper = new CaseKeeper(context.cases, () => context.now(), lang, id);
  const file = keeper.saveDraft(answer.channel, visible(renderTicketText(answer)));
  if (!context.stdin.isTTY) {
    throw new MagnaError(EXIT.usage, { message: ticket.noTerminal, cause: error.missingCause, next: file });
  }
  const ended = await context.openEditor(editor, file);
  if (ended !== 0) {
    throw new MagnaError(EXIT.io, { message: ticket.editorFailed(editor), cause: String(ended), next: file });
  }
  context.stderr.write(ticketNotes(visibleDeep({ ...answer, file }), await styleFor(context.stderr)));
  const { stillThere } = await import('../../answers/ticket/still-there.ts');
  const found = stillThere(context.files.read(file), answer.privacy, lang);
  if (found.length === 0) return EXIT.ok;
  context.stderr.write(`${ticket.stillThere(wordsOf(lang).list(found))}\n`);
  return EXIT.findings;
}

async function textOf(answer: TicketDraftAnswer, format: (typeof FORMATS)[number], now: Date): Promise<string> {
  if (format === 'json') return toJson(answer);
  if (format === 'text') return visible(renderTicketText(answer));
  if (format === 'md') return visible(renderTicketMarkdown(answer));
  const { writeEml } = await import('../../answers/ticket/ticket-mail.ts');
  return writeEml(answer, now);
}

/** A file that is there already is never written over. */
function write(context: Context, path: string, text: string, lang: Lang): void {
  const { error, ticket } = wordsOf(lang);
  try {
    context.files.create(path, text);
  } catch (reason) {
    const isThere = (reason as NodeJS.ErrnoException).code === 'EEXIST';
    throw new MagnaError(isThere ? EXIT.usage : EXIT.io, {
      message: error.write(path),
      cause: isThere ? ticket.isThere : reason instanceof Error ? reason.message : String(reason),
      next: isThere ? ticket.isThereNext : error.writeNext,
    });
  }
}

function noSuchChannel(kb: LoadedKb, channel: string, lang: Lang): MagnaError {
  const { error, ticket, or } = wordsOf(lang);
  const ids = kb.channels.channels.filter(({ kind }) => kind !== 'self-service').map(({ id }) => id);
  const close = nearest(channel, ids);
  return new MagnaError(EXIT.usage, {
    message: ticket.noChannel(channel),
    cause: ticket.channelsAre(ids.join(', ')),
    next: close.length > 0 ? error.didYouMean(or(close)) : 'magna ticket draft',
  });
}
