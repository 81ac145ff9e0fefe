import { momentText } from '../../answers/moment.ts';
import type { CaseCloseAnswer, CaseLogAnswer } from '../../answers/shapes/case.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { nextText, unreadable } from './case-list.ts';

/** What was written down, then what is next. */
export function renderCaseLog(answer: CaseLogAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { cases } = words;
  const { next } = answer.case;
  const at = (instant: string): string => momentText(new Date(instant), new Date(answer.now), answer.zone, words);
  return page([
    ...wrap(cases.kept(answer.case.id), style.width),
    ...answer.logged.flatMap(({ when, text }) =>
      wrap(words.colon(at(when), text), style.width - 2).map((line) => `  ${line}`),
    ),
    ...(answer.reopened ? wrap(cases.reopened, style.width) : []),
    ...(next === null
      ? wrap(cases.over, style.width)
      : [
          ...labelled(cases.next, nextText(next, answer, words), 8, style.width, next.due ? style.warn : style.label),
          ...labelled('', next.command, 8, style.width).map(style.command),
        ]),
    ...unreadable({ cases: [answer.case], broken: [] }, style, words),
  ]);
}

export function renderCaseClose(answer: CaseCloseAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { cases } = words;
  const took = [
    ...(answer.firstReplyHours === null ? [] : [cases.tookReply(answer.firstReplyHours)]),
    ...(answer.solutionHours === null ? [] : [cases.tookSolution(answer.solutionHours)]),
  ];
  return page([
    ...wrap(cases.closedNow(answer.id), style.width),
    ...(took.length === 0 ? [] : wrap(words.clauses(took), style.width)),
  ]);
}
