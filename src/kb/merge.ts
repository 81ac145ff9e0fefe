import type { Finding } from '../finding.ts';
import type { Hidden } from './checks/hidden-in-use.ts';
import type { KbFile } from './kb-file.ts';
import type { ParsedKb, ParsedLayer } from './load.ts';
import { nounOf } from './nouns.ts';
import { MergedFile, type Origin } from './merged-file.ts';
import type { ParsedFile } from './parsed-file.ts';
import { type Mark, type Path, provAt } from './prov.ts';
import type { FileKind } from './shapes/files.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Keys whose items name other things by `id` and may name one twice, at different times: such a list is one value. */
const DATED = new Set(['memberOf', 'territory']);

/**
 * Lays an overlay over a knowledge base. Entities meet by kind and id, not by file; mappings merge key by key, lists of
 * things with an id by id, every other list is replaced whole; `hide: true` takes away. One language is enough in an
 * overlay: the other one shows the same words behind `[en]` or `[zh]`.
 *
 * A new thing in a list stands before the next one that the overlay names and the list has, else at the end.
 *
 * @param overlay its `kb.yaml` is about the overlay itself and is left out here
 */
export function mergeKb(
  base: ParsedKb,
  overlay: ParsedLayer,
): { files: ParsedKb; findings: Finding[]; hidden: Hidden[] } {
  const hidden: Hidden[] = [];
  const files = new Map<FileKind, readonly KbFile[]>(base);
  const findings: Finding[] = [];
  for (const [kind, over] of overlay) {
    if (kind === 'kb.yaml') continue;
    for (const file of over) {
      if (!isMapping(file.value)) continue;
      const present = files.get(kind) ?? [];
      const meeting = kind === 'faq/' ? undefined : present.find((one) => meets(kind, one, file));
      if (kind === 'faq/') files.set(kind, mergeEntries(present, file, hidden));
      else if (meeting === undefined) {
        if (file.value['hide'] === true) findings.push(hidesNothing(file, []));
        else files.set(kind, [...present, whole(file)]);
      } else if (file.value['hide'] === true) {
        hidden.push({ id: String(file.value['id'] ?? file.value['system']), noun: nounOf(kind), file, path: ['hide'] });
        files.set(
          kind,
          present.filter((one) => one !== meeting),
        );
      } else {
        const merged = mergeFile(meeting, file, [], hidden);
        findings.push(...kindChanged(meeting, file));
        files.set(
          kind,
          present.map((one) => (one === meeting ? merged : one)),
        );
      }
    }
  }
  return { files, findings, hidden };
}

function hidesNothing(file: ParsedFile, path: Path): Finding {
  const text = { message: 'hides what is not there', fix: 'remove it, or correct the id' };
  return file.finding('kb/hides-nothing', path, text, { severity: 'warning' });
}

function kindChanged(base: KbFile, over: ParsedFile): Finding[] {
  const [was, is] = [(base.value as Mapping)['kind'], (over.value as Mapping)['kind']];
  if (is === undefined || was === is) return [];
  const text = { message: `the kind is ${String(was)} and cannot change`, fix: 'leave it out, or give another id' };
  return [over.finding('kb/kind-changed', ['kind'], text)];
}

/** Files of which there is one meet by their name, the others by the id of what they hold. */
function meets(kind: FileKind, base: KbFile, over: ParsedFile): boolean {
  if (kind.endsWith('.yaml')) return true;
  const idOf = (value: unknown): unknown => (value as Mapping | undefined)?.['id'] ?? (value as Mapping)?.['system'];
  return idOf(base.value) === idOf(over.value);
}

/** Answers of the FAQ meet by id in whichever file they stand; new ones stay in a file of their own. */
function mergeEntries(present: readonly KbFile[], over: ParsedFile, hidden: Hidden[]): readonly KbFile[] {
  const entries = (over.value as Mapping)['entries'];
  if (!Array.isArray(entries)) return [...present, whole(over)];
  let files = present;
  const left: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const id = isMapping(entry) ? entry['id'] : undefined;
    const home = files.find(({ value }) => {
      const list = (value as Mapping | undefined)?.['entries'];
      return Array.isArray(list) && list.some((one) => isMapping(one) && one['id'] === id);
    });
    if (home === undefined) left.push(index);
    else files = files.map((one) => (one === home ? mergeFile(home, over, [index], hidden) : one));
  }
  if (left.length === 0) return files;
  return [...files, whole(over, left)];
}

/** A file that only an overlay has. */
function whole(file: ParsedFile, entries?: readonly number[]): MergedFile {
  const merging = new Merging();
  const value = file.value as Mapping;
  const list = value['entries'];
  const kept =
    entries === undefined || !Array.isArray(list)
      ? value
      : { ...value, entries: entries.map((index) => list[index] as unknown) };
  const taken = merging.take(kept, { file, path: [] }, []);
  if (entries !== undefined) {
    const items = (taken as { entries: object[] }).entries;
    merging.origins.set(items, [{ file, path: ['entries'] }]);
    for (const [position, index] of entries.entries()) {
      const item = items[position];
      if (item !== undefined) merging.origins.set(item, [{ file, path: ['entries', index] }]);
    }
  }
  return new MergedFile(file.path, taken, merging.origins, merging.setBy);
}

/** One file with an overlay's over it; of the answers of an overlay's FAQ file, one alone. */
function mergeFile(base: KbFile, over: ParsedFile, entry: readonly [number?], hidden: Hidden[]): MergedFile {
  const merging = new Merging(base, hidden);
  const [index] = entry;
  const value = over.value as Mapping;
  const list = value['entries'] as readonly unknown[];
  const from: Origin = { file: over, path: [] };
  const below = base instanceof MergedFile ? base.bare : base.value;
  const merged =
    index === undefined
      ? merging.merge(below, value, from, [])
      : merging.merge(below, { entries: [list[index]] }, from, [], index);
  return new MergedFile(base.path, merged, merging.origins, merging.setBy);
}

class Merging {
  /** Where the nodes that were joined or moved stand, the overlay first. */
  readonly origins = new Map<object, readonly Origin[]>();
  readonly setBy: Record<string, Mark> = {};
  readonly #base: KbFile | undefined;
  /** What was taken away on the way. */
  readonly #hidden: Hidden[];

  constructor(base?: KbFile, hidden: Hidden[] = []) {
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
            noun: nounOf(list),
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

/** A text in one language gets the other from it, marked; so does a list of words, empty. */
function bothLanguages(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bothLanguages);
  if (!isMapping(node)) return node;
  if (isText(node)) {
    const { en, zh } = node as { en?: string; zh?: string };
    return { en: en ?? `[zh] ${zh ?? ''}`, zh: zh ?? `[en] ${en ?? ''}` };
  }
  const entries = Object.entries(node);
  if (entries.length > 0 && entries.every(([key, value]) => (key === 'en' || key === 'zh') && Array.isArray(value))) {
    return { en: [], zh: [], ...node };
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, bothLanguages(value)]));
}

function withoutAll({ all: _, ...named }: Mapping): Mapping {
  return named;
}

function isMapping(node: unknown): node is Mapping {
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
