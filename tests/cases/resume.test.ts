import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/cases/journal.ts';
import { resume } from '../../src/cases/resume.ts';
import { factsAtStart } from '../../src/triage/triage-state.ts';

const AT = '2026-11-23T14:00:00.000Z';
const LATER = new Date('2026-11-25T20:00:00Z');
const SOON = new Date('2026-11-23T14:30:00Z');
const of = (...events: JournalEvent[]) => ({ events, damaged: [] });
const opened = (facts: object): JournalEvent => ({ at: AT, kind: 'opened', facts });

describe('what was said relative to the clock', () => {
  it('is carried on to now', () => {
    const { state } = resume(of(opened({ ticketAgeHours: 30, daysLeft: 5, deadline: '2026-12-01' })), LATER);
    expect(factsAtStart(state)).toEqual({ ticketAgeHours: 84, daysLeft: 3, deadline: '2026-12-01' });
  });

  it('is carried on from the words, too', () => {
    const event: JournalEvent = {
      at: AT,
      kind: 'opened',
      facts: {},
      read: [{ key: 'ticketAgeHours', value: 6, text: '6 hours' }],
    };
    expect(resume(of(event), LATER).state.understood).toEqual([{ key: 'ticketAgeHours', value: 60, text: '6 hours' }]);
  });

  it('counts from the answer, not from the opening', () => {
    const answered: JournalEvent = {
      at: '2026-11-25T18:00:00.000Z',
      kind: 'answered',
      node: 'ticket',
      facts: { ticketAgeHours: 1 },
    };
    expect(resume(of(opened({}), answered), LATER).state.answers).toEqual({ ticket: { ticketAgeHours: 3 } });
  });
});

describe('what was seen of the chat', () => {
  it('still counts a little later', () => {
    const { state, stale } = resume(of(opened({ chatState: 'bot' })), SOON);
    expect([factsAtStart(state), stale]).toEqual([{ chatState: 'bot' }, []]);
  });

  it('is forgotten after that, and said so', () => {
    const { state, stale } = resume(of(opened({ chatState: 'bot', chatStaffed: 'no' })), LATER);
    expect([factsAtStart(state), stale]).toEqual([{}, ['chatState', 'chatStaffed']]);
  });

  it('is forgotten where it was put right later, too', () => {
    const corrected: JournalEvent = { at: AT, kind: 'corrected', fact: 'chatState', value: 'bot' };
    const { state, stale } = resume(of(opened({ goodsHeld: 'no' }), corrected), LATER);
    expect([factsAtStart(state), stale]).toEqual([{ goodsHeld: 'no' }, ['chatState']]);
  });
});

describe('what was logged', () => {
  const logged = (ticket: string, when: string): JournalEvent => ({ at: when, kind: 'logged', ticket, when });
  const replied = (when: string): JournalEvent => ({ at: when, kind: 'replied', when });
  const sent = (channel: 'chat' | 'community'): JournalEvent => ({ at: AT, kind: 'sent', channel, when: AT });
  const facts = (...events: JournalEvent[]) => {
    const { state } = resume(of(...events), LATER);
    return Object.assign({}, factsAtStart(state), ...Object.values(state.answers)) as object;
  };
  const T1 = '2026-11-23T16:00:00.000Z';
  const T2 = '2026-11-24T16:00:00.000Z';

  it('becomes the ticket, over an age that was said before', () => {
    expect(facts(opened({ ticketAgeHours: 30 }), logged('MS-1', T1))).toEqual({
      ticket: { number: 'MS-1', openedAt: T1 },
    });
    const answered: JournalEvent = { at: AT, kind: 'answered', node: 'ticket', facts: { ticket: 'none' } };
    expect(facts(opened({}), answered, logged('MS-1', T1))).toEqual({ ticket: { number: 'MS-1', openedAt: T1 } });
  });

  it('takes the latest reply, and forgets it with another ticket', () => {
    const ticket = { number: 'MS-1', openedAt: T1, lastReplyAt: T2 };
    expect(facts(opened({}), logged('MS-1', T1), replied(T2), replied(T1))).toEqual({ ticket });
    expect(facts(opened({}), logged('MS-1', T2), replied(T2), logged('MS-1', T1))).toEqual({ ticket });
    expect(facts(opened({}), logged('MS-1', T1), replied(T2), logged('MS-2', T2))).toEqual({
      ticket: { number: 'MS-2', openedAt: T2 },
    });
  });

  it('keeps the age of a reply where no ticket is known', () => {
    expect(facts(opened({}), replied(T2))).toEqual({ ticketAgeHours: 28 });
  });

  it('adds to what was tried, each channel once', () => {
    expect(facts(opened({ tried: ['faq'] }), sent('chat'), sent('chat'), sent('community'))).toEqual({
      tried: ['faq', 'chat', 'community'],
    });
    expect(facts(opened({ tried: 'unknown' }), sent('chat'))).toEqual({ tried: ['chat'] });
  });

  it('changes nothing where it is a note or an end', () => {
    const note: JournalEvent = { at: AT, kind: 'noted', text: 'x', when: AT };
    expect(facts(opened({ category: 'data' }), note, { at: AT, kind: 'closed' })).toEqual({ category: 'data' });
  });
});

it('takes a ticket whose age nobody gave for as old as its being written down', () => {
  const { state } = resume(of(opened({ ticket: { number: 'MS-1' } })), LATER);
  expect(factsAtStart(state)).toEqual({ ticket: { number: 'MS-1', openedAt: AT } });
});
