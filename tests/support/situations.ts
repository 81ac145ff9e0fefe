import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { wordsOf } from '../../src/lang/words.ts';
import type { PlannedChannel } from '../../src/routing/doors.ts';
import { makePlan, type Plan } from '../../src/routing/plan.ts';
import type { SearchableKb } from '../../src/search/searchable.ts';
import { type Computed, computeFacts } from '../../src/triage/compute-facts.ts';
import type { Facts } from '../../src/triage/facts.ts';

/** A problem as somebody tells it, in facts; with a ticket, as it is at an instant. */
export interface Situation {
  readonly name: string;
  readonly facts: Facts | ((now: Date) => Facts);
}

const HOUR = 3_600_000;

const PLACES = ['FR', 'CN', 'US', 'HK', 'BR', 'GB', 'XI', 'LI', 'EU', 'MC', 'unknown'] as const;

const AGES = [0, 3.9, 4, 23.9, 24, 71.9, 72, 500] as const;

const held: Situation[] = PLACES.flatMap((to) => [
  {
    name: `held in ${to}`,
    facts: { category: 'certification', goodsHeld: 'yes', from: to === 'CN' ? 'FR' : 'CN', to },
  },
  { name: `held in ${to}, from nobody knows where`, facts: { goodsHeld: 'yes', from: 'unknown', to } },
]);

const aged: Situation[] = AGES.flatMap((ticketAgeHours) => [
  {
    name: `a certificate, ${ticketAgeHours} h old`,
    facts: { category: 'certification', ticketAgeHours, from: 'CN', to: 'FR' },
  },
  {
    name: `a certificate, ${ticketAgeHours} h old, no place known`,
    facts: { category: 'certification', ticketAgeHours },
  },
  { name: `a document, ${ticketAgeHours} h old`, facts: { category: 'document', ticketAgeHours } },
  {
    name: `a conflict of standards, critical, ${ticketAgeHours} h old`,
    facts: { category: 'data', ticketAgeHours, urgency: 'critical', standardConflict: 'yes' },
  },
]);

const chats: Situation[] = (['unknown', 'staffed', 'bot', 'closed'] as const).flatMap((chatState) => [
  { name: `urgent and complex, chat ${chatState}`, facts: { urgency: 'high', complex: 'yes', chatState } },
  { name: `urgent, the FAQ did not help, chat ${chatState}`, facts: { urgency: 'high', tried: ['faq'], chatState } },
  { name: `a day without a reply, chat ${chatState}`, facts: { ticketAgeHours: 30, chatState } },
  { name: `held in HK, chat ${chatState}`, facts: { goodsHeld: 'yes', to: 'HK', chatState } },
]);

const told: Situation[] = [
  {
    name: 'a paper to be issued anew',
    facts: { problem: 'please re-issue it', from: 'CN', to: 'FR', proof: 'form-e' },
  },
  { name: 'a paper to be issued anew, origin unknown', facts: { problem: '补发证书', origin: 'unknown', from: 'HK' } },
  { name: 'a stamp', facts: { problem: 'not stamped', origin: 'EU', to: 'CN' } },
  { name: 'an exporter who wants a number', facts: { problem: 'apply for REX', origin: 'FR', from: 'FR', to: 'GB' } },
  { name: 'seized', facts: { problem: '货被海关扣', to: 'BR' } },
  { name: 'a file that does not upload', facts: { problem: 'upload stuck', category: 'document' } },
  { name: 'an account', facts: { problem: 'my account is locked', category: 'account' } },
];

const other: Situation[] = [
  { name: 'nothing known', facts: {} },
  { name: 'simple', facts: { complex: 'no', standardConflict: 'no' } },
  { name: 'simple, the FAQ did not help', facts: { complex: 'no', standardConflict: 'no', tried: ['faq'] } },
  { name: 'a conflict of standards that can wait', facts: { standardConflict: 'yes', urgency: 'low' } },
  { name: 'everything was tried', facts: { tried: ['faq', 'helpdesk', 'chat', 'community', 'offline'] } },
  { name: 'a deadline today', facts: { daysLeft: 0, complex: 'yes' } },
  ...[1, 26, 90].map(
    (hours): Situation => ({
      name: `a ticket of ${hours} h`,
      facts: (now) => ({
        category: 'certification',
        to: 'US',
        ticket: { number: 'MS-1', openedAt: new Date(now.getTime() - hours * HOUR).toISOString() },
      }),
    }),
  ),
];

