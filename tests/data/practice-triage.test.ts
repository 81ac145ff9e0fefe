import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerTriage, readProblem, viewTriage } from '../../src/answers/triage.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

interface Practice {
  readonly id: string;
  readonly lang: 'en' | 'zh' | 'mixed';
  readonly situation: string;
  readonly answers: {
    readonly category: string;
    readonly urgency: NonNullable<Facts['urgency']>;
    readonly jurisdictions: readonly string[];
    readonly schemes: readonly string[];
    readonly tried: NonNullable<Exclude<Facts['tried'], 'unknown'>>;
    readonly ticket_age_hours: number | null;
    readonly local_time_utc: string;
    readonly weekday: string;
    readonly goods_held: boolean;
    readonly standard_conflict: boolean;
    readonly complex: boolean;
    readonly needs_authority_act: boolean;
    readonly chat_state: NonNullable<Facts['chatState']>;
    readonly has_written_refusal: boolean;
  };
  readonly acceptable: readonly string[];
  readonly must_include: readonly string[];
}

// A week without a public holiday, from Monday to Sunday.
const DAYS: Record<string, string> = {
  mon: '2026-11-16',
  tue: '2026-11-17',
  wed: '2026-11-18',
  thu: '2026-11-19',
  fri: '2026-11-20',
  sat: '2026-11-21',
  sun: '2026-11-22',
};

const yesNo = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');

/** The practice set's own keys as facts: one place is the destination, of two the first is where the goods leave. */
function factsOf({ answers }: Practice): Facts {
  const [first, second] = answers.jurisdictions;
  const [from, to] = second === undefined ? [undefined, first] : [first, second];
  return {
    category: (answers.category === 'channel' ? 'other' : answers.category) as NonNullable<Facts['category']>,
    urgency: answers.urgency,
    tried: answers.tried,
    ticketAgeHours: answers.ticket_age_hours ?? 'none',
    goodsHeld: yesNo(answers.goods_held),
    standardConflict: yesNo(answers.standard_conflict),
    complex: yesNo(answers.complex),
    needsAuthorityAct: yesNo(answers.needs_authority_act),
    chatState: answers.chat_state,
    writtenRefusal: yesNo(answers.has_written_refusal),
    entryLodged: 'unknown',
    proof: 'unknown',
    deadline: 'unknown',
    ticket: 'unknown',
    from: from ?? 'unknown',
    to: to ?? 'unknown',
  };
}

it('sends the practice situations to an acceptable channel with the advice they need', async () => {
  const kb = await shippedKb();
  const lines = readFileSync(new URL('../fixtures/practice/triage.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const results = lines.map((line) => {
    const practice = JSON.parse(line) as Practice;
    const now = new Date(`${DAYS[practice.answers.weekday]}T${practice.answers.local_time_utc}:00Z`);
    const clock = { now, zone: 'UTC', asOf: now.toISOString().slice(0, 10) };
    const lang = practice.lang === 'en' ? 'en' : 'zh';
    const state = { ...readProblem(kb, practice.situation, factsOf(practice), clock), settled: 'all' as const };
    const answer = answerTriage(kb, state, viewTriage(kb, state, clock), clock, lang);
    const given = new Set(answer.advice.map(({ id }) => id));
    const lacking = practice.must_include.map((key) => key.replaceAll('_', '-')).filter((id) => !given.has(id));
    return {
      id: practice.id,
      primary: answer.primary,
      right: practice.acceptable.includes(answer.primary ?? ''),
      lacking,
    };
  });
  const wrong = results.filter(({ right }) => !right).map(({ id, primary }) => `${id} -> ${primary}`);
  const silent = results
    .filter(({ lacking }) => lacking.length > 0)
    .map(({ id, lacking }) => `${id} lacks ${lacking.join(', ')}`);
  console.info(
    `practice triage: ${results.length - wrong.length}/${results.length} primary, ${results.length - silent.length}/${results.length} advice`,
    wrong,
    silent,
  );
  expect(results).toHaveLength(20);
  expect(results.length - wrong.length, wrong.join('; ')).toBeGreaterThanOrEqual(18);
  expect(results.length - silent.length, silent.join('; ')).toBeGreaterThanOrEqual(18);
});
