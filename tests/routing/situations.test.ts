import { describe, expect, it } from 'vitest';
import type { Routing, When } from '../../src/kb/shapes/routing.ts';
import { ruleReach } from '../../src/routing/rule-reach.ts';
import { axesOf, situationsOf } from '../../src/routing/situations.ts';
import { miniKb, shippedKb } from '../support/kb.ts';

const because = { en: 'So.', zh: '如此。' };

function rule(id: string, when: When, also: Routing['rules'][number]['also'] = []): Routing['rules'][number] {
  return { id, when, primary: 'helpdesk', also, advice: [], because };
}

function routing(...rules: Routing['rules']): Routing {
  const urgency: Routing['urgency'] = [{ gives: 'normal', when: {}, because }];
  return { urgency, rules: [...rules, rule('R99', {})], ladder: [], advice: [], acts: [], not: [] };
}

/** The values of a fact that rules tell apart, as JSON; `undefined` where it is not said. */
function valuesOf(fact: string, ...rules: Routing['rules']): unknown[] {
  const axes = axesOf(miniKb({ routing: routing(...rules) }));
  return axes.find((axis) => axis.fact === fact)?.values.map((value) => JSON.stringify(value)) ?? [];
}

describe('the values that rules tell apart', () => {
  it('are one where no test tells two from each other', () => {
    expect(valuesOf('goodsHeld', rule('R1', { any: [{ fact: 'goodsHeld', is: 'yes' }] }))).toEqual(['"yes"', '"no"']);
    const three = rule('R1', { any: [{ fact: 'goodsHeld', is: 'yes' }] });
    const four = rule('R2', { any: [{ fact: 'goodsHeld', is: 'unknown' }] });
    expect(valuesOf('goodsHeld', three, four)).toEqual(['"yes"', '"no"', '"unknown"']);
  });

  it('are limits of numbers, what lies between them, and what is no number', () => {
    const young = rule('R1', { all: [{ fact: 'ticketAgeHours', below: 4 }] });
    const old = rule('R2', { all: [{ fact: 'ticketAgeHours', min: 24 }] });
    const unsaid = rule('R3', { all: [{ fact: 'ticketAgeHours', is: ['unknown', 'none'] }] });
    const values = valuesOf('ticketAgeHours', young, old, unsaid).map(Number);
    expect(values.filter(Number.isNaN)).toHaveLength(1);
    const numbers = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
    expect(numbers.map((value) => [value < 4, value >= 24])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('lie between two limits and beyond the last where only those fit', () => {
    const fits = (...rules: Routing['rules']) => valuesOf('daysLeft', ...rules).map(Number);
    const past = rule('R1', { all: [{ fact: 'daysLeft', max: 1 }] });
    const soon = rule('R2', { all: [{ fact: 'daysLeft', below: 3 }] });
    expect(fits(past, soon).some((days) => days > 1 && days < 3)).toBe(true);
    const later = rule('R3', { all: [{ fact: 'daysLeft', min: 1 }] });
    const month = rule('R4', { all: [{ fact: 'daysLeft', max: 30 }] });
    expect(fits(later, month).some((days) => days > 30)).toBe(true);
    expect(fits(later, month).some((days) => days < 1)).toBe(true);
  });

  it('tell a limit that counts from one that does not', () => {
    const most = rule('R1', { all: [{ fact: 'daysLeft', max: 3 }] });
    const less = rule('R2', { all: [{ fact: 'daysLeft', below: 3 }] });
    expect(valuesOf('daysLeft', most, less)).toContain('3');
  });

  it('are combinations of what lists are asked for', () => {
    const both = rule('R1', {
      all: [
        { fact: 'tried', has: 'faq' },
        { fact: 'tried', lacks: 'chat' },
      ],
    });
    expect(valuesOf('tried', both)).toHaveLength(4);
    const entry = rule('R2', {
      all: [
        { fact: 'faqEntry', is: ['a', 'b'] },
        { fact: 'faqEntry', has: 'b' },
      ],
    });
    expect(valuesOf('faqEntry', entry)).toHaveLength(3);
  });

  it('leave nothing out of what the fact takes, and are not absent where it is always computed', () => {
    expect(valuesOf('category', rule('R1', { any: [{ fact: 'category', is: 'account' }] }))).toEqual([
      '"document"',
      '"account"',
    ]);
    // What is absent counts as unknown, but whether a matter is complex is always worked out.
    const asks = rule('R1', { any: [{ fact: 'complex', is: 'unknown' }] });
    expect(valuesOf('complex', asks)).toEqual(['"yes"']);
  });

  it('come from conditions on further channels and on the ladder too', () => {
    const more = rule('R1', {}, [{ channel: 'chat', if: [{ fact: 'entryLodged', is: 'yes' }] }]);
    expect(valuesOf('entryLodged', more)).toHaveLength(2);
  });

  it('are put together in every way', () => {
    const axes = [
      { fact: 'goodsHeld', values: ['yes', 'no'] },
      { fact: 'daysLeft', values: [1, undefined] },
    ] as const;
    expect([...situationsOf(axes)]).toEqual([
      { goodsHeld: 'yes', daysLeft: 1 },
      { goodsHeld: 'no', daysLeft: 1 },
      { goodsHeld: 'yes' },
      { goodsHeld: 'no' },
    ]);
  });
});

describe('rules that never come first', () => {
  const reach = (...rules: Routing['rules']) => {
    const kb = miniKb({ routing: routing(...rules) });
    return ruleReach(kb.routing, axesOf(kb));
  };
  const held: When = { all: [{ fact: 'goodsHeld', is: 'yes' }] };
  const open: When = { all: [{ fact: 'goodsHeld', is: ['no', 'unknown'] }] };

  it('are behind a wider one, or behind several that together are wider', () => {
    const narrow: When = {
      all: [
        { fact: 'goodsHeld', is: 'yes' },
        { fact: 'daysLeft', max: 1 },
      ],
    };
    expect(reach(rule('R1', held), rule('R2', narrow)).rules).toEqual([{ position: 1, behind: [0] }]);
    const late: When = { all: [{ fact: 'daysLeft', max: 1 }] };
    expect(reach(rule('R1', held), rule('R2', open), rule('R3', late)).rules).toEqual([
      { position: 2, behind: [0, 1] },
      { position: 3, behind: [0, 1] },
    ]);
  });

  it('ask for what no situation has', () => {
    const never: When = { all: [{ fact: 'goodsHeld', is: 'perhaps' }] };
    const between: When = {
      all: [
        { fact: 'daysLeft', min: 5 },
        { fact: 'daysLeft', below: 5 },
      ],
    };
    expect(reach(rule('R1', never), rule('R2', between)).rules).toEqual([
      { position: 0, behind: [] },
      { position: 1, behind: [] },
    ]);
  });

  it('are told of urgencies too', () => {
    const when: When = { all: [{ fact: 'daysLeft', max: 3 }] };
    const nearer: When = { all: [{ fact: 'daysLeft', max: 1 }] };
    const base = routing(rule('R1', { any: [{ fact: 'urgency', is: 'critical' }] }));
    const urgency: Routing['urgency'] = [
      { gives: 'high', when, because },
      { gives: 'critical', when: nearer, because },
      ...base.urgency,
    ];
    const kb = miniKb({ routing: { ...base, urgency } });
    // Somebody may still say that it is critical.
    expect(ruleReach(kb.routing, axesOf(kb))).toMatchObject({ rules: [], urgencies: [{ position: 1, behind: [0] }] });
  });
});

it('finds a situation for every rule that is shipped', async () => {
  const kb = await shippedKb();
  const { rules, urgencies, situations } = ruleReach(kb.routing, axesOf(kb));
  expect({ rules, urgencies }).toEqual({ rules: [], urgencies: [] });
  expect(situations).toBeGreaterThan(1000);
});
