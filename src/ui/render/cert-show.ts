import type { CertShowAnswer, OfficeAnswer, SchemeLine } from '../../answers/shapes/cert-show.ts';
import type { Standing } from '../../finding.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { numberLines, proofLines } from './cert-proof.ts';
import { noteLines, type Page } from './cert-page.ts';
import { headLines, versionLines } from './cert-version.ts';
import { claimLines } from './claims.ts';
import { legend, marked, markedAt, sourceLines, whereLines } from './marks.ts';
import { reachTexts } from './reach.ts';

/** What a page shows beyond the usual. */
export interface ShowOptions {
  /** The file that set each part. */
  readonly where?: boolean;
  /** Every note and every source, however many. */
  readonly all?: boolean;
}

/** Sources beyond these are counted, not shown: a page is read by somebody in a hurry. */
const MOST_SOURCES = 8;

/** A place, a scheme, a proof or a kind of number, as a page; or that nothing has the name. */
export function renderCertShow(answer: CertShowAnswer, style: Style, { where, all }: ShowOptions = {}): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  if (!answer.found) {
    return page([
      ...wrap(words.error.noScheme(answer.query), width).map(style.title),
      ...(answer.nearest.length > 0 ? [words.error.didYouMean(words.or(answer.nearest))] : []),
      'magna cert list',
    ]);
  }
  const room = answer.lang === 'zh' ? 14 : 20;
  const more = `magna cert show ${answer.id} --all`;
  const here: Page = {
    words,
    style,
    few: <T>(things: readonly T[], most: number, lines: (thing: T) => string[]): string[] =>
      all || things.length <= most + 1
        ? things.flatMap(lines)
        : [...things.slice(0, most).flatMap(lines), style.dim(words.cert.more(things.length - most, more))],
    line: (label, text, indent = 0) =>
      labelled(`${' '.repeat(indent)}${label}`, text, room + indent, width, style.label),
  };
  const standing = answer.standing ?? 'unverified';
  return page([
    ...wrap(words.aside(answer.name ?? '', answer.id ?? ''), width).map(style.title),
    ...indented(
      marked(
        words.list([answer.what ?? '', ...(answer.reviewed === null ? [] : [words.cert.reviewed(answer.reviewed)])]),
        standing,
        words,
      ),
      0,
      width,
    ).map(style.dim),
    ...(answer.version === null ? [] : headLines(answer.version, answer.asOf, here)),
    ...(answer.summary === null ? [] : ['', ...indented(answer.summary, 0, width)]),
    ...(answer.kind === 'place' ? placeLines(answer, here) : []),
    ...(answer.kind === 'proof' ? proofLines(answer, here) : []),
    ...(answer.number === null ? [] : numberLines(answer.number, here)),
    ...termLines(answer, here),
    ...(answer.version === null ? [] : versionLines(answer, answer.version, here)),
    ...servesLines(answer, here),
    ...articleLines(answer, here),
    ...noteLines(answer.notes, here, 0),
    ...(answer.offices.length > 0
      ? ['', style.label(words.cert.offices), ...answer.offices.flatMap((office) => officeLines(office, here))]
      : []),
    ...(answer.fieldReport.length > 0
      ? ['', ...answer.fieldReport.flatMap((claim) => claimLines(claim, style, words))]
      : []),
    ...(answer.sources.length > 0
      ? [
          '',
          style.label(words.cert.sources),
          ...here.few(answer.sources, MOST_SOURCES, (one) => sourceLines([one], width).map(style.dim)),
        ]
      : []),
    ...(where === true && answer.where !== null ? whereLines(answer.where, room, style, words) : []),
    '',
    ...wrap(legend(standingsOn(answer), words), width).map(style.dim),
    ...(answer.version === null ? [] : wrap(words.cert.noRates, width).map(style.dim)),
  ]);
}

/** Every standing that the page shows a mark of. */
function standingsOn(answer: CertShowAnswer): Standing[] {
  const { version } = answer;
  const lines = [
    ...withNotes(version?.lines ?? []),
    ...(version?.grants ?? []).flatMap((grant) => [
      ...withNotes(grant.lines),
      ...(grant.proofs ?? []).flatMap((proof) => [...withNotes(proof.lines), ...proof.notes]),
      ...grant.notes,
    ]),
    ...(version?.notes ?? []),
    ...(version?.watch ?? []),
    ...answer.notes,
    ...answer.terms.map(({ cell }) => cell),
    ...answer.articles,
    ...answer.serves,
    ...answer.offices,
    ...answer.offices.flatMap(({ notes }) => notes),
    ...answer.elements,
    ...answer.criteria,
    ...answer.wordings,
    ...answer.fieldReport,
  ];
  return [
    answer.standing ?? 'unverified',
    ...(version === null ? [] : [version.standing]),
    ...lines.map(({ standing }) => standing),
  ];
}

function withNotes(lines: readonly SchemeLine[]): { standing: Standing }[] {
  return lines.flatMap((line) => [line, ...line.notes]);
}

function termLines({ terms }: CertShowAnswer, { words, line }: Page): string[] {
  if (terms.length === 0) return [];
  return ['', ...terms.flatMap(({ label, cell }) => line(label, markedAt(cell, words)))];
}

function servesLines({ serves }: CertShowAnswer, { words, style, line }: Page): string[] {
  if (serves.length === 0) return [];
  return [
    '',
    style.label(words.cert.serves),
    ...serves.flatMap(({ name, text, standing }) => line(name, marked(text, standing, words), 2)),
  ];
}

function articleLines({ articles }: CertShowAnswer, { words, style, line }: Page): string[] {
  if (articles.length === 0) return [];
  return [
    '',
    ...line(
      words.cert.articles,
      articles.map(({ at, title, text, standing }) => {
        const head = at === null ? title : words.row([`Art. ${at}`, title]);
        return marked(text === null ? head : words.colon(head, text), standing, words);
      }),
    ),
    '',
    ...wrap(words.cert.obligations, style.width).map(style.warn),
  ];
}

function placeLines(answer: CertShowAnswer, { words, line }: Page): string[] {
  const { cert } = words;
  return [
    '',
    ...(answer.territory === null ? [] : line(cert.territory, answer.territory)),
    ...(answer.chargesDuty === false ? line(cert.duty, cert.laneDutyFree) : []),
    ...(answer.countsAs.length > 0 ? line(cert.countsAs, words.list(answer.countsAs)) : []),
    ...(answer.members.length > 0 ? line(cert.members, words.list(answer.members)) : []),
    ...(answer.table === null ? [] : line(cert.tableScheme, `magna cert show ${answer.table}`)),
    ...(answer.schemes.length > 0 ? line(cert.partyTo, words.list(answer.schemes.map(({ name }) => name))) : []),
  ];
}

function officeLines(office: OfficeAnswer, here: Page): string[] {
  const { words, style } = here;
  const { width } = style;
  const deeds = [
    ...office.does,
    ...(office.issues.length > 0 ? [`${words.cert.issues} ${words.list(office.issues)}`] : []),
    ...(office.registers.length > 0 ? [`${words.cert.registers} ${words.list(office.registers)}`] : []),
  ];
  return [
    ...labelled('', marked(office.name, office.standing, words), 2, width),
    ...(deeds.length > 0 ? labelled('', words.list(deeds), 4, width) : []),
    ...labelled('', [office.hours, ...reachTexts(office.contact, words)], 4, width),
    ...noteLines(office.notes, here, 4),
  ];
}
