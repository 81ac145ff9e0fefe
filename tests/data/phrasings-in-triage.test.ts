import { expect, it } from 'vitest';
import { answerTriage, readProblem, viewTriage } from '../../src/answers/triage.ts';
import { shippedKbInMemory, shippedPhrasings } from '../support/phrasings.ts';

const kb = await shippedKbInMemory();
const CLOCK = { now: new Date('2026-11-23T14:20:00Z'), zone: 'UTC', asOf: '2026-11-23' };

it('has the answer of each phrasing among the first three', () => {
  const all = shippedPhrasings();
  const missed = all.flatMap(({ id, lang, text }) => {
    const state = { ...readProblem(kb, text, {}, CLOCK), settled: 'all' as const };
    const { faq } = answerTriage(kb, state, viewTriage(kb, state, CLOCK), CLOCK, lang);
    return faq.some((one) => one.id === id) ? [] : [`${id}: ${text}`];
  });
  console.info(
    `triage: the answer is among the first three for ${all.length - missed.length} of ${all.length} phrasings`,
  );
  expect(all.length).toBeGreaterThan(4_000);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all.length * 0.02);
});
