import type { KbFile } from './kb-file.ts';
import { MergedFile, type Origin } from './merged-file.ts';
import { type Mark, type Path, provAt } from './prov.ts';
import type { FileKind } from './shapes/files.ts';

export type Mapping = Readonly<Record<string, unknown>>;

/** A thing that an overlay took away, and where it says so. */
export interface Hidden {
  readonly id: string;
  /** As things are listed by kind, such as `schemes/` or `jurisdictions/authorities`. */
  readonly kind: string;
  readonly file: KbFile;
  readonly path: Path;
}

/** Keys whose items name other things by `id` and may name one twice, at different times: such a list is one value. */
const DATED = new Set(['memberOf', 'territory']);

/** The values of one file with those of an overlay over them, and who set what. */
export class Merging {
  /** Where the nodes that were joined or moved stand, the overlay first. */
  readonly origins = new Map<object, readonly Origin[]>();
  readonly setBy: Record<string, Mark> = {};
  readonly #base: KbFile | undefined;
  /** What was taken away on the way. */
  readonly #hidden: Hidden[];
  readonly #kind: FileKind;

  constructor(kind: FileKind, base?: KbFile, hidden: Hidden[] = []) {
    this.#kind = kind;
    this.#base = base;
    this.#hidden = hidden;
    if (base instanceof MergedFile) {
      for (const [node, places] of base.origins) this.origins.set(node, places);
      Object.assign(this.setBy, base.setBy);
    }
  }

  /** A value of the overlay, whole. */
  take(over: unknown, from: Origin, path: Path): unknown {
    const record = provAt(from.file.value, from.path);
    this.setBy[path.join('/')] = { file: from.file.path, ...(record === undefined ? {} : { record }) };
    const taken = bothLanguages(over);
    if (typeof taken === 'object' && taken !== null) this.origins.set(taken, [from]);
    return taken;
  }

  /** @param shift where the overlay's only item of a list stands in its file */
  merge(base: unknown, over: unknown, from: Origin, path: Path, shift?: number): unknown {
    if (isMapping(base) && isMapping(over) && !isText(over)) return this.#mappings(base, over, from, path, shift);
    if (isListOfThings(base) && isListOfThings(over) && !DATED.has(String(path.at(-1)))) {
      return this.#lists(base, over, from, path, shift ?? 0);
    }
    return this.take(over, from, path);
  }

  #placesOf(node: object, path: Path): readonly Origin[] {
    return this.origins.get(node) ?? (this.#base === undefined ? [] : [{ file: this.#base, path }]);
  }

