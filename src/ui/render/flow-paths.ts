import type { FlowPathsAnswer } from '../../answers/shapes/flow.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';

/** A step is one word, so that a line breaks between two. */
export function renderFlowPaths(answer: FlowPathsAnswer, style: Style): string {
  const { flow: words, clauses } = wordsOf(answer.lang);
  const { ways, count, paths, through } = answer;
  const room = String(ways.length).length + 2;
  const head = through === null ? words.waysInAll(count) : words.waysThrough(count, through);
  return page([
    style.title(clauses([head, words.byItself(paths)])),
    ...ways.flatMap(({ steps, outcome, questions }, index) => {
      const nodes = steps.map(({ node, answers, any }) => (any ? node : `${node}=${answers.join('|')}`));
      const end = clauses([words.outcome[outcome.status], words.questions(questions)]);
      return [
        '',
        ...labelled(
          String(index + 1).padStart(room - 2),
          [...nodes, outcome.node].join(' >\u00a0'),
          room,
          style.width,
          style.label,
        ),
        ...indented(end, room, style.width).map(style.dim),
      ];
    }),
    ...(count > ways.length ? ['', ...indented(words.left(count - ways.length), 0, style.width)] : []),
    '',
    ...indented(words.legend, 0, style.width).map(style.dim),
  ]);
}
