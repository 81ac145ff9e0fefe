import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/kb/shapes/flow.ts';
import type { Facts, YesNo } from '../../src/triage/facts.ts';
import { missingFacts, type QuestionNode, replay, type ReplayOptions } from '../../src/triage/replay.ts';
import { shippedKb } from '../support/kb.ts';

const { flow } = await shippedKb();
const ANSWERS: readonly YesNo[] = ['yes', 'no', 'unknown'];

const options = (more: Partial<ReplayOptions> = {}): ReplayOptions => ({
  settled: 'all',
  hasOffer: () => false,
  decide: () => 'unknown',
  ...more,
});

/** Every answer a question takes: its options, something typed, and that nobody knows. */
function answersTo(node: QuestionNode): Facts[] {
  const typed: Record<string, unknown> = { text: 'Form Z', place: 'FR', date: '2026-12-01' };
  const values = node.kind === 'choice' ? node.options.map(({ value }) => value) : [typed[node.kind]];
  return [...values, 'unknown'].map((value) => ({ [node.fact]: value }));
}

describe('the shipped flow', () => {
  it.each(ANSWERS.flatMap((conflict) => ANSWERS.map((refusal) => [conflict, refusal] as const)))(
    'ends whatever is answered, with a conflict "%s" and a refusal "%s"',
    (conflict, refusal) => {
      const decide: ReplayOptions['decide'] = (name) => (name === 'refusal-told' ? refusal : conflict);
      const asked = new Set<string>();
      const ends = new Set<string>();
      const walk = (facts: Facts, depth: number): void => {
        const { stop } = replay(flow, facts, options({ decide }));
        if (stop.at === 'outcome') return void ends.add(stop.node.id);
        if (stop.at !== 'question' || depth > flow.nodes.length) throw new Error(`stuck at ${stop.node.id}`);
        asked.add(stop.node.fact);
        for (const answer of answersTo(stop.node)) walk({ ...facts, ...answer }, depth + 1);
      };
      walk({}, 0);
      expect([...ends]).toEqual(['plan']);
      expect(asked.has('proof')).toBe(refusal === 'yes');
      expect(asked.has('from')).toBe(true);
    },
  );

  it('stops first at what was understood, then at what is stuck', () => {
    expect(replay(flow, {}, options({ settled: new Set() })).stop).toMatchObject({
      at: 'confirm',
      node: { id: 'understood' },
    });
    expect(replay(flow, {}, options({ settled: new Set(['understood']) })).stop).toMatchObject({
      at: 'question',
      node: { fact: 'category' },
    });
  });

  it('passes over what is known', () => {
    const facts: Facts = { category: 'certification', goodsHeld: 'no', from: 'US', to: 'FR' };
    const { stop, passed } = replay(flow, facts, options());
    expect(stop).toMatchObject({ at: 'question', node: { fact: 'deadline' } });
    expect(passed).toEqual([
      'understood',
      'category',
      'answer-settles',
      'goods-held',
      'from',
      'to',
      'refusal-told',
      'urgency-said',
    ]);
  });

  it('goes back to a question when its answer is taken away', () => {
    const facts: Facts = { category: 'certification', goodsHeld: 'no', from: 'US', to: 'FR' };
    const { from: _, ...without } = facts;
    expect(replay(flow, without, options()).stop).toMatchObject({ node: { fact: 'from' } });
  });

  it('offers answers only where there are some, and only once', () => {
    const facts: Facts = { category: 'document' };
    const settled = new Set(['understood']);
    const stop = (more: Partial<ReplayOptions>, extra: Facts = {}) =>
      replay(flow, { ...facts, ...extra }, options({ settled, hasOffer: () => true, ...more })).stop;
    expect(stop({})).toMatchObject({ at: 'offer' });
    expect(stop({ hasOffer: () => false })).toMatchObject({ node: { fact: 'tried' } });
    expect(stop({ settled: new Set(['understood', 'offer']) })).toMatchObject({ node: { fact: 'tried' } });
    expect(stop({}, { faqResolved: 'no' })).toMatchObject({ node: { fact: 'tried' } });
    expect(stop({}, { faqResolved: 'yes' })).toMatchObject({ at: 'outcome', node: { status: 'resolved' } });
    expect(stop({ hasOffer: () => false }, { faqResolved: 'yes' })).toMatchObject({ node: { status: 'resolved' } });
  });

  it('offers no answers where two standards are in conflict', () => {
    const facts: Facts = { category: 'certification', goodsHeld: 'no', from: 'US', to: 'FR', deadline: 'unknown' };
    const decide: ReplayOptions['decide'] = (name) => (name === 'answer-settles' ? 'no' : 'yes');
    const conflict = options({ settled: new Set(['understood']), hasOffer: () => true, decide });
    const known: Facts = { ...facts, proof: 'usmca-certification', entryLodged: 'yes' };
    expect(replay(flow, known, conflict).stop).toMatchObject({ at: 'outcome', node: { status: 'plan' } });
  });

  it.each([
    [[], 'plan'],
    [['chat'], 'plan'],
    [['offline'], 'plan'],
    ['unknown', 'plan'],
    [['helpdesk'], 'ticket'],
    [['faq', 'helpdesk'], 'ticket'],
    [['chat', 'community', 'faq'], 'ticket'],
  ] as const)('after %j goes on to "%s"', (tried, id) => {
    const { stop } = replay(flow, { category: 'document', tried }, options());
    expect(stop.node.id).toBe(id);
  });
});

