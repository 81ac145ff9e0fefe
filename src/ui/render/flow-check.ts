import type { FlowCheckAnswer } from '../../answers/shapes/flow.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { findingLines } from './findings.ts';

/** What was looked at, then what is wrong. */
export function renderFlowCheck(answer: FlowCheckAnswer, style: Style): string {
  const words = wordsOf(answer.lang).flow;
  const { counts, scenarios, findings } = answer;
  const { errors, warnings, notes } = answer.summary;
  const line = (label: string, text: string | string[]): string[] =>
    labelled(label, text, 14, style.width, style.label);
  return page([
    ...(counts === null
      ? []
      : [
          ...line(words.flow, [
            words.reached(counts.nodes.reached, counts.nodes.all, counts.edges.reached, counts.edges.all),
            words.edgesAre(counts.options, counts.unknowns, counts.decisions, counts.offers),
          ]),
          ...line(words.ways, words.waysAre(counts.paths, counts.ways)),
          ...line(
            words.rules,
            words.rulesDecide(counts.rules.reached, counts.rules.all, counts.urgencies.reached, counts.urgencies.all),
          ),
          ...line(words.situations, words.situationsAre(counts.situations, counts.plans)),
        ]),
    ...(scenarios === null
      ? []
      : line(words.scenarios, words.scenariosRan(scenarios.run, scenarios.files, scenarios.differing))),
    ...(counts === null ? [] : ['']),
    ...findingLines(findings, answer.lang, style),
    ...(findings.length > 0 ? [''] : []),
    findings.length === 0 ? style.good(words.nothing) : words.summary(errors, warnings, notes),
    ...(counts === null ? indented(words.notWhole, 0, style.width).map(style.dim) : []),
  ]);
}
