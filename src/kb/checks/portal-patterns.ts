import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { PortalErrors } from '../shapes/portal-errors.ts';
import { isSlowPattern } from '../slow-pattern.ts';

/**
 * `portal/pattern-broken`: a pattern that cannot be read. `portal/pattern-slow`: one that may never come to an end.
 * `portal/pattern-fits-nothing`: one that finds no code of its own file. `portal/code-twice`: a code, or another spelling
 * of one, that stands twice.
 */
export function portalPatterns(files: ParsedKb): Finding[] {
  return (files.get('portal-errors/') ?? []).flatMap((file) => {
    const { pattern, codes } = file.value as PortalErrors;
    const findings: Finding[] = [];
    if (pattern !== 'none') {
      const finds = compiled(pattern);
      if (finds === undefined) {
        const text = { message: `"${pattern}" is no regular expression`, fix: 'correct it' };
        findings.push(file.finding('portal/pattern-broken', ['pattern'], text));
      } else if (isSlowPattern(pattern)) {
        const message = `"${pattern}" repeats a repeat, or finds nearly anything twice: on some texts it never ends`;
        const fix = 'let the repeated part begin with a mark of its own, such as (?:-[a-z]+)*, or say how often: {1,9}';
        findings.push(file.finding('portal/pattern-slow', ['pattern'], { message, fix }));
      } else if (!codes.some(({ code }) => finds.test(code))) {
        const text = { message: `"${pattern}" finds no code of this file`, fix: 'correct it, or say none' };
        findings.push(file.finding('portal/pattern-fits-nothing', ['pattern'], text));
      }
    }
    const seen = new Set<string>();
    for (const [index, { code, aliases = [] }] of codes.entries()) {
      const said = [
        { text: code, path: ['codes', index, 'code'] },
        ...aliases.map((text, n) => ({ text, path: ['codes', index, 'aliases', n] })),
      ];
      for (const { text, path } of said) {
        const key = text.toLowerCase().replace(/[\s-]+/g, '');
        if (seen.has(key)) {
          findings.push(
            file.finding('portal/code-twice', path, { message: `"${text}" stands twice`, fix: 'keep one' }),
          );
        }
        seen.add(key);
      }
    }
    return findings;
  });
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return RegExp(pattern, 'iu');
  } catch {
    return undefined;
  }
}
