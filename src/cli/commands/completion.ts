import type { Command } from 'commander';
import { answerChannelList } from '../../answers/channel.ts';
import { settingKeys } from '../../answers/config/config.ts';
import { answerFaqList } from '../../answers/faq-show.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { visibleDeep } from '../../ui/visible.ts';
import { examples } from '../command.ts';
import { type CommandTree, readCommandTree, type Word } from '../completion/command-tree.ts';

/** Each script is loaded only when it is asked for. */
const SCRIPTS: Record<string, () => Promise<(tree: CommandTree) => string>> = {
  bash: async () => (await import('../completion/bash.ts')).bashScript,
  zsh: async () => (await import('../completion/zsh.ts')).zshScript,
  fish: async () => (await import('../completion/fish.ts')).fishScript,
  powershell: async () => (await import('../completion/powershell.ts')).powershellScript,
};

const SHELLS = Object.keys(SCRIPTS);

/** @param wholeProgram the tree of all commands, which a call of this one does not load by itself */
export function registerCompletion(
  program: Command,
  context: Context,
  lang: Lang,
  done: (exit: ExitCode) => void,
  wholeProgram: () => Promise<Command>,
): void {
  const { help } = wordsOf(lang);
  const completion = program
    .command('completion')
    .argument('<shell>', help.shell)
    .description(help.completion)
    .action(async (shell: string) => done(await runCompletion(shell, context, lang, wholeProgram)));
  examples(completion, lang, [
    'magna completion bash > ~/.local/share/bash-completion/completions/magna',
    'magna completion powershell',
  ]);
}

async function runCompletion(
  shell: string,
  context: Context,
  lang: Lang,
  wholeProgram: () => Promise<Command>,
): Promise<ExitCode> {
  const load = SHELLS.includes(shell) ? SCRIPTS[shell] : undefined;
  if (load === undefined) throw noSuchShell(shell, lang);
  const [script, program, values] = await Promise.all([load(), wholeProgram(), argumentValues(context, lang)]);
  context.stdout.write(script(readCommandTree(program, values)));
  return EXIT.ok;
}

/** What magna itself knows an argument may be: ids are permanent, so a script made once stays good. */
async function argumentValues(context: Context, lang: Lang): Promise<Record<string, readonly Word[]>> {
  const kb = await context.loadKb(undefined);
  const { config } = wordsOf(lang);
  const settings = settingKeys().map((text) => ({ text, about: config.about[text] }));
  const clock = { now: context.now(), zone: context.settings.zone };
  return visibleDeep({
    '/completion': SHELLS.map((text) => ({ text, about: '' })),
    ...Object.fromEntries(['get', 'set', 'unset'].map((name) => [`/config/${name}`, settings])),
    '/channel/show': answerChannelList(kb, clock, lang).channels.map(({ id, name }) => ({ text: id, about: name })),
    '/faq/show': answerFaqList(kb, undefined, lang).entries.map(({ id, title }) => ({ text: id, about: title })),
  });
}

function noSuchShell(shell: string, lang: Lang): MagnaError {
  const { error } = wordsOf(lang);
  const [close] = nearest(shell, SHELLS);
  return new MagnaError(EXIT.usage, {
    message: error.shell(shell),
    cause: error.shellNext,
    next:
      close === undefined
        ? error.runHelp('magna completion --help')
        : error.didYouMean(`\`magna completion ${close}\``),
  });
}
