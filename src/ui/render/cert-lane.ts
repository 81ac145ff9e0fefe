import type { CertLaneAnswer } from '../../answers/shapes/cert-lane.ts';
import type { Standing } from '../../finding.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { apart, indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { legend, marked } from './marks.ts';
import { overview } from './lane-overview.ts';
import { laneSchemeLines, MOST_NOTES, officeText } from './lane-scheme.ts';

/** What goods need on a lane, as a page. */
export function renderCertLane(answer: CertLaneAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  const claimed = isClaimed(answer);
  const shown = claimed ? answer.schemes : [];
  const table = shown.length > 1 ? overview(shown, style, words) : [];
  // That a place has no border within itself rests on nothing that anybody had to read.
  const samePlace = answer.from === answer.to;
  return page([
    ...apart(titleOf(answer, words), words.cert.lawAsOf(answer.asOf), width).map(style.dim),
    ...wrap(samePlace ? answer.headline : marked(answer.headline, answer.standing, words), width).map(style.title),
    ...answer.because.flatMap((text) => indented(text, 2, width)),
    ...proofLines(answer, style, words),
    ...(table.length > 0 ? ['', ...table] : []),
    ...shown.flatMap((scheme, index) =>
      laneSchemeLines(scheme, shown.length > 1 ? index + 1 : undefined, style, words),
    ),
    ...(claimed ? besideLines(answer, style, words) : []),
    ...aroundLines(answer, style, words),
    '',
    ...(claimed && answer.preference !== 'none-known' ? wrap(words.cert.noRates, width).map(style.dim) : []),
    ...(samePlace ? [] : wrap(legend(standingsOn(answer, shown), words), width).map(style.dim)),
  ]);
}

/** Whether anything can be claimed at all; what else exists is beside the point where no proof is asked for. */
function isClaimed({ preference, dutyFree }: CertLaneAnswer): boolean {
  return preference !== 'intra' && !dutyFree;
}

function titleOf({ names, from, to, origin, via, territory }: CertLaneAnswer, words: Words): string {
  const { lane } = words;
  const end = (id: string, rules: string): string =>
    rules === id || rules === 'unknown' ? (names[id] ?? id) : lane.inTerritory(names[id] ?? id, rules);
  return words.row([
    lane.title(end(from, territory.from), end(to, territory.to)),
    ...(origin === from ? [] : [lane.goodsOf(names[origin] ?? origin)]),
    ...(via.length === 0 ? [] : [lane.passing(words.list(via.map((id) => names[id] ?? id)))]),
  ]);
}

/** What becomes of the proof that was named. */
function proofLines({ proof }: CertLaneAnswer, style: Style, words: Words): string[] {
  if (proof === null) return [];
  const good = proof.is === 'taken' || proof.is === 'not-needed';
  const text = marked(words.colon(proof.name, proof.text), proof.standing, words);
  return ['', ...wrap(text, style.width).map(good ? style.good : style.warn)];
}

/** What does not apply, what is to come, and what is of no use here. */
function besideLines(answer: CertLaneAnswer, style: Style, words: Words): string[] {
  const { lane } = words;
  const listed = (
    title: string,
    rows: readonly { name: string; text: string; standing: Standing }[],
    mark = 'x',
  ): string[] =>
    rows.length === 0
      ? []
      : [
          '',
          style.label(title),
          ...rows.flatMap(({ name, text, standing }) =>
            labelled(`  ${mark}`, marked(words.colon(name, text), standing, words), 4, style.width, style.warn),
          ),
        ];
  return [
    ...listed(
      lane.mayApplyTitle,
      answer.blocked.filter(({ unknown }) => unknown),
      '?',
    ),
    ...listed(
      lane.blockedTitle,
      answer.blocked.filter(({ unknown }) => !unknown),
    ),
    ...listed(lane.comingTitle, answer.coming),
    ...listed(
      lane.noFunctionTitle,
      answer.withoutFunction.map(({ name, why, standing }) => ({ name, text: why, standing })),
    ),
  ];
}

/** What else counts: other origin, what changes soon, remarks, whom to ask. */
function aroundLines(answer: CertLaneAnswer, style: Style, words: Words): string[] {
  const { lane } = words;
  const { width } = style;
  const room = answer.lang === 'zh' ? 16 : 18;
  const line = (label: string, text: string | readonly string[]): string[] =>
    labelled(label, text, room, width, style.label);
  const { nonPreferential, rests } = answer;
  const source = (sources: readonly { title: string; url: string | null }[]): string[] =>
    sources.map(({ title, url }) => (url === null ? title : `${title} ${url}`));
  const lines = [
    ...(rests === null || (rests.at === null && rests.sources.length === 0)
      ? []
      : line(lane.source, [marked(rests.at ?? '', rests.standing, words), ...source(rests.sources.slice(0, 2))])),
    ...(nonPreferential === null
      ? []
      : line(
          lane.nonPreferential,
          marked(
            words.aside(words.colon(nonPreferential.territory, nonPreferential.text), nonPreferential.at ?? ''),
            nonPreferential.standing,
            words,
          ),
        )),
    ...(answer.watch.length === 0
      ? []
      : line(
          lane.watchTitle,
          answer.watch.map(({ day, text, standing }) => marked(words.colon(day, text), standing, words)),
        )),
    ...answer.remarks.flatMap(({ text, standing }) => line(lane.remarks, marked(text, standing, words))),
    ...(!isClaimed(answer)
      ? []
      : line(
          lane.askTitle,
          answer.ask.length === 0
            ? (answer.askElse ?? '')
            : answer.ask.map((office) => words.colon(lane.asks[office.for], officeText(office, words))),
        )),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Every standing that the page shows a mark of. */
function standingsOn(answer: CertLaneAnswer, shown: CertLaneAnswer['schemes']): Standing[] {
  const lines = shown.flatMap((scheme) => [
    scheme,
    ...scheme.lines.flatMap((line) => [line, ...line.notes]),
    ...scheme.notes.slice(0, MOST_NOTES),
    ...(scheme.proofs ?? []).flatMap((proof) => [
      ...proof.lines.flatMap((line) => [line, ...line.notes]),
      ...proof.issuedBy,
    ]),
  ]);
  const all = [
    ...lines,
    ...(isClaimed(answer) ? [...answer.withoutFunction, ...answer.blocked, ...answer.coming] : []),
    ...answer.remarks,
    ...answer.watch,
    ...answer.ask,
    ...(answer.nonPreferential === null ? [] : [answer.nonPreferential]),
    ...(answer.rests === null ? [] : [answer.rests]),
    ...(answer.proof === null ? [] : [answer.proof]),
  ];
  return [answer.standing, ...all.map(({ standing }) => standing)];
}
