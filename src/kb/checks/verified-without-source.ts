import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { sourceIds, stands } from '../prov.ts';
import type { Source } from '../shapes/manifest.ts';

/** `kb/verified-without-deep-link`: "verified" needs an article and a page below a home page. */
export function verifiedWithoutSource(files: ParsedKb): Finding[] {
  const findings: Finding[] = [];
  const pages = new Map<string, Source>();
  const lists = files.get('sources.yaml') ?? [];
  // Without a list of sources that can be read, nothing is known about any of them.
  if (lists.length === 0) return [];
  for (const file of lists) {
    for (const source of (file.value as { sources: Source[] }).sources) pages.set(source.id, source);
  }
  for (const [kind, parsed] of files) {
    if (kind === 'sources.yaml') continue;
    for (const file of parsed) {
      const reported = new Set<unknown>();
      for (const { path, record } of stands(file.value, [])) {
        if (record?.standing !== 'verified') continue;
        const deep = sourceIds(record).some((id) => pages.get(id)?.deep);
        if (deep && record.at !== undefined) continue;
        const key = JSON.stringify(record);
        if (reported.has(key)) continue;
        reported.add(key);
        const text = deep
          ? { message: `${path.join('.')}: verified, but no article is named`, fix: 'add at:, or say reported' }
          : {
              message: `${path.join('.')}: verified, but no source is a page or act`,
              fix: 'cite the page, or say reported',
            };
        findings.push(file.finding('kb/verified-without-deep-link', path, text));
      }
    }
  }
  return findings;
}
