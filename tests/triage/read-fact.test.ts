import { describe, expect, it } from 'vitest';
import { FACT_KEYS, readFact } from '../../src/triage/read-fact.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
const NOW = new Date('2026-11-25T10:00:00Z');
const read = (key: string, raw: unknown) => readFact(kb, key, raw, NOW);

describe('a value that is understood', () => {
  it.each([
    ['goodsHeld', 'yes', 'yes'],
    ['goodsHeld', ' YES ', 'yes'],
    ['goodsHeld', 'true', 'yes'],
    ['goodsHeld', true, 'yes'],
    ['goodsHeld', false, 'no'],
    ['goodsHeld', 'n', 'no'],
    ['goodsHeld', '是', 'yes'],
    ['goodsHeld', '否', 'no'],
    ['goodsHeld', 'unknown', 'unknown'],
    ['category', 'Certification', 'certification'],
    ['urgency', 'high', 'high'],
    ['lang', 'zh', 'zh'],
    ['chatState', 'bot', 'bot'],
    ['from', 'usa', 'US'],
    ['to', '法国', 'FR'],
    ['to', 'unknown', 'unknown'],
    ['via', 'HK, Singapore', ['HK', 'SG']],
    ['via', ['HK', 'sg'], ['HK', 'SG']],
    ['proof', 'USMCA certificate', 'usmca-certification'],
    ['proof', 'USMCA', 'usmca-certification'],
    ['proof', 'Form Z', 'Form Z'],
    ['scheme', 'CUSMA', 'usmca'],
    ['scheme', 'a pact of ours', 'a pact of ours'],
    ['deadline', '2026-12-01', '2026-12-01'],
    ['deadline', '2026-12-01T14:00:00Z', '2026-12-01T14:00:00Z'],
    ['deadline', '2026-12-01 14:00', '2026-12-01 14:00'],
    ['deadline', new Date('2026-12-01T00:00:00Z'), '2026-12-01'],
    ['deadline', 'unknown', 'unknown'],
    ['tried', 'faq,chat', ['faq', 'chat']],
    ['tried', 'faq chat', ['faq', 'chat']],
    ['tried', ['helpdesk'], ['helpdesk']],
    ['tried', 'none', []],
    ['tried', 'unknown', 'unknown'],
    ['ticketAgeHours', '30', 30],
    ['ticketAgeHours', 0, 0],
    ['ticketAgeHours', 'none', 'none'],
    ['daysLeft', '-2', -2],
    ['hs', ' 848180 ', '848180'],
    ['hs', 848180, '848180'],
  ])('%s = %j is %j', (key, raw, value) => {
    expect(read(key, raw)).toEqual({ facts: { [key]: value } });
  });
});

describe('a ticket', () => {
  it.each([
    ['MS-204417', { number: 'MS-204417' }],
    ['MS-204417, 30 hours ago', { number: 'MS-204417', lastReplyAt: '2026-11-24T04:00:00.000Z' }],
    ['204417 1.5h', { number: '204417', lastReplyAt: '2026-11-25T08:30:00.000Z' }],
    ['MS-204417，2天', { number: 'MS-204417', lastReplyAt: '2026-11-23T10:00:00.000Z' }],
    ['MS-204417 2026-11-20', { number: 'MS-204417', lastReplyAt: '2026-11-20T00:00:00.000Z' }],
    ['MS-204417, 2026-11-20T08:15Z', { number: 'MS-204417', lastReplyAt: '2026-11-20T08:15:00.000Z' }],
    [{ number: 204417 }, { number: '204417' }],
    [
      { number: 'MS-1', openedAt: '2026-11-20', lastReplyAt: '2026-11-21T09:00:00+08:00' },
      { number: 'MS-1', openedAt: '2026-11-20T00:00:00.000Z', lastReplyAt: '2026-11-21T01:00:00.000Z' },
    ],
    ['none', 'none'],
    ['unknown', 'unknown'],
  ])('%j is %j', (raw, ticket) => {
    expect(read('ticket', raw)).toEqual({ facts: { ticket } });
  });

  it.each(['no number', {}, { number: 'MS-1', openedAt: 'yesterday' }])('%j is none', (raw) => {
    expect(read('ticket', raw)).toEqual({ problem: 'not-a-ticket' });
  });

  it.each(['MS-204417, 2026-13-45', 'MS-204417, 99999999999999 hours ago', 'MS-204417, 2026-11-20T99:99'])(
    'with a time that never was is told, not thrown: %s',
    (raw) => {
      expect(() => read('ticket', raw)).not.toThrow();
    },
  );
});

describe('a value that is not understood', () => {
  it.each([
    ['goodsHeld', 'perhaps', { problem: 'not-one-of', options: ['yes', 'no', 'unknown'] }],
    ['complex', 'unknown', { problem: 'not-one-of', options: ['yes', 'no'] }],
    ['tried', 'phone', { problem: 'not-one-of' }],
    ['tried', 'faq, unknown', { problem: 'not-one-of' }],
    ['from', 'Atlantis', { problem: 'no-such-place', options: [] }],
    ['via', 'HK, Atlantis', { problem: 'no-such-place' }],
    ['deadline', '2026-02-30', { problem: 'not-a-day' }],
    ['deadline', '2026-12-01 25:00', { problem: 'not-a-day' }],
    ['deadline', 'Friday', { problem: 'not-a-day' }],
    ['ticketAgeHours', 'long', { problem: 'not-a-number' }],
    ['ticketAgeHours', 'Infinity', { problem: 'not-a-number' }],
    ['proof', ' ', { problem: 'empty' }],
    ['goodsHeld', '', { problem: 'empty' }],
    ['goodsHeld', null, { problem: 'empty' }],
  ])('%s = %j', (key, raw, problem) => {
    expect(read(key, raw)).toMatchObject(problem);
  });

  it('names the places that come close', () => {
    expect(read('to', 'Frnace')).toMatchObject({ problem: 'no-such-place', options: ['FR (France, 法国)'] });
  });
});

describe('a key', () => {
  it('that is nearly right is answered with the right one', () => {
    expect(read('goodsheld', 'no')).toEqual({ problem: 'no-such-key', options: ['goodsHeld'] });
    expect(read('godsHeld', 'no')).toEqual({ problem: 'no-such-key', options: ['goodsHeld'] });
  });

  it.each(['weather in Rome today', '__proto__', 'constructor'])(
    'that is none is answered with all of them: %s',
    (key) => {
      expect(read(key, 'no')).toEqual({ problem: 'no-such-key', options: FACT_KEYS });
    },
  );
});
