import { byPlace, type Finding } from '../../finding.ts';
import { edgesOf } from '../../kb/checks/flow-edges.ts';
import type { FlowNode } from '../../kb/shapes/flow.ts';
import type { Lang } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { walkFlow } from '../../triage/flow-paths.ts';
import { Ways } from '../../triage/flow-ways.ts';
import type { ScenariosChecked } from '../scenarios/check-scenarios.ts';
import type { FlowCheckAnswer } from '../shapes/flow.ts';
import type { FlowFiles } from './flow-files.ts';
import { examineSituations } from './situation-findings.ts';
import { walkedOf, walkFindings } from './walk-findings.ts';

type Counts = NonNullable<FlowCheckAnswer['counts']>;

/** A flow whose files are wrong by themselves: what they stand on is not looked at. */
export function answerBrokenFlow(findings: readonly Finding[], lang: Lang): FlowCheckAnswer {
  return answerOf(findings, null, null, lang);
}

/**
 * Whether the flow and its rules hold: everything in the flow is reached and leads to an outcome, every rule decides
 * somewhere, no plan leaves anybody without a channel or a next step, and the scenarios come out as expected.
 *
 * @param kb made of these files
 * @param now for the opening hours of plans; no finding rests on them
 */
export function answerFlowCheck(
  kb: SearchableKb,
  { flow, routing }: NonNullable<FlowFiles['whole']>,
  scenarios: ScenariosChecked | undefined,
  now: Date,
  lang: Lang,
): FlowCheckAnswer {
  const { start, crossings } = walkFlow(kb);
  const walked = walkedOf(crossings);
  const { reach, plans, findings } = examineSituations(kb, routing, now, lang);
  const { count } = new Ways(start);
  const { nodes } = kb.flow;
  const edges = nodes.flatMap((node) => edgesOf(node));
  const { rules, urgency } = kb.routing;
  const counts: Counts = {
    nodes: { all: nodes.length, reached: walked.nodes.size },
    edges: { all: edges.length, reached: walked.edges.size },
    ...edgeKinds(nodes),
    paths: count.paths,
    ways: count.ways,
    rules: { all: rules.length, reached: rules.length - reach.rules.length },
    urgencies: { all: urgency.length, reached: urgency.length - reach.urgencies.length },
    situations: reach.situations,
    plans,
  };
  const all = [
    ...walkFindings(kb, crossings, walked, flow, lang),
    ...findings,
    ...(scenarios === undefined ? [] : scenarios.findings),
  ];
  return answerOf(all, counts, scenarios === undefined ? null : scenarios.counts, lang);
}

function edgeKinds(nodes: readonly FlowNode[]): Pick<Counts, 'options' | 'unknowns' | 'decisions' | 'offers'> {
  const edgesIn = (...kinds: readonly FlowNode['kind'][]): number =>
    nodes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, node) => sum + edgesOf(node).length, 0);
  const choices = nodes.filter(({ kind }) => kind === 'choice').length;
  return {
    options: edgesIn('choice') - choices,
    unknowns: nodes.filter((node) => 'fact' in node).length,
    decisions: edgesIn('decide'),
    offers: edgesIn('offer'),
  };
}

function answerOf(
  findings: readonly Finding[],
  counts: Counts | null,
  scenarios: FlowCheckAnswer['scenarios'],
  lang: Lang,
): FlowCheckAnswer {
  const found = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return {
    schema: 'magna.flow-check/1',
    lang,
    findings: byPlace(findings).map((finding) => ({ ...finding, source: [...finding.source] })),
    summary: { errors: found('error'), warnings: found('warning'), notes: found('note') },
    counts,
    scenarios,
  };
}
