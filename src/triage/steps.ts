import type { Flow, FlowNode } from '../kb/shapes/flow.ts';
import type { Course } from './replay.ts';
import type { TriageState } from './triage-state.ts';

/** The nodes that an edge of this one leads to, each once. */
export function nextOf(node: FlowNode): string[] {
  switch (node.kind) {
    case 'outcome':
      return [];
    case 'confirm':
      return [node.next];
    case 'decide':
      return [...new Set(Object.values(node.next))];
    case 'offer':
      return [...new Set([node.solved, node.next])];
    case 'choice':
      return [...new Set([...node.options.map(({ next }) => next), node.unknown])];
    default:
      return [...new Set([node.next, node.unknown])];
  }
}

/** The ids of all nodes that can still come after this one, itself among them. */
export function reachableFrom(flow: Flow, start: string): ReadonlySet<string> {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (node === undefined || reached.has(id)) continue;
    reached.add(id);
    open.push(...nextOf(node));
  }
  return reached;
}

/** What one was asked on the way so far, in order: the ids of confirmations and of nodes that were answered. */
export function askedOnTheWay({ settled }: TriageState, { passed, answered }: Course): string[] {
  return passed.filter((id) => answered.includes(id) || (settled !== 'all' && settled.has(id)));
}

/**
 * The answers that no longer count: another answer gives the same, or leads past their question and no way from here
 * comes back to it.
 *
 * @returns the ids of their nodes
 */
export function fallenAway(flow: Flow, state: TriageState, { answered, passed, stop }: Course): string[] {
  const ahead = reachableFrom(flow, stop.node.id);
  return Object.keys(state.answers).filter((id) => !answered.includes(id) && (passed.includes(id) || !ahead.has(id)));
}
