import { digestOfText } from './digest.ts';
import { listed } from './entities.ts';
import type { ParsedKb } from './load.ts';

/** A thing as the lock names it: `schemes/tca`, `faq/entries/upload-stuck`. */
function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind.replace('.yaml', '/')}${kind.endsWith('/') ? '' : '/'}${id}`;
}

/**
 * The lock file that says in which version each thing last changed: a line for each, with a digest of what it was.
 *
 * @param before the lock file as it is
 * @param version the version that what has changed since changed in
 */
export function versionsLock(files: ParsedKb, before: string, version: string): string {
  const known = readLock(before);
  const lines = listed(files).map(({ kind, id, file, path }) => {
    const name = nameOf({ kind, id });
    const value = path.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], file.value);
    const digest = digestOfText(JSON.stringify(value)).slice(0, 12);
    const was = known.get(name);
    return `${name} ${was?.digest === digest ? was.version : version} ${digest}`;
  });
  const head =
    '# In which version each thing last changed, and a digest of it. `npm run stamp` renews it before a release.\n';
  return `${head}${lines.toSorted().join('\n')}\n`;
}

/** The version in which each thing last changed, by its name in the lock. */
function readLock(lock: string): Map<string, { version: string; digest: string }> {
  return new Map(
    lock.split('\n').flatMap((line) => {
      const [name, version, digest] = line.split(' ');
      if (name === undefined || version === undefined || digest === undefined || name === '#') return [];
      return [[name, { version, digest }] as const];
    }),
  );
}

/** The things of an overlay that have changed below it since the version it is based on, with the version they changed in. */
export function changedSince(
  overlay: ParsedKb,
  lock: string,
  basedOn: string,
): { thing: ReturnType<typeof listed>[number]; version: string }[] {
  const known = readLock(lock);
  return listed(overlay).flatMap((thing) => {
    const version = known.get(nameOf(thing))?.version;
    return version !== undefined && isLater(version, basedOn) ? [{ thing, version }] : [];
  });
}

/** Whether a version such as 2026.11.2 comes after another. */
function isLater(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const [index, part] of (left ?? []).entries()) {
    const other = right?.[index] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}
