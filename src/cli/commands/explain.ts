import type { Command } from 'commander';
import { answerExplain, findPortal } from '../../answers/explain.ts';
import type { Context, LoadedKb } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { renderExplain } from '../../ui/render/explain.ts';
import { answerLanguage, examples, print, type ShowFlags } from '../command.ts';

interface ExplainFlags extends ShowFlags {
  readonly system?: string;
}

export function registerExplain(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const explain = program
    .command('explain')
    .argument('<words...>', help.message)
    .description(help.explain)
    .option('--system <name>', help.system)
    .option('--where', help.where)
    .action(async (words: string[], _: ExplainFlags, command: Command) =>
      done(await runExplain(words, command.optsWithGlobals<ExplainFlags>(), context)),
    );
  examples(explain, lang, [
    'magna explain CDS12005',
    'magna explain "上传时提示403" --json',
    'magna explain - --system cds',
  ]);
}

async function runExplain(words: readonly string[], flags: ExplainFlags, context: Context): Promise<ExitCode> {
  const message = (words.length === 1 && words[0] === '-' ? context.stdin.text() : words.join(' ')).trim();
  const lang = await answerLanguage(flags, message, context);
  if (message === '') throw nothingGiven(lang);
  const kb = await context.loadKb(flags.kb);
  const system = flags.system === undefined ? {} : { system: portalOf(kb, flags.system, lang) };
  const answer = answerExplain(kb, { message, ...system }, lang);
  await print(context, flags, answer, (shown, style) => renderExplain(shown, style, flags.where === true));
  return answer.found ? EXIT.ok : EXIT.findings;
}

function nothingGiven(lang: Lang): MagnaError {
  const { error } = wordsOf(lang);
  return new MagnaError(EXIT.usage, { message: error.noMessage, cause: error.usage, next: error.noMessageNext });
}

function portalOf(
  kb: LoadedKb,
  name: string,
  lang: Lang,
): Exclude<ReturnType<typeof findPortal>, { nearest: unknown }> {
  const found = findPortal(kb, name);
  if (!('nearest' in found)) return found;
  const words = wordsOf(lang);
  throw new MagnaError(EXIT.usage, {
    message: words.error.noSystem(name),
    cause: words.error.knownSystems(words.list(found.ids)),
    next: found.nearest.length > 0 ? words.error.didYouMean(words.or(found.nearest)) : words.error.giveAgain,
  });
}
