import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Path } from '../prov.ts';

interface Phrased {
  readonly id: string;
  readonly question: { readonly en: string; readonly zh: string };
  readonly variants: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

/**
 * `faq/phrasing-shared`: the same words lead to two answers, so search cannot tell them apart. `faq/phrasing-twice`: an
 * answer has a phrasing twice.
 */
export function phrasings(files: ParsedKb): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files.get('faq/') ?? []) {
    for (const [index, { id, question, variants }] of (file.value as { entries: Phrased[] }).entries.entries()) {
      const at: Path = ['entries', index];
      const said = [
        { text: question.en, path: [...at, 'question', 'en'] },
        { text: question.zh, path: [...at, 'question', 'zh'] },
        ...variants.en.map((text, n) => ({ text, path: [...at, 'variants', 'en', n] })),
        ...variants.zh.map((text, n) => ({ text, path: [...at, 'variants', 'zh', n] })),
      ];
      for (const { text, path } of said) {
        const words = text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\p{P}\p{S}\s]+/gu, '');
        const key = words === '' ? text : words;
        const owner = owners.get(key);
        owners.set(key, owner ?? id);
        if (owner === undefined) continue;
        const finding =
          owner === id
            ? file.finding('faq/phrasing-twice', path, { message: `"${text}" stands twice`, fix: 'remove one' })
            : file.finding('faq/phrasing-shared', path, {
                message: `"${text}" leads to ${owner} as well`,
                fix: 'leave it to the answer it fits better',
              });
        findings.push({ ...finding, severity: 'warning' });
      }
    }
  }
  return findings;
}
