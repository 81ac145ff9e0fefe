import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, linkSync, writeSync } from 'node:fs';

/** Nobody holds a lock that long: what is done under it takes milliseconds. */
const STALE_MS = 10_000;
const PATIENCE_MS = 30_000;

/** The lock of one process. */
export interface Lock {
  /** Whether it still is; a process that slept for long may have lost it. */
  readonly isOurs: () => boolean;
  readonly release: () => void;
}

/**
 * Takes a lock, a file that only one process can make, and waits for it where another has it. One that was left behind is
 * taken over.
 *
 * @param mark what no other process writes
 * @param tell called where a lock was taken over
 * @throws whatever the disk answers; EBUSY where others keep it for half a minute
 */
export function takeLock(path: string, mark: string, tell: (lock: string) => void): Lock {
  const begun = Date.now();
  let seen: { readonly stamp: string; readonly at: number } | undefined;
  for (let attempt = 0; ; attempt++) {
    if (made(path, mark)) {
      const isOurs = (): boolean => textOf(path) === mark;
      return { isOurs, release: () => isOurs() && rmSync(path, { force: true }) };
    }
    const stamp = stampOf(path);
    if (stamp === undefined) continue;
    if (seen?.stamp !== stamp.name) seen = { stamp: stamp.name, at: Date.now() };
    // By its time, or by watching it, where the clocks of two machines differ.
    const stale = Date.now() - stamp.made > STALE_MS || Date.now() - seen.at > STALE_MS;
    if (stale && takenAway(path, stamp.name, `${path}.${attempt}.${mark.replace(/\W/g, '-')}`)) tell(path);
    else if (Date.now() - begun > PATIENCE_MS) {
      throw Object.assign(new Error(`EBUSY: another magna holds ${path}`), { code: 'EBUSY' });
    } else if (!stale) pause(2 + (attempt % 7) * 3);
  }
}

function made(path: string, mark: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // Windows refuses a name that is just going away.
    if (hasCode(error, 'EPERM') && stampOf(path) !== undefined) return false;
    throw error;
  }
  try {
    writeSync(file, mark);
  } finally {
    closeSync(file);
  }
  return true;
}

/**
 * Moves a stale lock away. Whoever moves a file moves what lies there by then, so it is looked at again: one that another
 * process has made meanwhile goes back to its place.
 */
function takenAway(path: string, stale: string, aside: string): boolean {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
  const ours = stampOf(aside)?.name === stale;
  if (!ours) putBack(aside, path);
  rmSync(aside, { force: true });
  return ours;
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // Somebody else has the lock by now; the one it was taken from sees that it is no longer theirs.
  }
}

/** Which file it is, and when it was made; undefined where it has gone. */
function stampOf(path: string): { readonly name: string; readonly made: number } | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : { name: `${stat.ino} ${stat.mtimeMs}`, made: stat.mtimeMs };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
