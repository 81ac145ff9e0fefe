import { lawDaysText } from '../../answers/cert/law-days.ts';
import type { CertShowAnswer, GrantAnswer, VersionAnswer } from '../../answers/shapes/cert-show.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { indented, labelled } from '../layout.ts';
import { noteLines, type Page, schemeLines } from './cert-page.ts';
import { marked } from './marks.ts';

/** One version of a scheme: since when, who is in it, what each direction asks, what other versions there are. */
export function versionLines(answer: CertShowAnswer, version: VersionAnswer, here: Page): string[] {
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

/** What a version is not, or no longer, on the day that was asked for; nothing of one that is in force then. */
export function headLines(version: VersionAnswer, asOf: string, { words, style }: Page): string[] {
  if (version.on === 'in-force') return [];
  const state = words.cert.stateOn(words.versionOn[version.on], asOf);
  return wrap(marked(words.colon(state, daysOf(version, words)), version.standing, words), style.width).map(style.warn);
}

/** Since when, or between which days; a beginning that lies ahead is told as one. */
function daysOf({ on, from, to }: Pick<VersionAnswer, 'on' | 'from' | 'to'>, words: Words): string {
  const { grant: say } = words;
  if (on !== 'coming' || (to !== 'none' && to !== 'unknown')) return lawDaysText({ from, to }, words);
  return from === 'unknown' ? words.cert.noDayYet : say.inForceFrom(from);
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
  const into = grant.basis === 'free-circulation' ? say.intoFree : say.into;
  const heads = among
    ? [say.among(words.list(only.importer))]
    : grant.directions.map(({ importer, origin }) => into(words.list(importer), words.list(origin)));
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
