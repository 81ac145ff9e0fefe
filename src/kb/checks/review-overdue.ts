import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { type Path, stands } from '../prov.ts';
import type { Span } from '../shapes/common.ts';
import type { Manifest } from '../shapes/manifest.ts';

/**
 * `kb/review-overdue`: a statement that nobody looked at for longer than the knowledge base allows. A warning: what has
 * merely grown old breaks nothing.
 *
 * @param today YYYY-MM-DD
 */
export function reviewOverdue(files: ParsedKb, today: string): Finding[] {
  const manifest = files.get('kb.yaml')?.[0]?.value as Manifest | undefined;
  if (manifest === undefined) return [];
  const oldest = daysBefore(today, manifest.reviewEvery);
  const findings: Finding[] = [];
  for (const file of [...files.values()].flat()) {
    const told = new Set<string>();
    for (const { path, record } of stands(file.value, [])) {
      if (record === undefined || record.reviewed >= oldest || told.has(record.reviewed)) continue;
      told.add(record.reviewed);
      const where: Path = path;
      const text = {
        message: `${path.join('.')}: last looked at on ${record.reviewed}`,
        fix: 'read the source again and set reviewed',
      };
      findings.push(file.finding('kb/review-overdue', where, text, { severity: 'warning' }));
    }
  }
  return findings;
}

function daysBefore(today: string, span: Span): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - (span.years ?? 0));
  date.setUTCMonth(date.getUTCMonth() - (span.months ?? 0));
  date.setUTCDate(date.getUTCDate() - (span.days ?? 0) - (span.workingDays ?? 0));
  return date.toISOString().slice(0, 10);
}
