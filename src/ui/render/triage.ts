import { momentText } from '../../answers/moment.ts';
import type { PlannedAnswer, TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Words } from '../../lang/en.ts';
import { widthOf, wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { clockLine, openText, replyText } from './channel.ts';
import { legend, marked } from './marks.ts';

export function renderTriage(answer: TriageAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  if (answer.status === 'resolved') {
    return page([
      words.triage.solved(
        answer.faq
          .map(({ id }) => id)
          .slice(0, 1)
          .join(''),
      ),
    ]);
  }
  return page([...planLines(answer, style, words), ...draftLines(answer, style, words)]);
}

/** What was read from the user's words, one fact a line, each with the words it came from. */
export function understoodLines(answer: Pick<TriageAnswer, 'understood' | 'lang'>, style: Style): string[] {
  const words = wordsOf(answer.lang);
  if (answer.understood.length === 0) return wrap(words.triage.understoodNothing, style.width);
  const room = Math.max(...answer.understood.map(({ key }) => widthOf(factName(key, words)))) + 4;
  return [
    style.label(words.triage.understood),
    ...answer.understood.flatMap(({ key, shown, text }) =>
      labelled(
        `  ${factName(key, words)}`,
        words.aside(shown, words.triage.readFrom(text)),
        room,
        style.width,
        style.label,
      ),
    ),
  ];
}

export function factName(key: string, words: Words): string {
  return words.triage.fact[key as keyof Words['triage']['fact']] ?? key;
}

function planLines(answer: TriageAnswer, style: Style, words: Words): string[] {
  const { triage } = words;
  const { width } = style;
  const room = 8;
  const line = (label: string, text: string | readonly string[]): string[] =>
    labelled(label, text, room, width, style.label);
  const { facts, actor, urgency } = answer;
  const title = [
    `${answer.case === null ? '' : `${answer.case}  `}${answer.route}`.trim(),
    words.categories[(facts['category'] ?? 'unknown') as keyof Words['categories']] ?? '',
    triage.urgency(
      words.urgencies[urgency?.is as keyof Words['urgencies']] ?? '',
      deadlineText(facts, urgency?.because ?? '', words),
    ),
  ].filter((part) => part !== '');
  const cannot = actor?.cannot.map(({ name }) => name) ?? [];
  return [
    ...labelled(triage.plan, words.row(title), room, width, style.title),
    ...labelled('', clockLine(answer.now, answer.zone, words), room, width).map(style.dim),
    ...line(triage.why, marked(answer.why?.text ?? '', answer.why?.standing ?? 'unverified', words)),
    ...line(triage.who, [
      words.colon(triage.canAct, words.aside(actor?.name ?? '', actor?.do ?? '')),
      ...(cannot.length > 0
        ? [words.colon(triage.cannotAct, words.clauses([words.list(cannot), triage.cannotTail]))]
        : []),
    ]),
    ...line(triage.first, triageFirst(actor?.who, words)),
    ...nowLines(answer, style, words, room),
    ...(answer.gather.length > 0 ? line(triage.gather, words.clauses(answer.gather.map(({ text }) => text))) : []),
    ...(answer.advice.length > 0
      ? line(
          triage.mind,
          answer.advice.map(({ text }) => `- ${text}`),
        )
      : []),
    ...(answer.ladder.length > 0 ? thenLines(answer, style, words, room) : []),
    ...(answer.not.length > 0
      ? line(
          triage.not,
          answer.not.map(({ name, why }) => words.colon(name, why)),
        )
      : []),
    ...(Object.keys(answer.drafts).length > 0 ? line(triage.draft, draftSummary(answer, words)) : []),
    style.dim(
      legend(
        [
          answer.why?.standing ?? 'unverified',
          ...answer.plan.flatMap(({ offices }) => offices.map(({ standing }) => standing)),
        ],
        words,
      ),
    ),
  ];
}

function triageFirst(who: string | undefined, words: Words): string {
  return words.actorFirst[who as keyof Words['actorFirst']] ?? '';
}

/** The ladder: when, then what, the text of each step under itself. */
function thenLines(answer: TriageAnswer, style: Style, words: Words, room: number): string[] {
  const steps = answer.ladder.map(({ after, at, action, offices }) => ({
    when: at === null ? after : atText(at, answer, words),
    what: offices.length === 0 ? action : words.colon(words.list(offices), action),
  }));
  const inner = Math.max(...steps.map(({ when }) => widthOf(when))) + 2;
  const lines = steps.flatMap(({ when, what }) => labelled(when, what, inner, style.width - room));
  const all = answer.ladder.every(({ at }) => at === null)
    ? [...lines, ...wrap(words.triage.sinceReply, style.width - room)]
    : lines;
  return all.map(
    (line, index) =>
      (index === 0
        ? style.label(words.triage.then) + ' '.repeat(room - widthOf(words.triage.then))
        : ' '.repeat(room)) + line,
  );
}

function deadlineText(facts: TriageAnswer['facts'], because: string, words: Words): string {
  const days = facts['daysLeft'];
  return typeof days === 'number' && facts['goodsHeld'] !== 'yes' ? words.triage.deadlineIn(days) : because;
}

function atText(at: string, answer: TriageAnswer, words: Words): string {
  return momentText(new Date(at), new Date(answer.now), answer.zone, words);
}

function nowLines(answer: TriageAnswer, style: Style, words: Words, room: number): string[] {
  return answer.plan.flatMap((planned, index) => {
    const open = openText({ ...planned, id: planned.channel, open: planned.openNow }, answer, words);
    const reply =
      planned.channel === 'faq' ? [] : [words.colon(words.reply.expected, replyText(planned.expectedReply, words))];
    // The one word that is looked for first stands out.
    const paint = (line: string): string => line.replace(words.hours.open, style.good(words.hours.open));
    return [
      ...labelled(
        index === 0 ? words.triage.now : '',
        `${planned.order} ${words.colon(planned.name, words.clauses([open, ...reply]))}`,
        room,
        style.width,
        style.label,
      ).map((line, at) => (at === 0 ? paint(line) : line)),
      ...detailLines(planned, answer, style, words, room),
    ];
  });
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
  return [
    ...(planned.channel === 'faq'
      ? planned.say.flatMap((command, index) => detail(index === 0 ? triage.read : '', command))
      : say === undefined
        ? []
        : detail(triage.sayFirst, say)),
    ...planned.offices.flatMap((office, index) => {
      const reach = [office.phone, office.inside, office.url].filter((one) => one !== null);
      const state =
        office.open === 'unknown'
          ? words.hours.unknown
          : office.open
            ? words.hours.open
            : office.opensAt === null
              ? words.hours.closed
              : words.hours.opens(momentText(new Date(office.opensAt), new Date(answer.now), answer.zone, words));
      const parts = [
        `${office.name} (${office.place})`,
        state,
        ...(office.hoursAssumed ? [words.hours.assumed] : []),
        ...reach,
      ];
      return detail(index === 0 ? triage.offices : '', marked(words.list(parts), office.standing, words));
    }),
    ...(pitfall === undefined ? [] : detail(triage.pitfall, pitfall)),
  ];
}

function draftSummary(answer: TriageAnswer, words: Words): string[] {
  return answer.plan.flatMap(({ channel, name }) => {
    const draft = answer.drafts[channel];
    if (draft === undefined) return [];
    const text =
      draft.missing.length === 0
        ? words.triage.complete(name)
        : words.triage.lacks(name, words.clauses(draft.missing.map(({ text: field }) => field)));
    return [text];
  });
}

function draftLines(answer: TriageAnswer, style: Style, words: Words): string[] {
  const { triage } = words;
  return answer.plan.flatMap(({ channel, name }) => {
    const draft = answer.drafts[channel];
    if (draft === undefined) return [];
    return [
      '',
      style.title(triage.draftFor(name)),
      ...labelled(`  ${triage.subject}`, draft.subject, 12, style.width, style.label),
      ...indented(draft.body, 2, style.width),
      ...(draft.removed.length > 0
        ? indented(words.colon(triage.leftOut, words.list(draft.removed)), 2, style.width).map(style.dim)
        : []),
      ...(draft.file === null ? [] : indented(triage.savedIn(draft.file), 2, style.width).map(style.dim)),
    ];
  });
}

/** A draft as it is saved: what is sent first, then what is still missing. */
export function draftFile(draft: TriageAnswer['drafts'][string], lang: TriageAnswer['lang']): string {
  const words = wordsOf(lang);
  const missing =
    draft.missing.length === 0
      ? []
      : ['', words.colon(words.triage.missing, ''), ...draft.missing.map(({ text }) => `- ${text}`)];
  return page([`# ${draft.subject}`, '', draft.body, ...missing]);
}
