import type { CertShowAnswer } from '../../answers/shapes/cert-show.ts';
import { wrap } from '../../lang/width.ts';
import { indented } from '../layout.ts';
import type { Page } from './cert-page.ts';
import { marked } from './marks.ts';

/** A proof of origin: who takes it, what stands on it, and the words that are prescribed. */
export function proofLines(answer: CertShowAnswer, here: Page): string[] {
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

/** A kind of number: its shape, right and wrong examples, what it is mixed up with, where it is looked up. */
export function numberLines(number: NonNullable<CertShowAnswer['number']>, { words, style, line }: Page): string[] {
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
