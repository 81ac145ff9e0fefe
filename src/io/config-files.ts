import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConfigStore } from '../config/store.ts';
import { takeLock } from './folder-lock.ts';
import { writeWhole } from './write-file.ts';

/** The user's settings, for that user alone. */
export class ConfigFiles implements ConfigStore {
  readonly folder: string;
  readonly #mark: string;

  /**
   * @param folder made on first use
   * @param mark what no other process has
   */
  constructor(folder: string, mark: string) {
    this.folder = folder;
    this.#mark = mark;
  }

  readonly fileOf = (name: string): string => join(this.folder, ...name.split('/'));

  readonly read = (name: string): string | undefined => {
    try {
      return readFileSync(this.fileOf(name), 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A folder that cannot be holds nothing.
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  };

  readonly write = (make: () => Readonly<Record<string, string>>, tell: (lock: string) => void): void => {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    for (;;) {
      const lock = takeLock(join(this.folder, 'config.lock'), this.#mark, tell);
      try {
        const texts = Object.entries(make());
        // Whoever was held up for so long that the lock was taken over begins anew, with what lies there now.
        if (!lock.isOurs()) continue;
        for (const [name, text] of texts) {
          const path = this.fileOf(name);
          mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
          writeWhole(behindLink(path), text);
        }
        return;
      } finally {
        lock.release();
      }
    }
  };
}

/** The file that a link leads to: settings are often kept elsewhere and linked. */
function behindLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
