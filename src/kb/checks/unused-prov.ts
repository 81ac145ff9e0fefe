import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { nodesBelow } from '../nodes-below.ts';

/**
 * `kb/unused-prov`: a source that is declared and that nothing rests on: often a use was lost, and a value now stands
 * under something else.
 */
export function unusedProv(files: ParsedKb): Finding[] {
  return [...files.values()].flat().flatMap((file) =>
    nodesBelow(file.value, ['prov']).flatMap(({ path, value }) => {
      const { prov } = (value ?? {}) as { prov?: unknown };
      if (typeof prov !== 'object' || prov === null) return [];
      const used = usesBelow(value);
      const names = Object.keys(prov).filter((name) => name !== 'all' && !used.has(name));
      return names.map((name) =>
        file.finding(
          'kb/unused-prov',
          [...path, 'prov', name],
          { message: `nothing rests on "${name}"`, fix: 'use it where it belongs, or remove it' },
          { on: 'key', severity: 'warning' },
        ),
      );
    }),
  );
}

function usesBelow(root: unknown): Set<unknown> {
  const named = nodesBelow(root).filter(({ path, value }) => path.at(-1) === 'prov' && typeof value === 'string');
  return new Set(named.map(({ value }) => value));
}
