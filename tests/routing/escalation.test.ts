import { describe, expect, it } from 'vitest';
import { ladderFor } from '../../src/routing/escalation.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const { routing } = await shippedKb();
const rungs = (facts: Facts) => ladderFor(routing, facts).map(({ afterHours, channel }) => [afterHours, channel]);

describe('the ladder', () => {
  it('is relative until a ticket is logged', () => {
    const ladder = ladderFor(routing, { ticketAgeHours: 'none', category: 'certification' });
    expect(ladder.map(({ afterHours, channel, at }) => [afterHours, channel, at])).toEqual([
      [4, 'community', undefined],
      [24, 'chat', undefined],
      [72, 'offline', undefined],
    ]);
  });

  it('counts from the last reply, not from the opening', () => {
    const ticket = { number: 'MS-1', openedAt: '2026-11-20T00:00:00Z', lastReplyAt: '2026-11-25T10:00:00Z' };
    const [first] = ladderFor(routing, { ticket, ticketAgeHours: 0 });
    expect(first?.at).toEqual(new Date('2026-11-25T14:00:00Z'));
  });

  it('counts from the opening of a ticket that nobody answered', () => {
    const ticket = { number: 'MS-1', openedAt: '2026-11-25T10:00:00Z' };
    expect(ladderFor(routing, { ticket, ticketAgeHours: 5 }).map(({ at }) => at)).toEqual([
      new Date('2026-11-26T10:00:00Z'),
      new Date('2026-11-28T10:00:00Z'),
    ]);
  });

  it.each([
    [3.9, [4, 24, 72]],
    [4, [24, 72]],
    [24, [72]],
    [71.9, [72]],
    [72, []],
  ])('after %s hours has the steps %j left', (ticketAgeHours, left) => {
    expect(ladderFor(routing, { ticketAgeHours }).map(({ afterHours }) => afterHours)).toEqual(left);
  });

  it('ends at an office for a certificate, and stays in the chat for everything else', () => {
    expect(rungs({ category: 'certification' }).at(-1)).toEqual([72, 'offline']);
    expect(rungs({ category: 'document' }).at(-1)).toEqual([72, 'chat']);
    expect(rungs({}).at(-1)).toEqual([72, 'chat']);
  });

  it('leaves out a step whose condition fails and that goes nowhere else', () => {
    const [, , last] = routing.ladder;
    if (last === undefined) throw new Error('no third step');
    const { else: _, ...step } = last;
    expect(ladderFor({ ...routing, ladder: [step] }, { category: 'document' })).toEqual([]);
  });

  it('reads minutes, hours and days alike', () => {
    const [step] = routing.ladder;
    if (step === undefined) throw new Error('no step');
    const after = (span: object) => ({ ...step, after: { ...span, since: 'last-reply' as const } });
    const ladder = [after({ minutes: 90 }), after({ hours: 3 }), after({ days: 2 })];
    expect(ladderFor({ ...routing, ladder }, {}).map(({ afterHours }) => afterHours)).toEqual([1.5, 3, 48]);
  });
});

describe('a step that is due while its channel is closed', () => {
  const opensAt = new Date('2026-11-30T14:00:00Z');
  const shut = { open: 'no' as const, opensAt, closesAt: undefined };
  const ticket = { number: 'MS-1', lastReplyAt: '2026-11-27T16:00:00Z' };
  const closed = (channel: string, facts: Facts = { category: 'certification' }, ladder = routing) =>
    ladderFor(ladder, { ...facts, ticket, ticketAgeHours: 0 }, (id) => (id === channel ? shut : undefined));

  it('goes to the one that stands in, and says when the other opens', () => {
    const [, second] = closed('chat');
    expect(second).toMatchObject({
      channel: 'community',
      at: new Date('2026-11-28T16:00:00Z'),
      waitsFor: { channel: 'chat', opensAt },
    });
  });

  it('waits for the next opening where none stands in', () => {
    const [, , third] = closed('offline');
    expect(third).toMatchObject({ channel: 'offline', at: opensAt, waitsFor: { channel: 'offline', opensAt } });
  });

  it('stays where nothing is known of the hours', () => {
    expect(closed('faq').map(({ channel, waitsFor }) => [channel, waitsFor])).toEqual([
      ['community', undefined],
      ['chat', undefined],
      ['offline', undefined],
    ]);
  });

  it('is not moved before a ticket is logged', () => {
    expect(ladderFor(routing, {}, () => shut).every(({ at, waitsFor }) => at === undefined && !waitsFor)).toBe(true);
  });
});
