import { type TriageEvent, type TriageState, type TriageView, viewTriage } from '../../answers/triage.ts';
import { afterEvent, answersFallenAway, openedEvent } from '../../answers/triage-steps.ts';
import { Interrupted } from '../../context.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import { wordsOf } from '../../lang/words.ts';
import { page } from '../../ui/layout.ts';
import { fallenLines, understoodLines } from '../../ui/render/triage-questions.ts';
import { styleFor } from '../../ui/style.ts';
import { visibleDeep } from '../../ui/visible.ts';
import { askQuestion } from './ask-question.ts';
import { confirmUnderstood } from './confirm-understood.ts';
import { offerAnswers } from './offer-answers.ts';
import type { Moves, Session } from './session.ts';

/** Asks until the flow comes to an outcome. Every confirmed answer is on the disk before the next question. */
export async function askThrough(session: Session, start: TriageState): Promise<TriageState> {
  const first = openedEvent(start, session.lang);
  let state = start;
  const keep = (event: TriageEvent): void => {
    session.keeper.record(first, event);
    state = afterEvent(state, event);
  };
  try {
    for (;;) {
      const view = viewTriage(session.kb, state, session.clock);
      if (view.stop.at === 'outcome') {
        // The answer stands apart from the questions.
        if (state !== start) session.context.stderr.write('\n');
        return state;
      }
      if (view.stop.at === 'confirm' && state.understood.length === 0) {
        // Nothing is shown, so nothing is confirmed and no case begins.
        await sayNothingRead(session, state);
        state = afterEvent(state, { kind: 'settled', node: view.stop.node.id });
        continue;
      }
      for (const event of await askAt(session, state, view)) keep(event);
      await setAside(session, keep, () => state);
    }
  } catch (error) {
    if (error instanceof Interrupted) throw stopped(session);
    throw error;
  }
}

function askAt(session: Session, state: TriageState, view: TriageView): Promise<Moves> {
  const { stop } = view;
  if (stop.at === 'confirm') return confirmUnderstood(session, state, view, stop.node.id);
  if (stop.at === 'offer') return offerAnswers(session, state, view, stop.node.id);
  if (stop.at === 'question') return askQuestion(session, state, view, stop.node);
  return Promise.resolve([]);
}

async function sayNothingRead({ context, lang }: Session, { given }: TriageState): Promise<void> {
  if (given.problem === undefined) return;
  const style = await styleFor(context.stderr);
  context.stderr.write(page(understoodLines({ understood: [], lang }, style)));
}

/** Takes back the answers that no longer count, and lists them. One that goes may take another with it. */
async function setAside(
  { kb, clock, lang, context }: Session,
  keep: (event: TriageEvent) => void,
  now: () => TriageState,
): Promise<void> {
  for (let state = now(); ; state = now()) {
    const fallen = answersFallenAway(kb, state, viewTriage(kb, state, clock), lang);
    if (fallen.length === 0) return;
    const style = await styleFor(context.stderr);
    context.stderr.write(page(fallenLines(visibleDeep(fallen), lang, style)));
    keep({ kind: 'withdrawn', nodes: fallen.map(({ node }) => node) });
  }
}

function stopped({ keeper, lang }: Session): MagnaError {
  const { error } = wordsOf(lang);
  return new MagnaError(EXIT.interrupted, {
    message: error.interrupted,
    cause: error.interruptedCause,
    next: keeper.file === undefined ? error.interruptedNothing : error.interruptedKept(keeper.file, keeper.id ?? ''),
  });
}
