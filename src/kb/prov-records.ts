import type { Path } from './prov.ts';
import type { ProvRecord } from './shapes/common.ts';

/** A record of provenance where it is declared. */
export interface DeclaredRecord {
  readonly path: Path;
  readonly record: ProvRecord;
}

/** Every record that any `prov` mapping at or below a node declares. */
export function declaredRecords(node: unknown, path: Path = []): DeclaredRecord[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (key !== 'prov' || typeof child !== 'object' || child === null) return declaredRecords(child, here);
    return Object.entries(child as Record<string, ProvRecord>).map(([name, record]) => ({
      path: [...here, name],
      record,
    }));
  });
}
