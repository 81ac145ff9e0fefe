import { describe, expect, it } from 'vitest';
import { adviceFor, chooseChannels, notChosen } from '../../src/routing/choose-channel.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const { routing } = await shippedKb();

const quiet: Facts = {
  complex: 'no',
  standardConflict: 'no',
  chatStaffed: 'no',
  urgency: 'normal',
  ticketAgeHours: 'none',
};

const CASES: [rule: string, when: string, Facts, channels: string][] = [
  ['R1', 'goods are held', { goodsHeld: 'yes' }, 'offline helpdesk'],
  [
    'R1',
    'an office has to act while the chat is staffed',
    { needsAuthorityAct: 'yes', chatStaffed: 'yes' },
    'offline helpdesk chat',
  ],
  [
    'R1',
    'goods are held and the ticket is old',
    { goodsHeld: 'yes', ticketAgeHours: 80, category: 'certification' },
    'offline helpdesk',
  ],
  ['R2', 'a certificate waits for three days', { ticketAgeHours: 72, category: 'certification' }, 'offline community'],
  [
    'R3',
    'a document waits for three days, people are in the chat',
    { ticketAgeHours: 72, category: 'document', chatStaffed: 'yes' },
    'chat community',
  ],
  ['R3', 'a ticket is a day old, people are in the chat', { ticketAgeHours: 24, chatStaffed: 'yes' }, 'chat community'],
  ['R4', 'a ticket is a day old, nobody is in the chat', { ticketAgeHours: 24 }, 'community chat'],
  [
    'R4',
    'a ticket is a day old, nobody knows the chat',
    { ticketAgeHours: 24, chatStaffed: 'unknown' },
    'community chat',
  ],
  [
    'R6',
    'a young ticket on an urgent conflict',
    { ticketAgeHours: 3, urgency: 'high', standardConflict: 'yes', chatStaffed: 'yes' },
    'chat helpdesk',
  ],
  [
    'R6',
    'a ticket of four hours on an urgent conflict',
    { ticketAgeHours: 4, urgency: 'critical', standardConflict: 'yes', chatStaffed: 'yes' },
    'chat helpdesk community',
  ],
  ['R5', 'a ticket of four hours', { ticketAgeHours: 4 }, 'community helpdesk'],
  ['R5', 'a ticket just short of a day', { ticketAgeHours: 23.9, chatStaffed: 'yes' }, 'community helpdesk'],
  ['R7', 'a ticket just short of four hours', { ticketAgeHours: 3.9 }, 'helpdesk'],
  ['R7', 'a ticket just opened', { ticketAgeHours: 0 }, 'helpdesk'],
  [
    'R8',
    'an urgent complex case, people are in the chat',
    { urgency: 'high', complex: 'yes', chatStaffed: 'yes' },
    'chat helpdesk community',
  ],
  [
    'R8',
    'a critical conflict, people are in the chat',
    { urgency: 'critical', standardConflict: 'yes', chatStaffed: 'yes' },
    'chat helpdesk community',
  ],
  [
    'R9',
    'an urgent complex case, nobody is in the chat',
    { urgency: 'high', complex: 'yes' },
    'helpdesk community chat',
  ],
  ['R10', 'a simple matter', {}, 'faq helpdesk'],
  ['R10', 'a simple matter, something else was tried', { tried: ['chat'] }, 'faq helpdesk'],
  ['R10', 'a simple matter of which no conflict is known', { standardConflict: 'unknown' }, 'faq helpdesk'],
  ['R11', 'urgent, the FAQ did not help', { urgency: 'high', tried: ['faq'], chatStaffed: 'yes' }, 'chat helpdesk'],
  ['R12', 'the FAQ did not help', { tried: ['faq'] }, 'helpdesk'],
  ['R12', 'urgent, the FAQ did not help, nobody is in the chat', { urgency: 'high', tried: ['faq'] }, 'helpdesk'],
  ['R12', 'a conflict that is not urgent', { standardConflict: 'yes' }, 'helpdesk chat community'],
  ['R12', 'a complex case that is not urgent', { complex: 'yes', chatStaffed: 'yes' }, 'helpdesk'],
];

describe('the shipped rules', () => {
  it.each(CASES)('%s decides when %s', (id, _, facts, channels) => {
    const choice = chooseChannels(routing, { ...quiet, ...facts });
    expect([choice.rule.id, choice.channels.join(' ')]).toEqual([id, channels]);
  });

  it('are each reached by a case above', () => {
    const reached = new Set(CASES.map(([id]) => id));
    expect(routing.rules.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('chooseChannels', () => {
  it('names each channel once', () => {
    const [last] = routing.rules.slice(-1);
    if (last === undefined) throw new Error('no rule');
    const rule = {
      ...last,
      primary: 'chat' as const,
      also: ['helpdesk' as const, 'chat' as const, 'helpdesk' as const],
    };
    expect(chooseChannels({ ...routing, rules: [rule] }, {}).channels).toEqual(['chat', 'helpdesk']);
  });

  it('takes rules that leave a case out for a bug of the data', () => {
    expect(() => chooseChannels({ ...routing, rules: [] }, {})).toThrow('no rule matches');
  });
});

describe('adviceFor', () => {
  const idsFor = (facts: Facts): string[] =>
    adviceFor(routing, chooseChannels(routing, { ...quiet, ...facts }).rule, { ...quiet, ...facts }).map(
      ({ id }) => id,
    );

  it('joins the advice of the rule and every other that holds, each once', () => {
    const ids = idsFor({ ticketAgeHours: 30, category: 'certification' });
    expect(ids).toEqual(
      expect.arrayContaining(['nudge-ticket', 'reuse-same-ticket', 'chat-closed-now', 'cite-official-source']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each<[string, Facts, boolean]>([
    ['check-a4', { faqEntry: ['upload-stuck', 'pdf-a4-not-letter'] }, true],
    ['check-a4', { faqEntry: ['upload-stuck'] }, false],
    ['no-passwords', { category: 'account' }, true],
    ['no-passwords', { category: 'data' }, false],
    ['request-release-against-security', { goodsHeld: 'yes' }, true],
    ['ask-written-refusal', { category: 'certification', standardConflict: 'yes' }, true],
    ['ask-written-refusal', { category: 'certification', standardConflict: 'yes', writtenRefusal: 'yes' }, false],
    ['chat-closed-now', { urgency: 'high' }, true],
    ['chat-closed-now', { urgency: 'high', chatStaffed: 'yes' }, false],
  ])('gives %s with %j: %s', (id, facts, given) => {
    expect(idsFor(facts).includes(id)).toBe(given);
  });
});

describe('notChosen', () => {
  it('gives one reason, the first that fits, for each channel that is left', () => {
    const reasons = notChosen(routing, ['helpdesk'], { ...quiet, tried: ['faq'], platformFault: 'yes' });
    expect(reasons.map(({ channel, why }) => [channel, why.en])).toEqual([
      ['faq', 'you have been there'],
      ['chat', 'nobody is there now, only a bot'],
      ['community', 'without a ticket number there is nothing to post yet'],
      ['offline', 'customs cannot repair the platform'],
    ]);
  });

  it('says nothing of a channel that is in the plan', () => {
    expect(notChosen(routing, ['faq', 'helpdesk', 'chat', 'community', 'offline'], quiet)).toEqual([]);
  });
});
