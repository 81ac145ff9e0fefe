import { edgesOf } from '../../kb/checks/flow-edges.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { FlowNode } from '../../kb/shapes/flow.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import type { FlowGraphAnswer } from '../shapes/flow.ts';

type GraphEdge = FlowGraphAnswer['edges'][number];

/** The flow as a picture: its nodes, and an edge for each two that follow each other, with the answers that lead on. */
export function answerFlowGraph(kb: KnowledgeBase, lang: Lang): FlowGraphAnswer {
  const { start, nodes } = kb.flow;
  return {
    schema: 'magna.flow-graph/1',
    lang,
    start,
    nodes: nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      fact: 'fact' in node ? node.fact : null,
      text: textOf(node, lang),
    })),
    edges: nodes.flatMap((node) => edgesFrom(node, lang)),
  };
}

function edgesFrom(node: FlowNode, lang: Lang): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const { to, via, path } of edgesOf(node)) {
    const edge = edges.get(to) ?? { from: node.id, to, answers: [] };
    edges.set(to, edge);
    edge.answers.push(answerOf(node, via, path[0] === 'options' ? Number(path[1]) : undefined, lang));
  }
  return [...edges.values()];
}

function textOf(node: FlowNode, lang: Lang): string {
  const words = wordsOf(lang).flow;
  switch (node.kind) {
    case 'decide':
      return words.decides[node.decide];
    case 'outcome':
      return words.ends[node.status];
    case 'confirm':
    case 'offer':
      return words.kinds[node.kind];
    default:
      return inLang(node.ask, lang);
  }
}

/** @param option the position of an option of a choice */
function answerOf(node: FlowNode, via: string, option: number | undefined, lang: Lang): GraphEdge['answers'][number] {
  const { flow, triage } = wordsOf(lang);
  const { answers } = flow;
  switch (node.kind) {
    case 'choice': {
      const chosen = option === undefined ? undefined : node.options[option];
      return { value: via, text: chosen === undefined ? triage.dontKnow : inLang(chosen.text, lang) };
    }
    case 'decide':
      return { value: via, text: answers[via as 'yes' | 'no' | 'unknown'] };
    case 'offer':
      return via === 'solved'
        ? { value: via, text: answers.solved }
        : { value: 'not-solved', text: answers['not-solved'] };
    case 'confirm':
      return { value: 'confirmed', text: answers.confirmed };
    default:
      return via === 'unknown' ? { value: via, text: triage.dontKnow } : { value: 'given', text: answers.given };
  }
}
