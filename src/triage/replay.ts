import type { Flow, FlowNode } from '../kb/shapes/flow.ts';
import type { Facts, YesNo } from './facts.ts';

export type QuestionNode = Extract<FlowNode, { kind: 'choice' | 'text' | 'place' | 'date' }>;

/** Where one stands: at something to confirm, a question, an offer of answers, or an outcome. */
export type Stop =
  | { readonly at: 'confirm'; readonly node: Extract<FlowNode, { kind: 'confirm' }> }
  | { readonly at: 'question'; readonly node: QuestionNode }
  | { readonly at: 'offer'; readonly node: Extract<FlowNode, { kind: 'offer' }> }
  | { readonly at: 'outcome'; readonly node: Extract<FlowNode, { kind: 'outcome' }> };

export interface Course {
  readonly stop: Stop;
  /** The ids of the nodes passed, in order. */
  readonly passed: readonly string[];
}

export interface ReplayOptions {
  /** The pure functions that `decide` nodes name. */
  readonly decide: (name: Extract<FlowNode, { kind: 'decide' }>['decide']) => YesNo;
  /** Confirmations and offers that are done with, by node id; `all` where nobody can be asked. */
  readonly settled: ReadonlySet<string> | 'all';
  /** Whether search has an answer to offer. */
  readonly hasOffer: boolean;
}

/**
 * Folds the answers over the flow: where a triage stands is a function of its facts alone, so asking, going back,
 * resuming and answering by flag are all this one call.
 */
export function replay(flow: Flow, facts: Facts, options: ReplayOptions): Course {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const isSettled = (id: string): boolean => options.settled === 'all' || options.settled.has(id);
  const passed: string[] = [];
  let id = flow.start;
  for (;;) {
    const node = byId.get(id);
    // The knowledge base is checked before it is used: every edge has its node and no path returns.
    if (node === undefined || passed.includes(id)) throw new Error(`flow: "${id}" is no way on`);
    switch (node.kind) {
      case 'confirm':
        if (!isSettled(id)) return { stop: { at: 'confirm', node }, passed };
        passed.push(id);
        id = node.next;
        break;
      case 'decide':
        passed.push(id);
        id = node.next[options.decide(node.decide)];
        break;
      case 'offer':
        if (facts.faqResolved === 'yes') {
          passed.push(id);
          id = node.solved;
          break;
        }
        if (options.hasOffer && facts.faqResolved === undefined && !isSettled(id))
          return { stop: { at: 'offer', node }, passed };
        passed.push(id);
        id = node.next;
        break;
      case 'outcome':
        return { stop: { at: 'outcome', node }, passed };
      default: {
        const next = afterQuestion(node, facts);
        if (next === undefined) return { stop: { at: 'question', node }, passed };
        passed.push(id);
        id = next;
      }
    }
  }
}

/** The edge that the known answer takes; undefined while the question is open. */
function afterQuestion(node: QuestionNode, facts: Facts): string | undefined {
  const known = facts[node.fact];
  if (known === undefined) return undefined;
  if (known === 'unknown') return node.unknown;
  if (node.kind !== 'choice') return node.next;
  // Of several things tried, the one that leads furthest into the flow counts.
  const values: unknown[] = Array.isArray(known) ? (known.length > 0 ? known : ['none']) : [known];
  const edges = node.options.filter(({ value }) => values.includes(value)).map(({ next }) => next);
  return edges.find((next) => next !== node.unknown) ?? edges[0] ?? node.unknown;
}

/**
 * The facts a run without a terminal still lacks: the open question and those that would follow it if nobody knew the
 * answer.
 */
export function missingFacts(flow: Flow, facts: Facts, options: ReplayOptions): QuestionNode[] {
  const missing: QuestionNode[] = [];
  let assumed = facts;
  for (;;) {
    const { stop } = replay(flow, assumed, options);
    if (stop.at !== 'question') return missing;
    missing.push(stop.node);
    assumed = { ...assumed, [stop.node.fact]: 'unknown' };
  }
}
