import { type JournalEvent, readJournal } from '../../src/cases/journal.ts';
import { resume } from '../../src/cases/resume.ts';
import { type TriageState, type TriageView, viewTriage } from '../../src/answers/triage.ts';
import { afterEvent, answersFallenAway, askedSoFar, openedEvent } from '../../src/answers/triage-steps.ts';
import type { SearchableKb } from '../../src/search/searchable.ts';
import type { Facts } from '../../src/triage/facts.ts';
import type { TriageEvent } from '../../src/triage/triage-state.ts';
import type { Random } from './random.ts';

const NOW = new Date('2026-11-23T14:20:00Z');
const CLOCK = { now: NOW, zone: 'UTC', asOf: '2026-11-23' };

export interface RandomRun {
  readonly state: TriageState;
  readonly view: TriageView;
  /** How often one went back, changed an answer, and read the case back from its journal. */
  readonly did: { readonly back: number; readonly change: number; readonly resume: number };
}

const PLACES = ['US', 'FR', 'DE', 'CN', 'HK', 'GB', 'MX', 'XI'];
const PROOFS = ['usmca-certification', 'rex-statement', 'eur1', 'form-e', 'co-cepa', 'Form Z'];

/** An answer that the question of a stop may get. */
export function randomAnswer(view: TriageView, random: Random): Facts {
  const one = random.pick;
  const { stop } = view;
  if (stop.at === 'offer') return { faqResolved: random.below(10) < 1 ? 'yes' : 'no' };
  if (stop.at !== 'question') return {};
  const { fact, kind } = stop.node;
  if (random.below(10) < 2) return { [fact]: 'unknown' };
  if (kind === 'choice') {
    const { value } = one(stop.node.options);
    return { [fact]: fact === 'tried' ? (value === 'none' ? [] : [value]) : value };
  }
  if (kind === 'place') return random.below(10) < 3 ? { from: one(PLACES), to: one(PLACES) } : { [fact]: one(PLACES) };
  if (kind === 'date') return { [fact]: one(['2026-11-23', '2026-11-25', '2026-12-24']) };
  return fact === 'ticket'
    ? { ticket: { number: 'MS-1', lastReplyAt: one(['2026-11-23T12:00:00.000Z', '2026-11-20T12:00:00.000Z']) } }
    : { [fact]: one(PROOFS) };
}

/** Answers, goes back, changes, saves and resumes at random until an outcome is reached. */
export function runAtRandom(kb: SearchableKb, start: TriageState, random: Random): RandomRun {
  const first = { ...openedEvent(start, 'en'), at: NOW.toISOString() };
  let journal: JournalEvent[] = [first];
  let state = start;
  const did = { back: 0, change: 0, resume: 0 };
  const keep = (event: TriageEvent): void => {
    journal = [...journal, { ...event, at: NOW.toISOString() }];
    state = afterEvent(state, event);
  };
  for (let step = 0; ; step++) {
    const view = viewTriage(kb, state, CLOCK);
    const asked = askedSoFar(state, view);
    const mayTurn = step < 40 && asked.length > 0;
    const dice = random.below(100);
    if (view.stop.at === 'outcome' && (!mayTurn || dice < 50)) return { state, view, did };
    if (mayTurn && dice < 12) {
      did.back++;
      keep({ kind: 'withdrawn', nodes: asked.slice(-1) });
    } else if (mayTurn && (dice < 30 || view.stop.at === 'outcome')) {
      did.change++;
      keep({ kind: 'withdrawn', nodes: [random.pick(asked)] });
    } else if (view.stop.at === 'confirm') keep({ kind: 'settled', node: view.stop.node.id });
    else keep({ kind: 'answered', node: view.stop.node.id, facts: randomAnswer(view, random) });
    for (;;) {
      const fallen = answersFallenAway(kb, state, viewTriage(kb, state, CLOCK), 'en');
      if (fallen.length === 0) break;
      keep({ kind: 'withdrawn', nodes: fallen.map(({ node }) => node) });
    }
    if (random.below(100) < 15) {
      did.resume++;
      state = resume(readJournal(journal.map((event) => `${JSON.stringify(event)}\n`).join('')), NOW).state;
    }
  }
}

/**
 * A run from the start that gives, question by question, the answers another run ended with.
 *
 * @throws where it is asked something the other run has no answer to
 */
export function runAfresh(kb: SearchableKb, start: TriageState, { answers }: TriageState): RandomRun {
  let state = start;
  for (;;) {
    const view = viewTriage(kb, state, CLOCK);
    const { stop } = view;
    if (stop.at === 'outcome') return { state, view, did: { back: 0, change: 0, resume: 0 } };
    if (stop.at === 'confirm') {
      state = afterEvent(state, { kind: 'settled', node: stop.node.id });
      continue;
    }
    const facts = answers[stop.node.id];
    if (facts === undefined) throw new Error(`a fresh run is asked "${stop.node.id}", which the other was not`);
    state = afterEvent(state, { kind: 'answered', node: stop.node.id, facts });
  }
}
