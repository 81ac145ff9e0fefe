import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { sourceIds } from '../prov.ts';
import { citing, declaredRecords } from '../prov-records.ts';
import type { ProvRecord } from '../shapes/common.ts';
import type { Source } from '../shapes/manifest.ts';

/** What users tell each other is never the official text. */
const HEARSAY: readonly Source['kind'][] = ['community', 'field-report'];

/** `kb/standing-above-source`: a standing that none of the sources named can carry. */
export function standingAboveSource(files: ParsedKb): Finding[] {
  const { files: all, sources } = citing(files);
  return all.flatMap((file) =>
    declaredRecords(file.value).flatMap(({ path, record }) => {
      const problem = problemOf(record, sources);
      if (problem === undefined) return [];
      const text = { message: `${path.join('.')}: ${problem.message}`, fix: problem.fix };
      return [file.finding('kb/standing-above-source', [...path, 'standing'], text)];
    }),
  );
}

function problemOf(
  record: ProvRecord,
  sources: ReadonlyMap<string, Source>,
): { message: string; fix: string } | undefined {
  if (record.standing === 'unverified' || record.standing === 'own') return undefined;
  const cited = sourceIds(record);
  if (cited.length === 0) {
    return { message: `${record.standing}, but no source is named`, fix: 'cite one, or say unverified' };
  }
  if (record.standing === 'reported' || cited.some((id) => !HEARSAY.includes(sources.get(id)?.kind ?? 'community'))) {
    return undefined;
  }
  return { message: 'verified, but by what users say alone', fix: 'cite the text, or say reported' };
}
