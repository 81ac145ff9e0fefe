import type {
  CertShowAnswer,
  GrantAnswer,
  NoteAnswer,
  OfficeAnswer,
  SchemeLine,
  VersionAnswer,
} from '../../answers/shapes/cert-show.ts';
import type { Standing } from '../../finding.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { claimLines } from './claims.ts';
import { legend, marked, sourceLines, whereLines } from './marks.ts';

/** What every part of the page needs to make its lines. */
interface Page {
  readonly words: Words;
  /** The lines of the first few things, and how many are left out. */
  readonly few: <T>(things: readonly T[], most: number, lines: (thing: T) => string[]) => string[];
  readonly style: Style;
  /** A label with its text, at the room the page gives labels. */
  readonly line: (label: string, text: string | readonly string[], indent?: number) => string[];
}

/** What a page shows beyond the usual. */
export interface ShowOptions {
  /** The file that set each part. */
  readonly where?: boolean;
  /** Every note and every source, however many. */
  readonly all?: boolean;
}

/** Notes and sources beyond these are counted, not shown: a page is read by somebody in a hurry. */
const FEW = { notes: 6, sources: 8 };

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
          ...here.few(answer.sources, FEW.sources, (one) => sourceLines([one], width).map(style.dim)),
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
    ...(version?.lines ?? []),
    ...(version?.grants ?? []).flatMap((grant) => [
      ...grant.lines,
      ...(grant.proofs ?? []).flatMap((proof) => [...proof.lines, ...proof.notes]),
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

function termLines({ terms }: CertShowAnswer, { words, line }: Page): string[] {
  if (terms.length === 0) return [];
  return [
    '',
    ...terms.flatMap(({ label, cell }) =>
      line(label, marked(cell.at === null ? cell.text : words.aside(cell.text, cell.at), cell.standing, words)),
    ),
  ];
}

function versionLines(answer: CertShowAnswer, version: VersionAnswer, here: Page): string[] {
  const { words, style, line } = here;
  const { grant: say } = words;
  const { width } = style;
  const stand = words.clauses([daysOf(version, words), say.recorded(version.recorded)]);
  const paint = version.on === 'in-force' ? style.label : style.warn;
  return [
    '',
    ...wrap(
      marked(
        version.on === 'in-force' ? stand : words.colon(words.versionOn[version.on], stand),
        version.standing,
        words,
      ),
      width,
    ).map(paint),
    ...line(say.parties, [words.list(version.parties), ...version.entries]),
    ...schemeLines(version.lines, here, 0),
    ...(version.unknown.length > 0 ? line(say.notKnown, words.list(version.unknown)) : []),
    ...version.grants.flatMap((grant) => grantLines(grant, here)),
    ...noteLines(version.notes, here, 0),
    ...(version.watch.length > 0
      ? [
          '',
          style.label(say.watch),
          ...version.watch.flatMap(({ day, text, standing }) =>
            labelled('', marked(words.colon(day, text), standing, words), 2, width),
          ),
        ]
      : []),
    ...(answer.otherVersions.length > 0
      ? [
          '',
          ...line(
            say.otherVersions,
            answer.otherVersions.map((other) =>
              words.aside(words.colon(words.versionOn[other.on], daysOf(other, words)), other.id),
            ),
          ),
        ]
      : []),
  ];
}

/** Since when, or between which days; a beginning that lies ahead is told as one. */
function daysOf({ on, from, to }: Pick<VersionAnswer, 'on' | 'from' | 'to'>, words: Words): string {
  const { grant: say } = words;
  if (to !== 'none' && to !== 'unknown') return say.inForceBetween(from === 'unknown' ? '?' : from, to);
  if (from === 'unknown') return on === 'coming' ? words.cert.noDayYet : say.sinceUnknown;
  return on === 'coming' ? say.inForceFrom(from) : say.inForceSince(from);
}

function grantLines(grant: GrantAnswer, here: Page): string[] {
  const { words, style, line } = here;
  const { grant: say } = words;
  const { width } = style;
  const [only] = grant.directions;
  const among =
    grant.directions.length === 1 &&
    only !== undefined &&
    only.importer.length > 2 &&
    only.importer.toSorted().join() === only.origin.toSorted().join();
  const heads = among
    ? [say.among(words.list(only.importer))]
    : grant.directions.map(({ importer, origin }) => say.into(words.list(importer), words.list(origin)));
  return [
    '',
    ...heads.flatMap((head) => wrap(head, width)).map(style.title),
    ...schemeLines(grant.lines, here, 2),
    ...(grant.proofs === null ? indented(say.proofsUnknown, 2, width).map(style.warn) : []),
    ...(grant.proofs ?? []).flatMap((proof) => [
      ...indented(`- ${proof.name}`, 2, width).map(style.label),
      ...schemeLines(proof.lines, here, 4),
      ...(proof.unknown.length > 0 ? line(say.notKnown, words.list(proof.unknown), 4).map(style.dim) : []),
      ...noteLines(proof.notes, here, 4),
    ]),
    ...(grant.unknown.length > 0 ? line(say.notKnown, words.list(grant.unknown), 2).map(style.dim) : []),
    ...noteLines(grant.notes, here, 2),
  ];
}

function schemeLines(lines: readonly SchemeLine[], { words, line }: Page, indent: number): string[] {
  return lines.flatMap(({ label, text, standing, at }) =>
    line(label, marked(at === null ? text : words.aside(text, at), standing, words), indent),
  );
}

/** Sentences beside the fields; at the margin they have a head of their own. */
function noteLines(notes: readonly NoteAnswer[], { words, style, few }: Page, indent: number): string[] {
  if (notes.length === 0) return [];
  return [
    ...(indent === 0 ? ['', style.label(words.grant.notes)] : []),
    ...few(notes, FEW.notes, ({ text, standing, at }) => {
      const said = marked(at === null ? text : words.aside(text, at), standing, words);
      return labelled(`${' '.repeat(indent)}*`, said, indent + 2, style.width);
    }),
  ];
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

function proofLines(answer: CertShowAnswer, here: Page): string[] {
  const { words, style, line } = here;
  const { cert } = words;
  const taken = answer.takenBy.map(({ name }) => name);
  return [
    '',
    ...line(cert.takenBy, [
      ...(taken.length > 0 ? [words.list(taken)] : []),
      ...(answer.acceptedBy === null ? [cert.acceptedByUnknown] : []),
    ]),
    ...(answer.elements.length > 0
      ? line(
          cert.elements,
          answer.elements.map(({ box, text, required, standing }, index) => {
            const head = box === null ? `${index + 1}.` : words.colon(cert.box(box), '').trim();
            return marked(`${head} ${words.aside(text, required)}`, standing, words);
          }),
        )
      : []),
    ...(answer.criteria.length > 0
      ? line(
          cert.criteria,
          answer.criteria.map(({ code, text, standing }) => marked(words.colon(code, text), standing, words)),
        )
      : []),
    ...answer.wordings.flatMap(({ language, by, words: said, footnotes, at, standing }) => [
      '',
      ...wrap(
        marked(
          words.list([cert.wording(cert.languages[language] ?? language, by), ...(at === null ? [] : [at])]),
          standing,
          words,
        ),
        style.width,
      ).map(style.label),
      ...said.split('\n').flatMap((part) => indented(part, 2, style.width)),
      ...footnotes.flatMap((note) => indented(note, 4, style.width)).map(style.dim),
    ]),
  ];
}

function numberLines(number: NonNullable<CertShowAnswer['number']>, { words, style, line }: Page): string[] {
  const { cert } = words;
  const { shape, lookUp, good, bad, lookAlikes, confusable } = number;
  return [
    '',
    ...line(cert.shape, shape ?? cert.shapeUnknown),
    ...(good.length > 0 ? line(cert.good, words.list(good)) : []),
    ...(bad.length > 0 ? line(cert.bad, words.list(bad)) : []),
    ...(confusable.length > 0 ? line(cert.confusable, words.list(confusable)) : []),
    ...(lookAlikes.length > 0
      ? line(
          cert.lookAlikes,
          lookAlikes.map(({ name, tell }) => words.colon(name, tell)),
        )
      : []),
    ...line(
      cert.lookUp,
      lookUp === null ? cert.lookUpUnknown : lookUp.url === null ? lookUp.title : [lookUp.title, lookUp.url],
    ),
    ...wrap(cert.shapeOnly, style.width).map(style.dim),
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
  const { contact } = office;
  const reach = [
    contact.phone,
    contact.inside === null ? null : words.aside(contact.inside, words.cert.inside),
    contact.email,
    contact.url,
  ].filter((one) => one !== null);
  const deeds = [
    ...office.does,
    ...(office.issues.length > 0 ? [`${words.cert.issues} ${words.list(office.issues)}`] : []),
    ...(office.registers.length > 0 ? [`${words.cert.registers} ${words.list(office.registers)}`] : []),
  ];
  return [
    ...labelled('', marked(office.name, office.standing, words), 2, width),
    ...(deeds.length > 0 ? labelled('', words.list(deeds), 4, width) : []),
    ...labelled('', [office.hours, ...reach], 4, width),
    ...noteLines(office.notes, here, 4),
  ];
}
