import { readTyped } from '../../answers/given-facts.ts';
import { type QuestionNode, questionAt, type TriageState, type TriageView } from '../../answers/triage.ts';
import type { Option } from '../../context.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, page } from '../../ui/layout.ts';
import { styleFor } from '../../ui/style.ts';
import { visible, visibleDeep } from '../../ui/visible.ts';
import { BACK, CHANGE, changeEarlier, goBack, HELP, movesFor } from './moves.ts';
import type { Moves, Session } from './session.ts';

const OTHER = '?other';
const UNKNOWN = 'unknown';

/** Asks one question of the flow, where one may also go back, change an earlier answer, or ask what is meant. */
export async function askQuestion(
  session: Session,
  state: TriageState,
  view: TriageView,
  node: QuestionNode,
): Promise<Moves> {
  const { context, kb, clock, lang } = session;
  const words = wordsOf(lang);
  const question = visibleDeep(questionAt(kb, state, view, node, clock, lang));
  const listed = question.options.length > 0;
  const other: Option[] = node.kind === 'choice' ? [] : [{ value: OTHER, text: words.triage.another }];
  let raw: string = listed
    ? await context.ask.choose(question.text, [
        ...question.options,
        ...other,
        { value: UNKNOWN, text: words.triage.dontKnow },
        ...movesFor(session, state, view, question.help !== null),
      ])
    : OTHER;
  if (raw === OTHER) raw = await askText(session, node, question.text);
  switch (raw) {
    case HELP: {
      const style = await styleFor(context.stderr);
      const help = question.help ?? words.triage.noHelp;
      context.stderr.write(page(indented(help, 2, style.width)));
      return [];
    }
    case BACK:
      return goBack(state, view);
    case CHANGE:
      return await changeEarlier(session, state, view);
    default: {
      const read = readTyped(kb, node.fact, raw, clock, lang);
      return 'facts' in read ? [{ kind: 'answered', node: node.id, facts: read.facts }] : [];
    }
  }
}

const TYPED_MOVES: Readonly<Record<string, string>> = { '?': HELP, '<': BACK, '!': CHANGE };

async function askText({ context, kb, clock, lang }: Session, node: QuestionNode, question: string): Promise<string> {
  const words = wordsOf(lang);
  const typed = await context.ask.text(question, {
    hint: node.kind === 'date' ? words.triage.dateHint : words.triage.typeHint,
    check: (answer) => {
      if (Object.hasOwn(TYPED_MOVES, answer.trim())) return undefined;
      const read = readTyped(kb, node.fact, answer, clock, lang);
      return 'facts' in read ? undefined : visible(read.sentence);
    },
  });
  return TYPED_MOVES[typed.trim()] ?? typed;
}
