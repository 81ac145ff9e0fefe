import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Source } from '../shapes/manifest.ts';

/** `kb/duplicate-source`: one page under two ids; home pages may stand for several acts. */
export function duplicateSource(files: ParsedKb): Finding[] {
  const findings: Finding[] = [];
  for (const file of files.get('sources.yaml') ?? []) {
    const seen = new Map<string, string>();
    for (const [index, { id, url, deep }] of (file.value as { sources: Source[] }).sources.entries()) {
      const first = deep ? seen.get(url) : undefined;
      if (first !== undefined) {
        const text = { message: `"${id}" and "${first}" are the same page`, fix: `keep one, cite it everywhere` };
        findings.push(file.finding('kb/duplicate-source', ['sources', index, 'url'], text));
      }
      if (deep) seen.set(url, id);
    }
  }
  return findings;
}
