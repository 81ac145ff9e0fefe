import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/kb/shapes/flow.ts';
import { replay } from '../../src/triage/replay.ts';
import { askedOnTheWay, fallenAway, reachableFrom } from '../../src/triage/steps.ts';
import { NOTHING_KNOWN, type TriageState } from '../../src/triage/triage-state.ts';

const text = { en: 'Text', zh: '文字' };
/** Held goods are asked for the deadline, others for what was tried; both come to the paper. */
const flow: Flow = {
  start: 'held',
  nodes: [
    {
      id: 'held',
      kind: 'choice',
      fact: 'goodsHeld',
      ask: text,
      unknown: 'paper',
      options: [
        { value: 'yes', text, next: 'deadline' },
        { value: 'no', text, next: 'tried' },
      ],
    },
    { id: 'deadline', kind: 'date', fact: 'deadline', ask: text, next: 'paper', unknown: 'paper' },
    { id: 'tried', kind: 'text', fact: 'tried', ask: text, next: 'paper', unknown: 'paper' },
    { id: 'paper', kind: 'text', fact: 'proof', ask: text, next: 'plan', unknown: 'plan' },
    { id: 'plan', kind: 'outcome', status: 'plan' },
  ],
};

const stateWith = (answers: TriageState['answers']): TriageState => ({ ...NOTHING_KNOWN, answers });
const course = ({ answers }: TriageState) =>
  replay(flow, {}, { answers, settled: new Set(), decide: () => 'unknown', hasOffer: () => false });
const fallen = (state: TriageState) => fallenAway(flow, state, course(state));

describe('answers fall away', () => {
  const held = { held: { goodsHeld: 'yes' as const }, deadline: { deadline: '2026-12-01' }, paper: { proof: 'eur1' } };

  it('not while their questions are on the way', () => {
    expect(fallen(stateWith(held))).toEqual([]);
  });

  it('where another answer leads past them and no way comes back', () => {
    expect(fallen(stateWith({ ...held, held: { goodsHeld: 'no' } }))).toEqual(['deadline']);
  });

  it('not while their questions may still come', () => {
    const { held: _, ...rest } = held;
    expect(fallen(stateWith(rest))).toEqual([]);
  });

  it('where an earlier answer gives the same fact', () => {
    expect(fallen(stateWith({ ...held, held: { goodsHeld: 'yes', proof: 'form-e' } }))).toEqual(['paper']);
  });
});

it('knows what was asked, in the order of the way', () => {
  const state = stateWith({ paper: { proof: 'eur1' }, held: { goodsHeld: 'unknown' } });
  expect(askedOnTheWay(state, course(state))).toEqual(['held', 'paper']);
});

it('reaches a node by any edge, its own among them', () => {
  expect([...reachableFrom(flow, 'tried')].toSorted()).toEqual(['paper', 'plan', 'tried']);
  expect(reachableFrom(flow, 'held').size).toBe(flow.nodes.length);
});
