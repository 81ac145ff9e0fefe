import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchableKb } from '../../src/search/searchable.ts';
import { shippedKb } from '../support/kb.ts';
import { faultsOf, plannerFor, SITUATIONS } from '../support/situations.ts';

const HOUR = 3_600_000;
const FIRST = Date.parse('2026-11-23T00:00:00Z');

const shipped = await shippedKb();

/** The base as an overlay leaves it that hides channels, or sets others in their place. */
function withChannels(change: (all: SearchableKb['channels']['channels']) => SearchableKb['channels']['channels']) {
  return { ...shipped, channels: { ...shipped.channels, channels: change(shipped.channels.channels) } };
}

const without = (...ids: string[]) => withChannels((all) => all.filter(({ id }) => !ids.includes(id)));

const BASES: readonly (readonly [string, SearchableKb])[] = [
  ['as shipped', shipped],
  ['without the helpdesk', without('helpdesk')],
  ['without the chat', without('chat')],
  ['without the helpdesk and the FAQ', without('helpdesk', 'faq')],
  [
    'with a helpdesk that has office hours',
    withChannels((all) => {
      const chat = all.find(({ id }) => id === 'chat');
      return all.map((one) =>
        one.id === 'helpdesk' && chat ? { ...one, hours: { ...one.hours, open: chat.hours.staffed } } : one,
      );
    }),
  ],
];

// An hour with and one without people in the chat, holidays, the days around a change of clocks, the year's end.
const SPECIAL = [
  '2026-11-25T15:00:00Z',
  '2026-11-26T15:00:00Z',
  '2026-12-25T03:00:00Z',
  '2026-12-25T15:00:00Z',
  '2026-12-31T23:00:00Z',
  '2027-01-01T15:00:00Z',
  '2027-03-14T07:00:00Z',
  '2027-03-28T01:00:00Z',
  '2027-03-29T15:00:00Z',
  '2027-10-31T01:00:00Z',
  '2027-11-07T06:00:00Z',
].map((iso) => new Date(iso));

type Planner = ReturnType<typeof plannerFor>;

function faultsAt(kb: SearchableKb, planAt: Planner, now: Date): string[] {
  return SITUATIONS.flatMap((situation) =>
    faultsOf(kb, planAt(situation, now), now).map((fault) => `${now.toISOString()}, ${situation.name}: ${fault}`),
  );
}

describe.each(BASES)('any plan, %s', (_, kb) => {
  const planAt = plannerFor(kb);

  it('does not end at closed doors on days that are none like others', () => {
    expect(SPECIAL.flatMap((now) => faultsAt(kb, planAt, now))).toEqual([]);
  });

  it('does not end at closed doors at any hour of a year', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8759 }), (hour) => {
        expect(faultsAt(kb, planAt, new Date(FIRST + hour * HOUR))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

it('reaches every rule with the situations it looks at', () => {
  const planAt = plannerFor(shipped);
  const reached = new Set(SPECIAL.flatMap((now) => SITUATIONS.map((one) => planAt(one, now).rule.id)));
  expect(shipped.routing.rules.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
});
