import type { ErrorAnswer } from '../../answers/shapes/error.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';

/** What happened, why, and what to do next; findings of a broken file stand as the cause. */
export function renderError(answer: ErrorAnswer, style: Style): string {
  const { error } = wordsOf(answer.lang);
  const room = answer.lang === 'zh' ? 9 : 7;
  const findings = (answer.findings ?? []).map(
    ({ file, line, column, severity, rule, message, fix }) =>
      `${file}:${line}:${column}  ${severity}  ${rule}  ${message}; ${fix}`,
  );
  return page([
    ...labelled(error.error, answer.message, room, style.width, style.bad),
    ...labelled(error.cause, findings.length > 0 ? findings : answer.cause, room, style.width, style.label),
    ...labelled(error.next, answer.next, room, style.width, style.label),
  ]);
}
