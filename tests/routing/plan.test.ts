import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatStaffed } from '../../src/routing/chat-staffed.ts';
import { makePlan } from '../../src/routing/plan.ts';
import { computeFacts } from '../../src/triage/compute-facts.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
// A Wednesday; the chat is staffed from 14:00 to 21:00 UTC.
const CLOSED = new Date('2026-11-25T10:00:00Z');
const OPEN = new Date('2026-11-25T15:00:00Z');

const planAt = (now: Date, facts: Facts) =>
  makePlan(kb, computeFacts(kb, facts, { now, today: '2026-11-25', asOf: '2026-11-25' }), now);
const idsOf = (plan: ReturnType<typeof planAt>): string[] => plan.channels.map(({ channel }) => channel.id);

describe('whether the chat is staffed', () => {
  it.each<[Facts, Date, string]>([
    [{}, OPEN, 'yes'],
    [{}, CLOSED, 'no'],
    [{ chatState: 'unknown' }, OPEN, 'yes'],
    [{ chatState: 'bot' }, OPEN, 'no'],
    [{ chatState: 'closed' }, OPEN, 'no'],
    [{ chatState: 'staffed' }, CLOSED, 'yes'],
    [{ chatStaffed: 'unknown', chatState: 'bot' }, OPEN, 'unknown'],
  ])('%j at %s: %s', (facts, now, staffed) => {
    expect(chatStaffed(kb, facts, now)).toBe(staffed);
  });
});

describe('a plan', () => {
  it('sends goods that are held to the customs of the destination', () => {
    const plan = planAt(CLOSED, { goodsHeld: 'yes', from: 'US', to: 'FR' });
    expect([plan.rule.id, plan.facts.urgency, plan.actor.who]).toEqual(['R1', 'critical', 'authority']);
    expect(idsOf(plan)).toEqual(['offline', 'helpdesk']);
    expect(plan.channels[0]?.offices[0]?.authority.id).toBe('fr-customs');
    expect(plan.because).toEqual(['goodsHeld']);
  });

  it('sends a paper that must be issued anew to where it comes from', () => {
    const plan = planAt(CLOSED, { problem: 'please re-issue it', from: 'CN', to: 'FR', proof: 'form-e' });
    expect(plan.channels[0]?.offices.map(({ place }) => place.id)).toEqual(
      Array(plan.channels[0]?.offices.length).fill('CN'),
    );
    expect(plan.channels[0]?.offices[0]?.authority.issues).toContain('form-e');
  });

  it('sends an exporter who wants a number to where the goods were made', () => {
    const plan = planAt(CLOSED, { problem: 'apply for REX', origin: 'DE', from: 'DE', to: 'GB' });
    expect(plan.channels[0]?.offices[0]?.authority).toMatchObject({ id: 'de-customs', registers: ['rex'] });
  });

  it('passes over a place that is not known for one that is', () => {
    const plan = planAt(CLOSED, { problem: 'please re-issue it', origin: 'unknown', from: 'HK', to: 'FR' });
    expect(plan.channels[0]?.offices[0]?.place.id).toBe('HK');
  });

  it('names no office where no place is known, and adds a door that is open', () => {
    const plan = planAt(CLOSED, { ticketAgeHours: 80, category: 'certification' });
    expect(plan.channels[0]).toMatchObject({ channel: { id: 'offline' }, offices: [], opening: { open: 'unknown' } });
    expect(plan.channels.some(({ opening }) => opening.open === 'yes')).toBe(true);
  });

  it('adds the form to a rule that leads to closed doors only, and to no other', () => {
    const [rule] = kb.routing.rules.slice(-1);
    if (rule === undefined) throw new Error('no rule');
    const base = { ...kb, routing: { ...kb.routing, rules: [{ ...rule, primary: 'chat' as const, also: [] }] } };
    const doors = (now: Date): string[] =>
      idsOf(makePlan(base, computeFacts(kb, {}, { now, today: '2026-11-25', asOf: '2026-11-25' }), now));
    expect(doors(CLOSED)).toEqual(['chat', 'helpdesk']);
    expect(doors(OPEN)).toEqual(['chat']);
  });

  it.each([
    ['has no form', ['helpdesk'], ['chat', 'faq']],
    ['has neither form nor library', ['helpdesk', 'faq'], ['chat', 'community']],
  ])('adds another open door where an overlay %s', (_, hidden, doors) => {
    const [rule] = kb.routing.rules.slice(-1);
    if (rule === undefined) throw new Error('no rule');
    const base = {
      ...kb,
      channels: { ...kb.channels, channels: kb.channels.channels.filter(({ id }) => !hidden.includes(id)) },
      routing: { ...kb.routing, rules: [{ ...rule, primary: 'chat' as const, also: [] }] },
    };
    const clock = { now: CLOSED, today: '2026-11-25', asOf: '2026-11-25' };
    expect(idsOf(makePlan(base, computeFacts(base, {}, clock), CLOSED))).toEqual(doors);
  });

  it('takes the chat as the user saw it, but says when it opens', () => {
    const opening = (now: Date, chatState: 'bot' | 'staffed' | 'unknown') =>
      planAt(now, { standardConflict: 'yes', chatState }).channels.find(({ channel }) => channel.id === 'chat')
        ?.opening;
    expect(opening(CLOSED, 'bot')).toMatchObject({ open: 'no', opensAt: new Date('2026-11-25T14:00:00Z') });
    expect(opening(OPEN, 'bot')).toMatchObject({ open: 'no', closesAt: undefined });
    expect(opening(CLOSED, 'staffed')).toEqual({ open: 'yes', opensAt: undefined, closesAt: undefined });
    expect(opening(OPEN, 'unknown')).toMatchObject({ open: 'yes', closesAt: new Date('2026-11-25T21:00:00Z') });
  });

  it('says of each channel either that it comes or why it does not', () => {
    const plan = planAt(CLOSED, { category: 'document' });
    const all = [...idsOf(plan), ...plan.not.map(({ channel }) => channel)].toSorted();
    expect(all).toEqual(['chat', 'community', 'faq', 'helpdesk', 'offline']);
  });

  it('keeps an urgency that was said, and says that no rule gave it', () => {
    const plan = planAt(CLOSED, { goodsHeld: 'yes', urgency: 'low' });
    expect([plan.facts.urgency, plan.urgencyRule]).toEqual(['low', undefined]);
  });
});

