import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../kb/load.ts';
import { LOCKS } from '../kb/locks.ts';

/** A file of a knowledge base as it lies on the disk, without its text. */
export interface FileStamp {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Every YAML file below a folder, sorted by path; what lies in a hidden folder is none of ours. */
export function stampsOf(folder: string): FileStamp[] {
  const stamps: FileStamp[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const full = join(entry.parentPath, entry.name);
    if (/[\\/]\./.test(full.slice(folder.length))) continue;
    const { size, mtimeMs } = statSync(full);
    stamps.push({ path: full.slice(folder.length + 1).replaceAll('\\', '/'), size, mtimeMs });
  }
  return stamps.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether the files of a folder are just those of a list, unchanged by size and time: one look at each, no more. */
export function sameFiles(folder: string, stamps: readonly FileStamp[]): boolean {
  const counts = new Map<string, number>([['', 0]]);
  for (const { path, size, mtimeMs } of stamps) {
    const stat = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    if (stat === undefined || stat.size !== size || stat.mtimeMs !== mtimeMs) return false;
    const inside = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    counts.set(inside, (counts.get(inside) ?? 0) + 1);
  }
  // A file that came in since shows in the number of them in its folder, a folder in the number of folders.
  for (const [inside, count] of counts) {
    const names = readdirSync(`${folder}/${inside}`);
    if (names.filter((name) => name.endsWith('.yaml')).length !== count) return false;
    if (inside === '' && names.filter((name) => !name.includes('.')).length !== counts.size - 1) return false;
  }
  return true;
}

/** The texts of those files. */
export function readSources(folder: string, stamps: readonly FileStamp[]): SourceFile[] {
  return stamps.map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** All that whoever maintains a folder may want to see of it: its YAML files, and the locks over them. */
export function readFolder(folder: string): SourceFile[] {
  const locks = LOCKS.filter((path) => existsSync(join(folder, path))).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  return [...readSources(folder, stampsOf(folder)), ...locks];
}
