import { lowestStanding, type Standing } from '../finding.ts';
import type { ProvRecord } from './shapes/common.ts';

export type Path = readonly (string | number)[];

interface Scope {
  readonly declared: Readonly<Record<string, ProvRecord>>;
  readonly current: ProvRecord | undefined;
  /** A use names a record that no node above declares. */
  readonly dangling: string | undefined;
  readonly at: string | undefined;
}

const EMPTY: Scope = { declared: {}, current: undefined, dangling: undefined, at: undefined };

/** The scope below a node: what it declares, what it uses, the article it names. */
function enter(scope: Scope, node: unknown): Scope {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return scope;
  const { prov, at } = node as { prov?: unknown; at?: unknown };
  let next = scope;
  if (typeof prov === 'string') {
    const used = scope.declared[prov];
    next = { ...next, current: used, dangling: used === undefined ? prov : undefined, at: undefined };
  } else if (typeof prov === 'object' && prov !== null) {
    const declared = { ...scope.declared, ...(prov as Record<string, ProvRecord>) };
    const own = (prov as Record<string, ProvRecord>)['all'];
    next = { ...next, declared, ...(own ? { current: own, dangling: undefined, at: undefined } : {}) };
  }
  return typeof at === 'string' ? { ...next, at } : next;
}

function scopeAt(root: unknown, path: Path): { scope: Scope; node: unknown } {
  let scope = enter(EMPTY, root);
  let node = root;
  for (const step of path) {
    node = (node as Record<string | number, unknown> | undefined)?.[step];
    scope = enter(scope, node);
  }
  return { scope, node };
}

/**
 * The provenance of one value: the nearest use above it, with the nearest article.
 *
 * @param root an entity of the knowledge base, as parsed
 * @param path from the root to the value
 * @returns undefined where nothing above the value is used
 */
export function provAt(root: unknown, path: Path): ProvRecord | undefined {
  const { scope } = scopeAt(root, path);
  if (scope.current === undefined) return undefined;
  return scope.at === undefined ? scope.current : { ...scope.current, at: scope.at };
}

/** A value with the provenance that counts for it. */
export interface Stand {
  readonly path: Path;
  readonly value: unknown;
  /** Undefined where a value has none. */
  readonly record: ProvRecord | undefined;
  /** The name used where no node above declares it. */
  readonly dangling: string | undefined;
}

/** Every scalar at and below a node, with its provenance; the words of `prov` and `at` themselves are left out. */
export function stands(root: unknown, path: Path): Stand[] {
  const found: Stand[] = [];
  const visit = (node: unknown, scope: Scope, here: Path): void => {
    if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node)) {
        if (key === 'prov' || key === 'at') continue;
        visit(child, enter(scope, child), [...here, Array.isArray(node) ? Number(key) : key]);
      }
      return;
    }
    const record = scope.current && scope.at !== undefined ? { ...scope.current, at: scope.at } : scope.current;
    found.push({ path: here, value: node, record, dangling: scope.dangling });
  };
  const { scope, node } = scopeAt(root, path);
  visit(node, scope, path);
  return found;
}

/**
 * The lowest standing of the values below some nodes of one entity; a value without provenance counts as unverified.
 */
export function standingOf(root: unknown, ...paths: Path[]): Standing {
  return lowestStanding(
    paths.flatMap((path) => stands(root, path).map(({ record }) => record?.standing ?? 'unverified')),
  );
}

/** The ids of the sources of a record; `none` names none. */
export function sourceIds(record: ProvRecord | undefined): string[] {
  if (record === undefined) return [];
  return [record.source].flat().filter((id) => id !== 'none');
}
