import type { Finding } from '../finding.ts';
import type { FindingMore, FindingText, KbFile } from './kb-file.ts';
import { type Path, SET_BY, type SetBy } from './prov.ts';

/** Where a node of a merged file stands: a file, and the path in it. */
export interface Origin {
  readonly file: KbFile;
  readonly path: Path;
}

/** A file with an overlay over it. A finding points at the line of the file that set the value, the overlay first. */
export class MergedFile implements KbFile {
  readonly path: string;
  readonly value: unknown;
  /** Without the marks of what an overlay set: what the shape is about. */
  readonly bare: unknown;
  readonly origins: ReadonlyMap<object, readonly Origin[]>;
  readonly setBy: SetBy;

  /** @param origins where the nodes that were joined or moved stand; the others stand in the first place of those above */
  constructor(path: string, bare: unknown, origins: ReadonlyMap<object, readonly Origin[]>, setBy: SetBy) {
    this.path = path;
    this.bare = bare;
    this.setBy = setBy;
    const value = { ...(bare as object), [SET_BY]: setBy };
    this.value = value;
    this.origins = new Map([...origins, [value, origins.get(bare as object) ?? []]]);
  }

  finding(rule: string, path: Path, text: FindingText, more?: FindingMore): Finding {
    const { file, path: there } = this.#locate(path);
    return file.finding(rule, there, text, more);
  }

  written(path: Path): string | undefined {
    const { file, path: there } = this.#locate(path);
    return file.written(there);
  }

  #locate(path: Path): Origin {
    let node: unknown = this.value;
    let places = this.origins.get(this.value as object) ?? [];
    for (const [depth, step] of path.entries()) {
      const child = (node as Record<string | number, unknown> | undefined)?.[step];
      const known = typeof child === 'object' && child !== null ? this.origins.get(child) : undefined;
      if (known !== undefined) {
        places = known;
        node = child;
        continue;
      }
      // From here on the value lies whole in the first file that has it.
      const place = places.find((one) => valueAt(one.file.value, [...one.path, step]) !== undefined) ?? places[0];
      return place === undefined
        ? { file: this, path }
        : { file: place.file, path: [...place.path, ...path.slice(depth)] };
    }
    const [place] = places;
    return place ?? { file: this, path };
  }
}

function valueAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string | number, unknown>)[step];
  }
  return node;
}
