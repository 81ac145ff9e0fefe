import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { askedOnTheWay, fallenAway } from '../triage/steps.ts';
import type { TriageEvent, TriageState } from '../triage/triage-state.ts';
import { shownFact } from './shown-fact.ts';
import type { TriageView } from './triage.ts';

export { apply as afterEvent } from '../triage/triage-state.ts';

/** An answer that was given, as people read it. */
export interface GivenAnswer {
  readonly node: string;
  readonly question: string;
  readonly shown: string;
}

/** The first event of a case: all that was given and read. */
export function openedEvent(
  { given, understood, places }: TriageState,
  lang: Lang,
): Extract<TriageEvent, { kind: 'opened' }> {
  return { kind: 'opened', facts: given, read: understood, places, lang };
}

/** The nodes that were answered or confirmed on the way, in order; what was never shown is not among them. */
export function askedSoFar(state: TriageState, { course }: TriageView): string[] {
  const asked = askedOnTheWay(state, course);
  return state.understood.length > 0 ? asked : asked.filter((node) => Object.hasOwn(state.answers, node));
}

/** The answers on the way, to choose from. */
export function answersGiven(kb: SearchableKb, state: TriageState, view: TriageView, lang: Lang): GivenAnswer[] {
  return askedSoFar(state, view).map((node) => answerAt(kb, state, node, lang));
}

/** The answers that no longer count since another answer leads elsewhere. */
export function answersFallenAway(kb: SearchableKb, state: TriageState, view: TriageView, lang: Lang): GivenAnswer[] {
  return fallenAway(kb.flow, state, view.course).map((node) => answerAt(kb, state, node, lang));
}

function answerAt(kb: SearchableKb, { answers }: TriageState, id: string, lang: Lang): GivenAnswer {
  const { triage, list } = wordsOf(lang);
  const node = kb.flow.nodes.find((one) => one.id === id);
  const shown = list(
    Object.entries(answers[id] ?? {}).map(([key, value]) => {
      const option = node?.kind === 'choice' ? node.options.find((one) => one.value === asOption(value)) : undefined;
      return option === undefined ? shownFact(kb, key, value, lang) : inLang(option.text, lang);
    }),
  );
  const question =
    node !== undefined && 'ask' in node
      ? inLang(node.ask, lang)
      : node?.kind === 'offer'
        ? triage.offerIntro
        : triage.understood;
  return { node: id, question, shown: shown === '' ? triage.confirmYes : shown };
}

function asOption(value: unknown): unknown {
  return Array.isArray(value) ? (value.length === 0 ? 'none' : value[0]) : value;
}
