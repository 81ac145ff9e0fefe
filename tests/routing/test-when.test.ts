import { describe, expect, it } from 'vitest';
import type { Test, When } from '../../src/kb/shapes/routing.ts';
import { decidingTests, factsUsed, holds, matches } from '../../src/routing/test-when.ts';
import type { Facts } from '../../src/triage/facts.ts';

describe('holds', () => {
  it.each<[Test, Facts, boolean]>([
    [{ fact: 'goodsHeld', is: 'yes' }, { goodsHeld: 'yes' }, true],
    [{ fact: 'goodsHeld', is: 'yes' }, { goodsHeld: 'no' }, false],
    [{ fact: 'goodsHeld', is: 'yes' }, {}, false],
    [{ fact: 'goodsHeld', is: 'no' }, {}, false],
    [{ fact: 'goodsHeld', is: 'unknown' }, {}, true],
    [{ fact: 'goodsHeld', is: 'unknown' }, { goodsHeld: 'unknown' }, true],
    [{ fact: 'goodsHeld', is: ['no', 'unknown'] }, {}, true],
    [{ fact: 'goodsHeld', is: ['no', 'unknown'] }, { goodsHeld: 'no' }, true],
    [{ fact: 'goodsHeld', is: ['no', 'unknown'] }, { goodsHeld: 'yes' }, false],
    [{ fact: 'faqEntry', is: 'upload-stuck' }, { faqEntry: ['login', 'upload-stuck'] }, true],
    [{ fact: 'faqEntry', is: 'upload-stuck' }, { faqEntry: [] }, false],
    [{ fact: 'ticketAgeHours', is: 'none' }, { ticketAgeHours: 'none' }, true],
    [{ fact: 'daysLeft', max: 1 }, { daysLeft: 1 }, true],
    [{ fact: 'daysLeft', max: 1 }, { daysLeft: 1.1 }, false],
    [{ fact: 'daysLeft', max: 1 }, { daysLeft: -3 }, true],
    [{ fact: 'daysLeft', max: 1 }, {}, false],
    [{ fact: 'ticketAgeHours', min: 24 }, { ticketAgeHours: 24 }, true],
    [{ fact: 'ticketAgeHours', min: 24 }, { ticketAgeHours: 23.9 }, false],
    [{ fact: 'ticketAgeHours', min: 24 }, { ticketAgeHours: 'none' }, false],
    [{ fact: 'ticketAgeHours', min: 24 }, { ticketAgeHours: 'unknown' }, false],
    [{ fact: 'ticketAgeHours', below: 24 }, { ticketAgeHours: 24 }, false],
    [{ fact: 'ticketAgeHours', below: 24 }, { ticketAgeHours: 'none' }, false],
    [{ fact: 'ticketAgeHours', min: 4, below: 24 }, { ticketAgeHours: 4 }, true],
    [{ fact: 'ticketAgeHours', min: 4, below: 24 }, { ticketAgeHours: 3.99 }, false],
    [{ fact: 'tried', has: 'faq' }, { tried: ['chat', 'faq'] }, true],
    [{ fact: 'tried', has: 'faq' }, { tried: 'unknown' }, false],
    [{ fact: 'tried', has: 'faq' }, {}, false],
    [{ fact: 'tried', lacks: 'faq' }, { tried: ['chat'] }, true],
    [{ fact: 'tried', lacks: 'faq' }, { tried: ['faq'] }, false],
  ])('%j on %j: %s', (test, facts, expected) => {
    expect(holds(test, facts)).toBe(expected);
  });
});

describe('matches', () => {
  const held: Test = { fact: 'goodsHeld', is: 'yes' };
  const lodged: Test = { fact: 'entryLodged', is: 'yes' };
  const complex: Test = { fact: 'complex', is: 'yes' };

  it.each<[When, Facts, boolean]>([
    [{}, {}, true],
    [{ all: [] }, {}, true],
    [{ any: [] }, {}, true],
    [{ all: [held, lodged] }, { goodsHeld: 'yes' }, false],
    [{ all: [held, lodged] }, { goodsHeld: 'yes', entryLodged: 'yes' }, true],
    [{ any: [held, lodged] }, { entryLodged: 'yes' }, true],
    [{ any: [held, lodged] }, {}, false],
    [{ all: [complex], any: [held, lodged] }, { complex: 'yes' }, false],
    [{ all: [complex], any: [held, lodged] }, { goodsHeld: 'yes' }, false],
    [{ all: [complex], any: [held, lodged] }, { complex: 'yes', goodsHeld: 'yes' }, true],
  ])('%j on %j: %s', (when, facts, expected) => {
    expect(matches(when, facts)).toBe(expected);
  });

  it('tells which facts made it so, each once and in order', () => {
    const when: When = { all: [complex, { fact: 'complex', is: ['yes', 'no'] }], any: [held, lodged] };
    expect(factsUsed(when, { complex: 'yes', entryLodged: 'yes', goodsHeld: 'no' })).toEqual([
      'complex',
      'entryLodged',
    ]);
  });
});

describe('the tests that decide', () => {
  const deciding = (when: When, facts: Facts) =>
    decidingTests(when, facts).map(({ test, holds: held, value }) => [test.fact, held, value]);
  const when: When = {
    all: [{ fact: 'urgency', is: 'high' }],
    any: [
      { fact: 'standardConflict', is: 'yes' },
      { fact: 'complex', is: 'yes' },
    ],
  };

  it('are those that made it hold', () => {
    expect(deciding(when, { urgency: 'high', complex: 'yes' })).toEqual([
      ['urgency', true, 'high'],
      ['complex', true, 'yes'],
    ]);
  });

  it('are those that failed where all are needed', () => {
    expect(deciding(when, { urgency: 'low', complex: 'yes' })).toEqual([['urgency', false, 'low']]);
  });

  it('are all of those of which one is needed and none holds', () => {
    expect(deciding(when, { urgency: 'high' })).toEqual([
      ['standardConflict', false, undefined],
      ['complex', false, undefined],
    ]);
  });

  it('are none where nothing is asked', () => {
    expect(deciding({ all: [] }, {})).toEqual([]);
  });
});
