import { describe, expect, it } from 'vitest';
import { caseFrom } from '../../src/cases/case.ts';
import type { JournalEvent } from '../../src/cases/journal.ts';
import { statisticsOf } from '../../src/cases/statistics.ts';

const NOW = new Date('2026-12-01T00:00:00Z');
const at = (hour: number): string => new Date(Date.UTC(2026, 10, 23, hour)).toISOString();
const logged = (hour: number): JournalEvent => ({ at: at(hour), kind: 'logged', ticket: 'MS-1', when: at(hour) });
const replied = (hour: number): JournalEvent => ({ at: at(hour), kind: 'replied', when: at(hour) });
const closed = (hour: number, solvedBy?: 'faq' | 'chat'): JournalEvent => ({
  at: at(hour),
  kind: 'closed',
  ...(solvedBy === undefined ? {} : { solvedBy }),
});
const of = (...journals: JournalEvent[][]) =>
  statisticsOf(
    journals.flatMap((events) => {
      const opened: JournalEvent = { at: at(0), kind: 'opened', facts: {} };
      return caseFrom('ABCD', { events: [opened, ...events], damaged: [] }, NOW) ?? [];
    }),
  );

/** An answer of the FAQ that solved it while the triage went on. */
const SOLVED: JournalEvent = { at: at(0), kind: 'answered', node: 'offer', facts: { faqResolved: 'yes' } };

describe('what came of the cases', () => {
  it('is nothing where there are none', () => {
    expect(of()).toEqual({
      open: 0,
      closed: 0,
      deflected: 0,
      firstReplyHours: undefined,
      solutionHours: undefined,
    });
  });

  it('counts what the FAQ solved, in the triage or later, each case once', () => {
    expect(of([SOLVED], [closed(2, 'faq')], [SOLVED, closed(3)], [SOLVED, closed(3, 'chat')], [])).toMatchObject({
      open: 1,
      closed: 4,
      deflected: 3,
    });
  });

  it('takes up again a case that was solved too soon', () => {
    expect(of([SOLVED, logged(2)], [closed(1), logged(2)])).toMatchObject({ open: 2, closed: 0, deflected: 0 });
  });

  it('measures from the first ticket to the first reply, in the median', () => {
    const fast = [logged(1), replied(3), logged(4), replied(90)];
    const slow = [logged(1), replied(9)];
    expect(of(fast, slow, [logged(1)], [replied(1)]).firstReplyHours).toBe(5);
    expect(of(fast, slow, slow).firstReplyHours).toBe(8);
  });

  it('measures solutions, not cases that were given up', () => {
    expect(of([closed(10, 'chat')], [closed(50)]).solutionHours).toBe(10);
  });
});
