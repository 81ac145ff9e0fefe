import type { Finding } from '../../finding.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { differences } from './differences.ts';
import { expectationProblems } from './expectation-problems.ts';
import { type PlacedScenario, readScenarios, type ScenarioText } from './read-scenarios.ts';
import { runScenario } from './run-scenario.ts';

export interface ScenariosChecked {
  readonly findings: readonly Finding[];
  readonly counts: { readonly files: number; readonly run: number; readonly differing: number };
}

/**
 * Runs the scenarios of some files: `scenario/differs` for each thing that comes out otherwise, and whatever is wrong
 * with the files themselves. The words of both languages are loaded by then.
 */
export function checkScenarios(kb: SearchableKb, texts: readonly ScenarioText[], lang: Lang): ScenariosChecked {
  const { placed, findings: wrong } = readScenarios(texts, lang);
  const checked = placed.map((one) => checkScenario(kb, one, lang));
  const run = checked.filter(({ ran }) => ran);
  return {
    findings: [...wrong, ...checked.flatMap(({ findings }) => findings)],
    counts: {
      files: texts.length,
      run: run.length,
      differing: run.filter(({ findings }) => findings.length > 0).length,
    },
  };
}

/** @returns `ran: false` where a value of the scenario is wrong by itself */
function checkScenario(kb: SearchableKb, placed: PlacedScenario, lang: Lang): { ran: boolean; findings: Finding[] } {
  const { scenario, file, at } = placed;
  const { id, expect, because } = scenario;
  const now = new Date(scenario.now);
  const problems = expectationProblems(kb, placed, now, lang);
  const result = runScenario(kb, placed, now, lang);
  if ('findings' in result) return { ran: false, findings: [...problems, ...result.findings] };
  if (problems.length > 0) return { ran: false, findings: problems };
  const { flow } = wordsOf(lang);
  const mend = because === undefined ? flow.mendEither : flow.mendBecause(because);
  const findings = differences(kb, id, expect, result.answer, now, lang).map(({ path, message, fix = mend }) =>
    file.finding('scenario/differs', [...at, 'expect', ...path], { message, fix }),
  );
  return { ran: true, findings };
}
