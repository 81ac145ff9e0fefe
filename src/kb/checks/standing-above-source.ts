import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { sourceIds } from '../prov.ts';
import { declaredRecords } from '../prov-records.ts';
import type { ProvRecord } from '../shapes/common.ts';
import type { Source } from '../shapes/manifest.ts';

/** What users tell each other is never the official text. */
const HEARSAY: readonly Source['kind'][] = ['community', 'field-report'];

/** `kb/standing-above-source`: a standing that none of the sources named can carry. */
export function standingAboveSource(files: ParsedKb): Finding[] {
  const lists = files.get('sources.yaml') ?? [];
  // Without a list of sources that can be read, nothing is known about any of them.
  if (lists.length === 0) return [];
  const kinds = new Map<string, Source['kind']>();
  for (const file of lists) {
    for (const { id, kind } of (file.value as { sources: Source[] }).sources) kinds.set(id, kind);
  }
  return [...files].flatMap(([kind, all]) =>
    kind === 'sources.yaml'
      ? []
      : all.flatMap((file) =>
          declaredRecords(file.value).flatMap(({ path, record }) => {
            const problem = problemOf(record, kinds);
            if (problem === undefined) return [];
            const text = { message: `${path.join('.')}: ${problem.message}`, fix: problem.fix };
            return [file.finding('kb/standing-above-source', [...path, 'standing'], text)];
          }),
        ),
  );
}

function problemOf(
  record: ProvRecord,
  kinds: ReadonlyMap<string, Source['kind']>,
): { message: string; fix: string } | undefined {
  if (record.standing === 'unverified' || record.standing === 'own') return undefined;
  const cited = sourceIds(record);
  if (cited.length === 0) {
    return { message: `${record.standing}, but no source is named`, fix: 'cite one, or say unverified' };
  }
  if (record.standing === 'reported' || cited.some((id) => !HEARSAY.includes(kinds.get(id) ?? 'community'))) {
    return undefined;
  }
  return { message: 'verified, but by what users say alone', fix: 'cite the text, or say reported' };
}
