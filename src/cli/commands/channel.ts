import type { Command } from 'commander';
import { answerChannelList, answerChannelShow } from '../../answers/channel.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { renderChannelList, renderChannelShow } from '../../ui/render/channel.ts';
import { answerLanguage, type CommonFlags, examples, print, type ShowFlags } from '../command.ts';

export function registerChannel(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const channel = program.command('channel').description(help.channel);

  const list = channel
    .command('list')
    .description(help.channelList)
    .action(async (_: CommonFlags, command: Command) => done(await runChannelList(command.optsWithGlobals(), context)));
  examples(list, lang, ['magna channel list', 'magna channel list --json']);

  const show = channel
    .command('show')
    .argument('<id>', help.channelId)
    .description(help.channelShow)
    .option('--where', help.where)
    .action(async (id: string, _: CommonFlags, command: Command) =>
      done(await runChannelShow(id, command.optsWithGlobals(), context)),
    );
  examples(show, lang, ['magna channel show chat', 'magna channel show helpdesk --lang zh']);
}

async function runChannelList(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const kb = await context.loadKb(flags.kb);
  const clock = { now: context.now(), zone: context.settings.zone };
  await print(
    context,
    flags,
    answerChannelList(kb, clock, await answerLanguage(flags, undefined, context)),
    renderChannelList,
  );
  return EXIT.ok;
}

async function runChannelShow(id: string, flags: ShowFlags, context: Context): Promise<ExitCode> {
  const kb = await context.loadKb(flags.kb);
  const clock = { now: context.now(), zone: context.settings.zone };
  const answer = answerChannelShow(kb, id, clock, await answerLanguage(flags, id, context));
  await print(context, flags, answer, (shown, style) => renderChannelShow(shown, style, flags.where === true));
  return answer.found ? EXIT.ok : EXIT.findings;
}
