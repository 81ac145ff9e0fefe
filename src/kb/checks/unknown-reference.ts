import type { Finding } from '../../finding.ts';
import { idsOf, listed } from '../entities.ts';
import type { ParsedKb } from '../load.ts';
import { nearest } from '../../lang/nearest.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Path } from '../prov.ts';

/** Where a key, at the end of a path, names something of another kind; `*` stands for any step. */
const REFERENCES: readonly { in: string; path: string; to: string }[] = [
  { in: 'faq/', path: 'entries.*.jurisdictions.*', to: 'jurisdictions/' },
  { in: 'faq/', path: 'entries.*.needs.*', to: 'channels.yamlneeds' },
  { in: 'channels.yaml', path: 'channels.*.requires.*.needs', to: 'channels.yamlneeds' },
  { in: 'routing.yaml', path: 'rules.*.advice.*', to: 'routing.yamladvice' },
  { in: 'routing.yaml', path: 'ladder.*.advice.*', to: 'routing.yamladvice' },
  { in: 'jurisdictions/', path: 'table', to: 'schemes/' },
  { in: 'jurisdictions/', path: 'partOf', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'territory', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'territory.*.id', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'memberOf.*.id', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.parties.*.id', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.importer.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.origin.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.origin.*.id', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.accepts.*.proof', to: 'proofs/' },
  { in: 'schemes/', path: 'versions.*.grants.*.refuses.*', to: 'proofs/' },
  { in: 'schemes/', path: 'runs', to: 'jurisdictions/authorities' },
  { in: 'proofs/', path: 'acceptedBy.*', to: 'schemes/' },
  { in: 'lanes.yaml', path: 'absences.*.between.*', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'absences.*.importer', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'absences.*.origin', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'absences.*.except.*', to: 'schemes/' },
];

/** Words that stand in place of an id. */
const PLAIN = new Set(['none', 'unknown']);

/**
 * `kb/unknown-reference`: an id that nothing has, with the nearest one that exists.
 *
 * @param every the files whose ids count; more than those that are checked where some are broken
 */
export function unknownReference(files: ParsedKb, every: ParsedKb = files): Finding[] {
  const all = listed(every);
  const findings: Finding[] = [];
  const check = (file: ParsedFile, path: Path, value: unknown, to: string): void => {
    if (typeof value !== 'string' || PLAIN.has(value)) return;
    const ids = idsOf(all, to);
    if (ids.has(value)) return;
    const [close] = nearest(value, ids);
    const text = {
      message: `${path.join('.')}: nothing has the id "${value}"`,
      fix: close === undefined ? 'add it, or remove this' : `${close}?`,
    };
    findings.push(file.finding('kb/unknown-reference', path, text));
  };
  for (const reference of REFERENCES) {
    for (const file of files.get(reference.in as Parameters<ParsedKb['get']>[0]) ?? []) {
      for (const { path, value } of matches(file.value, reference.path.split('.')))
        check(file, path, value, reference.to);
    }
  }
  for (const parsed of files.values()) {
    for (const file of parsed) {
      for (const { path, value } of cites(file.value, [])) check(file, path, value, 'sources.yamlsources');
    }
  }
  return findings;
}

function matches(root: unknown, pattern: readonly string[], above: Path = []): { path: Path; value: unknown }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [{ path: above, value: root }];
  if (typeof root !== 'object' || root === null) return [];
  if (step !== '*') return matches((root as Record<string, unknown>)[step], rest, [...above, step]);
  if (!Array.isArray(root)) return [];
  return root.flatMap((item, index) => matches(item, rest, [...above, index]));
}

/** Every source that any `prov` mapping of a file names. */
function cites(node: unknown, above: Path): { path: Path; value: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const path = [...above, Array.isArray(node) ? Number(key) : key];
    if (key !== 'prov' || typeof child !== 'object' || child === null) return cites(child, path);
    return Object.entries(child as Record<string, { source: string | string[] }>).flatMap(([name, { source }]) =>
      Array.isArray(source)
        ? source.map((value, index) => ({ path: [...path, name, 'source', index], value }))
        : [{ path: [...path, name, 'source'], value: source }],
    );
  });
}
