import type { FlowNode } from '../kb/shapes/flow.ts';
import type { Crossing, Turn } from './flow-paths.ts';

/** A node on a way, and the answers by which it goes on there. */
export interface Step {
  readonly node: FlowNode;
  readonly answers: readonly string[];
  /** Whether the way goes on whatever is answered. */
  readonly any: boolean;
  /** The nodes that are passed over next, since their answer is known by then. */
  readonly over: readonly string[];
}

/** One way through a flow; answers that lead to the same next node are one step of it. */
export interface Way {
  readonly steps: readonly Step[];
  readonly outcome: Extract<FlowNode, { kind: 'outcome' }>;
}

export interface Count {
  readonly ways: number;
  /** The same with every answer counted by itself. */
  readonly paths: number;
}

interface Group {
  readonly answers: readonly string[];
  readonly over: readonly string[];
  readonly to: Crossing;
}

/** The turns of a crossing, those together that lead to the same next one over the same nodes. */
function groupsOf({ turns }: Crossing): Group[] {
  const groups: { answers: string[]; over: string[]; to: Crossing }[] = [];
  for (const { answer, edges, to } of turns) {
    const over = overOf(edges);
    const same = groups.find((group) => group.to === to && group.over.join() === over.join());
    if (same === undefined) groups.push({ answers: [answer], over, to });
    else same.answers.push(answer);
  }
  return groups;
}

function overOf(edges: Turn['edges']): string[] {
  return edges.slice(1).map(({ node }) => node);
}

/** How many ways there are; counted without walking each, since a flow with many forks has very many. */
export class Ways {
  readonly #start: Crossing;
  /** The node they all pass; undefined for every way. */
  readonly #through: string | undefined;
  readonly #counted = new Map<string, Map<Crossing, Count>>();

  constructor(start: Crossing, through?: string) {
    this.#start = start;
    this.#through = through;
  }

  get count(): Count {
    return this.#countFrom(this.#start, this.#through);
  }

  /** The ways in the order of the file, each made when it is asked for. */
  *each(): Generator<Way> {
    yield* this.#from(this.#start, this.#through, []);
  }

  *#from(crossing: Crossing, through: string | undefined, steps: readonly Step[]): Generator<Way> {
    const { node } = crossing;
    const left = node.id === through ? undefined : through;
    if (this.#countFrom(crossing, through).ways === 0) return;
    if (node.kind === 'outcome') yield { steps, outcome: node };
    const groups = groupsOf(crossing);
    for (const { answers, over, to } of groups) {
      const step = { node, answers, any: groups.length === 1, over };
      yield* this.#from(to, left !== undefined && over.includes(left) ? undefined : left, [...steps, step]);
    }
  }

  #countFrom(crossing: Crossing, through: string | undefined): Count {
    const counted = this.#counted.get(through ?? '') ?? new Map<Crossing, Count>();
    this.#counted.set(through ?? '', counted);
    const known = counted.get(crossing);
    if (known !== undefined) return known;
    const { node } = crossing;
    const left = node.id === through ? undefined : through;
    const here = node.kind === 'outcome' && left === undefined ? 1 : 0;
    const total = { ways: here, paths: here };
    for (const { answers, over, to } of groupsOf(crossing)) {
      const further = this.#countFrom(to, left !== undefined && over.includes(left) ? undefined : left);
      total.ways += further.ways;
      total.paths += further.paths * answers.length;
    }
    counted.set(crossing, total);
    return total;
  }
}
