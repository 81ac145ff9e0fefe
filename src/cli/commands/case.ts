import { type Command, Option } from 'commander';
import type { Context } from '../../context.ts';
import type { ExitCode } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { SENT_TO, SOLVERS } from '../../answers/case/choices.ts';
import { type CommonFlags, examples } from '../command.ts';
import { type DueFlags, runCaseDue, runCaseList, runCaseShow } from './case-read.ts';
import {
  type CloseFlags,
  type ExportFlags,
  type LogFlags,
  runCaseClose,
  runCaseExport,
  runCaseLog,
} from './case-write.ts';

export function registerCase(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const cases = program.command('case').description(help.cases);

  const list = cases
    .command('list')
    .description(help.caseList)
    .action(async (_: CommonFlags, command: Command) => done(await runCaseList(command.optsWithGlobals(), context)));
  examples(list, lang, ['magna case list', 'magna case list --json']);

  const show = cases
    .command('show')
    .argument('<id>', help.caseId)
    .description(help.caseShow)
    .action(async (id: string, _: CommonFlags, command: Command) =>
      done(await runCaseShow(id, command.optsWithGlobals(), context)),
    );
  examples(show, lang, ['magna case show 7F3K', 'magna case show 7F3K --json']);

  const log = cases
    .command('log')
    .argument('<id>', help.caseId)
    .description(help.caseLog)
    .option('--ticket <number>', help.logTicket)
    .option('--at <time>', help.logAt)
    .option('--reply', help.logReply)
    .addOption(new Option('--sent <channel>', help.logSent).choices(SENT_TO))
    .option('--note <text>', help.logNote)
    .action(async (id: string, _: LogFlags, command: Command) =>
      done(await runCaseLog(id, command.optsWithGlobals(), context)),
    );
  examples(log, lang, [
    'magna case log 7F3K --ticket MS-204417 --at "yesterday 14:00"',
    'magna case log 7F3K --sent community',
  ]);

  const due = cases
    .command('due')
    .description(help.caseDue)
    .option('--all', help.dueAll)
    .option('--quiet', help.quiet)
    .action(async (_: DueFlags, command: Command) => done(await runCaseDue(command.optsWithGlobals(), context)));
  examples(due, lang, ['magna case due', 'magna case due --quiet || echo "a case is due"']);

  const close = cases
    .command('close')
    .argument('<id>', help.caseId)
    .description(help.caseClose)
    .addOption(new Option('--solved-by <who>', help.solvedBy).choices(SOLVERS))
    .option('--note <text>', help.closeNote)
    .action(async (id: string, _: CloseFlags, command: Command) =>
      done(await runCaseClose(id, command.optsWithGlobals(), context)),
    );
  examples(close, lang, [
    'magna case close 7F3K --solved-by helpdesk',
    'magna case close 7F3K --solved-by faq --note "A4, not Letter"',
  ]);

  const take = cases
    .command('export')
    .argument('<id>', help.caseId)
    .description(help.caseExport)
    .option('--output <file>', help.exportFile)
    .option('--redact', help.redact)
    .action(async (id: string, _: ExportFlags, command: Command) =>
      done(await runCaseExport(id, command.optsWithGlobals(), context)),
    );
  examples(take, lang, ['magna case export 7F3K --output 7F3K.json', 'magna case export 7F3K --redact']);
}
