import type { Finding } from '../../finding.ts';
import { ParsedFile } from '../../kb/parsed-file.ts';
import type { Path } from '../../kb/prov.ts';
import { shapeFindings } from '../../kb/shape-issues.ts';
import { type Scenario, scenario, scenarios } from '../../kb/shapes/scenario.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';

/** A file of scenarios as it was read. */
export interface ScenarioText {
  readonly path: string;
  readonly text: string;
}

/** A scenario with the place it stands at. */
export interface PlacedScenario {
  readonly scenario: Scenario;
  readonly file: ParsedFile;
  /** From the root of its file. */
  readonly at: Path;
}

/**
 * The scenarios of files, and what is wrong with their form. One that is wrong is left out, the others of its file are
 * run all the same.
 */
export function readScenarios(
  texts: readonly ScenarioText[],
  lang: Lang,
): { placed: readonly PlacedScenario[]; findings: readonly Finding[] } {
  const placed: PlacedScenario[] = [];
  const findings: Finding[] = [];
  for (const { path, text } of texts) {
    const file = new ParsedFile(path, text);
    const wrong = file.broken.length > 0 ? file.broken : shapeFindings(file, scenarios);
    findings.push(...wrong.map((finding) => ofScenario(finding, lang)));
    placed.push(...scenariosIn(file));
  }
  const unique = new Map<string, PlacedScenario>();
  for (const one of placed) {
    const first = unique.get(one.scenario.id);
    if (first === undefined) unique.set(one.scenario.id, one);
    else findings.push(twice(one, first, lang));
  }
  return { placed: [...unique.values()], findings };
}

function scenariosIn(file: ParsedFile): PlacedScenario[] {
  const list = (file.value as { scenarios?: unknown } | null | undefined)?.scenarios;
  if (!Array.isArray(list)) return [];
  return list.flatMap((one, index) => {
    const read = scenario.safeParse(one);
    return read.success ? [{ scenario: read.data, file, at: ['scenarios', index] }] : [];
  });
}

/** The same as of a file of the knowledge base, under the name of what it is about. */
function ofScenario(finding: Finding, lang: Lang): Finding {
  const fix = finding.fix.startsWith('see CONTRIBUTING') ? wordsOf(lang).flow.scenarioFile : finding.fix;
  return { ...finding, rule: finding.rule.replace(/^kb\//, 'scenario/'), fix };
}

function twice({ scenario: { id }, file, at }: PlacedScenario, first: PlacedScenario, lang: Lang): Finding {
  const { flow } = wordsOf(lang);
  const place = `${first.file.path}:${first.file.place([...first.at, 'id']).line}`;
  const text = { message: flow.scenarioTwice(id, place), fix: flow.scenarioTwiceFix };
  return file.finding('scenario/duplicate-id', [...at, 'id'], text);
}
