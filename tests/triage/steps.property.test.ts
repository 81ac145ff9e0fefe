import { expect, it } from 'vitest';
import { readProblem } from '../../src/answers/triage.ts';
import { shippedKb } from '../support/kb.ts';
import { randomFrom } from '../support/random.ts';
import { runAfresh, runAtRandom } from '../support/random-triage.ts';

const kb = await shippedKb();
const CLOCK = { now: new Date('2026-11-23T14:20:00Z'), zone: 'UTC', asOf: '2026-11-23' };

/** All of them are run by the nightly job; a part of them with each change. */
const RUNS = Number(process.env['MAGNA_SEQUENCES'] ?? 1_500);

const PROBLEMS = [
  undefined,
  'Why does my US issued verification not pass French customs?',
  'CEPA证书一直卡在origin proof',
  'pdf stuck',
  'USMCA certification refused by German customs, urgent',
];

it(`ends where a fresh run with the same answers ends, after ${RUNS} random runs`, () => {
  const seed = Number(process.env['MAGNA_SEED'] ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const did = { back: 0, change: 0, resume: 0, plans: 0, resolved: 0 };
  const starts = PROBLEMS.map((problem) => readProblem(kb, problem, {}, CLOCK));
  for (let run = 0; run < RUNS; run++) {
    // Without words nothing is searched, which is most of the time a run takes.
    const start = starts[run % 4 === 0 ? Math.floor(run / 4) % starts.length : 0];
    if (start === undefined) throw new Error('no such start');
    const ended = runAtRandom(kb, start, random);
    const fresh = runAfresh(kb, start, ended.state);
    const told = `seed ${seed}, run ${run}`;
    expect(fresh.view.course.passed, told).toEqual(ended.view.course.passed);
    expect(fresh.view.computed.facts, told).toEqual(ended.view.computed.facts);
    expect(fresh.state.answers, told).toEqual(ended.state.answers);
    expect(fresh.view.stop, told).toEqual(ended.view.stop);
    did.back += ended.did.back;
    did.change += ended.did.change;
    did.resume += ended.did.resume;
    if (ended.view.stop.node.id === 'plan') did.plans++;
    else did.resolved++;
  }
  console.info(`${RUNS} random triages, seed ${seed}:`, did);
  for (const [what, times] of Object.entries(did)) expect(times, what).toBeGreaterThan(RUNS / 100);
});
