import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { stands } from '../prov.ts';
import type { FileKind } from '../shapes/files.ts';

const NEEDS_PROVENANCE: readonly FileKind[] = [
  'channels.yaml',
  'routing.yaml',
  'lanes.yaml',
  'field-report.yaml',
  'faq/',
  'jurisdictions/',
  'schemes/',
  'proofs/',
  'identifiers/',
  'portal-errors/',
  'profiles/',
  'calendars/',
];

/** Names, ids and words about the data itself rest on no source. */
const EXEMPT = new Set([
  'id',
  'kind',
  'system',
  'name',
  'short',
  'aliases',
  'tags',
  'recorded',
  'category',
  'privacy',
  'needs',
  'year',
]);

/** `kb/no-provenance`: a value that nothing vouches for, or that uses a name nobody declared; once for each place. */
export function noProvenance(files: ParsedKb): Finding[] {
  const findings: Finding[] = [];
  for (const kind of NEEDS_PROVENANCE) {
    for (const file of files.get(kind) ?? []) {
      const reported = new Set<string>();
      for (const { path, record, dangling } of stands(file.value, [])) {
        if (record !== undefined || path.some((step) => typeof step === 'string' && EXEMPT.has(step))) continue;
        const where = path.slice(0, typeof path[1] === 'number' ? 2 : 1);
        const key = `${where.join('.')} ${dangling}`;
        if (reported.has(key)) continue;
        reported.add(key);
        const text =
          dangling === undefined
            ? { message: `${path.join('.')}: nothing says where this is from`, fix: 'add prov: here or above' }
            : {
                message: `${path.join('.')}: no prov "${dangling}" is declared above`,
                fix: 'declare it, or use another',
              };
        findings.push(file.finding('kb/no-provenance', path, text));
      }
    }
  }
  return findings;
}
