import { describe, expect, it } from 'vitest';
import { apply, factsAtStart, NOTHING_KNOWN, type TriageEvent } from '../../src/triage/triage-state.ts';

const opened: TriageEvent = {
  kind: 'opened',
  facts: { problem: 'from Texas', goodsHeld: 'no' },
  read: [
    { key: 'from', value: 'US', text: 'Texas' },
    { key: 'to', value: 'FR', text: 'French' },
    { key: 'goodsHeld', value: 'yes', text: 'held' },
  ],
};
const after = (...events: readonly TriageEvent[]) => [opened, ...events].reduce(apply, NOTHING_KNOWN);

describe('what is known without asking', () => {
  it('is what was read, and over it what was given', () => {
    expect(factsAtStart(after())).toEqual({ problem: 'from Texas', from: 'US', to: 'FR', goodsHeld: 'no' });
  });

  it('has a correction where the reading stood', () => {
    const state = after({ kind: 'corrected', fact: 'from', value: 'MX' });
    expect(state.understood.map(({ key, value }) => [key, value])).toEqual([
      ['from', 'MX'],
      ['to', 'FR'],
      ['goodsHeld', 'yes'],
    ]);
  });

  it('is open where a reading was wrong and nobody knows what is right', () => {
    expect(factsAtStart(after({ kind: 'corrected', fact: 'to' }))).not.toHaveProperty('to');
  });

  it('takes a correction over what was given, too', () => {
    expect(factsAtStart(after({ kind: 'corrected', fact: 'goodsHeld', value: 'unknown' }))).toMatchObject({
      goodsHeld: 'unknown',
    });
  });
});

describe('an answer', () => {
  const both: TriageEvent = { kind: 'answered', node: 'from', facts: { from: 'DE', to: 'GB' } };

  it('stands by the node that asked, the last one counts', () => {
    const again: TriageEvent = { kind: 'answered', node: 'from', facts: { from: 'IT' } };
    expect(after(both, again).answers).toEqual({ from: { from: 'IT' } });
  });

  it('loses only the fact that is corrected later', () => {
    expect(after(both, { kind: 'corrected', fact: 'to', value: 'CH' }).answers).toEqual({ from: { from: 'DE' } });
  });

  it('is gone when it is taken back, and so is a confirmation', () => {
    const state = after({ kind: 'settled', node: 'understood' }, both, {
      kind: 'withdrawn',
      nodes: ['from', 'understood'],
    });
    expect([state.answers, [...(state.settled as Set<string>)]]).toEqual([{}, []]);
  });
});

it('passes over an event of a kind that only a newer magna knows', () => {
  const state = after();
  expect(apply(state, { kind: 'sealed', by: 'nobody' } as never)).toBe(state);
});
