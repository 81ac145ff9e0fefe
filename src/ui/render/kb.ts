import type { KbCheckAnswer, KbInfoAnswer } from '../../answers/shapes/kb.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';

export function renderKbCheck(answer: KbCheckAnswer, style: Style): string {
  const words = wordsOf(answer.lang).kb;
  const { errors, warnings, notes, files } = answer.summary;
  const paint = { error: style.bad, warning: style.warn, note: style.dim };
  return page([
    ...answer.findings.flatMap(({ file, line, column, severity, rule, message, fix }) => [
      `${style.label(`${file}:${line}:${column}`)}  ${paint[severity](words.severity[severity])}  ${rule}`,
      ...indented(`${message}; ${fix}`, 2, style.width),
    ]),
    ...(answer.findings.length > 0 ? [''] : []),
    answer.findings.length === 0 ? style.good(words.clean(files)) : words.summary(errors, warnings, notes, files),
    ...labelled(words.outOfScopeIs, wordsOf(answer.lang).list(answer.outOfScope), 14, style.width, style.dim).map(
      style.dim,
    ),
  ]);
}

export function renderKbInfo(answer: KbInfoAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { kb } = words;
  const line = (label: string, text: string): string[] => labelled(label, text, 14, style.width, style.label);
  return page([
    style.title(kb.info(answer.name, answer.version)),
    ...line(kb.holds, words.list(answer.counts.map(({ kind, count }) => kb.counted(count, kind)))),
    ...line(
      kb.statements,
      words.list(
        answer.standing
          .filter(({ count }) => count > 0)
          .map(({ standing, count }) => kb.counted(count, words.standing[standing])),
      ),
    ),
    ...line(
      kb.phrasings,
      words.list(
        answer.phrasings.map(({ language, count }) => kb.counted(count, words.cert.languages[language] ?? language)),
      ),
    ),
    ...line(kb.reviewed, kb.between(answer.reviewed.oldest ?? words.unknown, answer.reviewed.newest ?? words.unknown)),
  ]);
}
