import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import type { ResumedCase } from '../../answers/resumed-case.ts';
import type { GivenAnswer } from '../../answers/triage-steps.ts';
import { wrap } from '../../lang/width.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { indented, labelled } from '../layout.ts';
import type { Style } from '../style.ts';
import { factName } from './fact-name.ts';

/** What was read from the user's words, in one line to be confirmed, each fact with the words it came from. */
export function understoodLines(answer: Pick<TriageAnswer, 'understood' | 'lang'>, style: Style): string[] {
  const words = wordsOf(answer.lang);
  if (answer.understood.length === 0) return wrap(words.triage.understoodNothing, style.width);
  const lines = wrap(words.colon(words.triage.understood, understoodText(answer)), style.width - 2);
  return lines.map((line, index) => (index === 0 ? line.replace(words.triage.understood, style.label) : `  ${line}`));
}

/** The facts that were read, in one line. */
export function understoodText({ understood, lang }: Pick<TriageAnswer, 'understood' | 'lang'>): string {
  const words = wordsOf(lang);
  return words.clauses(
    understood.map(({ key, shown, text }) => {
      // The kind of problem needs no name before it.
      const fact = key === 'category' ? shown : words.triage.understoodFact(factName(key, words), shown);
      return text === '' ? fact : words.aside(fact, words.quote(text));
    }),
  );
}

/** The questions that nobody could be asked, each with its key and what may be answered. */
export function openQuestionLines(
  questions: readonly NonNullable<TriageAnswer['question']>[],
  lang: Lang,
  style: Style,
): string[] {
  const words = wordsOf(lang);
  return questions.flatMap(({ fact, text, options, kind }) => [
    ...labelled(`  ${fact}`, text, 16, style.width, style.label),
    ...(kind === 'choice'
      ? indented(words.or(options.map(({ value }) => value)), 16, style.width).map(style.dim)
      : options.flatMap((option) => labelled(`    ${option.value}`, option.text, 16, style.width))),
  ]);
}

/** The answers that were set aside, under one heading. */
export function fallenLines(fallen: readonly GivenAnswer[], lang: Lang, style: Style): string[] {
  const words = wordsOf(lang);
  const lines = wrap(
    words.colon(words.triage.fallen, words.clauses(fallen.map(({ question, shown }) => words.aside(shown, question)))),
    style.width - 2,
  );
  return lines.map((line, index) => style.dim(index === 0 ? line : `  ${line}`));
}

/** That a case goes on, and what of it no longer counts. */
export function resumedLines({ id, state, stale, damaged }: ResumedCase, lang: Lang, style: Style): string[] {
  const words = wordsOf(lang);
  const { triage } = words;
  return [
    triage.resumed(id, Object.keys(state.answers).length),
    ...(stale.length === 0 ? [] : [triage.stale(words.list(stale.map((key) => factName(key, words))))]),
    ...(damaged.length === 0 ? [] : [triage.damaged(words.list(damaged.map(String)))]),
  ].flatMap((line) => wrap(line, style.width));
}
