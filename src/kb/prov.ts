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

/** What an overlay says: it needs no source and ranks with what was read. */
const OWN: ProvRecord = { source: 'none', standing: 'own', reviewed: '' };

/** A value that an overlay set: by which file, and what it says that it rests on. */
export interface Mark {
  readonly file: string;
  readonly record?: ProvRecord;
}

/** Which values of an entity overlays set, by the path of the value with slashes. */
export type SetBy = Readonly<Record<string, Mark>>;

/** The key under which a merged entity carries its `SetBy`; no file may write it. */
export const SET_BY = '$setBy';

function setByOf(root: unknown): SetBy | undefined {
  return typeof root === 'object' && root !== null ? (root as { [SET_BY]?: SetBy })[SET_BY] : undefined;
}

/** The scope of a value that an overlay set: what the overlay says of it, else the user's own word. */
function ownWhereSet(scope: Scope, setBy: SetBy | undefined, path: Path): Scope {
  const mark = setBy?.[path.join('/')];
  return mark === undefined ? scope : { ...scope, current: mark.record ?? OWN, dangling: undefined, at: undefined };
}

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
  const setBy = setByOf(root);
  let scope = enter(ownWhereSet(EMPTY, setBy, []), root);
  let node = root;
  for (const [depth, step] of path.entries()) {
    node = (node as Record<string | number, unknown> | undefined)?.[step];
    scope = enter(ownWhereSet(scope, setBy, path.slice(0, depth + 1)), node);
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
  const setBy = setByOf(root);
  const visit = (node: unknown, scope: Scope, here: Path): void => {
    if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node)) {
        if (key === 'prov' || key === 'at' || key === SET_BY) continue;
        const below = [...here, Array.isArray(node) ? Number(key) : key];
        visit(child, enter(ownWhereSet(scope, setBy, below), child), below);
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

/** The files of overlays that set something at or below a node, each with the paths it set. */
export function setBelow(root: unknown, path: Path): { path: string; file: string }[] {
  const prefix = path.join('/');
  return Object.entries(setByOf(root) ?? {})
    .filter(([at]) => prefix === '' || at === prefix || at.startsWith(`${prefix}/`))
    .map(([at, { file }]) => ({ path: at, file }));
}

/** The ids of the sources of a record; `none` names none. */
export function sourceIds(record: ProvRecord | undefined): string[] {
  if (record === undefined) return [];
  return [record.source].flat().filter((id) => id !== 'none');
}
