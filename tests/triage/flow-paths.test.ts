import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../src/kb/checks/flow-edges.ts';
import type { Flow, FlowNode } from '../../src/kb/shapes/flow.ts';
import { type Crossing, walkFlow } from '../../src/triage/flow-paths.ts';
import { Ways } from '../../src/triage/flow-ways.ts';
import { miniKb, shippedKb } from '../support/kb.ts';

const ask = { en: 'So?', zh: '如何？' };
const plan: FlowNode = { id: 'plan', kind: 'outcome', status: 'plan' };

type Fact = Extract<FlowNode, { kind: 'choice' }>['fact'];

/** A choice whose options are given as `yes>node`. */
function choice(id: string, fact: Fact, unknown: string, ...options: string[]): FlowNode {
  const split = options.map((option) => option.split('>'));
  return {
    id,
    kind: 'choice',
    fact,
    ask,
    unknown,
    options: split.map(([value = '', next = '']) => ({ value, next, text: ask })),
  };
}

function walk(...nodes: FlowNode[]): { start: Crossing; crossings: readonly Crossing[] } {
  const flow: Flow = { start: nodes[0]?.id ?? '', nodes };
  return walkFlow(miniKb({ flow }));
}

/** The edges that were walked, as `node.path`. */
function walked(crossings: readonly Crossing[]): string[] {
  const edges = crossings.flatMap(({ turns }) => turns.flatMap((turn) => turn.edges));
  return [...new Set(edges.map(({ node, path }) => [node, ...path].join('.')))].toSorted();
}

function refused(crossings: readonly Crossing[]): string[] {
  return crossings.flatMap((crossing) => crossing.refused.map(({ node, path }) => [node, ...path].join('.')));
}

it('walks every edge of the shipped flow, and every way ends', async () => {
  const kb = await shippedKb();
  const { start, crossings } = walkFlow(kb);
  const all = kb.flow.nodes.flatMap((node) => edgesOf(node).map(({ path }) => [node.id, ...path].join('.')));
  expect(walked(crossings)).toEqual(all.toSorted());
  expect(refused(crossings)).toEqual([]);
  expect(crossings.filter(({ paths }) => paths === 0)).toEqual([]);
  expect(start.paths).toBeGreaterThan(1000);
});

