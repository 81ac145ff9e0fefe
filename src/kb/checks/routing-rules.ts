import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Routing, When } from '../shapes/routing.ts';

/** A condition that asks nothing matches everything. */
function asksNothing({ all = [], any = [] }: When): boolean {
  return all.length === 0 && any.length === 0;
}

/**
 * `routing/unreachable-rule`: a rule that can never decide, because one before it matches everything or asks the same.
 * `routing/no-last-rule`: nothing catches what no rule foresaw.
 */
export function routingRules(files: ParsedKb): Finding[] {
  const [file] = files.get('routing.yaml') ?? [];
  if (file === undefined) return [];
  const { rules, urgency } = file.value as Routing;
  const findings: Finding[] = [];
  for (const [list, entries] of [
    ['rules', rules],
    ['urgency', urgency],
  ] as const) {
    const seen = new Map<string, number>();
    let caught = false;
    for (const [index, { when }] of entries.entries()) {
      const key = JSON.stringify(when);
      const same = seen.get(key);
      if (caught || same !== undefined) {
        const why = caught ? 'one before it matches everything' : `number ${(same ?? 0) + 1} asks the same`;
        const text = { message: `${list}.${index}: can never decide, ${why}`, fix: 'move it up, or remove it' };
        findings.push(file.finding('routing/unreachable-rule', [list, index, 'when'], text));
      }
      seen.set(key, index);
      caught ||= asksNothing(when);
    }
    if (!caught) {
      const text = {
        message: `${list}: nothing matches what no rule foresaw`,
        fix: 'end with a rule whose when is { all: [] }',
      };
      findings.push(file.finding('routing/no-last-rule', [list], text));
    }
  }
  return findings;
}
