import { momentText, zoneName } from '../../answers/moment.ts';
import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Words } from '../../lang/en.ts';
import { widthOf, wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled } from '../layout.ts';
import type { Style } from '../style.ts';
import { clockLine } from './channel.ts';
import { legend, marked } from './marks.ts';
import { doorLines, officeText } from './triage-doors.ts';
import { understoodText } from './triage-questions.ts';

/** The columns that the names of the rows take. */
const ROOM = 8;

/** The plan, a row for each thing one wants to know: why, who, which door, what next. */
export function planLines(answer: TriageAnswer, style: Style): string[] {
  const words = wordsOf(answer.lang);
  const { triage } = words;
  const row = (label: string, text: string | readonly string[]): string[] =>
    [text].flat().length === 0 ? [] : labelled(label, text, ROOM, style.width, style.label);
  const { actor, why } = answer;
  const because = answer.plan[0]?.reasons[0];
  const cannot = actor?.cannot.map(({ name }) => name) ?? [];
  return [
    ...labelled(triage.plan, words.row(titleParts(answer, words)), ROOM, style.width, style.title),
    ...labelled('', clocksText(answer, words), ROOM, style.width).map(style.dim),
    ...(answer.confirmed ? [] : row(triage.readRow, understoodText(answer)).map(style.dim)),
    // Where the rule that chose the doors is all there is to say, it stands with the doors.
    ...(why === null || why.text === because?.text ? [] : row(triage.why, marked(why.text, why.standing, words))),
    ...row(triage.who, [
      words.colon(triage.canAct, words.aside(actor?.name ?? '', actor?.do ?? '')),
      ...(cannot.length > 0
        ? [words.colon(triage.cannotAct, words.clauses([words.list(cannot), triage.cannotTail]))]
        : []),
    ]),
    ...row(triage.first, actor?.first ?? ''),
    ...(because === undefined ? [] : row(triage.now, marked(because.text, because.standing, words))),
    ...doorLines(answer, style, words, ROOM),
    ...row(triage.office, otherOffices(answer, words)),
    ...(answer.gather.length > 0 ? row(triage.gather, words.clauses(answer.gather.map(({ text }) => text))) : []),
    ...row(triage.check, answer.checks),
    ...row(
      triage.mind,
      answer.advice.map(({ text }) => `- ${text}`),
    ),
    ...thenLines(answer, style, words),
    ...row(
      triage.not,
      answer.not.map(({ name, why: reason }) => words.colon(name, reason)),
    ),
    ...row(triage.draft, draftSummary(answer, words)),
    style.dim(legend(standingsOf(answer), words)),
  ];
}

function titleParts(answer: TriageAnswer, words: Words): string[] {
  const { facts, urgency } = answer;
  return [
    `${answer.case === null ? '' : `${answer.case}  `}${answer.route}`.trim(),
    words.categories[(facts['category'] ?? 'unknown') as keyof Words['categories']] ?? '',
    words.triage.urgency(
      words.urgencies[urgency?.is as keyof Words['urgencies']] ?? '',
      deadlineText(facts, urgency?.because ?? '', words),
    ),
  ].filter((part) => part !== '');
}

function deadlineText(facts: TriageAnswer['facts'], because: string, words: Words): string {
  const days = facts['daysLeft'];
  return typeof days === 'number' && facts['goodsHeld'] !== 'yes' ? words.triage.deadlineIn(days) : because;
}

/** What the clocks show: UTC, the user's own, those at both ends of the way. */
function clocksText({ now, zone, clocks, lang }: TriageAnswer, words: Words): string {
  const there = clocks.map(({ name, zone: other, time }) => `${time} ${lang === 'en' ? zoneName(other) : name}`);
  return words.row([clockLine(now, zone, words), ...there]);
}

function standingsOf({ why, plan, offices }: TriageAnswer) {
  return [
    ...(why === null ? [] : [why.standing]),
    ...plan.flatMap(({ reasons, offices: behind }) => [...reasons, ...behind].map(({ standing }) => standing)),
    ...offices.map(({ standing }) => standing),
  ];
}

/** The offices of the case that do not stand at a door already. */
function otherOffices(answer: TriageAnswer, words: Words): string[] {
  const shown = new Set(answer.plan.flatMap(({ offices }) => offices.map(({ id }) => id)));
  return answer.offices
    .filter(({ id }) => !shown.has(id))
    .map((office) =>
      marked(
        words.colon(words.triage.officeFor[office.for], officeText(office, answer, words)),
        office.standing,
        words,
      ),
    );
}

/** The ladder: when, then what, the text of each step under itself. */
function thenLines(answer: TriageAnswer, style: Style, words: Words): string[] {
  if (answer.ladder.length === 0) return [];
  const at = (instant: string): string => momentText(new Date(instant), new Date(answer.now), answer.zone, words);
  const steps = answer.ladder.map((step) => {
    const waiting =
      step.waitsFor === null || step.waitsFor.channel === step.channel
        ? []
        : [
            words.triage.closedThen(
              step.waitsFor.name,
              step.name,
              step.waitsFor.opensAt === null ? '' : at(step.waitsFor.opensAt),
            ),
          ];
    const action = words.sentences([step.action, ...waiting]);
    return {
      when: step.at === null ? step.after : at(step.at),
      what: step.offices.length === 0 ? action : words.colon(words.list(step.offices), action),
    };
  });
  const width = style.width - ROOM;
  const widest = Math.max(...steps.map(({ when }) => widthOf(when))) + 2;
  // A date takes too much of a narrow terminal to stand beside its step.
  const inner = widest > width / 3 ? 2 : widest;
  const lines = steps.flatMap(({ when, what }) => labelled(when, what, inner, width));
  const all = answer.ladder.every((step) => step.at === null)
    ? [
        ...lines,
        ...wrap(words.triage.sinceReply, width),
        ...(answer.case === null ? [] : [words.triage.ticketCommand(answer.case)]),
      ]
    : lines;
  const { then } = words.triage;
  return all.map((line, index) =>
    index === 0 ? style.label(then) + ' '.repeat(ROOM - widthOf(then)) + line : ' '.repeat(ROOM) + line,
  );
}

function draftSummary(answer: TriageAnswer, words: Words): string[] {
  const [first] = Object.keys(answer.drafts);
  const command = answer.case === null || first === undefined ? [] : [`magna ticket draft ${answer.case} ${first}`];
  const lacking = answer.plan.flatMap(({ channel, name }) => {
    const draft = answer.drafts[channel];
    if (draft === undefined) return [];
    const text =
      draft.missing.length === 0
        ? words.triage.complete(name)
        : words.triage.lacks(name, words.clauses(draft.missing.map(({ text: field }) => field)));
    return draft.file === null ? [text] : [text, draft.file];
  });
  return [...lacking, ...command];
}
