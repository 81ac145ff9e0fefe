import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../kb/load.ts';
import { LOCKS } from '../kb/locks.ts';

/** A file of a knowledge base as it lies on the disk, without its text; or a folder with such files in it. */
export interface FileStamp {
  /** Relative to the folder, with forward slashes; of a folder with one at its end, and empty for the whole. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Every YAML file below a folder and every folder, sorted by path; what lies in a hidden folder is none of ours. */
export function stampsOf(folder: string): FileStamp[] {
  const stamps: FileStamp[] = [{ path: '', size: 0, mtimeMs: statSync(folder).mtimeMs }];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const full = join(entry.parentPath, entry.name);
    if (/[\\/]\./.test(full.slice(folder.length))) continue;
    const path = full.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isDirectory()) {
      stamps.push({ path: `${path}/`, size: 0, mtimeMs: statSync(full).mtimeMs });
    } else if (entry.isFile() && entry.name.endsWith('.yaml')) {
      const { size, mtimeMs } = statSync(full);
      stamps.push({ path, size, mtimeMs });
    }
  }
  return stamps.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolder({ path }: FileStamp): boolean {
  return path === '' || path.endsWith('/');
}

/**
 * Whether a folder is just as its stamps say: one look at each file and folder, no more. What comes in or goes shows in
 * the time of the folder it is in. No stamps are no folder at all.
 */
export function sameFiles(folder: string, stamps: readonly FileStamp[]): boolean {
  return (
    stamps.length > 0 &&
    stamps.every((stamp) => {
      const stat = statSync(`${folder}/${stamp.path}`, { throwIfNoEntry: false });
      return stat?.mtimeMs === stamp.mtimeMs && (isFolder(stamp) || stat.size === stamp.size);
    })
  );
}

/** The texts of those files. */
export function readSources(folder: string, stamps: readonly FileStamp[]): SourceFile[] {
  return stamps
    .filter((stamp) => !isFolder(stamp))
    .map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** All that whoever maintains a folder may want to see of it: its YAML files, and the locks over them. */
export function readFolder(folder: string): SourceFile[] {
  const locks = LOCKS.filter((path) => existsSync(join(folder, path))).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  return [...readSources(folder, stampsOf(folder)), ...locks];
}
