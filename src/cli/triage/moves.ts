import type { TriageState, TriageView } from '../../answers/triage.ts';
import { answersGiven, askedSoFar } from '../../answers/triage-steps.ts';
import type { Option } from '../../context.ts';
import { wordsOf } from '../../lang/words.ts';
import { visibleDeep } from '../../ui/visible.ts';
import type { Moves, Session } from './session.ts';

export const HELP = '?help';
export const BACK = '?back';
export const CHANGE = '?change';

/** What one may do at a question besides answering it; going back only where there is a way back. */
export function movesFor({ lang }: Session, state: TriageState, view: TriageView, hasHelp: boolean): Option[] {
  const { triage } = wordsOf(lang);
  const asked = askedSoFar(state, view);
  return [
    ...(hasHelp ? [{ value: HELP, text: triage.whatIsMeant }] : []),
    ...(asked.length > 0 ? [{ value: BACK, text: triage.back }] : []),
    ...(asked.length > 1 ? [{ value: CHANGE, text: triage.change }] : []),
  ];
}

/** Takes back what was answered or confirmed last. */
export function goBack(state: TriageState, view: TriageView): Moves {
  const last = askedSoFar(state, view).at(-1);
  return last === undefined ? [] : [{ kind: 'withdrawn', nodes: [last] }];
}

/** Takes back one answer of the user's choice: it is asked again next, and later answers stay while they count. */
export async function changeEarlier(
  { context, kb, lang }: Session,
  state: TriageState,
  view: TriageView,
): Promise<Moves> {
  const words = wordsOf(lang);
  const given = visibleDeep(answersGiven(kb, state, view, lang));
  if (given.length === 0) return [];
  const node = await context.ask.choose(words.triage.changeWhich, [
    ...given.map((one) => ({ value: one.node, text: words.sentences([one.question, one.shown]) })),
    { value: '', text: words.triage.changeNone },
  ]);
  return node === '' ? [] : [{ kind: 'withdrawn', nodes: [node] }];
}
