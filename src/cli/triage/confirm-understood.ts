import { readTyped } from '../../answers/given-facts.ts';
import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import { answerTriage, type Facts, type TriageEvent, type TriageState, type TriageView } from '../../answers/triage.ts';
import { choicesFor, CORRECTABLE } from '../../answers/correctable.ts';
import type { Option } from '../../context.ts';
import { wordsOf } from '../../lang/words.ts';
import { page } from '../../ui/layout.ts';
import { understoodLines } from '../../ui/render/triage-questions.ts';
import { factName } from '../../ui/render/fact-name.ts';
import { styleFor } from '../../ui/style.ts';
import { visible, visibleDeep } from '../../ui/visible.ts';
import type { Moves, Session } from './session.ts';

const MORE = '?more';
const CANCEL = '<';

/** Shows what was read from the words in one line, to be confirmed or put right in one step. */
export async function confirmUnderstood(
  session: Session,
  state: TriageState,
  view: TriageView,
  node: string,
): Promise<Moves> {
  const { context, kb, clock, lang } = session;
  const words = wordsOf(lang);
  const style = await styleFor(context.stderr);
  const answer = visibleDeep(answerTriage(kb, state, view, clock, lang));
  context.stderr.write(page(understoodLines(answer, style)));
  const right = await context.ask.choose(words.triage.confirm, [
    { value: 'yes', text: words.triage.confirmYes },
    { value: 'no', text: words.triage.confirmNo },
  ]);
  if (right === 'yes') return [{ kind: 'settled', node }];
  return await correct(session, answer.understood);
}

/** Takes back one reading, or adds what was not read; the flow asks for what is left open where it matters. */
async function correct(session: Session, shown: TriageAnswer['understood']): Promise<Moves> {
  const { context, lang } = session;
  const words = wordsOf(lang);
  const options: Option[] = shown.map((one) => ({
    value: one.key,
    text: words.colon(factName(one.key, words), one.shown),
  }));
  const chosen = await context.ask.choose(words.triage.correctWhich, [
    ...options,
    { value: MORE, text: words.triage.correctAdd },
    { value: '', text: words.triage.correctDone },
  ]);
  if (chosen === '') return [];
  const key = chosen === MORE ? await chooseFact(session, shown) : chosen;
  return await askFact(session, key as keyof Facts);
}

async function chooseFact({ context, lang }: Session, shown: TriageAnswer['understood']): Promise<string> {
  const words = wordsOf(lang);
  const open = CORRECTABLE.filter((key) => !shown.some((one) => one.key === key));
  return await context.ask.choose(
    words.triage.addWhich,
    open.map((key) => ({ value: key, text: factName(key, words) })),
  );
}

/** Asks for one fact; nothing changes where the user thinks better of it. */
async function askFact({ context, kb, clock, lang }: Session, key: keyof Facts): Promise<TriageEvent[]> {
  const words = wordsOf(lang);
  const name = factName(key, words);
  const choices = choicesFor(kb, key, lang);
  const typed =
    choices.length > 0
      ? await context.ask.choose(name, [
          ...choices,
          { value: '', text: words.triage.dontKnow },
          { value: CANCEL, text: words.triage.back },
        ])
      : await context.ask.text(name, {
          hint: words.triage.typeUnknown,
          check: (answer) => {
            if (answer.trim() === CANCEL) return undefined;
            const read = readTyped(kb, key, answer, clock, lang);
            return 'facts' in read ? undefined : visible(read.sentence);
          },
        });
  if (typed.trim() === CANCEL) return [];
  const read = typed.trim() === '' ? undefined : readTyped(kb, key, typed, clock, lang);
  if (read === undefined || !('facts' in read)) return [{ kind: 'corrected', fact: key }];
  // One answer may give both ends of a route.
  return Object.entries(read.facts).map(([fact, value]) => ({ kind: 'corrected', fact: fact as keyof Facts, value }));
}
