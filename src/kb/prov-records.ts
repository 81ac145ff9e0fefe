import type { KbFile } from './kb-file.ts';
import type { ParsedKb } from './load.ts';
import { nodesBelow } from './nodes-below.ts';
import type { Path } from './prov.ts';
import type { ProvRecord } from './shapes/common.ts';
import type { Source } from './shapes/manifest.ts';

/** A record of provenance where it is declared. */
export interface DeclaredRecord {
  readonly path: Path;
  readonly record: ProvRecord;
}

/** Every record that any `prov` mapping at or below a node declares. */
export function declaredRecords(node: unknown): DeclaredRecord[] {
  return nodesBelow(node).flatMap(({ path, value }) =>
    path.at(-1) !== 'prov' || typeof value !== 'object' || value === null
      ? []
      : Object.entries(value as Record<string, ProvRecord>).map(([name, record]) => ({
          path: [...path, name],
          record,
        })),
  );
}

/** The files whose values rest on sources, with the sources by id; none where no list of sources can be read. */
export function citing(files: ParsedKb): { files: readonly KbFile[]; sources: ReadonlyMap<string, Source> } {
  const lists = files.get('sources.yaml') ?? [];
  // Without a list of sources that can be read, nothing is known about any of them.
  if (lists.length === 0) return { files: [], sources: new Map() };
  const all = lists.flatMap(({ value }) => (value as { sources: Source[] }).sources);
  return {
    files: [...files].flatMap(([kind, some]) => (kind === 'sources.yaml' ? [] : some)),
    sources: new Map(all.map((source) => [source.id, source])),
  };
}
