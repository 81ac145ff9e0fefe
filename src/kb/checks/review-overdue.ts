import type { Finding } from '../../finding.ts';
import { addSpan } from '../days.ts';
import type { ParsedKb } from '../load.ts';
import { type Path, stands } from '../prov.ts';
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
  const oldest = addSpan(today, manifest.reviewEvery, -1);
  const findings: Finding[] = [];
  for (const file of [...files.values()].flat()) {
    const told = new Set<string>();
    for (const { path, record } of stands(file.value, [])) {
      if (record === undefined || record.standing === 'own' || record.reviewed >= oldest || told.has(record.reviewed))
        continue;
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
