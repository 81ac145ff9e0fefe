import type { Path } from '../kb/prov.ts';
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
  /** Those of them whose question was open and whose answer counted. */
  readonly answered: readonly string[];
  /** What was known without asking, and what was answered on the way. */
  readonly said: Facts;
}

export interface ReplayOptions {
  /** The pure functions that `decide` nodes name; they see only what is known where the node stands. */
  readonly decide: (name: Extract<FlowNode, { kind: 'decide' }>['decide'], known: Facts) => YesNo;
  /** Confirmations and offers that are done with, by node id; `all` where nobody can be asked. */
  readonly settled: ReadonlySet<string> | 'all';
  /** Whether search has an answer to offer. */
  readonly hasOffer: (known: Facts) => boolean;
  /** What was answered, by the node that asked. */
  readonly answers?: Readonly<Record<string, Facts>>;
  /** Adds what follows from what is known. */
  readonly complete?: (known: Facts) => Facts;
}

/**
 * Folds the answers over the flow: where a triage stands is a function of its facts alone, so asking, going back,
 * resuming and answering by flag are all this one call. An answer counts from its question on, never before it: whoever
 * changes an early answer stands where a fresh run with the same answers would.
 *
 * @param facts what is known without asking
 */
export function replay(flow: Flow, facts: Facts, options: ReplayOptions): Course {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const isSettled = (id: string): boolean => options.settled === 'all' || options.settled.has(id);
  const passed: string[] = [];
  const answered: string[] = [];
  let said = facts;
  let known = options.complete?.(said) ?? said;
  let id = flow.start;
  for (;;) {
    const node = byId.get(id);
    // The knowledge base is checked before it is used: every edge has its node and no path returns.
    if (node === undefined || passed.includes(id)) throw new Error(`flow: "${id}" is no way on`);
    const answer = options.answers?.[id];
    // What is known by then is not asked, so an answer to it from before counts no longer.
    if (answer !== undefined && isOpen(node, known)) {
      answered.push(id);
      said = { ...said, ...answer };
      known = options.complete?.(said) ?? said;
    }
    const step = stepFrom(node, known, { ...options, isSettled });
    if (typeof step !== 'string') return { stop: step, passed, answered, said };
    passed.push(id);
    id = step;
  }
}

function isOpen(node: FlowNode, known: Facts): boolean {
  return node.kind === 'offer' ? known.faqResolved === undefined : 'fact' in node && known[node.fact] === undefined;
}

/** Where a node leads with what is known, or the stop that it is. */
function stepFrom(
  node: FlowNode,
  known: Facts,
  options: ReplayOptions & { readonly isSettled: (id: string) => boolean },
): string | Stop {
  switch (node.kind) {
    case 'confirm':
      return options.isSettled(node.id) ? node.next : { at: 'confirm', node };
    case 'decide':
      return node.next[options.decide(node.decide, known)];
    case 'offer':
      if (known.faqResolved === 'yes') return node.solved;
      return options.hasOffer(known) && known.faqResolved === undefined && !options.isSettled(node.id)
        ? { at: 'offer', node }
        : node.next;
    case 'outcome':
      return { at: 'outcome', node };
    default:
      return edgeTaken(node, known)?.to ?? { at: 'question', node };
  }
}

/** The edge that the known answer takes, by its place in the node; undefined while the question is open. */
export function edgeTaken(node: QuestionNode, facts: Facts): { path: Path; to: string } | undefined {
  const known = facts[node.fact];
  if (known === undefined) return undefined;
  const unknown = { path: ['unknown'], to: node.unknown };
  if (known === 'unknown') return unknown;
  if (node.kind !== 'choice') return { path: ['next'], to: node.next };
  // Of several things tried, the one that leads furthest into the flow counts.
  const values: unknown[] = Array.isArray(known) ? (known.length > 0 ? known : ['none']) : [known];
  const edges = node.options.flatMap(({ value, next }, index) =>
    values.includes(value) ? [{ path: ['options', index, 'next'], to: next }] : [],
  );
  return edges.find(({ to }) => to !== node.unknown) ?? edges[0] ?? unknown;
}

/**
 * The facts a run without a terminal still lacks: the open question and those that would follow it if nobody knew the
 * answer.
 */
export function missingFacts(flow: Flow, facts: Facts, options: ReplayOptions): QuestionNode[] {
  const missing: QuestionNode[] = [];
  let answers = options.answers ?? {};
  for (;;) {
    const { stop } = replay(flow, facts, { ...options, answers });
    if (stop.at !== 'question') return missing;
    missing.push(stop.node);
    answers = { ...answers, [stop.node.id]: { [stop.node.fact]: 'unknown' } };
  }
}
