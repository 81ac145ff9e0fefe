import {
  answerTriage,
  type Facts,
  type QuestionNode,
  type TriageClock,
  type TriageState,
  type TriageView,
  viewTriage,
} from '../answers/triage.ts';
import type { CaseKeeper } from '../answers/case-keeper.ts';
import { readTyped } from '../answers/given-facts.ts';
import type { TriageAnswer } from '../answers/shapes/triage.ts';
import { type Context, Interrupted, type LoadedKb, type Option } from '../context.ts';
import { EXIT, MagnaError } from '../errors.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { indented, page } from '../ui/layout.ts';
import { factName, understoodLines } from '../ui/render/triage.ts';
import { styleFor } from '../ui/style.ts';
import { visible, visibleDeep } from '../ui/visible.ts';

interface Session {
  readonly kb: LoadedKb;
  readonly clock: TriageClock;
  readonly lang: Lang;
  readonly context: Context;
  readonly keeper: CaseKeeper;
}

/** Asks until the flow comes to an outcome. Every confirmed answer is on the disk before the next question. */
export async function askThrough(session: Session, start: TriageState): Promise<TriageState> {
  let state = start;
  try {
    for (;;) {
      const view = viewTriage(session.kb, state, session.clock);
      const { stop } = view;
      if (stop.at === 'outcome') return state;
      if (stop.at === 'confirm') state = await confirmUnderstood(session, state, view, stop.node.id);
      else if (stop.at === 'offer') state = await offerAnswers(session, state, view, stop.node.id);
      else state = await askQuestion(session, state, stop.node);
    }
  } catch (error) {
    if (error instanceof Interrupted) throw stopped(session);
    throw error;
  }
}

function stopped({ keeper, lang }: Session): MagnaError {
  const { error } = wordsOf(lang);
  return new MagnaError(EXIT.interrupted, {
    message: error.interrupted,
    cause: error.interruptedCause,
    next: keeper.file === undefined ? error.interruptedNothing : error.interruptedKept(keeper.file),
  });
}

function settle(state: TriageState, id: string): TriageState {
  return { ...state, settled: new Set([...(state.settled === 'all' ? [] : state.settled), id]) };
}

async function confirmUnderstood(
  session: Session,
  state: TriageState,
  view: TriageView,
  node: string,
): Promise<TriageState> {
  const { context, kb, clock, lang, keeper } = session;
  const words = wordsOf(lang);
  const style = await styleFor(context.stderr);
  let current = state;
  for (;;) {
    const answer = visibleDeep(answerTriage(kb, current, view, clock, lang));
    const nothing = current.understood.length === 0;
    // What kind of problem it is may follow from the best answer; then the words said enough.
    if (!nothing || view.computed.facts.category === undefined)
      context.stderr.write(page(understoodLines(answer, style)));
    if (nothing) return settle(current, node);
    const right = await context.ask.choose(words.triage.confirm, [
      { value: 'yes', text: words.triage.confirmYes },
      { value: 'no', text: words.triage.confirmNo },
    ]);
    if (right === 'yes') break;
    current = await correct(session, current, answer.understood);
  }
  const done = settle(current, node);
  keeper.record(done.given, { kind: 'settled', node });
  return done;
}

/** Takes back one reading; the flow then asks for it where it matters, and a new value may be given at once. */
async function correct(
  { context, kb, clock, lang }: Session,
  state: TriageState,
  shown: TriageAnswer['understood'],
): Promise<TriageState> {
  const words = wordsOf(lang);
  const options: Option[] = shown.map((one) => ({
    value: one.key,
    text: words.colon(factName(one.key, words), one.shown),
  }));
  const key = await context.ask.choose(words.triage.correctWhich, [
    ...options,
    { value: '', text: words.triage.correctDone },
  ]);
  if (key === '') return state;
  const typed = await context.ask.text(factName(key, words), {
    hint: words.triage.typeUnknown,
    check: (answer) => problemWith(kb, key, answer, clock.now, lang),
  });
  const { [key as keyof Facts]: _, ...rest } = state.given;
  const others = state.understood.filter((one) => one.key !== key);
  const read = typed.trim() === '' ? undefined : readTyped(kb, key, typed, clock.now, lang);
  const value = read !== undefined && 'facts' in read ? read.facts[key as keyof Facts] : undefined;
  if (value === undefined) return { ...state, given: rest, understood: others };
  return {
    ...state,
    given: { ...rest, [key]: value },
    understood: [...others, { key: key as keyof Facts, value, text: typed.trim() }],
  };
}

function problemWith(kb: LoadedKb, key: string, answer: string, now: Date, lang: Lang): string | undefined {
  const read = readTyped(kb, key, answer, now, lang);
  return 'facts' in read ? undefined : visible(read.sentence);
}

async function askQuestion(session: Session, state: TriageState, node: QuestionNode): Promise<TriageState> {
  const { context, kb, clock, lang, keeper } = session;
  const words = wordsOf(lang);
  const question = inLang(node.ask, lang);
  if (node.help !== undefined) {
    const style = await styleFor(context.stderr);
    context.stderr.write(page(indented(inLang(node.help, lang), 2, style.width).map(style.dim)));
  }
  const raw =
    node.kind === 'choice'
      ? await context.ask.choose(question, [
          ...node.options.map(({ value, text }) => ({ value, text: inLang(text, lang) })),
          { value: 'unknown', text: words.triage.dontKnow },
        ])
      : await context.ask.text(question, {
          hint: node.kind === 'date' ? words.triage.dateHint : words.triage.typeUnknown,
          check: (answer) => problemWith(kb, node.fact, answer, clock.now, lang),
        });
  const read = readTyped(kb, node.fact, raw, clock.now, lang);
  if (!('facts' in read)) return state;
  const given: Facts = { ...state.given, ...read.facts };
  keeper.record(state.given, { kind: 'answered', fact: node.fact, value: given[node.fact] });
  return { ...state, given };
}

async function offerAnswers(
  session: Session,
  state: TriageState,
  view: TriageView,
  node: string,
): Promise<TriageState> {
  const { context, lang, keeper } = session;
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
    ]);
    const shown = hits.find(({ entry }) => choice === `show ${entry.id}`);
    if (shown !== undefined) {
      context.stderr.write(page(['', ...indented(visible(inLang(shown.entry.answer, lang)), 2, style.width), '']));
      continue;
    }
    const faqResolved = choice === 'yes' ? 'yes' : 'no';
    const given: Facts = { ...state.given, faqResolved };
    keeper.record(state.given, { kind: 'answered', fact: 'faqResolved', value: faqResolved });
    return settle({ ...state, given }, node);
  }
}
