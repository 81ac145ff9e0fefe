import type { AskAnswer, ExplainAnswer, ExplainedAnswer, UnknownCodeAnswer } from '../../answers/shapes/explain.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { apart, indented, labelled, page, table } from '../layout.ts';
import type { Style } from '../style.ts';
import { legend, mark, marked, whereLines } from './marks.ts';
import { reachTexts } from './reach.ts';

const ROOM = 14;
/** Known codes beyond these are counted. */
const MOST_KNOWN = 8;
/** In characters: what of a message is repeated. */
const MOST_QUOTED = 60;

/** What a portal's code or message means, and what to do; or that it is unknown, and who knows it. */
export function renderExplain(answer: ExplainAnswer, style: Style, where = false): string {
  const words = wordsOf(answer.lang);
  const line = (label: string, text: string | readonly string[]): string[] =>
    labelled(label, text, ROOM, style.width, style.label);
  const note = answer.cut ? ['', ...wrap(words.explain.cut, style.width).map(style.warn)] : [];
  if (!answer.found) return page([...notFound(answer, style, words, line), ...note]);
  const rest = [
    ...(answer.more.length > 0 ? ['', words.explain.more(answer.more.length), ...namesOf(answer.more, style)] : []),
    ...unknownToo(answer, style, words),
  ];
  const standings = answer.results.flatMap((one) => [one, ...one.causes, ...one.ask]).map(({ standing }) => standing);
  return page([
    ...answer.results.flatMap((one, index) => [
      ...(index === 0 ? [] : ['', '']),
      ...explained(one, style, words, line),
      ...(where ? whereLines(one.where, ROOM, style, words) : []),
    ]),
    ...rest,
    ...note,
    '',
    ...wrap(legend(standings, words), style.width).map(style.dim),
  ]);
}

type Line = (label: string, text: string | readonly string[]) => string[];

function explained(one: ExplainedAnswer, style: Style, words: Words, line: Line): string[] {
  const { explain, faq } = words;
  const { width } = style;
  const reviewed = one.reviewed === null ? '' : ` ${faq.reviewed(one.reviewed)}`;
  const differ = new Set(one.causes.map(({ standing }) => standing)).size > 1;
  return [
    ...wrap(explain.title(one.code, one.meaning), width).map(style.title),
    ...apart(one.systemName, `${mark(one.standing, words)}${reviewed}`, width).map(style.dim),
    ...(one.elsewhere.length > 0
      ? ['', ...wrap(explain.elsewhere(words.list(one.elsewhere), one.systemName), width).map(style.warn)]
      : []),
    '',
    ...one.causes.flatMap(({ text, fix, actorName, standing }, index) => [
      ...indented(`${index + 1}. ${text}`, 2, width),
      ...indented(
        differ ? marked(words.colon(actorName, fix), standing, words) : words.colon(actorName, fix),
        5,
        width,
      ).map((row, at) => (at === 0 ? row.replace(actorName, style.label) : row)),
    ]),
    '',
    ...line(explain.again, one.refileText),
    ...askLines(one.ask, one.systemName, words, line),
    ...(one.faq === null ? [] : line(explain.readMore, `magna faq show ${one.faq}`)),
    ...(one.by === 'words' && one.matched.toLowerCase() !== one.code.toLowerCase()
      ? line(explain.matched, explain.byWords(one.matched))
      : []),
    ...(one.also.length > 0
      ? line(
          explain.also,
          one.also.map(({ code, systemName }) => explain.alsoIn(code, systemName)),
        )
      : []),
    ...(one.sources.length > 0
      ? line(
          faq.sources,
          one.sources.map(({ title, url }) => `- ${title}${url === null ? '' : ` ${url}`}`),
        )
      : []),
  ];
}

function askLines(ask: readonly AskAnswer[], systemName: string | null, words: Words, line: Line): string[] {
  const { explain } = words;
  if (ask.length === 0) return line(explain.ask, systemName === null ? explain.askIssuer : explain.askPortal);
  return line(
    explain.ask,
    ask.map((one) => {
      if (one.kind === 'channel') return words.colon(one.name, `magna channel show ${one.id}`);
      const reach = reachTexts(one, words);
      const hours = one.hours === words.hours.unknown && reach.length === 0 ? explain.hoursUnknown : one.hours;
      return words.colon(marked(one.name, one.standing, words), words.row([hours, ...reach]));
    }),
  );
}

function notFound(answer: ExplainAnswer, style: Style, words: Words, line: Line): string[] {
  const { explain } = words;
  const { width } = style;
  const [first] = answer.unknown;
  const otherwise = line(explain.search, [explain.searchCommand, explain.triageCommand]);
  if (first === undefined) {
    return [
      ...wrap(explain.nothing(quoted(answer.query)), width).map(style.title),
      ...indented(explain.pasteMore, 2, width),
      '',
      ...otherwise,
      ...(answer.nearest.length > 0 ? ['', explain.closest, ...namesOf(answer.nearest, style)] : []),
    ];
  }
  return [
    ...answer.unknown.flatMap((one, index) => [...(index === 0 ? [] : ['']), ...unknownLines(one, style, words, line)]),
    '',
    ...otherwise,
  ];
}

function unknownLines(one: UnknownCodeAnswer, style: Style, words: Words, line: Line): string[] {
  const { explain } = words;
  const shown = words.list(one.known.slice(0, MOST_KNOWN));
  const more = one.known.length - MOST_KNOWN;
  return [
    ...wrap(explain.unknown(one.code), style.width).map(style.title),
    ...(one.systemName === null ? [] : wrap(one.systemName, style.width).map(style.dim)),
    '',
    ...indented(explain.noGuess, 2, style.width),
    '',
    ...askLines(one.ask, one.systemName, words, line),
    ...(one.known.length > 0 ? line(explain.known, more > 0 ? explain.knownMore(shown, more) : shown) : []),
  ];
}

/** Unknown codes beside known ones: told, so that nobody takes them for explained. */
function unknownToo({ unknown }: ExplainAnswer, style: Style, words: Words): string[] {
  if (unknown.length === 0) return [];
  const texts = unknown.map(({ code, systemName, ask }) => words.explain.unknownToo(code, ask[0]?.name ?? systemName));
  return ['', ...texts.flatMap((text) => wrap(text, style.width)).map(style.warn)];
}

function namesOf(codes: ExplainAnswer['nearest'], style: Style): string[] {
  return table(
    codes.map(({ code, meaning }) => [`  ${code}`, meaning]),
    style.width,
  ).map(style.dim);
}

/** A message on one line, cut where it is long. */
function quoted(query: string): string {
  const plain = query.replaceAll(/\s+/g, ' ').trim();
  return plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED).toWellFormed()}...` : plain;
}
