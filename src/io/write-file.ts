import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A text, or bytes; many bytes may come part by part. */
type Content = string | Uint8Array | Iterable<Uint8Array>;

/**
 * Writes a file whole or not at all: a temporary file beside it, forced to the disk, then renamed over it.
 *
 * @param mode who may read it; a user's own cases are for that user alone
 * @throws whatever the disk answers; the temporary file is then gone and the old file as it was
 */
export function writeWhole(path: string, content: Content, mode = 0o600): void {
  const { file, temporary } = openTemporary(dirname(path), mode);
  try {
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) writeAll(file, content);
      else for (const part of content) writeAll(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/**
 * Writes a new file, for its user alone.
 *
 * @throws EEXIST where there is one already; after any other error there is none
 */
export function createWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    try {
      writeAll(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** A new file that no other process has: `wx` refuses a name that is taken, and the next one is tried. */
function openTemporary(folder: string, mode: number): { file: number; temporary: string } {
  for (let attempt = 0; ; attempt++) {
    const temporary = join(folder, `.${Date.now()}-${attempt}.tmp`);
    try {
      return { file: openSync(temporary, 'wx', mode), temporary };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1000) throw error;
    }
  }
}

/** Every byte to an open file; a disk may take a part of them at a time. */
export function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** A rename is on the disk only when its folder is; systems that cannot open a folder do it by themselves. */
export function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // Some file systems refuse to sync a folder; the rename itself has happened.
  } finally {
    closeSync(handle);
  }
}
