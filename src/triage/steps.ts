import { edgesOf } from '../kb/checks/flow-edges.ts';
import type { Flow } from '../kb/shapes/flow.ts';
import type { Course } from './replay.ts';
import type { TriageState } from './triage-state.ts';

/** The ids of all nodes that can still come after this one, itself among them. */
export function reachableFrom(flow: Flow, start: string): ReadonlySet<string> {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (node === undefined || reached.has(id)) continue;
    reached.add(id);
    open.push(...edgesOf(node).map(({ to }) => to));
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
