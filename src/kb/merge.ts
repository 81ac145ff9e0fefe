import type { Finding } from '../finding.ts';
import type { KbFile } from './kb-file.ts';
import type { ParsedKb, ParsedLayer } from './load.ts';
import { type Hidden, isMapping, type Mapping, Merging } from './merging.ts';
import { MergedFile, type Origin } from './merged-file.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { Path } from './prov.ts';
import type { FileKind } from './shapes/files.ts';

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
  const answers = new Answers(files.get('faq/') ?? []);
  for (const [kind, over] of overlay) {
    if (kind === 'kb.yaml') continue;
    for (const file of over) {
      if (!isMapping(file.value)) continue;
      const present = files.get(kind) ?? [];
      if (kind === 'faq/') {
        answers.merge(file, hidden);
        files.set(kind, answers.files);
        continue;
      }
      const meeting = present.find((one) => meets(kind, one, file));
      if (meeting === undefined) {
        if (file.value['hide'] === true) findings.push(hidesNothing(file, []));
        else files.set(kind, [...present, whole(kind, file)]);
      } else if (file.value['hide'] === true) {
        hidden.push({ id: String(file.value['id'] ?? file.value['system']), kind, file, path: ['hide'] });
        files.set(
          kind,
          present.filter((one) => one !== meeting),
        );
      } else {
        const merged = mergeFile(kind, meeting, file, [], hidden);
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
class Answers {
  readonly files: KbFile[];
  /** Which file has the answer of an id, by position. */
  readonly #homes = new Map<unknown, number>();

  constructor(files: readonly KbFile[]) {
    this.files = [...files];
    for (const [position, { value }] of files.entries()) this.#settle(value, position);
  }

  merge(over: ParsedFile, hidden: Hidden[]): void {
    const entries = (over.value as Mapping)['entries'];
    if (!Array.isArray(entries)) {
      this.files.push(whole('faq/', over));
      return;
    }
    const left: number[] = [];
    for (const [index, entry] of entries.entries()) {
      const id = isMapping(entry) ? entry['id'] : undefined;
      const home = this.#homes.get(id);
      const file = home === undefined ? undefined : this.files[home];
      if (home === undefined || file === undefined) left.push(index);
      else {
        this.files[home] = mergeFile('faq/', file, over, [index], hidden);
        if (isMapping(entry) && entry['hide'] === true) this.#homes.delete(id);
      }
    }
    if (left.length === 0) return;
    const fresh = whole('faq/', over, left);
    this.#settle(fresh.value, this.files.length);
    this.files.push(fresh);
  }

  #settle(value: unknown, position: number): void {
    const list = (value as Mapping | undefined)?.['entries'];
    if (!Array.isArray(list)) return;
    for (const one of list) if (isMapping(one) && !this.#homes.has(one['id'])) this.#homes.set(one['id'], position);
  }
}

/** A file that only an overlay has. */
function whole(kind: FileKind, file: ParsedFile, entries?: readonly number[]): MergedFile {
  const merging = new Merging(kind);
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
function mergeFile(
  kind: FileKind,
  base: KbFile,
  over: ParsedFile,
  entry: readonly [number?],
  hidden: Hidden[],
): MergedFile {
  const merging = new Merging(kind, base, hidden);
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
