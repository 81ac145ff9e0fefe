import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { sourceIds, stands } from '../prov.ts';
import type { Source } from '../shapes/manifest.ts';

/** What users tell each other is never the official text. */
const HEARSAY: readonly Source['kind'][] = ['community', 'field-report'];

/** `kb/standing-above-source`: a standing that none of the sources named can carry. */
export function standingAboveSource(files: ParsedKb): Finding[] {
  const findings: Finding[] = [];
  const kinds = new Map<string, Source['kind']>();
  const lists = files.get('sources.yaml') ?? [];
  // Without a list of sources that can be read, nothing is known about any of them.
  if (lists.length === 0) return [];
  for (const file of lists) {
    for (const { id, kind } of (file.value as { sources: Source[] }).sources) kinds.set(id, kind);
  }
  for (const [kind, parsed] of files) {
    if (kind === 'sources.yaml') continue;
    for (const file of parsed) {
      const reported = new Set<unknown>();
      for (const { path, record } of stands(file.value, [])) {
        if (record === undefined || record.standing === 'unverified' || record.standing === 'own') continue;
        const cited = sourceIds(record);
        const carried =
          record.standing === 'reported'
            ? cited.length > 0
            : cited.some((id) => !HEARSAY.includes(kinds.get(id) ?? 'community'));
        if (carried || reported.has(JSON.stringify(record))) continue;
        reported.add(JSON.stringify(record));
        const text =
          cited.length === 0
            ? {
                message: `${path.join('.')}: ${record.standing}, but no source is named`,
                fix: 'cite one, or say unverified',
              }
            : {
                message: `${path.join('.')}: verified, but by what users say alone`,
                fix: 'cite the text, or say reported',
              };
        findings.push(file.finding('kb/standing-above-source', path, text));
      }
    }
  }
  return findings;
}
