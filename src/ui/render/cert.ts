import type { CertListAnswer, CertShowAnswer, OfficeAnswer, VersionAnswer } from '../../answers/shapes/cert.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { claimLines } from './cert-compare.ts';
import { legend, marked, sourceLines } from './marks.ts';

export function renderCertList(answer: CertListAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  const rows = answer.schemes.filter(({ row }) => row !== null);
  const others = answer.schemes.filter(({ row }) => row === null);
  const show = (scheme: CertListAnswer['schemes'][number]): string[] => [
    '',
    ...wrap(words.colon(scheme.row ?? scheme.id, scheme.name), width).map(style.title),
    ...labelled('', marked(words.colon(scheme.kind, scheme.summary), scheme.standing, words), 2, width),
    ...(scheme.says === null ? [] : labelled(`  ${words.cert.fieldReport}`, scheme.says, 20, width, style.label)),
    ...(scheme.known === null ? [] : labelled(`  ${words.cert.knownIs}`, scheme.known, 20, width, style.label)),
    ...labelled('', `magna cert show ${scheme.id}`, 2, width).map(style.command),
  ];
  return page([
    style.label(words.cert.rowsTitle),
    ...rows.flatMap(show),
    ...(others.length > 0 ? ['', style.label(words.cert.otherSchemes), ...others.flatMap(show)] : []),
    '',
    style.dim(
      legend(
        answer.schemes.map(({ standing }) => standing),
        words,
      ),
    ),
  ]);
}

export function renderCertShow(answer: CertShowAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  if (!answer.found) {
    return page([
      ...wrap(words.error.noScheme(answer.query), width).map(style.title),
      ...(answer.nearest.length > 0 ? [words.error.didYouMean(words.or(answer.nearest))] : []),
      'magna cert list',
    ]);
  }
  const label = answer.lang === 'zh' ? 14 : 18;
  const line = (name: string, text: string | readonly string[]): string[] =>
    labelled(name, text, label, width, style.label);
  const standing = answer.standing ?? 'unverified';
  const standings = [
    standing,
    ...answer.terms.map(({ cell }) => cell.standing),
    ...answer.offices.map((office) => office.standing),
  ];
  return page([
    ...wrap(`${answer.name} (${answer.id})`, width).map(style.title),
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
    ...(answer.kind === 'place' ? ['', ...placeLines(answer, words, line)] : []),
    ...(answer.kind === 'proof'
      ? [
          '',
          ...line(
            words.cert.acceptedBy,
            answer.acceptedBy === null ? words.cert.acceptedByUnknown : words.list(answer.acceptedBy),
          ),
        ]
      : []),
    ...(answer.elements.length > 0
      ? line(
          words.cert.elements,
          answer.elements.map(({ text, required }, index) => `${index + 1}. ${words.aside(text, required)}`),
        )
      : []),
    ...(answer.terms.length > 0
      ? [
          '',
          ...answer.terms.flatMap(({ label: name, cell }) =>
            line(name, marked(cell.at === null ? cell.text : words.aside(cell.text, cell.at), cell.standing, words)),
          ),
        ]
      : []),
    ...(answer.versions.length > 0
      ? [
          '',
          style.label(words.cert.versions),
          ...answer.versions.flatMap((version) => versionLines(version, words, style)),
        ]
      : []),
    ...(answer.articles.length > 0
      ? [
          '',
          ...line(
            words.cert.articles,
            answer.articles.map(({ at, title, standing: one }) => marked(`Art. ${at}  ${title}`, one, words)),
          ),
          '',
          style.warn(words.cert.obligations),
        ]
      : []),
    ...(answer.offices.length > 0
      ? ['', style.label(words.cert.offices), ...answer.offices.flatMap((office) => officeLines(office, words, width))]
      : []),
    ...(answer.fieldReport.length > 0
      ? ['', ...answer.fieldReport.flatMap((claim) => claimLines(claim, style, words))]
      : []),
    ...(answer.sources.length > 0
      ? ['', style.label(words.cert.sources), ...sourceLines(answer.sources, width).map(style.dim)]
      : []),
    '',
    style.dim(legend(standings, words)),
    ...(answer.versions.length > 0 ? wrap(words.cert.noRates, width).map(style.dim) : []),
  ]);
}

function placeLines(answer: CertShowAnswer, words: Words, line: (name: string, text: string) => string[]): string[] {
  return [
    ...(answer.territory === null ? [] : line(words.cert.territory, answer.territory)),
    ...(answer.chargesDuty === false ? line(words.cert.duty, words.cert.laneDutyFree) : []),
    ...(answer.countsAs.length > 0 ? line(words.cert.countsAs, words.list(answer.countsAs)) : []),
    ...(answer.members.length > 0 ? line(words.cert.members, words.list(answer.members)) : []),
    ...(answer.table === null ? [] : line(words.cert.tableScheme, `magna cert show ${answer.table}`)),
  ];
}

function versionLines(version: VersionAnswer, words: Words, style: Style): string[] {
  const { width } = style;
  const from = version.from === 'unknown' ? words.unknown : version.from;
  const since =
    version.to === 'none'
      ? words.cert.since(from, version.recorded)
      : words.cert.until(from, version.to, version.recorded);
  return [
    ...labelled('', marked(words.colon(words.versionOn[version.on], since), version.standing, words), 2, width),
    ...version.grants.flatMap((grant) => [
      ...labelled(
        '',
        words.colon(
          words.cert.intoFrom(words.list(grant.importer), words.list(grant.origin)),
          words.clauses([grant.coverage, grant.waiver]),
        ),
        4,
        width,
      ),
      ...(grant.proofs.length === 0
        ? labelled('', words.cert.proofsUnknown, 6, width)
        : grant.proofs.flatMap((proof) =>
            labelled(
              '',
              words.colon(proof.name, words.clauses([words.cert.madeBy(proof.madeBy), words.cert.valid(proof.valid)])),
              6,
              width,
            ),
          )),
    ]),
  ];
}

function officeLines(office: OfficeAnswer, words: Words, width: number): string[] {
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
  ];
}
