import { lawDaysText } from '../../answers/cert/law-days.ts';
import type { LaneLine, LaneOffice, LaneProof, LaneScheme, Verdict } from '../../answers/shapes/cert-lane.ts';
import type { Words } from '../../lang/en.ts';
import { widthOf, wrap } from '../../lang/width.ts';
import { indented, labelled } from '../layout.ts';
import type { Style } from '../style.ts';
import { marked, markedAt } from './marks.ts';
import { reachTexts } from './reach.ts';

/** Notes of one direction beyond these stand on the page of its scheme. */
export const MOST_NOTES = 2;

/** The columns that the labels of a scheme are given. */
function roomOf({ lines, proofs }: LaneScheme, words: Words): number {
  const all = [...lines, ...(proofs ?? []).flatMap((proof) => proof.lines)].map(({ label }) => label);
  return Math.max(...[...all, words.grant.notKnown, words.lane.inFull].map(widthOf)) + 2;
}

/** A scheme that applies on a lane: its days, its goods, its proofs, its law. */
export function laneSchemeLines(scheme: LaneScheme, number: number | undefined, style: Style, words: Words): string[] {
  const { width } = style;
  const { grant: say, lane } = words;
  const room = roomOf(scheme, words);
  const line = (label: string, text: string | readonly string[], indent: number): string[] =>
    labelled(`${' '.repeat(indent)}${label}`, text, room + indent, width, style.label);
  const days = lawDaysText(scheme.inForce, words);
  const head = scheme.short === scheme.name ? scheme.name : words.colon(scheme.short, scheme.name);
  const notes = scheme.notes.slice(0, MOST_NOTES);
  const [first] = scheme.law;
  return [
    '',
    ...wrap(number === undefined ? head : `${number} ${head}`, width).map(style.title),
    ...indented(marked(words.clauses([days, say.recorded(scheme.recorded)]), scheme.standing, words), 2, width).map(
      style.dim,
    ),
    ...(scheme.transitionUntil === null
      ? []
      : indented(lane.transition(scheme.transitionUntil), 2, width).map(style.warn)),
    ...scheme.lines.flatMap((one) => laneLine(one, 2, line, style, words)),
    ...(scheme.way === 'straight' ? [] : indented(lane.way[scheme.way], 2, width).map(style.warn)),
    ...(scheme.proofs === null ? indented(say.proofsUnknown, 2, width).map(style.warn) : []),
    ...(scheme.proofs ?? []).flatMap((proof) => proofOf(proof, line, style, words)),
    ...(scheme.unknown.length > 0 ? line(say.notKnown, words.list(scheme.unknown), 2).map(style.dim) : []),
    ...notes.flatMap((note) => labelled('  *', markedAt(note, words), 4, width)),
    ...(first === undefined
      ? []
      : line(
          lane.law,
          [
            marked(first.at === null ? first.act : words.colon(first.at, first.act), first.standing, words),
            ...(first.url === null ? [] : [first.url]),
          ],
          2,
        )),
    ...line(lane.inFull, style.command(`magna cert show ${scheme.id}`), 2),
  ];
}

type Put = (label: string, text: string | readonly string[], indent: number) => string[];

function laneLine(one: LaneLine, indent: number, line: Put, style: Style, words: Words): string[] {
  const { label, notes, verdict } = one;
  return [
    ...line(label, markedAt(one, words), indent),
    ...(verdict === null ? [] : line('', `=> ${verdict.text}`, indent).map(paintOf(verdict, style))),
    ...notes.flatMap((note) =>
      labelled(`${' '.repeat(indent + 2)}*`, marked(note.text, note.standing, words), indent + 4, style.width),
    ),
  ];
}

function paintOf({ is }: Verdict, style: Style): (text: string) => string {
  return { good: style.good, warning: style.warn, plain: style.title }[is];
}

function proofOf(proof: LaneProof, line: Put, style: Style, words: Words): string[] {
  const { grant: say, lane } = words;
  const issuers = proof.issuedBy.map((office) => officeText(office, words));
  return [
    ...indented(`- ${proof.name}`, 2, style.width).map(proof.usable ? style.label : style.dim),
    ...proof.lines.flatMap((one) => [
      ...laneLine(one, 4, line, style, words),
      ...(one.key === 'makers' && issuers.length > 0 ? line(lane.issuedIn, issuers, 4) : []),
    ]),
    ...(proof.unknown.length > 0 ? line(say.notKnown, words.list(proof.unknown), 4).map(style.dim) : []),
  ];
}

/** An office, and how it is reached, in a line. */
export function officeText(office: LaneOffice, words: Words): string {
  const open = office.hours === words.hours.unknown ? [] : [office.hours];
  return marked(words.list([office.name, ...open, ...reachTexts(office, words)]), office.standing, words);
}
