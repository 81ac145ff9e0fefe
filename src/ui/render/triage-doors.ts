import { momentText } from '../../answers/moment.ts';
import type { PlannedAnswer, TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Words } from '../../lang/en.ts';
import { labelled } from '../layout.ts';
import type { Style } from '../style.ts';
import { holidayText, openText, replyText } from './channel.ts';
import { marked } from './marks.ts';
import { reachTexts } from './reach.ts';

/** The doors of a plan in their order: open or not, what to say first, what to look out for. */
export function doorLines(answer: TriageAnswer, style: Style, words: Words, room: number): string[] {
  return answer.plan.flatMap((planned) => {
    const open = doorState(planned, answer, words);
    const reply =
      planned.channel === 'faq' ? [] : [words.colon(words.reply.expected, replyText(planned.expectedReply, words))];
    // The one word that is looked for first stands out.
    const paint = (line: string): string => line.replace(words.hours.open, style.good(words.hours.open));
    const title = `${planned.order} ${words.colon(planned.name, words.clauses([open, ...reply]))}`;
    return [
      ...labelled('', title, room, style.width).map((line, at) => (at === 0 ? paint(line) : line)),
      ...detailLines(planned, answer, style, words, room),
    ];
  });
}

/** Whether a door is open; an office that is known by its name is no unknown office, though its hours may be. */
function doorState(planned: PlannedAnswer, answer: TriageAnswer, words: Words): string {
  const { openNow, offices, holiday } = planned;
  if (openNow === 'unknown' && offices.length > 0 && holiday === null) return words.hours.unknown;
  return openText({ ...planned, id: planned.channel, open: openNow }, answer, words);
}

function detailLines(
  planned: PlannedAnswer,
  answer: TriageAnswer,
  style: Style,
  words: Words,
  above: number,
): string[] {
  const { triage } = words;
  const inner = 12;
  const detail = (label: string, text: string): string[] =>
    labelled(label, text, inner, style.width - above - 2).map((line) => ' '.repeat(above + 2) + line);
  const [say] = planned.say;
  const [pitfall] = planned.avoid;
  const said =
    planned.channel === 'faq'
      ? planned.say.flatMap((command, index) => detail(index === 0 ? triage.read : '', command))
      : say === undefined
        ? []
        : detail(triage.sayFirst, say);
  const [reason] = planned.reasons;
  // The rule's own reason stands above the doors; an answer's belongs to its door.
  const why =
    reason?.rule.startsWith('faq/') === true ? detail(triage.because, marked(reason.text, reason.standing, words)) : [];
  return [
    ...why,
    ...said,
    ...planned.offices.flatMap((office, index) =>
      detail(index === 0 ? triage.offices : '', marked(officeText(office, answer, words), office.standing, words)),
    ),
    ...(pitfall === undefined ? [] : detail(triage.pitfall, pitfall)),
  ];
}

/** An office in a line: where, whether it is open, its hours, how it is reached. */
export function officeText(
  office: PlannedAnswer['offices'][number],
  answer: Pick<TriageAnswer, 'now' | 'zone'>,
  words: Words,
): string {
  const at = (instant: string): string => momentText(new Date(instant), new Date(answer.now), answer.zone, words);
  const state = (): string => {
    if (office.open === 'unknown' && office.holiday !== null) {
      return office.opensAt === null ? words.hours.maybeNobody : words.hours.maybeNobodyUntil(at(office.opensAt));
    }
    if (office.open === 'unknown') return words.hours.unknown;
    if (office.open) return office.hoursAssumed ? words.hours.usuallyOpen : words.hours.open;
    return office.opensAt === null ? words.hours.closed : words.hours.opens(at(office.opensAt));
  };
  const said = office.holiday === null ? state() : words.colon(holidayText(office.holiday, words), state());
  const hours = office.hoursAssumed || office.open === 'unknown' ? [] : [office.hours];
  return words.list([
    words.aside(office.name, office.place),
    said,
    ...(office.hoursAssumed
      ? office.open === 'unknown' && office.holiday === null
        ? []
        : [words.hours.assumed]
      : hours),
    ...reachTexts(office, words),
  ]);
}
