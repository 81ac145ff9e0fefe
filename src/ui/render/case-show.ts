import { momentText } from '../../answers/moment.ts';
import type { CaseShowAnswer } from '../../answers/shapes/case.ts';
import type { Words } from '../../lang/en.ts';
import { pad, widthOf } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled, page, table } from '../layout.ts';
import type { Style } from '../style.ts';
import { nextText, problemText, statusText, unreadable } from './case-list.ts';
import { clockLine } from './channel.ts';
import { factName } from './fact-name.ts';

/** The columns that the names of the rows take. */
const ROOM = 8;

type Shown = NonNullable<CaseShowAnswer['case']>;

export function renderCaseShow(answer: CaseShowAnswer, style: Style): string {
  const { case: shown } = answer;
  // Where there is no such case the error that was thrown says so.
  if (shown === null) return '';
  const words = wordsOf(answer.lang);
  const { cases } = words;
  const at = (instant: string): string => momentText(new Date(instant), new Date(answer.now), answer.zone, words);
  const wide = { ...style, width: style.width - ROOM };
  const block = (label: string, lines: readonly string[]): string[] =>
    lines.map((line, index) => (index === 0 ? style.label(pad(label, ROOM)) : ' '.repeat(ROOM)) + line);
  const took = [
    ...(shown.firstReplyHours === null ? [] : [cases.tookReply(shown.firstReplyHours)]),
    ...(shown.solutionHours === null ? [] : [cases.tookSolution(shown.solutionHours)]),
  ];
  return page([
    ...labelled(shown.id, words.row(titleParts(shown, words)), ROOM, style.width, style.title),
    ...labelled('', clockLine(answer.now, answer.zone, words), ROOM, style.width).map(style.dim),
    ...labelled('', shown.problem === null ? problemText(shown, words, wide.width) : shown.problem, ROOM, style.width),
    ...unreadable({ cases: [shown], broken: [] }, style, words),
    ...block(cases.facts, factLines(shown, wide.width, words)),
    ...block(cases.happened, logLines(shown, at, wide.width, words)),
    ...block(cases.ladder, ladderLines(shown, at, wide, words)),
    ...(shown.next === null
      ? []
      : [
          ...labelled(cases.nextRow, nextText(shown.next, answer, words), ROOM, style.width, style.label),
          ...labelled('', shown.next.command, ROOM, style.width).map(style.command),
        ]),
    ...(took.length === 0 ? [] : labelled(cases.took, words.clauses(took), ROOM, style.width, style.label)),
    ...block(cases.files, [shown.file, ...shown.drafts]),
  ]);
}

function titleParts(shown: Shown, words: Words): string[] {
  const kind = words.categories[shown.category as keyof Words['categories']] ?? shown.category;
  return [statusText(shown, words), shown.route, kind].filter((part) => part !== '');
}

/** Each fact, and after it where it is from. */
function factLines({ facts }: Shown, width: number, words: Words): string[] {
  const rows = facts.map(({ key, shown, how, because }) => {
    const from = words.cases.how[how];
    const said = because === '' ? from : words.colon(from, how === 'read' ? words.quote(because) : because);
    return [factName(key, words), words.aside(shown, said)];
  });
  return rows.length === 0 ? [words.unknown] : table(rows, width);
}

/** What happened when; where it was written down on another day, that too. */
function logLines({ log }: Shown, at: (instant: string) => string, width: number, words: Words): string[] {
  const rows = log.map(({ when, at: written, text }): Row => {
    const late = Math.abs(Date.parse(written) - Date.parse(when)) > 86_400_000;
    return { head: at(when), text: late ? words.aside(text, words.cases.writtenDown(at(written))) : text };
  });
  return stacked(rows, width);
}

function ladderLines(shown: Shown, at: (instant: string) => string, style: Style, words: Words): string[] {
  const { cases } = words;
  if (shown.ladder.length === 0) return [shown.next === null ? cases.over : cases.noLadder];
  const rows = shown.ladder.map(({ after, at: when, state, name, action }): Row => {
    const head = [after, cases.state[state], when === null ? '' : at(when)].filter((part) => part !== '').join(' ');
    const paint = state === 'due' ? style.warn : state === 'done' || state === 'passed' ? style.dim : undefined;
    return { head, text: words.colon(name, action), ...(paint === undefined ? {} : { paint }) };
  });
  return stacked(rows, style.width);
}

interface Row {
  readonly head: string;
  readonly text: string;
  readonly paint?: (line: string) => string;
}

/** Each head with its text beside it; below it where the terminal is too narrow for one of them. */
function stacked(rows: readonly Row[], width: number): string[] {
  const widest = Math.max(0, ...rows.map(({ head }) => widthOf(head))) + 2;
  const room = widest > width / 2 ? 2 : widest;
  return rows.flatMap(({ head, text, paint }) => {
    const lines = labelled(head, text, room, width);
    return paint === undefined ? lines : lines.map(paint);
  });
}
