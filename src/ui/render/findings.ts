import type { Finding } from '../../finding.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { indented } from '../layout.ts';
import type { Style } from '../style.ts';

/** Findings of a check: each with its place, and below it what is wrong and what to do. */
export function findingLines(findings: readonly Finding[], lang: Lang, style: Style): string[] {
  const { severity: named } = wordsOf(lang).kb;
  const paint = { error: style.bad, warning: style.warn, note: style.dim };
  return findings.flatMap(({ file, line, column, severity, rule, message, fix }) => [
    `${style.label(`${file}:${line}:${column}`)}  ${paint[severity](named[severity])}  ${rule}`,
    ...indented(`${message}; ${fix}`, 2, style.width),
  ]);
}
