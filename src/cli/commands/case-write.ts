import { answerCaseClose } from '../../answers/case/case-close.ts';
import { answerCaseExport } from '../../answers/case/case-export.ts';
import { answerCaseLog, type LogEntry } from '../../answers/case/case-log.ts';
import type { Solver } from '../../answers/case/choices.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { renderCaseClose, renderCaseLog } from '../../ui/render/case-log.ts';
import { page } from '../../ui/layout.ts';
import { toJson, visible } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, print } from '../command.ts';
import { caseClock } from './case-read.ts';

export type LogFlags = CommonFlags & LogEntry;

export interface CloseFlags extends CommonFlags {
  readonly solvedBy?: Solver;
  readonly note?: string;
}

export interface ExportFlags extends CommonFlags {
  readonly output?: string;
  readonly redact?: boolean;
}

export async function runCaseLog(id: string, flags: LogFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  const answer = answerCaseLog(kb, context.cases, id, flags, caseClock(flags, context, lang), lang);
  await print(context, flags, answer, renderCaseLog);
  return EXIT.ok;
}

export async function runCaseClose(id: string, flags: CloseFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const answer = answerCaseClose(context.cases, id, flags, caseClock(flags, context, lang), lang);
  await print(context, flags, answer, renderCaseClose);
  return EXIT.ok;
}

/** JSON alone is what an export is; where it goes to a file, stdout says so. */
export async function runCaseExport(id: string, flags: ExportFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  const clock = caseClock(flags, context, lang);
  const answer = answerCaseExport(kb, context.cases, id, flags.redact === true, clock, lang);
  const text = toJson(answer);
  if (flags.output !== undefined) createFile(flags.output, text, context, lang);
  const { cases } = wordsOf(lang);
  const told = flags.output !== undefined && flags.json !== true;
  context.stdout.write(told ? page([visible(cases.exported(answer.id, flags.output ?? ''))]) : text);
  return EXIT.ok;
}

function createFile(path: string, text: string, context: Context, lang: Lang): void {
  try {
    context.files.create(path, text);
  } catch (reason) {
    const { cases, error } = wordsOf(lang);
    if ((reason as { code?: unknown }).code === 'EEXIST') {
      const told = { message: cases.fileExists(path), cause: cases.fileExistsCause, next: cases.fileExistsNext };
      throw new MagnaError(EXIT.usage, told);
    }
    const cause = reason instanceof Error ? reason.message : String(reason);
    throw new MagnaError(EXIT.io, { message: error.write(path), cause, next: error.writeNext });
  }
}