describe('any plan, at any hour of the week', () => {
  const yesNo = fc.constantFrom('yes', 'no', 'unknown');
  const place = fc.constantFrom('US', 'FR', 'CN', 'HK', 'GB', 'XI', 'unknown');
  const facts = fc.record(
    {
      category: fc.constantFrom('document', 'certification', 'account', 'data', 'other', 'unknown'),
      goodsHeld: yesNo,
      needsAuthorityAct: yesNo,
      standardConflict: yesNo,
      complex: fc.constantFrom('yes', 'no'),
      chatState: fc.constantFrom('unknown', 'staffed', 'bot', 'closed'),
      urgency: fc.constantFrom('low', 'normal', 'high', 'critical'),
      ticketAgeHours: fc.oneof(fc.constantFrom('none', 'unknown'), fc.integer({ min: 0, max: 100 })),
      tried: fc.oneof(fc.constant('unknown'), fc.subarray(['faq', 'helpdesk', 'chat', 'community', 'offline'])),
      origin: place,
      from: place,
      to: place,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Facts>;
  const hour = fc.integer({ min: 0, max: 167 });

  it('has an open door, names none twice and leaves none unexplained', () => {
    fc.assert(
      fc.property(facts, hour, (known, hours) => {
        const plan = planAt(new Date(Date.parse('2026-11-23T00:30:00Z') + hours * 3_600_000), known);
        const ids = idsOf(plan);
        expect(plan.channels.some(({ opening }) => opening.open === 'yes')).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...ids, ...plan.not.map(({ channel }) => channel)]).toHaveLength(5);
        const given = plan.advice.map(({ id }) => id);
        expect(plan.rule.advice.filter((id) => !given.includes(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('puts the office first whenever goods are held', () => {
    fc.assert(
      fc.property(facts, hour, (known, hours) => {
        const now = new Date(Date.parse('2026-11-23T00:30:00Z') + hours * 3_600_000);
        expect(idsOf(planAt(now, { ...known, goodsHeld: 'yes' }))[0]).toBe('offline');
      }),
      { numRuns: 50 },
    );
  });
});
