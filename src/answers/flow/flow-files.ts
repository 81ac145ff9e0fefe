import { byPlace, type Finding } from '../../finding.ts';
import { flowEdges } from '../../kb/checks/flow-edges.ts';
import { routingRules } from '../../kb/checks/routing-rules.ts';
import type { KbFile } from '../../kb/kb-file.ts';
import { kindOf, type ParsedKb, type ParsedLayer, parseLayer, shapesOf } from '../../kb/load.ts';
import type { Layer } from '../../kb/layers.ts';
import { mergeKb } from '../../kb/merge.ts';
import type { KbLayers } from '../kb-check.ts';

/** The files that a flow and its rules stand in, with an overlay's over the shipped ones. */
export interface FlowFiles {
  /** Undefined where what is written has not the shape of its kind. */
  readonly whole: { readonly flow: KbFile; readonly routing: KbFile } | undefined;
  /** What is wrong with their shape. */
  readonly broken: readonly Finding[];
  /** What stops triage from using them: edges without a node, circles, rules behind one that takes everything. */
  readonly findings: readonly Finding[];
  /** The paths of all of them, as findings show them. */
  readonly checked: readonly string[];
}

const KINDS = new Set(['flow.yaml', 'routing.yaml']);

/** The flow and the rules as files, so that what is found can be told with its line. */
export function flowFiles({ shipped, overlays }: KbLayers): FlowFiles {
  const broken: Finding[] = [];
  const own = ({ files, label }: Layer): ParsedLayer => {
    const layer = parseLayer(files.filter(isOurs), label);
    broken.push(...layer.findings);
    return layer.files;
  };
  let files: ParsedKb = own(shipped);
  for (const overlay of overlays) ({ files } = mergeKb(files, own(overlay)));
  broken.push(...shapesOf(files).findings);
  const [[flow], [routing]] = [files.get('flow.yaml') ?? [], files.get('routing.yaml') ?? []];
  const whole = broken.length > 0 || flow === undefined || routing === undefined ? undefined : { flow, routing };
  return {
    whole,
    broken,
    findings: whole === undefined ? [] : byPlace([...flowEdges(files), ...routingRules(files)]),
    checked: [shipped, ...overlays].flatMap((layer) =>
      layer.files.filter(isOurs).map(({ path }) => `${layer.label}${path}`),
    ),
  };
}

function isOurs({ path }: { readonly path: string }): boolean {
  return KINDS.has(kindOf(path) ?? '');
}