describe('a flow of a few nodes', () => {
  it('counts every answer by itself', () => {
    const { start } = walk(
      choice('held', 'goodsHeld', 'from', 'yes>from', 'no>plan'),
      { id: 'from', kind: 'place', fact: 'from', ask, next: 'plan', unknown: 'plan' },
      plan,
    );
    // yes and unknown lead to a question with two answers.
    expect(start.paths).toBe(5);
  });

  it('does not ask again what is known, and takes no other way there', () => {
    const { start, crossings } = walk(
      choice('held', 'goodsHeld', 'plan', 'yes>again', 'no>plan'),
      choice('again', 'goodsHeld', 'done', 'yes>plan', 'no>done'),
      plan,
      { id: 'done', kind: 'outcome', status: 'resolved' },
    );
    expect(start.paths).toBe(3);
    expect(walked(crossings)).toEqual([
      'again.options.0.next',
      'held.options.0.next',
      'held.options.1.next',
      'held.unknown',
    ]);
    expect(crossings.some(({ node }) => node.id === 'done')).toBe(false);
  });

  it('keeps ways apart that pass over different nodes', () => {
    const { start } = walk(
      choice('held', 'goodsHeld', 'plan', 'yes>one', 'no>two'),
      choice('one', 'goodsHeld', 'plan', 'yes>plan', 'no>plan'),
      choice('two', 'goodsHeld', 'plan', 'yes>plan', 'no>plan'),
      plan,
    );
    const shown = [...new Ways(start).each()].map(({ steps: [step] }) => [step?.answers, step?.over]);
    expect(shown).toEqual([
      [['yes'], ['one']],
      [['no'], ['two']],
      [['unknown'], []],
    ]);
  });

  it('knows at a second offer how the first one ended', () => {
    const { crossings } = walk(
      { id: 'first', kind: 'offer', solved: 'held', next: 'held' },
      choice('held', 'goodsHeld', 'second', 'yes>second', 'no>second'),
      { id: 'second', kind: 'offer', solved: 'done', next: 'plan' },
      plan,
      { id: 'done', kind: 'outcome', status: 'resolved' },
    );
    expect(walked(crossings)).toContain('second.solved');
    expect(walked(crossings)).toContain('second.next');
    // Whether there was none or it did not help is the same from there on.
    expect(crossings.filter(({ node }) => node.id === 'held')).toHaveLength(2);
  });

  it('keeps apart what a later node looks at, and puts together what none does', () => {
    const { crossings } = walk(
      choice('held', 'goodsHeld', 'refusal', 'yes>refusal', 'no>refusal'),
      choice('refusal', 'writtenRefusal', 'again', 'yes>again', 'no>again'),
      choice('again', 'goodsHeld', 'plan', 'yes>plan', 'no>plan'),
      plan,
    );
    // Three crossings, one for each answer to the first question; the second question matters to none after it.
    expect(crossings.filter(({ node }) => node.id === 'refusal')).toHaveLength(3);
    expect(crossings.filter(({ node }) => node.id === 'plan')).toHaveLength(1);
  });

  it('decides anew at each decision, since more is known by then', () => {
    const twice = (id: string, yes: string, no: string): FlowNode => ({
      id,
      kind: 'decide',
      decide: 'refusal-told',
      next: { yes, no, unknown: no },
    });
    const { start, crossings } = walk(twice('first', 'second', 'second'), twice('second', 'plan', 'plan'), plan);
    expect(start.paths).toBe(9);
    expect(walked(crossings)).toHaveLength(6);
  });

  it('offers with an answer that settles it, with one that does not, and with none', () => {
    const { start } = walk({ id: 'offer', kind: 'offer', solved: 'done', next: 'plan' }, plan, {
      id: 'done',
      kind: 'outcome',
      status: 'resolved',
    });
    expect(start.turns.map(({ answer, to }) => `${answer}>${to.node.id}`)).toEqual([
      'solved>done',
      'not-solved>plan',
      'none>plan',
    ]);
  });

  it('finds answers that their fact refuses, takes for another, or has twice', () => {
    const { crossings } = walk(
      choice('held', 'goodsHeld', 'refusal', 'maybe>refusal', 'yes>refusal', 'no>refusal'),
      choice('refusal', 'writtenRefusal', 'lodged', 'y>lodged', 'no>lodged'),
      choice('lodged', 'entryLodged', 'plan', 'yes>plan', 'yes>plan'),
      plan,
    );
    expect(refused(crossings).toSorted()).toEqual([
      'held.options.0.next',
      'lodged.options.1.next',
      'refusal.options.0.next',
    ]);
  });

  it('stands still where no answer is taken', () => {
    const { start, crossings } = walk(
      choice('held', 'goodsHeld', 'complex', 'yes>complex', 'no>plan'),
      choice('complex', 'complex', 'plan', 'rather>plan', 'hardly>plan'),
      plan,
    );
    // "I don't know" is no value of this fact either.
    const still = crossings.find(({ node }) => node.id === 'complex');
    expect(still).toMatchObject({ turns: [], paths: 0 });
    expect(start.paths).toBe(1);
  });

  it('types something that the fact of a question takes', () => {
    const typed = (id: string, kind: 'text' | 'place' | 'date', fact: Fact, next: string): FlowNode => ({
      id,
      kind,
      fact,
      ask,
      next,
      unknown: 'plan',
    });
    const { crossings } = walk(
      typed('a', 'place', 'from', 'b'),
      typed('b', 'date', 'deadline', 'c'),
      typed('c', 'text', 'ticket', 'd'),
      typed('d', 'text', 'ticketAgeHours', 'e'),
      typed('e', 'text', 'goodsHeld', 'plan'),
      plan,
    );
    expect(refused(crossings)).toEqual([]);
    expect(walked(crossings)).toHaveLength(10);
  });
});
