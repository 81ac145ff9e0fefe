import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { examples } from '../command.ts';

export function registerCompletion(
  program: Command,
  _context: Context,
  lang: Lang,
  done: (exit: ExitCode) => void,
): void {
  const { help } = wordsOf(lang);
  const completion = program
    .command('completion <shell>')
    .description(help.completion)
    .action(() => done(EXIT.ok));
  examples(completion, lang, [
    'magna completion bash > ~/.local/share/bash-completion/completions/magna',
    'magna completion powershell',
  ]);
}
