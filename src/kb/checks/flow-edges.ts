import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { nearest } from '../../lang/nearest.ts';
import type { Path } from '../prov.ts';
import type { Flow, FlowNode } from '../shapes/flow.ts';

/** Every edge of a node with the path of the value that names its target. */
export function edgesOf(node: FlowNode): { path: Path; to: string; via: string }[] {
  switch (node.kind) {
    case 'choice':
      return [
        ...node.options.map((option, index) => ({
          path: ['options', index, 'next'],
          to: option.next,
          via: option.value,
        })),
        { path: ['unknown'], to: node.unknown, via: 'unknown' },
      ];
    case 'text':
    case 'place':
    case 'date':
      return [
        { path: ['next'], to: node.next, via: 'next' },
        { path: ['unknown'], to: node.unknown, via: 'unknown' },
      ];
    case 'decide':
      return Object.entries(node.next).map(([via, to]) => ({ path: ['next', via], to, via }));
    case 'offer':
      return [
        { path: ['solved'], to: node.solved, via: 'solved' },
        { path: ['next'], to: node.next, via: 'next' },
      ];
    case 'confirm':
      return [{ path: ['next'], to: node.next, via: 'next' }];
    case 'outcome':
      return [];
  }
}

/**
 * `flow/dangling-next`: an edge to a node that is not there. `flow/unreachable-node`: a node no path reaches.
 * `flow/cycle`: a path that comes back to where it was, so the questions would never end.
 */
export function flowEdges(files: ParsedKb): Finding[] {
  const [file] = files.get('flow.yaml') ?? [];
  if (file === undefined) return [];
  const { start, nodes } = file.value as Flow;
  const byId = new Map(nodes.map((node, index) => [node.id, { node, index }]));
  const findings: Finding[] = [];
  const dangling = (path: Path, from: string, to: string): void => {
    const [close] = nearest(to, byId.keys());
    const text = { message: `${from}: no node "${to}"`, fix: close === undefined ? 'add the node' : `${close}?` };
    findings.push(file.finding('flow/dangling-next', path, text));
  };
  if (!byId.has(start)) dangling(['start'], 'start', start);
  for (const { node, index } of byId.values()) {
    for (const edge of edgesOf(node)) {
      if (!byId.has(edge.to)) dangling(['nodes', index, ...edge.path], `${node.id}.${edge.via}`, edge.to);
    }
  }

  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const here = byId.get(id);
    if (here === undefined) return;
    if (trail.includes(id)) {
      const text = {
        message: `the questions come back to "${id}": ${[...trail, id].join(' > ')}`,
        fix: 'break the circle',
      };
      findings.push(file.finding('flow/cycle', ['nodes', here.index, 'id'], text));
      return;
    }
    if (done.has(id)) return;
    for (const edge of edgesOf(here.node)) visit(edge.to, [...trail, id]);
    done.add(id);
  };
  visit(start, []);
  for (const { node, index } of byId.values()) {
    if (done.has(node.id)) continue;
    const text = { message: `no path leads to "${node.id}"`, fix: 'point an edge at it, or remove it' };
    findings.push(file.finding('flow/unreachable-node', ['nodes', index, 'id'], text));
  }
  return findings;
}
