import { momentText } from '../../answers/moment.ts';
import type { CaseDueAnswer } from '../../answers/shapes/case.ts';
import type { Words } from '../../lang/en.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { caseLines, problemText, unreadable } from './case-list.ts';
import { clockLine } from './channel.ts';

const ROOM = 6;

export function renderCaseDue(answer: CaseDueAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { cases } = words;
  const later = answer.later.flatMap((one) => [...caseLines(one, answer, style, words), '']);
  return page([
    style.title(answer.due.length === 0 ? cases.nothingDue : cases.dueTitle(answer.due.length)),
    style.dim(clockLine(answer.now, answer.zone, words)),
    ...answer.due.flatMap((one) => ['', ...dueLines(one, answer, style, words)]),
    ...(later.length === 0 ? [] : ['', style.title(cases.later), '', ...later.slice(0, -1)]),
    ...unreadable({ cases: [...answer.due, ...answer.later], broken: answer.broken }, style, words),
  ]);
}

function dueLines(one: CaseDueAnswer['due'][number], answer: CaseDueAnswer, style: Style, words: Words): string[] {
  const { cases } = words;
  const at = (instant: string): string => momentText(new Date(instant), new Date(answer.now), answer.zone, words);
  const width = style.width - ROOM;
  const head = words.row([
    one.name,
    cases.waited(one.waitedHours),
    one.ticket === null ? cases.noTicket : cases.ticket(one.ticket),
  ]);
  const { insteadOf } = one;
  const closed =
    insteadOf === null ? [] : [cases.instead(insteadOf.name, insteadOf.opensAt === null ? '' : at(insteadOf.opensAt))];
  return [
    ...labelled(one.id, head, ROOM, style.width, style.warn),
    ...indented(problemText(one, words, width), ROOM, style.width),
    ...indented(one.action, ROOM, style.width),
    ...closed.flatMap((text) => indented(text, ROOM, style.width)).map(style.dim),
    ...one.nudges.flatMap(({ name, text, missing }) => [
      ...indented(words.colon(cases.paste(name), ''), ROOM, style.width).map(style.label),
      ...text.split('\n').flatMap((line) => indented(line, ROOM + 2, style.width)),
      ...(missing.length === 0
        ? []
        : indented(words.aside('', cases.blanks(words.list(missing))).trim(), ROOM + 2, style.width).map(style.dim)),
    ]),
    ...indented(words.colon(cases.done, one.command), ROOM, style.width).map(style.command),
  ];
}
