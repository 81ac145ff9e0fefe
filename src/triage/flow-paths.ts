import { edgesOf } from '../kb/checks/flow-edges.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Path } from '../kb/prov.ts';
import type { FlowNode } from '../kb/shapes/flow.ts';
import type { YesNo } from './facts.ts';
import { attemptsAt, type Known, pathTaken } from './flow-answers.ts';
import { replay } from './replay.ts';

/** An edge by the node it leaves and its place in that node. */
export interface Edge {
  readonly node: string;
  readonly path: Path;
}

/** One answer at a node, and where it leads. */
export interface Turn {
  /** As the flow names it: an option, `yes`, `no`, `unknown`, `given`, `confirmed`, `solved`, `not-solved`, `none`. */
  readonly answer: string;
  /** The edge of the node itself, then those of nodes that are passed over, since their answer is known by then. */
  readonly edges: readonly Edge[];
  readonly to: Crossing;
}

/** A node as one stands at it; what was answered before and is never asked again makes no difference. */
export interface Crossing {
  readonly node: FlowNode;
  readonly turns: readonly Turn[];
  /** The edges of answers that their fact does not take, or takes for another. */
  readonly refused: readonly Edge[];
  /** In how many ways an outcome is reached from here, every answer counted by itself; 0 at a dead end. */
  readonly paths: number;
}

/**
 * Walks a flow by every answer to every question, every value of every decision, and offers with and without an answer
 * that settles it. Every step is taken by `replay`, so what is found here is what users go through.
 *
 * @param kb with a flow that has passed its checks: every edge has its node, and no path returns
 * @returns where one begins, and every crossing there is
 */
export function walkFlow(kb: KnowledgeBase): { start: Crossing; crossings: readonly Crossing[] } {
  const walk = new Walk(kb);
  const start = walk.stand({ facts: {}, decided: new Map(), settled: new Set(), hasOffer: undefined });
  return { start, crossings: walk.crossings };
}

class Walk {
  readonly #kb: KnowledgeBase;
  readonly #byId: ReadonlyMap<string, FlowNode>;
  readonly #found = new Map<string, Crossing>();
  readonly #ahead = new Map<string, readonly FlowNode[]>();

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
    this.#byId = new Map(kb.flow.nodes.map((node) => [node.id, node]));
  }

  get crossings(): readonly Crossing[] {
    return [...this.#found.values()];
  }

  stand(known: Known): Crossing {
    const { node } = this.#whereabouts(known);
    const key = `${node.id} ${this.#stillMatters(node, known)}`;
    const before = this.#found.get(key);
    if (before !== undefined) return before;
    const turns: Turn[] = [];
    const refused: Edge[] = [];
    for (const [answer, path, after] of attemptsAt(this.#kb, node, known)) {
      // What a reader takes for another value goes the way of that one.
      if (after === undefined || pathTaken(node, after)?.join() !== path.join()) {
        refused.push({ node: node.id, path });
        continue;
      }
      const { passed } = this.#whereabouts(after);
      const left = passed.slice(passed.indexOf(node.id)).flatMap((id) => this.#byId.get(id) ?? []);
      const edges = left.map((one) => ({ node: one.id, path: pathTaken(one, after) ?? [] }));
      turns.push({ answer, edges, to: this.stand(after) });
    }
    const paths = node.kind === 'outcome' ? 1 : turns.reduce((sum, { to }) => sum + to.paths, 0);
    const crossing = { node, turns, refused, paths };
    this.#found.set(key, crossing);
    return crossing;
  }

  /** Where `replay` stops, or the first decision before that which is still open. */
  #whereabouts({ facts, decided, settled, hasOffer = true }: Known): { node: FlowNode; passed: readonly string[] } {
    const inOrder = [...decided.values()];
    let come = 0;
    const decide = (): YesNo => inOrder[come++] ?? 'unknown';
    const { stop, passed } = replay(this.#kb.flow, facts, { decide, settled, hasOffer: () => hasOffer });
    for (const [index, id] of passed.entries()) {
      const node = this.#byId.get(id);
      if (node?.kind === 'decide' && !decided.has(id)) return { node, passed: passed.slice(0, index) };
    }
    return { node: stop.node, passed };
  }

  /** What of the answers so far a node further on looks at again. */
  #stillMatters(node: FlowNode, known: Known): string {
    const matters: Record<string, unknown> = {};
    for (const later of this.#aheadOf(node)) {
      if ('fact' in later) matters[later.fact] = known.facts[later.fact];
      else if (later.kind === 'offer') matters['offer'] = offerIs(known);
    }
    return JSON.stringify(matters);
  }

  /** A node and all that any edge leads to from it, in the order of the file. */
  #aheadOf(node: FlowNode): readonly FlowNode[] {
    const known = this.#ahead.get(node.id);
    if (known !== undefined) return known;
    const next = edgesOf(node).flatMap(({ to }) => this.#byId.get(to) ?? []);
    const ids = new Set([node.id, ...next.flatMap((one) => this.#aheadOf(one).map(({ id }) => id))]);
    const ahead = this.#kb.flow.nodes.filter(({ id }) => ids.has(id));
    this.#ahead.set(node.id, ahead);
    return ahead;
  }
}

/** What becomes of a further offer: one that did not settle it is passed over as if there were none. */
function offerIs({ facts, hasOffer }: Known): 'open' | 'over' | 'settled' {
  if (facts.faqResolved === 'yes') return 'settled';
  return facts.faqResolved === 'no' || hasOffer === false ? 'over' : 'open';
}
