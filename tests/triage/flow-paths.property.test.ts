import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Flow, FlowNode } from '../../src/kb/shapes/flow.ts';
import type { Facts, YesNo } from '../../src/triage/facts.ts';
import { walkFlow } from '../../src/triage/flow-paths.ts';
import { Ways } from '../../src/triage/flow-ways.ts';
import { replay } from '../../src/triage/replay.ts';
import { miniKb } from '../support/kb.ts';

const ask = { en: 'So?', zh: '如何？' };
const THREE: readonly YesNo[] = ['yes', 'no', 'unknown'];
const FACTS = ['goodsHeld', 'writtenRefusal', 'entryLodged'] as const;
const DECISIONS = ['standard-conflict', 'refusal-told'] as const;

/** A flow of some nodes whose edges lead only to later ones, so that it ends; facts and decisions may come twice. */
const flows: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const later = (index: number): fc.Arbitrary<string> =>
    fc.oneof(fc.constant(index + 1), fc.integer({ min: index + 1, max: count })).map((to) => `n${to}`);
  const nodes = Array.from({ length: count }, (_, index): fc.Arbitrary<FlowNode> => {
    const id = `n${index}`;
    const to = later(index);
    return fc.oneof(
      fc.record({ fact: fc.constantFrom(...FACTS), yes: to, no: to, unknown: to }).map(
        ({ fact, yes, no, unknown }): FlowNode => ({
          id,
          kind: 'choice',
          fact,
          ask,
          unknown,
          options: [
            { value: 'yes', text: ask, next: yes },
            { value: 'no', text: ask, next: no },
          ],
        }),
      ),
      fc
        .record({ decide: fc.constantFrom(...DECISIONS), yes: to, no: to, unknown: to })
        .map(({ decide, ...next }): FlowNode => ({ id, kind: 'decide', decide, next })),
      fc.record({ solved: to, next: to }).map((edges): FlowNode => ({ id, kind: 'offer', ...edges })),
      to.map((next): FlowNode => ({ id, kind: 'confirm', next })),
    );
  });
  const end: FlowNode = { id: `n${count}`, kind: 'outcome', status: 'plan' };
  return fc.tuple(...nodes).map((list): Flow => ({ start: 'n0', nodes: [...list, end] }));
});

/** Every run with every answer given at once: what was passed, and the answers that were looked at on the way. */
function everyRun(flow: Flow): { nodes: Set<string>; runs: Set<string> } {
  const nodes = new Set<string>();
  const runs = new Set<string>();
  const combine = (values: readonly (readonly unknown[])[]): unknown[][] =>
    values.reduce<unknown[][]>((all, some) => all.flatMap((one) => some.map((value) => [...one, value])), [[]]);
  const decisions = flow.nodes.filter(({ kind }) => kind === 'decide').map(() => THREE);
  const facts = combine([THREE, THREE, THREE, ['yes', 'no', undefined]]);
  for (const [held, refusal, lodged, resolved, ...decided] of facts.flatMap((some) =>
    combine(decisions).map((more) => [...some, ...more]),
  )) {
    const known = { goodsHeld: held, writtenRefusal: refusal, entryLodged: lodged, faqResolved: resolved } as Facts;
    let come = 0;
    const decide = (): YesNo => decided[come++] as YesNo;
    const { passed } = replay(flow, known, { settled: 'all', hasOffer: () => false, decide });
    come = 0;
    const looked = passed.flatMap((id) => {
      const node = flow.nodes.find((one) => one.id === id);
      if (node?.kind === 'choice') return [`${node.fact}=${JSON.stringify(known[node.fact])}`];
      if (node?.kind === 'decide') return [`${id}=${decide()}`];
      return node?.kind === 'offer' ? [`offer=${String(resolved)}`] : [];
    });
    for (const id of passed) nodes.add(id);
    // What is met twice on one run counts once.
    runs.add([...new Set(looked)].join());
  }
  return { nodes, runs };
}

it('finds each node and counts each run, as if every answer had been tried in full', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const { start, crossings } = walkFlow(miniKb({ flow }));
      const { nodes, runs } = everyRun(flow);
      const edges = crossings.flatMap(({ turns }) => turns.flatMap((turn) => turn.edges));
      const found = new Set(edges.map(({ node }) => node));
      expect([...found].toSorted()).toEqual([...nodes].toSorted());
      expect(start.paths).toBe(runs.size);
    }),
    { numRuns: 250 },
  );
});

it('lists as many ways as it counts, and each stands for its answers', () => {
  fc.assert(
    fc.property(flows, fc.integer({ min: 0, max: 6 }), (flow, node) => {
      const { start } = walkFlow(miniKb({ flow }));
      const all = [...new Ways(start).each()];
      const paths = all.map(({ steps }) => steps.reduce((product, { answers }) => product * answers.length, 1));
      expect(new Ways(start).count).toEqual({ ways: all.length, paths: paths.reduce((sum, n) => sum + n, 0) });
      expect(start.paths).toBe(new Ways(start).count.paths);

      const passes = all.filter(({ steps, outcome }) =>
        [...steps.flatMap((step) => [step.node.id, ...step.over]), outcome.id].includes(`n${node}`),
      );
      const through = new Ways(start, `n${node}`);
      expect([...through.each()]).toEqual(passes);
      expect(through.count.ways).toBe(passes.length);
    }),
    { numRuns: 250 },
  );
});