  #mappings(base: Mapping, over: Mapping, from: Origin, path: Path, shift?: number): Mapping {
    const merged: Record<string, unknown> = { ...base };
    for (const [key, value] of Object.entries(over)) {
      const below: Origin = { file: from.file, path: [...from.path, key] };
      const at = [...path, key];
      // What the overlay rests on as a whole is about its own values, not about those below it.
      if (key === 'prov' && isMapping(value)) {
        merged[key] = { ...(base[key] as object | undefined), ...withoutAll(value) };
        continue;
      }
      if (key === 'hide' || (key === 'id' && base['id'] === value)) continue;
      merged[key] = key in base ? this.merge(base[key], value, below, at, shift) : this.take(value, below, at);
    }
    this.origins.set(merged, [from, ...this.#placesOf(base, path)]);
    return merged;
  }

  #lists(
    base: readonly Mapping[],
    over: readonly Mapping[],
    from: Origin,
    path: Path,
    shift: number,
  ): readonly Mapping[] {
    const merged: Mapping[] = [...base];
    const placed = new Map<Mapping, readonly Origin[]>(
      base.map((item, index) => [item, this.#placesOf(item, [...path, index])]),
    );
    const find = (item: Mapping): number => merged.findIndex((one) => one['id'] === item['id']);
    const takenFrom = new Map<Mapping, Origin>();
    for (const [index, item] of over.entries()) {
      const origin: Origin = { file: from.file, path: [...from.path, index + shift] };
      const at = find(item);
      const present = merged[at];
      if (item['hide'] === true) {
        if (at >= 0) {
          merged.splice(at, 1);
          const list = origin.path.findLast((step) => typeof step === 'string') ?? '';
          this.#hidden.push({
            id: String(item['id']),
            kind: `${this.#kind}${list}`,
            file: from.file,
            path: [...origin.path, 'hide'],
          });
        }
        continue;
      }
      if (present === undefined) {
        const next = over.slice(index + 1).find((later) => find(later) >= 0);
        const fresh = { ...item };
        takenFrom.set(fresh, origin);
        merged.splice(next === undefined ? merged.length : find(next), 0, fresh);
      }
    }
    // Only now is it known at which position each thing stands.
    this.#moveMarks(base, merged, path);
    const items = merged.map((item, index) => {
      const here = [...path, index];
      const fresh = takenFrom.get(item);
      if (fresh !== undefined) return this.take(item, fresh, here) as Mapping;
      const position = over.findIndex((one) => one['id'] === item['id']);
      const places = placed.get(item) ?? [];
      const origin: Origin = { file: from.file, path: [...from.path, position + shift] };
      const change = over[position];
      this.origins.set(item, places);
      return change === undefined ? item : (this.merge(item, change, origin, here) as Mapping);
    });
    this.origins.set(items, [from, ...this.#placesOf(base, path)]);
    return items;
  }

  /** What an overlay below this one set moves with the thing it was set on. */
  #moveMarks(base: readonly Mapping[], merged: readonly Mapping[], path: Path): void {
    const prefix = path.join('/');
    const marks = Object.entries(this.setBy).filter(([at]) => at.startsWith(`${prefix}/`));
    for (const [at] of marks) delete this.setBy[at];
    for (const [at, file] of marks) {
      const [index = '', ...rest] = at.slice(prefix.length + 1).split('/');
      const item = base[Number(index)];
      const now = item === undefined ? -1 : merged.indexOf(item);
      if (now >= 0) this.setBy[[prefix, now, ...rest].join('/')] = file;
    }
  }
}

/**
 * A text in one language gets the other from it, marked; so does a list of words, empty. What lacks nothing is the same
 * object as before: a large overlay must not be held twice.
 */
function bothLanguages(node: unknown): unknown {
  if (Array.isArray(node)) {
    const items = node.map(bothLanguages);
    return items.every((item, index) => item === node[index]) ? node : items;
  }
  if (!isMapping(node)) return node;
  const { en, zh } = node;
  if (isText(node)) {
    if (en !== undefined && zh !== undefined) return node;
    return { en: en ?? `[zh] ${String(zh)}`, zh: zh ?? `[en] ${String(en)}` };
  }
  const entries = Object.entries(node);
  if (entries.length > 0 && entries.every(([key, value]) => (key === 'en' || key === 'zh') && Array.isArray(value))) {
    return en !== undefined && zh !== undefined ? node : { en: [], zh: [], ...node };
  }
  const taken = entries.map(([key, value]) => [key, bothLanguages(value)] as const);
  return taken.every(([key, value]) => value === node[key]) ? node : Object.fromEntries(taken);
}

function withoutAll({ all: _, ...named }: Mapping): Mapping {
  return named;
}

export function isMapping(node: unknown): node is Mapping {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** What a user reads: nothing but languages, each a text. */
function isText(node: Mapping): boolean {
  const entries = Object.entries(node);
  return (
    entries.length > 0 && entries.every(([key, value]) => (key === 'en' || key === 'zh') && typeof value === 'string')
  );
}

function isListOfThings(node: unknown): node is readonly Mapping[] {
  return (
    Array.isArray(node) && node.length > 0 && node.every((item) => isMapping(item) && typeof item['id'] === 'string')
  );
}
