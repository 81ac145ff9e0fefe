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
});
