import { answerCaseDue, isAnythingDue } from '../../answers/case/case-due.ts';
import { answerCaseList } from '../../answers/case/case-list.ts';
import { answerCaseShow } from '../../answers/case/case-show.ts';
import type { TriageClock } from '../../answers/triage.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { type Lang, loadWords } from '../../lang/words.ts';
import { renderCaseDue } from '../../ui/render/case-due.ts';
import { renderCaseList } from '../../ui/render/case-list.ts';
import { renderCaseShow } from '../../ui/render/case-show.ts';
import { answerLanguage, type CommonFlags, lawDate, print } from '../command.ts';

export interface DueFlags extends CommonFlags {
  readonly all?: boolean;
  readonly quiet?: boolean;
}

export function caseClock(flags: CommonFlags, context: Context, lang: Lang): TriageClock {
  return { now: context.now(), zone: context.settings.zone, asOf: lawDate(flags, context, lang) };
}

export async function runCaseList(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  const answer = answerCaseList(kb, context.cases, caseClock(flags, context, lang), lang);
  await print(context, flags, answer, renderCaseList);
  return EXIT.ok;
}

export async function runCaseShow(id: string, flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  const answer = answerCaseShow(kb, context.cases, id, caseClock(flags, context, lang), lang);
  await print(context, flags, answer, renderCaseShow);
  return EXIT.ok;
}

export async function runCaseDue(flags: DueFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  const clock = caseClock(flags, context, lang);
  if (flags.quiet === true) return isAnythingDue(kb, context.cases, clock, lang) ? EXIT.findings : EXIT.ok;
  // What is pasted is in the language of its case.
  await Promise.all([loadWords('en'), loadWords('zh')]);
  const answer = answerCaseDue(kb, context.cases, clock, lang, { later: flags.all === true });
  await print(context, flags, answer, renderCaseDue);
  return answer.due.length > 0 ? EXIT.findings : EXIT.ok;
}