describe('an answer', () => {
  const start: Facts = { category: 'certification' };
  const answered = (answers: ReplayOptions['answers']) => replay(flow, start, options({ answers }));

  it('leads on from its own question', () => {
    const { stop, said } = answered({ 'goods-held': { goodsHeld: 'no' }, from: { from: 'US', to: 'FR' } });
    expect(stop).toMatchObject({ node: { fact: 'deadline' } });
    expect(said).toEqual({ ...start, goodsHeld: 'no', from: 'US', to: 'FR' });
  });

  it('does not count before its question is reached', () => {
    const { stop, said } = answered({ from: { from: 'US' } });
    expect(stop).toMatchObject({ node: { fact: 'goodsHeld' } });
    expect(said).toEqual(start);
  });

  it('is seen by a decision behind it, and by none before it', () => {
    const seen: Record<string, unknown> = {};
    const decide: ReplayOptions['decide'] = (name, known) => {
      seen[name] = known.entryLodged;
      return name === 'refusal-told' ? 'yes' : 'no';
    };
    const answers = {
      'goods-held': { goodsHeld: 'no' as const },
      from: { from: 'US', to: 'FR' },
      proof: { proof: 'eur1' },
      'entry-lodged': { entryLodged: 'yes' as const },
    };
    replay(flow, start, options({ decide, answers }));
    expect(seen).toMatchObject({ 'refusal-told': undefined, 'urgency-said': 'yes' });
  });
});

describe('missingFacts', () => {
  it('names the open question and those behind it', () => {
    const facts = (known: Facts) => missingFacts(flow, known, options()).map(({ fact }) => fact);
    expect(facts({})).toEqual(['category', 'tried']);
    expect(facts({ category: 'certification' })).toEqual(['goodsHeld', 'from', 'to', 'deadline', 'tried']);
    expect(facts({ category: 'document', tried: ['helpdesk'] })).toEqual(['ticket']);
    expect(facts({ category: 'document', tried: [] })).toEqual([]);
  });
});

describe('replay', () => {
  const yesNo = fc.constantFrom(...ANSWERS);
  const facts = fc.record(
    {
      category: fc.constantFrom('document', 'certification', 'account', 'data', 'other', 'unknown'),
      goodsHeld: yesNo,
      from: fc.constantFrom('US', 'unknown'),
      to: fc.constantFrom('FR', 'unknown'),
      proof: fc.constantFrom('usmca-certification', 'Form Z', 'unknown'),
      entryLodged: yesNo,
      deadline: fc.constantFrom('2026-12-01', 'unknown'),
      faqResolved: fc.constantFrom('yes', 'no'),
      tried: fc.oneof(
        fc.constant('unknown' as const),
        fc.subarray(['faq', 'helpdesk', 'chat', 'community', 'offline']),
      ),
      ticket: fc.constantFrom('none', 'unknown', { number: 'MS-1' }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Facts>;

  it('comes to an end with any facts, passing no node twice', () => {
    fc.assert(
      fc.property(facts, yesNo, yesNo, fc.boolean(), (known, conflict, refusal, hasOffer) => {
        const given = options({
          hasOffer: () => hasOffer,
          decide: (name) => (name === 'refusal-told' ? refusal : conflict),
        });
        const { stop, passed } = replay(flow, known, given);
        expect(['question', 'outcome']).toContain(stop.at);
        expect(new Set(passed).size).toBe(passed.length);
        const assumed = missingFacts(flow, known, given).map(({ fact }) => [fact, 'unknown']);
        const filled: Facts = { ...known, ...Object.fromEntries(assumed) };
        expect(replay(flow, filled, given).stop.at).toBe('outcome');
      }),
      { numRuns: 200 },
    );
  });

  it('takes a circle for a bug of the data and says where', () => {
    const round: Flow = {
      start: 'a',
      nodes: [
        { id: 'a', kind: 'confirm', next: 'b' },
        { id: 'b', kind: 'confirm', next: 'a' },
      ],
    };
    expect(() => replay(round, {}, options())).toThrow('"a"');
    expect(() => replay({ ...round, start: 'gone' }, {}, options())).toThrow('"gone"');
  });
});
