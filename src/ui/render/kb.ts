import type { KbCheckAnswer, KbInfoAnswer, KbTranslateAnswer } from '../../answers/shapes/kb.ts';
import type { Words } from '../../lang/en.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { findingLines } from './findings.ts';

export function renderKbCheck(answer: KbCheckAnswer, style: Style): string {
  const words = wordsOf(answer.lang).kb;
  const { errors, warnings, notes, files } = answer.summary;
  return page([
    ...findingLines(answer.findings, answer.lang, style),
    ...(answer.findings.length > 0 ? [''] : []),
    answer.findings.length === 0 ? style.good(words.clean(files)) : words.summary(errors, warnings, notes, files),
    ...(answer.overlay === null ? [] : effectLines(answer.overlay, wordsOf(answer.lang), style)),
    ...labelled(words.outOfScopeIs, wordsOf(answer.lang).list(answer.outOfScope), 14, style.width, style.dim).map(
      style.dim,
    ),
  ]);
}

/** At most so many things, and questions that an overlay leads elsewhere; the JSON has them all. */
const SHOWN = 5;

type Effect = NonNullable<KbCheckAnswer['overlay']>;

function effectLines(overlay: Effect, words: Words, style: Style): string[] {
  const { kb } = words;
  const moved = (list: typeof overlay.routes): string[] =>
    list
      .slice(0, SHOWN)
      .flatMap(({ question, before, after }) =>
        indented(kb.fromTo(question, before ?? kb.nothingFits, after ?? kb.nothingFits), 4, style.width),
      );
  return [
    '',
    style.label(kb.effect),
    ...overlay.overlays.flatMap(({ name, folder, basedOn }) =>
      indented(kb.overlayLine(name, folder, basedOn), 2, style.width),
    ),
    ...(overlay.changes.length === 0 ? [`  ${kb.noChange}`] : []),
    ...changeLines(overlay.changes, words, style),
    ...indented(kb.routesChanged(overlay.routes.length, overlay.questions), 2, style.width),
    ...moved(overlay.routes),
    ...indented(kb.answersChanged(overlay.answers.length, overlay.questions), 2, style.width),
    ...moved(overlay.answers),
    '',
  ];
}

/** Things by kind and by what happened to them, the first few by id. */
function changeLines(changes: Effect['changes'], words: Words, style: Style): string[] {
  const { kb } = words;
  const groups = new Map<string, string[]>();
  for (const { kind, id, change } of changes) {
    const head = kb.changedThing(kind, kb.change[change]);
    groups.set(head, [...(groups.get(head) ?? []), id]);
  }
  return [...groups].flatMap(([head, ids]) => {
    const left = ids.length - SHOWN;
    const named = words.list(ids.slice(0, SHOWN));
    return indented(words.colon(head, left > 0 ? kb.andMore(named, left) : named), 2, style.width);
  });
}

export function renderKbInfo(answer: KbInfoAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { kb } = words;
  const line = (label: string, text: string | string[]): string[] =>
    labelled(label, text, 14, style.width, style.label);
  return page([
    style.title(kb.info(answer.name, answer.version)),
    ...(answer.overlays.length === 0
      ? []
      : line(
          kb.laidOver,
          answer.overlays.map(({ name, folder, basedOn }) => kb.overlayLine(name, folder, basedOn)),
        )),
    ...line(kb.holds, words.list(answer.counts.map(({ kind, count }) => kb.counted(count, kind)))),
    ...line(
      kb.statements,
      answer.standing
        .filter(({ count }) => count > 0)
        .map(({ standing, count, oldest, newest, overdue }) =>
          words.clauses([
            oldest === null || newest === null
              ? kb.counted(count, words.standing[standing])
              : kb.dated(count, words.standing[standing], kb.between(oldest, newest)),
            ...(overdue > 0 ? [kb.overdue(overdue)] : []),
          ]),
        ),
    ),
    ...line(
      kb.covers,
      answer.coverage.map(({ what, count, of }) => kb.outOf(count, of, what)),
    ),
    ...line(
      kb.languages,
      answer.byLanguage.map(({ language, texts, stale, phrasings }) => {
        const name = words.cert.languages[language] ?? language;
        const said = kb.language(name, texts, phrasings);
        return language === 'en' ? said : words.clauses([said, kb.stale(stale)]);
      }),
    ),
  ]);
}

export function renderKbTranslate(answer: KbTranslateAnswer, style: Style): string {
  const { kb } = wordsOf(answer.lang);
  const { waiting, accepted } = answer;
  return page([
    ...(accepted > 0 ? [style.good(kb.accepted(accepted))] : []),
    waiting.length === 0 ? style.good(kb.noneWaiting) : kb.waiting(waiting.length),
    ...waiting.flatMap(({ file, line, id, state, en, zh }) => [
      '',
      `${style.label(`${file}:${line}`)}  ${id}  ${style.warn(kb.translationState[state])}`,
      ...indented(en, 2, style.width),
      ...indented(zh, 2, style.width),
    ]),
  ]);
}
