import { lawDaysText } from '../../answers/cert/law-days.ts';
import type { CertCompareAnswer, CompareCell, LaneSummary } from '../../answers/shapes/cert.ts';
import type { Words } from '../../lang/en.ts';
import { pad, widthOf, wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { claimLines } from './claims.ts';
import { legend, marked } from './marks.ts';

export function renderCertCompare(answer: CertCompareAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  const lawLine = marked(words.cert.lawAsOf(answer.asOf), answer.headlineStanding, words);
  const headline = wrap(answer.headline, width);
  const last = headline.at(-1) ?? '';
  const fits = widthOf(last) + 2 + widthOf(lawLine) <= width;
  const head = fits
    ? [
        ...headline.slice(0, -1).map(style.title),
        style.title(last) + ' '.repeat(width - widthOf(last) - widthOf(lawLine)) + style.dim(lawLine),
      ]
    : [...headline.map(style.title), style.dim(lawLine)];
  const standings = [
    answer.headlineStanding,
    ...answer.rows.flatMap(({ values }) => Object.values(values).map(({ standing }) => standing)),
    ...answer.lanes.map(({ standing }) => standing),
    ...answer.fieldReport.map(({ standing }) => standing),
  ];
  return page([
    ...head,
    ...(answer.rows.length > 0 ? ['', ...comparison(answer, style, words)] : []),
    ...(answer.lanes.length > 0 ? ['', ...answer.lanes.flatMap((lane) => laneLines(lane, style, words))] : []),
    ...answer.obligations.flatMap((obligation) => [
      '',
      style.label(words.cert.obligations),
      ...labelled('', marked(obligation.name, obligation.standing, words), 2, width),
      ...labelled('', obligation.summary, 2, width),
      ...labelled(
        '',
        obligation.articles.map(({ at, title, standing }) => marked(`Art. ${at}  ${title}`, standing, words)),
        4,
        width,
      ),
    ]),
    ...(answer.fieldReport.length > 0
      ? ['', ...answer.fieldReport.flatMap((claim) => claimLines(claim, style, words))]
      : []),
    '',
    ...(answer.rows.length > 0 ? [style.dim(words.cert.legend)] : []),
    style.dim(legend(standings, words)),
    ...sourceLine(answer, words, width).map(style.dim),
    ...wrap(words.cert.noRates, width).map(style.dim),
  ]);
}

/** Where the sources of each column and obligation stand in full. */
function sourceLine({ columns, obligations }: CertCompareAnswer, words: Words, width: number): string[] {
  const ids = [...new Set([...columns.map(({ scheme }) => scheme), ...obligations.map(({ id }) => id)])];
  return ids.length === 0 ? [] : wrap(words.cert.sourcesOf(ids.map((id) => `magna cert show ${id}`).join(', ')), width);
}

/** Columns side by side where they fit: two from 60 columns, three and more from 100; else a block for each. */
function comparison(answer: CertCompareAnswer, style: Style, words: Words): string[] {
  const { columns, rows } = answer;
  const label = Math.max(...rows.map((row) => widthOf(row.label))) + 4;
  const room = Math.floor((style.width - label - columns.length) / columns.length);
  const beside = room >= 20 && (columns.length === 2 || style.width >= 100);
  if (!beside) return blocks(answer, style, words);
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === cells.length - 1 ? cell : pad(cell, room + 1))).join('');
  const header = (pick: (column: (typeof columns)[number]) => string): string[] => {
    const wrapped = columns.map((column) => wrap(pick(column), room));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from(
      { length: height },
      (_, index) => ' '.repeat(label) + line(wrapped.map((lines) => lines[index] ?? '')),
    );
  };
  return [
    ...header(({ title }) => title).map(style.title),
    ...header(({ name }) => name).map(style.dim),
    ...header((column) => sinceText(column, words))
      .filter((one) => one.trim() !== '')
      .map(style.dim),
    ...rows.flatMap((row) => {
      const cells = columns.map(({ id }) => wrap(cellText(row.values[id], words), room));
      const height = Math.max(...cells.map((lines) => lines.length));
      const front = `${words.cert.marks[row.relation]} ${row.label}`;
      return Array.from({ length: height }, (_, index) => {
        const left = index === 0 ? paintRelation(row.relation, style)(pad(front, label)) : ' '.repeat(label);
        return left + line(cells.map((lines) => lines[index] ?? ''));
      });
    }),
  ];
}

function blocks({ columns, rows }: CertCompareAnswer, style: Style, words: Words): string[] {
  const label = Math.max(...rows.map((row) => widthOf(row.label))) + 4;
  return columns.flatMap((column, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(words.colon(column.title, column.name), style.width).map(style.title),
    ...(column.inForce === null ? [] : wrap(sinceText(column, words), style.width).map(style.dim)),
    ...rows.flatMap((row) =>
      labelled(
        `${words.cert.marks[row.relation]} ${row.label}`,
        cellText(row.values[column.id], words),
        label,
        style.width,
        paintRelation(row.relation, style),
      ),
    ),
  ]);
}

/** Since when the law of a column is in force, and when magna learned of it. */
function sinceText({ inForce }: CertCompareAnswer['columns'][number], words: Words): string {
  if (inForce === null) return '';
  return words.clauses([lawDaysText(inForce, words), words.grant.recorded(inForce.recorded)]);
}

function cellText(cell: CompareCell | undefined, words: Words): string {
  return cell === undefined ? words.unknown : marked(cell.text, cell.standing, words);
}

function paintRelation(relation: 'same' | 'different' | 'unknown', style: Style): (text: string) => string {
  return { same: style.good, different: style.warn, unknown: style.dim }[relation];
}

export function laneLines(lane: LaneSummary, style: Style, words: Words): string[] {
  const front = `${lane.from} -> ${lane.to}`;
  const more = lane.schemes.length > 0 ? [style.command(`magna cert lane ${lane.from} ${lane.to}`)] : [];
  return [
    ...labelled(
      front,
      marked(lane.summary, lane.standing, words),
      Math.max(10, widthOf(front) + 2),
      style.width,
      style.label,
    ),
    ...more.map((command) => ' '.repeat(Math.max(10, widthOf(front) + 2)) + command),
  ];
}
