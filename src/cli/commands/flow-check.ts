import { answerBrokenFlow, answerFlowCheck } from '../../answers/flow/flow-check.ts';
import { type FlowFiles, flowFiles } from '../../answers/flow/flow-files.ts';
import { kbRules } from '../../answers/kb-rules.ts';
import { checkScenarios } from '../../answers/scenarios/check-scenarios.ts';
import type { ScenarioText } from '../../answers/scenarios/read-scenarios.ts';
import type { FlowCheckAnswer } from '../../answers/shapes/flow.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { type Lang, loadWords, wordsOf } from '../../lang/words.ts';
import type { Format } from '../../report/formats.ts';
import { toReport } from '../../report/report.ts';
import { renderFlowCheck } from '../../ui/render/flow-check.ts';
import { answerLanguage, type CommonFlags, print } from '../command.ts';
import { brokenKb } from '../kb-error.ts';

export interface FlowCheckFlags extends CommonFlags {
  readonly scenarios?: string;
  readonly format?: Format;
}

/**
 * What is wrong with the flow and the rules themselves is a finding; a knowledge base that is broken elsewhere cannot be
 * loaded, and ends the command.
 */
export async function runFlowCheck(flags: FlowCheckFlags, context: Context, version: string): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const files = flowFiles(context.kbFiles(flags.kb));
  const texts = flags.scenarios === undefined ? undefined : scenarioTexts(flags.scenarios, context, lang);
  const answer =
    files.findings.length > 0
      ? answerBrokenFlow(files.findings, lang)
      : await checkWhole(flags, files, texts, context, lang);
  const format = flags.json ? 'json' : (flags.format ?? 'text');
  if (format === 'text' || format === 'json') {
    await print(context, { ...flags, json: format === 'json' }, answer, renderFlowCheck);
  } else {
    const checked = [...files.checked, ...(texts ?? []).map(({ path }) => path)];
    context.stdout.write(toReport(format, answer.findings, checked, kbRules(lang), version));
  }
  return answer.summary.errors > 0 ? EXIT.findings : EXIT.ok;
}

async function checkWhole(
  flags: FlowCheckFlags,
  files: FlowFiles,
  texts: readonly ScenarioText[] | undefined,
  context: Context,
  lang: Lang,
): Promise<FlowCheckAnswer> {
  const kb = await context.loadKb(flags.kb);
  // A package that was installed does not look at its files again; whoever edits them there is told all the same.
  if (files.whole === undefined) throw brokenKb(files.broken, context.settings.locale);
  // Each scenario is answered in its own language.
  if (texts !== undefined) await Promise.all([loadWords('en'), loadWords('zh')]);
  const scenarios = texts === undefined ? undefined : checkScenarios(kb, texts, lang);
  return answerFlowCheck(kb, files.whole, scenarios, context.now(), lang);
}

/** The files of a folder of scenarios. */
function scenarioTexts(folder: string, context: Context, lang: Lang): ScenarioText[] {
  const { flow, error } = wordsOf(lang);
  const below = folder.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  const names = attempt(() => context.files.list(below), flow.folderRead(folder), flow.folderReadNext);
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => `${below}/${name}`);
  if (paths.length === 0) {
    const text = { message: flow.noScenarios(folder), cause: flow.noScenariosCause, next: flow.noScenariosNext };
    throw new MagnaError(EXIT.usage, text);
  }
  return paths.map((path) => {
    const text = attempt(() => context.files.read(path), error.fileRead(path), error.fileReadNext);
    return { path, text };
  });
}

function attempt<T>(read: () => T, message: string, next: string): T {
  try {
    return read();
  } catch (reason) {
    throw new MagnaError(EXIT.io, { message, cause: reason instanceof Error ? reason.message : String(reason), next });
  }
}
