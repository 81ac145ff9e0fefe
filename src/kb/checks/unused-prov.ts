import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { KbFile } from '../kb-file.ts';
import type { Path } from '../prov.ts';

/**
 * `kb/unused-prov`: a source that is declared and that nothing rests on: often a use was lost, and a value now stands
 * under something else.
 */
export function unusedProv(files: ParsedKb): Finding[] {
  return [...files.values()].flat().flatMap((file) => declarations(file, file.value, []));
}

function declarations(file: KbFile, node: unknown, path: Path): Finding[] {
  if (typeof node !== 'object' || node === null) return [];
  const { prov } = node as { prov?: unknown };
  const used = typeof prov === 'object' && prov !== null ? usesBelow(node) : undefined;
  const own =
    used === undefined
      ? []
      : Object.keys(prov as object)
          .filter((name) => name !== 'all' && !used.has(name))
          .map((name) =>
            file.finding(
              'kb/unused-prov',
              [...path, 'prov', name],
              { message: `nothing rests on "${name}"`, fix: 'use it where it belongs, or remove it' },
              { on: 'key', severity: 'warning' },
            ),
          );
  const below = Object.entries(node).flatMap(([key, child]) =>
    key === 'prov' ? [] : declarations(file, child, [...path, Array.isArray(node) ? Number(key) : key]),
  );
  return [...own, ...below];
}

function usesBelow(node: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (here: unknown): void => {
    if (typeof here !== 'object' || here === null) return;
    for (const [key, child] of Object.entries(here)) {
      if (key !== 'prov') visit(child);
      else if (typeof child === 'string') found.add(child);
    }
  };
  visit(node);
  return found;
}
