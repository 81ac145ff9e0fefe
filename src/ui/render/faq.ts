import type { FaqListAnswer, FaqSearchAnswer, FaqShowAnswer } from '../../answers/shapes/faq.ts';
import type { Standing } from '../../finding.ts';
import type { Words } from '../../lang/en.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { highlight } from '../highlight.ts';
import { apart, indented, labelled, page, table } from '../layout.ts';
import type { Style } from '../style.ts';
import { claimLines } from './claims.ts';
import { whyLines } from './faq-why.ts';
import { legend, mark, whereLines } from './marks.ts';

export function renderFaqSearch(answer: FaqSearchAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  const [best, ...rest] = answer.results;
  const label = 14;
  const elsewhere = words.colon(answer.otherwise.name, answer.otherwise.reason);
  if (best === undefined) {
    const topics = words.or(answer.outside.map(({ name }) => name));
    return page([
      ...wrap(words.faq.nothing(answer.query), width).map(style.title),
      ...indented(topics === '' ? words.faq.tryWords : words.faq.offSubject(topics), 2, width),
      '',
      ...labelled(words.faq.otherwise, [elsewhere], label, width, style.label),
      ...(answer.nearest.length > 0 ? ['', words.faq.nearest] : []),
      ...table(
        answer.nearest.map(({ id, title }) => [`  ${id}`, title]),
        width,
      ).map(style.dim),
      ...whyLines(answer, style, words),
    ]);
  }
  const matched = (line: string): string => highlight(line, best.matched, style.match);
  return page([
    ...wrap(best.title, width).map((line) => style.title(matched(line))),
    ...apart(
      `${best.id}, ${words.categories[best.category as keyof typeof words.categories]}`,
      reviewedMark(best.standing, best.reviewed, words),
      width,
    ).map(style.dim),
    '',
    ...indented(answer.answer ?? '', 2, width).map(matched),
    '',
    ...labelled(words.faq.notSettled, [elsewhere], label, width, style.label),
    ...labelled(words.faq.inFull, [`magna faq show ${best.id}`], label, width, style.label),
    ...(rest.length > 0 ? ['', style.label(words.faq.also), ...alsoLines(rest, style)] : []),
    ...whyLines(answer, style, words),
    '',
    style.dim(legend([best.standing], words)),
  ]);
}

/** Further results, with what was asked for marked in their titles and not in their ids. */
function alsoLines(results: FaqSearchAnswer['results'], style: Style): string[] {
  const left = 4 + Math.max(...results.map(({ id }) => id.length));
  return table(
    results.map(({ id, title }) => [`  ${id}`, title]),
    style.width,
  ).map((line) => {
    const matched = results.flatMap((result) => result.matched);
    return line.slice(0, left) + highlight(line.slice(left), matched, style.match);
  });
}

/** How well it is known, and since when; the user's own word has no day of review. */
function reviewedMark(standing: Standing, reviewed: string | null, words: Words): string {
  const said = mark(standing, words);
  return reviewed === null || reviewed === '' ? said : `${said} ${words.faq.reviewed(reviewed)}`;
}

export function renderFaqShow(answer: FaqShowAnswer, style: Style, where = false): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  const label = 14;
  if (!answer.found) {
    return page([
      ...wrap(words.faq.nothing(answer.query), width).map(style.title),
      ...(answer.nearest.length > 0 ? [words.error.didYouMean(words.or(answer.nearest))] : []),
      ...labelled(words.faq.otherwise, ['magna faq list'], label, width, style.label),
    ]);
  }
  const standing = answer.standing ?? 'unverified';
  return page([
    ...wrap(answer.question ?? '', width).map(style.title),
    ...apart(
      `${answer.id}, ${words.categories[answer.category as keyof typeof words.categories]}`,
      reviewedMark(standing, answer.reviewed, words),
      width,
    ).map(style.dim),
    '',
    ...indented(answer.answer ?? '', 2, width),
    '',
    ...labelled(
      words.faq.whoActs,
      words.clauses([answer.actorName ?? '', words.faq.resolves[answer.resolves ?? 'none']]),
      label,
      width,
      style.label,
    ),
    ...labelled(
      words.faq.notSettled,
      words.colon(answer.escalateTo?.name ?? '', answer.escalateTo?.reason ?? ''),
      label,
      width,
      style.label,
    ),
    ...(answer.needs.length > 0
      ? labelled(
          words.faq.haveReady,
          answer.needs.map(({ text }) => `- ${text}`),
          label,
          width,
          style.label,
        )
      : []),
    ...(answer.sources.length > 0
      ? labelled(
          words.faq.sources,
          answer.sources.map(({ title, url }) => `- ${title}${url === null ? '' : ` ${url}`}`),
          label,
          width,
          style.label,
        )
      : []),
    ...(answer.fieldReport.length > 0
      ? ['', ...answer.fieldReport.flatMap((claim) => claimLines(claim, style, words))]
      : []),
    ...(where && answer.where !== null ? whereLines(answer.where, label, style, words) : []),
    '',
    style.dim(legend([standing, ...answer.fieldReport.map((claim) => claim.standing)], words)),
  ]);
}

export function renderFaqList(answer: FaqListAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const categories = [...new Set(answer.entries.map(({ category }) => category))];
  return page([
    ...categories.flatMap((category) => {
      const entries = answer.entries.filter((entry) => entry.category === category);
      return [
        style.title(words.categories[category as keyof typeof words.categories]),
        ...table(
          entries.map(({ id, title }) => [`  ${id}`, title]),
          style.width,
        ),
        '',
      ];
    }),
    words.faq.total(answer.total),
  ]);
}
