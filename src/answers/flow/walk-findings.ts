import type { Finding } from '../../finding.ts';
import { edgesOf } from '../../kb/checks/flow-edges.ts';
import type { KbFile } from '../../kb/kb-file.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Path } from '../../kb/prov.ts';
import type { FlowNode } from '../../kb/shapes/flow.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { readValue, valuesOf } from '../../triage/fact-values.ts';
import type { Crossing, Edge } from '../../triage/flow-paths.ts';

/** The nodes and edges that some answers lead to and over, each by a name of its own. */
export interface Walked {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

function nameOf({ node, path }: Edge): string {
  return [node, ...path].join('.');
}

/** What of a flow was walked, over all its crossings. */
export function walkedOf(crossings: readonly Crossing[]): Walked {
  const edges = crossings.flatMap(({ turns }) => turns.flatMap((turn) => turn.edges));
  return {
    nodes: new Set([...crossings.map(({ node }) => node.id), ...edges.map(({ node }) => node)]),
    edges: new Set(edges.map(nameOf)),
  };
}

/**
 * `flow/unreachable-node`: a node that edges lead to, and no answers do. `flow/unreached-edge`: an answer that nobody can
 * give, or that the program does not take. `flow/dead-end`: a question that can never be left.
 *
 * @param file the flow as it is written
 */
export function walkFindings(
  kb: KnowledgeBase,
  crossings: readonly Crossing[],
  { nodes, edges }: Walked,
  file: KbFile,
  lang: Lang,
): Finding[] {
  const words = wordsOf(lang).flow;
  const refused = new Set(crossings.flatMap((crossing) => crossing.refused.map(nameOf)));
  const stuck = new Set(
    crossings.filter(({ paths, turns }) => paths === 0 && turns.length === 0).map((c) => c.node.id),
  );
  return kb.flow.nodes.flatMap((node, index): Finding[] => {
    const at: Path = ['nodes', index];
    if (!nodes.has(node.id)) {
      const text = { message: words.noAnswersLead(node.id), fix: words.noAnswersLeadFix };
      return [file.finding('flow/unreachable-node', [...at, 'id'], text)];
    }
    const still = { message: words.standsStill(node.id), fix: words.standsStillFix };
    return [
      ...(stuck.has(node.id) ? [file.finding('flow/dead-end', [...at, 'id'], still)] : []),
      ...edgesOf(node).flatMap(({ path, via }) => {
        const name = nameOf({ node: node.id, path });
        if (edges.has(name)) return [];
        const edge = `${node.id}.${via}`;
        const text = refused.has(name)
          ? refusal(kb, node, edge, via, lang)
          : { message: words.neverOpen(edge), fix: words.neverOpenFix };
        // Of an option its value is what is wrong, not where it leads.
        const place = path[0] === 'options' ? [...path.slice(0, 2), 'value'] : path;
        return [file.finding('flow/unreached-edge', [...at, ...place], text)];
      }),
    ];
  });
}

/** Why an answer does not go the way of its edge. */
function refusal(
  kb: KnowledgeBase,
  node: FlowNode,
  edge: string,
  value: string,
  lang: Lang,
): { message: string; fix: string } {
  const words = wordsOf(lang).flow;
  const fact = 'fact' in node ? node.fact : 'problem';
  const options = valuesOf(kb, fact).options.flatMap((option) => (typeof option === 'string' ? option : []));
  const [close] = nearest(value, options);
  const fix = close === undefined || close === value ? words.takesForm : words.takes(close);
  const message = readValue(kb, fact, value) === undefined ? words.refused : words.readOtherwise;
  return { message: message(edge, fact, value), fix };
}
