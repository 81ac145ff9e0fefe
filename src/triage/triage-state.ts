import type { Lang } from '../lang/words.ts';
import type { Facts } from './facts.ts';
import type { Understood } from './understood.ts';

/**
 * What happens in a triage. Every change of its state is one of these, so that a case read back from its journal stands
 * where it stood.
 */
export type TriageEvent =
  | {
      readonly kind: 'opened';
      /** What was given: the problem, flags, an answers file. */
      readonly facts: Facts;
      /** What was read from the problem. Absent in journals of before it was kept. */
      readonly read?: readonly Understood[];
      /** Places the problem names without saying what they are to the goods. */
      readonly places?: readonly string[];
      readonly lang?: Lang;
    }
  /** One answer to the question of a node; it may settle a second fact with it: "US to France". */
  | { readonly kind: 'answered'; readonly node: string; readonly facts: Facts }
  /** What was read of a fact was wrong; without a value it is open again. */
  | { readonly kind: 'corrected'; readonly fact: keyof Facts; readonly value?: Understood['value'] }
  /** A confirmation that was given. */
  | { readonly kind: 'settled'; readonly node: string }
  /** Answers and confirmations taken back, or fallen away since another answer leads elsewhere. */
  | { readonly kind: 'withdrawn'; readonly nodes: readonly string[] };

/** Where a triage stands: what was given, read and answered, and what was confirmed. */
export interface TriageState {
  /** What was given; never asked, and it never falls away. */
  readonly given: Facts;
  readonly understood: readonly Understood[];
  readonly places: readonly string[];
  /** By the id of the node that asked. */
  readonly answers: Readonly<Record<string, Facts>>;
  /** Confirmations that are done with, by node id; `all` where nobody can be asked. */
  readonly settled: ReadonlySet<string> | 'all';
}

export const NOTHING_KNOWN: TriageState = { given: {}, understood: [], places: [], answers: {}, settled: new Set() };

/** What is known without asking: what was read, over it what was given. */
export function factsAtStart({ given, understood }: TriageState): Facts {
  return { ...Object.fromEntries(understood.map(({ key, value }) => [key, value])), ...given };
}

/** The state after an event. An event of a kind that is not known changes nothing. */
export function apply(state: TriageState, event: TriageEvent): TriageState {
  switch (event.kind) {
    case 'opened':
      return { ...state, given: event.facts, understood: event.read ?? [], places: event.places ?? [] };
    case 'answered':
      return { ...state, answers: { ...state.answers, [event.node]: event.facts } };
    case 'corrected':
      return corrected(state, event);
    case 'settled':
      return state.settled === 'all' ? state : { ...state, settled: new Set([...state.settled, event.node]) };
    case 'withdrawn': {
      const { settled } = state;
      return {
        ...state,
        answers: Object.fromEntries(Object.entries(state.answers).filter(([node]) => !event.nodes.includes(node))),
        settled: settled === 'all' ? settled : new Set([...settled].filter((node) => !event.nodes.includes(node))),
      };
    }
    default:
      return state;
  }
}

/** What the user says of a fact takes the place of what was read, given or answered of it. */
function corrected(state: TriageState, { fact, value }: Extract<TriageEvent, { kind: 'corrected' }>): TriageState {
  const { [fact]: _, ...given } = state.given;
  const others = state.understood.filter(({ key }) => key !== fact);
  const at = state.understood.findIndex(({ key }) => key === fact);
  const place = at < 0 ? others.length : at;
  const news: Understood[] = value === undefined ? [] : [{ key: fact, value, text: '' }];
  return {
    ...state,
    given,
    understood: [...others.slice(0, place), ...news, ...others.slice(place)],
    answers: Object.fromEntries(
      Object.entries(state.answers).flatMap(([node, { [fact]: _was, ...facts }]) =>
        Object.keys(facts).length === 0 ? [] : [[node, facts]],
      ),
    ),
  };
}
