import type { TriageState, TriageView } from '../../answers/triage.ts';
import { inLang, wordsOf } from '../../lang/words.ts';
import { indented, page } from '../../ui/layout.ts';
import { styleFor } from '../../ui/style.ts';
import { visible } from '../../ui/visible.ts';
import { BACK, CHANGE, changeEarlier, goBack, movesFor } from './moves.ts';
import type { Moves, Session } from './session.ts';

/** Offers the answers that fit; each can be read, and one that solved it ends the triage. */
export async function offerAnswers(
  session: Session,
  state: TriageState,
  view: TriageView,
  node: string,
): Promise<Moves> {
  const { context, lang } = session;
  const words = wordsOf(lang);
  const style = await styleFor(context.stderr);
  const { hits } = view.computed;
  context.stderr.write(page([style.label(words.triage.offerIntro)]));
  for (;;) {
    const choice = await context.ask.choose(words.triage.offerAsk(hits.length), [
      ...hits.map(({ entry }) => ({
        value: `show ${entry.id}`,
        text: visible(words.triage.offerShow(inLang(entry.question, lang))),
      })),
      { value: 'no', text: words.triage.offerNo },
      { value: 'yes', text: words.triage.offerSolved },
      ...movesFor(session, state, view, false),
    ]);
    if (choice === BACK) return goBack(state, view);
    if (choice === CHANGE) return await changeEarlier(session, state, view);
    const shown = hits.find(({ entry }) => choice === `show ${entry.id}`);
    if (shown === undefined) {
      return [{ kind: 'answered', node, facts: { faqResolved: choice === 'yes' ? 'yes' : 'no' } }];
    }
    context.stderr.write(page(['', ...indented(visible(inLang(shown.entry.answer, lang)), 2, style.width), '']));
  }
}
