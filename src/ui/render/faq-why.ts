import type { FaqSearchAnswer } from '../../answers/shapes/faq.ts';
import type { Words } from '../../lang/en.ts';
import { indented } from '../layout.ts';
import type { Style } from '../style.ts';

type Result = FaqSearchAnswer['results'][number];

/** Why the results stand in their order; nothing where that was not asked for. */
export function whyLines(answer: FaqSearchAnswer, style: Style, words: Words): string[] {
  const shown = [...answer.results, ...answer.nearest];
  if (shown.every(({ why }) => why === null)) return [];
  return [
    '',
    style.label(words.faq.why(answer.threshold.toFixed(2))),
    ...shown.flatMap((result, index) => [
      ...indented(`${index + 1} ${result.id}`, 2, style.width),
      ...reasons(result, words).flatMap((line) => indented(line, 4, style.width).map(style.dim)),
    ]),
  ];
}

function reasons({ score, why }: Result, words: Words): string[] {
  if (why === null) return [];
  const { faq } = words;
  const said = words.clauses([faq.scoreOf(score.toFixed(2)), faq.shares(percent(why.held), percent(why.said))]);
  const held = why.words.map(({ asked, takenFor, phrasings }) => {
    const where = phrasings === 0 ? faq.elsewhere : faq.inPhrasings(phrasings, why.phrasings);
    return words.colon(asked, takenFor === null ? where : words.clauses([faq.takenFor(takenFor), where]));
  });
  const missing = why.missing.length === 0 ? [] : [faq.notThere(why.missing.join(' '))];
  return [said, ...held, ...missing];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
