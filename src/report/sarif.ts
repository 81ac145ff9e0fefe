import type { Finding } from '../finding.ts';

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const;

/**
 * Findings as SARIF 2.1.0, for code hosts that show them beside the lines.
 *
 * @param rules what each rule forbids, by id; those that were found are described in the log
 */
export function toSarif(
  findings: readonly Finding[],
  rules: Readonly<Record<string, string>>,
  version: string,
): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'magna',
            version,
            rules: ids.map((id) => ({ id, shortDescription: { text: rules[id] ?? id } })),
          },
        },
        results: findings.map(({ rule, severity, standing, message, fix, file, line, column }) => ({
          ruleId: rule,
          ruleIndex: ids.indexOf(rule),
          level: LEVELS[severity],
          message: { text: `${message}; ${fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file.toWellFormed()) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
          properties: { standing },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
