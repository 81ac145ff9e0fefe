import { dayOf, wallTime } from '../channel/wall-time.ts';
import { inLang, type Lang } from '../lang/words.ts';
import { makePlan } from '../routing/plan.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { categoryIn } from '../triage/category-words.ts';
import { type Clock as ComputeClock, type Computed, computeFacts } from '../triage/compute-facts.ts';
import { decide } from '../triage/decide.ts';
import type { Facts } from '../triage/facts.ts';
import {
  type Course,
  missingFacts,
  type QuestionNode,
  replay,
  type ReplayOptions,
  type Stop,
} from '../triage/replay.ts';
import { factsAtStart, NOTHING_KNOWN, type TriageEvent, type TriageState } from '../triage/triage-state.ts';
import { understand } from '../triage/understand.ts';
import type { Understood } from '../triage/understood.ts';
import { CORRECTABLE } from './correctable.ts';
import { shownFact } from './shown-fact.ts';
import type { Clock } from './channel.ts';
import type { TriageAnswer } from './shapes/triage.ts';
import { derivationAnswer } from './triage-derivation.ts';
import { planAnswer, type TriageClock } from './triage-plan.ts';
import { questionAnswer } from './triage-question.ts';

export type { Facts, QuestionNode, TriageClock, TriageEvent, TriageState };

/** A triage at one moment: everything that follows from its state. */
export interface TriageView {
  readonly stop: Stop;
  readonly computed: Computed;
  readonly course: Course;
  readonly options: ReplayOptions;
}

/** What a sentence says, as facts; facts given in other ways win over it. */
export function readProblem(
  kb: SearchableKb,
  problem: string | undefined,
  given: Facts,
  { now, zone }: Clock,
): TriageState {
  if (problem === undefined || problem.trim() === '') return { ...NOTHING_KNOWN, given };
  const today = dayOf(wallTime(now, zone));
  const { understood, places } = understand(kb, problem, { now, today });
  const all = [...categoryOf(kb, problem, given, { now, today, asOf: today }), ...understood];
  const open = all.filter(({ key }) => given[key] === undefined);
  return {
    ...NOTHING_KNOWN,
    given: { ...given, problem },
    understood: [
      ...open,
      ...otherEnd(places, { ...Object.fromEntries(open.map(({ key, value }) => [key, value])), ...given }),
    ],
    places: places.map(({ id }) => id),
  };
}

/** The only place whose direction the words leave open, where one end of the way is known: it is the other end. */
function otherEnd(places: ReturnType<typeof understand>['places'], { from, to }: Facts): Understood[] {
  const [place, second] = places;
  if (place === undefined || second !== undefined || (from === undefined) === (to === undefined)) return [];
  if (place.id === (from ?? to) || from === 'unknown' || to === 'unknown') return [];
  return [{ key: from === undefined ? 'from' : 'to', value: place.id, text: place.text }];
}

/** The kind of problem: that of the answer that fits, else what the words say. */
function categoryOf(kb: SearchableKb, problem: string, given: Facts, clock: ComputeClock): Understood[] {
  const { facts, best } = computeFacts(kb, { ...given, problem }, clock);
  const { category } = facts;
  const said = categoryIn(problem);
  // Where the answer is not surely the one, the words know better; one about channels says nothing of an account.
  const byWords = said !== undefined && (best === undefined || (category === 'other' && said.category === 'account'));
  if (category !== undefined && category !== 'unknown' && !byWords)
    return [{ key: 'category', value: category, text: said?.category === category ? said.text : '' }];
  return said === undefined ? [] : [{ key: 'category', value: said.category, text: said.text }];
}

/** The facts of a state and where it stands in the flow. */
export function viewTriage(kb: SearchableKb, state: TriageState, clock: TriageClock): TriageView {
  const today = dayOf(wallTime(clock.now, clock.zone));
  const compute = (known: Facts): Computed => computeFacts(kb, known, { now: clock.now, today, asOf: clock.asOf });
  const options: ReplayOptions = {
    settled: state.settled,
    answers: state.answers,
    complete: (known) => compute(known).facts,
    hasOffer: ({ faqEntry, tried }) => (faqEntry ?? []).length > 0 && !(Array.isArray(tried) && tried.includes('faq')),
    decide: (name, known) => decide(kb, name, known),
  };
  const course = replay(kb.flow, factsAtStart(state), options);
  return { stop: course.stop, computed: compute(course.said), course, options };
}

/** The questions that a run without a terminal still has to answer by flag or file. */
export function openQuestions(kb: SearchableKb, state: TriageState, view: TriageView): QuestionNode[] {
  return missingFacts(kb.flow, factsAtStart(state), view.options);
}

/** The triage as an answer: the plan, the open question, or that it is settled. */
export function answerTriage(
  kb: SearchableKb,
  state: TriageState,
  view: TriageView,
  clock: TriageClock,
  lang: Lang,
  more: { readonly why?: boolean } = {},
): TriageAnswer {
  const { stop, computed } = view;
  const shared: TriageAnswer = {
    schema: 'magna.triage/1',
    lang,
    status: 'question',
    now: clock.now.toISOString(),
    zone: clock.zone,
    clocks: [],
    asOf: clock.asOf,
    route: routeText(computed),
    facts: { ...computed.facts },
    understood: inOrder(state.understood).map(({ key, value, text }) => ({
      key,
      value,
      shown: shownFact(kb, key, value, lang),
      text,
    })),
    confirmed: state.understood.length === 0 || state.settled !== 'all',
    missing: [],
    question: null,
    faq: computed.hits.map(({ entry, score }) => ({ id: entry.id, title: inLang(entry.question, lang), score })),
    why: null,
    urgency: null,
    actor: null,
    primary: null,
    plan: [],
    offices: [],
    advice: [],
    not: [],
    gather: [],
    checks: [],
    ladder: [],
    drafts: {},
    case: null,
    derivation: null,
  };
  if (stop.at === 'question') {
    const missing = openQuestions(kb, state, view).map(({ fact }) => fact);
    return { ...shared, missing, question: questionAt(kb, state, view, stop.node, clock, lang) };
  }
  if (stop.at !== 'outcome') return shared;
  if (stop.node.status === 'resolved') return { ...shared, status: 'resolved' };
  const plan = makePlan(kb, computed, clock.now);
  return {
    ...shared,
    ...planAnswer(kb, plan, computed, clock, lang),
    status: 'plan',
    derivation: more.why === true ? derivationAnswer(kb, state, view.course.passed, plan, computed, lang) : null,
  };
}

/** What was read, in the order in which one tells it: the kind, the way, the paper, how things stand. */
function inOrder(understood: readonly Understood[]): Understood[] {
  const rank = ({ key }: Understood): number => {
    const at = CORRECTABLE.indexOf(key);
    return at < 0 ? CORRECTABLE.length : at;
  };
  return understood.toSorted((a, b) => rank(a) - rank(b));
}

/** An open question in words, with what can be chosen. */
export function questionAt(
  kb: SearchableKb,
  state: TriageState,
  { computed }: TriageView,
  node: QuestionNode,
  { asOf }: TriageClock,
  lang: Lang,
): NonNullable<TriageAnswer['question']> {
  return questionAnswer(kb, node, { known: computed.facts, places: state.places, asOf }, lang);
}

/** A member state is shown with the territory whose rules count. */
export function routeText({ facts, lane }: Computed): string {
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
