import { dayOf, wallTime } from '../channel/wall-time.ts';
import type { FlowNode } from '../kb/shapes/flow.ts';
import { inLang, type Lang } from '../lang/words.ts';
import { makePlan } from '../routing/plan.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { type Computed, computeFacts, refusalTold } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';
import { missingFacts, type QuestionNode, replay, type ReplayOptions, type Stop } from '../triage/replay.ts';
import { type Understood, understand } from '../triage/understand.ts';
import { shownFact } from './shown-fact.ts';
import type { Clock } from './channel.ts';
import type { TriageAnswer } from './shapes/triage.ts';
import { planAnswer, type TriageClock } from './triage-plan.ts';

/** Where a triage stands: the facts that were said or given, and what was confirmed or offered already. */
export interface TriageState {
  readonly given: Facts;
  readonly understood: readonly Understood[];
  /** Confirmations and offers that are done with, by node id; `all` where nobody can be asked. */
  readonly settled: ReadonlySet<string> | 'all';
}

export type { Facts, QuestionNode, TriageClock };

/** A triage at one moment: everything that follows from its state. */
export interface TriageView {
  readonly stop: Stop;
  readonly computed: Computed;
  readonly passed: readonly string[];
  readonly options: ReplayOptions;
}

/** What a sentence says, as facts; facts given in other ways win over it. */
export function readProblem(
  kb: SearchableKb,
  problem: string | undefined,
  given: Facts,
  { now, zone }: Clock,
): TriageState {
  if (problem === undefined || problem.trim() === '') return { given, understood: [], settled: new Set() };
  const today = dayOf(wallTime(now, zone));
  const understood = understand(kb, problem, { now, today }).filter(({ key }) => given[key] === undefined);
  const read = Object.fromEntries(understood.map(({ key, value }) => [key, value]));
  return { given: { problem, ...read, ...given }, understood, settled: new Set() };
}

/** Where a triage stands: the next open question, an offer, or an outcome. */
export function viewTriage(kb: SearchableKb, state: TriageState, clock: TriageClock): TriageView {
  const today = dayOf(wallTime(clock.now, clock.zone));
  const computed = computeFacts(kb, state.given, { now: clock.now, today, asOf: clock.asOf });
  const options: ReplayOptions = {
    settled: state.settled,
    hasOffer:
      computed.hits.length > 0 && !(Array.isArray(computed.facts.tried) && computed.facts.tried.includes('faq')),
    decide: (name: Extract<FlowNode, { kind: 'decide' }>['decide']) =>
      name === 'refusal-told' ? refusalTold(computed.facts) : (computed.facts.standardConflict ?? 'unknown'),
  };
  const { stop, passed } = replay(kb.flow, computed.facts, options);
  return { stop, computed, passed, options };
}

/** The questions that a run without a terminal still has to answer by flag or file. */
export function openQuestions(kb: SearchableKb, view: TriageView): QuestionNode[] {
  return missingFacts(kb.flow, view.computed.facts, view.options);
}

/** The triage as an answer: the plan, the open question, or that it is settled. */
export function answerTriage(
  kb: SearchableKb,
  state: TriageState,
  view: TriageView,
  clock: TriageClock,
  lang: Lang,
): TriageAnswer {
  const { stop, computed } = view;
  const shared: TriageAnswer = {
    schema: 'magna.triage/1',
    lang,
    status: 'question',
    now: clock.now.toISOString(),
    zone: clock.zone,
    asOf: clock.asOf,
    route: routeText(computed),
    facts: { ...computed.facts },
    understood: state.understood.map(({ key, value, text }) => ({
      key,
      value,
      shown: shownFact(kb, key, value, lang),
      text,
    })),
    missing: [],
    question: null,
    faq: computed.hits.map(({ entry, score }) => ({ id: entry.id, title: inLang(entry.question, lang), score })),
    why: null,
    urgency: null,
    actor: null,
    primary: null,
    plan: [],
    advice: [],
    not: [],
    gather: [],
    ladder: [],
    drafts: {},
    case: null,
  };
  if (stop.at === 'question') {
    const missing = openQuestions(kb, view).map(({ fact }) => fact);
    return { ...shared, missing, question: questionAnswer(stop.node, lang) };
  }
  if (stop.at !== 'outcome') return shared;
  if (stop.node.status === 'resolved') return { ...shared, status: 'resolved' };
  return { ...shared, ...planAnswer(kb, makePlan(kb, computed, clock.now), computed, clock, lang), status: 'plan' };
}

/** A member state is shown with the territory whose rules count. */
function routeText({ facts, lane }: Computed): string {
  const from = facts.from ?? facts.origin;
  const inTerritory = (id: string | undefined, territory: string | undefined): string =>
    id === undefined || id === 'unknown'
      ? ''
      : territory === undefined || territory === id
        ? id
        : `${id} (${territory})`;
  const ends = [inTerritory(from, lane?.territory.from), inTerritory(facts.to, lane?.territory.to)].filter(
    (end) => end !== '',
  );
  const made = facts.origin !== undefined && facts.origin !== from ? [facts.origin] : [];
  return [...made, ends.join(' -> ')].filter((part) => part !== '').join(', ');
}

function questionAnswer(node: QuestionNode, lang: Lang): NonNullable<TriageAnswer['question']> {
  const options =
    node.kind === 'choice' ? node.options.map(({ value, text }) => ({ value, text: inLang(text, lang) })) : [];
  return { id: node.id, fact: node.fact, kind: node.kind, text: inLang(node.ask, lang), options };
}
