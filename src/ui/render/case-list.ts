import { momentText } from '../../answers/moment.ts';
import type { CaseListAnswer, CaseSummary } from '../../answers/shapes/case.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { apart, indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { clockLine } from './channel.ts';

/** The columns that an id takes; longer ones push nothing out of line. */
const ROOM = 6;

interface Clock {
  readonly now: string;
  readonly zone: string;
}

export function renderCaseList(answer: CaseListAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { cases } = words;
  if (answer.cases.length === 0 && answer.broken.length === 0) {
    return page([...wrap(cases.none, style.width), ...wrap(cases.noneNext, style.width).map(style.dim)]);
  }
  return page([
    style.title(cases.title),
    style.dim(clockLine(answer.now, answer.zone, words)),
    '',
    ...answer.cases.flatMap((one) => [...caseLines(one, answer, style, words), '']),
    ...unreadable(answer, style, words),
    ...wrap(statisticsText(answer, words), style.width),
  ]);
}

/** One case: how it stands, what it is about, what comes next. */
export function caseLines(one: CaseSummary, clock: Clock, style: Style, words: Words): string[] {
  const { cases } = words;
  const at = (instant: string): string => momentText(new Date(instant), new Date(clock.now), clock.zone, words);
  const width = style.width - ROOM;
  const [head = '', ...rest] = apart(statusText(one, words), cases.opened(at(one.openedAt)), width);
  const paint = one.status === 'due' ? style.warn : (text: string): string => text;
  return [
    ...labelled(one.id, head, ROOM, style.width, style.label).map(paint),
    ...rest.map((line) => ' '.repeat(ROOM) + line),
    ...indented(problemText(one, words, width), ROOM, style.width),
    ...indented(aboutText(one, words), ROOM, style.width).map(style.dim),
    ...nextLines(one, clock, style, words),
  ];
}

export function statusText({ status, solvedBy }: CaseSummary, { cases }: Words): string {
  const said = cases.status[status];
  return status === 'closed' && solvedBy !== null ? cases.statusSolved(said, cases.solver[solvedBy]) : said;
}

/** The first line of a problem, at most as long as a line of the terminal. */
export function problemText({ problem }: Pick<CaseSummary, 'problem'>, words: Words, width: number): string {
  if (problem === null) return words.cases.noProblem;
  const [line = ''] = problem.split('\n');
  const [first = '', ...more] = wrap(line, width - 4);
  return more.length === 0 ? first : `${first} ...`;
}

function aboutText({ route, category, ticket }: CaseSummary, words: Words): string {
  const { cases, categories } = words;
  const kind = categories[category as keyof typeof categories] ?? category;
  return words.row(
    [route, kind, ticket === null ? cases.noTicket : cases.ticket(ticket)].filter((part) => part !== ''),
  );
}

function nextLines({ next }: CaseSummary, clock: Clock, style: Style, words: Words): string[] {
  const { cases } = words;
  if (next === null) return [];
  const text = nextText(next, clock, words);
  const inner = style.width - ROOM;
  return [
    ...labelled(cases.next, text, 8, inner, next.due ? style.warn : style.label),
    ...labelled('', next.command, 8, inner).map(style.command),
  ].map((line) => ' '.repeat(ROOM) + line);
}

/** When and where, then what. */
export function nextText(next: NonNullable<CaseSummary['next']>, clock: Clock, words: Words): string[] {
  const { at, due, name, action } = next;
  // What has no time is up to the user alone.
  if (at === null || name === null) return [action];
  const when = due ? words.cases.now : momentText(new Date(at), new Date(clock.now), clock.zone, words);
  return [words.colon(when, name), action];
}

/** What cannot be read of the journals, so that nobody takes the list for whole. */
export function unreadable(
  { cases: known, broken }: { cases: readonly Pick<CaseSummary, 'id' | 'damaged'>[]; broken: CaseListAnswer['broken'] },
  style: Style,
  words: Words,
): string[] {
  const lines = [
    ...known
      .filter(({ damaged }) => damaged.length > 0)
      .map(({ id, damaged }) => words.cases.damaged(id, words.list(damaged.map(String)))),
    ...broken.map(({ id, reason }) => words.cases.broken(id, reason)),
  ];
  return lines.length === 0 ? [] : [...lines.flatMap((line) => wrap(line, style.width)).map(style.warn), ''];
}

function statisticsText({ statistics }: CaseListAnswer, words: Words): string {
  const { cases } = words;
  const { open, closed, deflected, firstReplyHours, solutionHours } = statistics;
  return words.clauses([
    cases.summary(open, closed, deflected),
    ...(firstReplyHours === null ? [] : [cases.firstReply(firstReplyHours)]),
    ...(solutionHours === null ? [] : [cases.solution(solutionHours)]),
  ]);
}
