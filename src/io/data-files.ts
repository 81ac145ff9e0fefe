import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../kb/load.ts';

/** A file of a knowledge base as it lies on the disk, without its text. */
export interface FileStamp {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Every YAML file below a folder, sorted by path. */
export function stampsOf(folder: string): FileStamp[] {
  const stamps: FileStamp[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const full = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(full);
    stamps.push({ path: full.slice(folder.length + 1).replaceAll('\\', '/'), size, mtimeMs });
  }
  return stamps.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The texts of those files. */
export function readSources(folder: string, stamps: readonly FileStamp[]): SourceFile[] {
  return stamps.map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
