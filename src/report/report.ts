import type { Finding } from '../finding.ts';
import type { Format } from './formats.ts';
import { toGithub } from './github.ts';
import { toJunit } from './junit.ts';
import { toSarif } from './sarif.ts';

/**
 * Findings in a format that other programs read.
 *
 * @param checked the files that were looked at, also those without a finding
 * @param rules what each rule forbids, by id
 */
export function toReport(
  format: Exclude<Format, 'text' | 'json'>,
  findings: readonly Finding[],
  checked: readonly string[],
  rules: Readonly<Record<string, string>>,
  version: string,
): string {
  if (format === 'sarif') return toSarif(findings, rules, version);
  return format === 'junit' ? toJunit(findings, checked) : toGithub(findings);
}
