import type { Finding } from '../../finding.ts';
import { listed } from '../entities.ts';
import type { ParsedKb } from '../load.ts';

/** `kb/duplicate-id`: two things of one kind share an id. */
export function duplicateId(files: ParsedKb): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const { kind, id, file, path } of listed(files)) {
    const key = `${kind} ${id}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, file.path);
      continue;
    }
    const text = { message: `the id "${id}" stands twice, first in ${first}`, fix: 'rename or remove one' };
    findings.push(file.finding('kb/duplicate-id', [...path, 'id'], text));
  }
  return findings;
}