/** Situations that between them reach every rule of routing, at any hour. */
export const SITUATIONS: readonly Situation[] = [...held, ...aged, ...chats, ...told, ...other];

/**
 * The plan of a situation at an instant. What follows from its facts is worked out once a day, unless it has a ticket
 * that grows older by the hour.
 */
export function plannerFor(kb: SearchableKb): (situation: Situation, now: Date) => Plan {
  const known = new Map<Situation, { readonly today: string; readonly computed: Computed }>();
  return (situation, now) => {
    const { facts } = situation;
    const today = now.toISOString().slice(0, 10);
    const clock = { now, today, asOf: today };
    if (typeof facts === 'function') return makePlan(kb, computeFacts(kb, facts(now), clock), now);
    let found = known.get(situation);
    if (found?.today !== today) {
      found = { today, computed: computeFacts(kb, facts, clock) };
      known.set(situation, found);
    }
    return makePlan(kb, found.computed, now);
  };
}

/**
 * What is wrong with a plan for somebody who stands there at this hour: no door that can be used, one that does not say
 * when it opens, nobody named, a step that leads nowhere.
 */
export function faultsOf(kb: KnowledgeBase, plan: Plan, now: Date): string[] {
  const ids = plan.channels.map(({ channel }) => channel.id);
  const there = new Set(kb.channels.channels.map(({ id }) => id));
  return [
    ...(plan.channels.some(({ opening }) => opening.open === 'yes') ? [] : ['no door is open']),
    ...(new Set(ids).size === ids.length ? [] : ['a door stands twice']),
    ...ids.filter((id) => !there.has(id)).map((id) => `no channel ${id}`),
    ...plan.channels.flatMap((planned) => doorFaults(plan.facts, planned, now)),
    ...(isOfficeMissing(kb, plan) ? ['no office, though a place with one is known'] : []),
    ...(['en', 'zh'] as const)
      .filter((lang) => !wordsOf(lang).actors[plan.actor.who])
      .map((lang) => `the actor ${plan.actor.who} has no name in ${lang}`),
    ...plan.ladder.filter(({ channel }) => !there.has(channel)).map(({ channel }) => `a step leads to no ${channel}`),
    ...plan.ladder
      .filter(({ at }) => at !== undefined && at <= now)
      .map(({ channel }) => `a step to ${channel} is past`),
  ];
}

function doorFaults({ chatState }: Facts, { channel, opening }: PlannedChannel, now: Date): string[] {
  const { open, opensAt, closesAt } = opening;
  const isPast = (when: Date | undefined): boolean => when !== undefined && when <= now;
  // Whoever finds a bot although people should be there is not told to stay away until tomorrow.
  const isBot = channel.id === 'chat' && (chatState === 'bot' || chatState === 'closed');
  return [
    ...(open === 'no' && opensAt === undefined && !isBot ? [`${channel.id} does not say when it opens`] : []),
    ...(isPast(opensAt) || isPast(closesAt) ? [`${channel.id} changes in the past`] : []),
    ...(open === 'yes' && opensAt !== undefined ? [`${channel.id} is open and opens`] : []),
    ...(channel.id === 'chat' && chatState === 'staffed' && open !== 'yes'
      ? ['people were seen in a closed chat']
      : []),
  ];
}

/** Whether the door of the authorities comes first and leads to no office, though the country that counts has some. */
function isOfficeMissing(kb: KnowledgeBase, { channels: [first], facts }: Plan): boolean {
  if (first?.channel.id !== 'offline' || first.offices.length > 0) return false;
  const { goodsHeld, origin, from, to } = facts;
  // What is held is released where it arrives, by nobody else.
  const places = goodsHeld === 'yes' ? [to] : [origin, from, to];
  return places.some((id) => {
    const place = kb.jurisdictions.find((one) => one.id === id);
    const above = kb.jurisdictions.find((one) => one.id === (place?.partOf ?? place?.territory));
    return [place, above].some((one) => one?.authorities?.some(({ does }) => does.includes('decides')));
  });
}
