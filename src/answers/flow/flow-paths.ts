import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { nearest } from '../../lang/nearest.ts';
import type { Lang } from '../../lang/words.ts';
import { walkFlow } from '../../triage/flow-paths.ts';
import { type Way, Ways } from '../../triage/flow-ways.ts';
import type { FlowPathsAnswer } from '../shapes/flow.ts';

/** So many ways are listed; a flow with many forks has more than anybody reads. */
const LISTED = 1000;

/** There is no such node; the nearest names, or all of them. */
export interface NoSuchNode {
  readonly near: readonly string[];
  readonly all: readonly string[];
}

/**
 * Every way through the flow, answers that lead to the same next node as one step.
 *
 * @param through only ways that pass this node
 */
export function answerFlowPaths(
  kb: KnowledgeBase,
  through: string | undefined,
  lang: Lang,
): FlowPathsAnswer | NoSuchNode {
  const ids = kb.flow.nodes.map(({ id }) => id);
  if (through !== undefined && !ids.includes(through)) return { near: nearest(through, ids, 3), all: ids };
  const ways = new Ways(walkFlow(kb).start, through);
  const { ways: count, paths } = ways.count;
  const listed: FlowPathsAnswer['ways'] = [];
  for (const way of ways.each()) {
    if (listed.length === LISTED) break;
    listed.push(wayAnswer(way));
  }
  return { schema: 'magna.flow-paths/1', lang, through: through ?? null, count, paths, ways: listed };
}

function wayAnswer({ steps, outcome }: Way): FlowPathsAnswer['ways'][number] {
  return {
    steps: steps.map(({ node, answers, any, over }) => ({
      node: node.id,
      kind: node.kind,
      fact: 'fact' in node ? node.fact : null,
      answers: [...answers],
      any,
      over: [...over],
    })),
    outcome: { node: outcome.id, status: outcome.status },
    questions: steps.filter(({ node }) => 'fact' in node).length,
  };
}
