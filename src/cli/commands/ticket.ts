import { type Command, Option } from 'commander';
import { resumeCase } from '../../answers/resumed-case.ts';
import type { TicketDraftAnswer } from '../../answers/shapes/ticket.ts';
import { answerTicketDraft } from '../../answers/ticket/ticket-draft.ts';
import type { Context, LoadedKb } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, loadWords, wordsOf } from '../../lang/words.ts';
import { renderTicketMarkdown, renderTicketText, ticketNotes } from '../../ui/render/ticket-draft.ts';
import { styleFor } from '../../ui/style.ts';
import { toJson, visible, visibleDeep } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, examples, lawDate } from '../command.ts';

const FORMATS = ['text', 'md', 'json', 'eml'] as const;

interface DraftFlags extends CommonFlags {
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly as: 'phone' | 'letter';
}

export function registerTicket(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const ticket = program.command('ticket').description(help.ticket);
  const draft = ticket
    .command('draft')
    .argument('[case]', help.caseId)
    .argument('[channel]', help.draftChannel)
    .description(help.ticketDraft)
    .addOption(new Option('--format <name>', help.draftFormat).choices(FORMATS))
    .addOption(new Option('--as <form>', help.draftAs).choices(['phone', 'letter']).default('phone'))
    .option('--output <file>', help.draftOutput)
    .action(async (id: string | undefined, channel: string | undefined, _: DraftFlags, command: Command) =>
      done(await runDraft(id, channel, command.optsWithGlobals<DraftFlags>(), context)),
    );
  examples(draft, lang, ['magna ticket draft', 'magna ticket draft 7F3K offline --as letter --lang en']);
}

async function runDraft(
  first: string | undefined,
  second: string | undefined,
  flags: DraftFlags,
  context: Context,
): Promise<ExitCode> {
  const guess = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  // One word alone may be the channel of the last case.
  const isChannel = second === undefined && kb.channels.channels.some(({ id }) => id === first);
  const [id, channel] = isChannel ? [undefined, first] : [first, second];
  const clock = { now: context.now(), zone: context.settings.zone, asOf: lawDate(flags, context, guess) };
  const resumed = resumeCase(kb, context.cases, id ?? true, {}, clock, guess);
  const lang = flags.lang === undefined ? (resumed.lang ?? guess) : guess;
  await loadWords(lang);
  const query = { case: resumed.id, state: resumed.state, channel, form: flags.as, identity: {} };
  const answer = answerTicketDraft(kb, query, clock, lang);
  if (answer === undefined) throw noSuchChannel(kb, channel ?? '', lang);
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
