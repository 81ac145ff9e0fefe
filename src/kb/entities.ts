import type { ParsedKb } from './load.ts';
import type { KbFile } from './kb-file.ts';
import type { Path } from './prov.ts';
import type { FileKind } from './shapes/files.ts';

/** A thing with an id, and where it stands. */
export interface Listed {
  readonly kind: string;
  readonly id: string;
  readonly file: KbFile;
  readonly path: Path;
}

/** The lists inside a file whose items have ids of their own; the other kinds hold one entity a file. */
const LISTS: Partial<Record<FileKind, readonly string[]>> = {
  'sources.yaml': ['sources'],
  'channels.yaml': ['channels', 'needs'],
  'flow.yaml': ['nodes'],
  'routing.yaml': ['rules', 'advice', 'acts'],
  'field-report.yaml': ['claims'],
  'faq/': ['entries'],
  'synonyms.yaml': ['groups', 'outside'],
};
const WHOLE: readonly FileKind[] = [
  'jurisdictions/',
  'schemes/',
  'proofs/',
  'identifiers/',
  'profiles/',
  'calendars/',
  'portal-errors/',
];

/** Everything with an id, kind by kind; authorities count apart from their places. */
export function listed(files: ParsedKb): Listed[] {
  const found: Listed[] = [];
  const add = (kind: string, file: KbFile, path: Path, item: unknown): void => {
    const { id, system } = (item ?? {}) as { id?: unknown; system?: unknown };
    const own = id ?? system;
    if (typeof own === 'string') found.push({ kind, id: own, file, path });
  };
  for (const [kind, parsed] of files) {
    for (const file of parsed) {
      if (WHOLE.includes(kind)) add(kind, file, [], file.value);
      const lists = kind === 'jurisdictions/' ? ['authorities'] : (LISTS[kind] ?? []);
      for (const name of lists) {
        const items = (file.value as Record<string, unknown> | undefined)?.[name];
        if (!Array.isArray(items)) continue;
        for (const [index, item] of items.entries()) add(`${kind}${name}`, file, [name, index], item);
      }
    }
  }
  return found;
}

const known = new WeakMap<readonly Listed[], Map<string, Set<string>>>();

/** The ids of one kind, such as `schemes/` or `channels.yamlneeds`; each list is gone through once. */
export function idsOf(all: readonly Listed[], kind: string): ReadonlySet<string> {
  let byKind = known.get(all);
  if (byKind === undefined) {
    byKind = new Map();
    for (const item of all) byKind.set(item.kind, (byKind.get(item.kind) ?? new Set()).add(item.id));
    known.set(all, byKind);
  }
  return byKind.get(kind) ?? new Set();
}
