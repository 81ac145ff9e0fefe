import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOf } from '../search/hash.ts';
import { searchable } from '../search/searchable.ts';
import { isComplete, openCompiled, readStamp, renewStamp, writeCompiled } from './compiled-kb.ts';
import { readSources, sameFiles, stampsOf } from './data-files.ts';
import { type ReadKb, readShippedKb } from './read-kb.ts';

/** A folder that is laid over the shipped knowledge base. */
export interface OverlayFolder {
  readonly folder: string;
  /** As findings show it before each path. */
  readonly label: string;
}

/**
 * The overlays there are: the user's own in the config folder, then the one a call names.
 *
 * @param named as it was typed; it must be a folder
 * @returns undefined where the named folder is not there
 */
export function overlayFolders(config: string, named: string | undefined): OverlayFolder[] | undefined {
  const own = join(config, 'kb');
  const folders: OverlayFolder[] = isFolder(own) ? [{ folder: own, label: withSlash(own) }] : [];
  if (named === undefined) return folders;
  if (!isFolder(named)) return undefined;
  return [...folders, { folder: resolve(named), label: withSlash(named) }];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function withSlash(path: string): string {
  const forward = path.replaceAll('\\', '/');
  return forward.endsWith('/') ? forward : `${forward}/`;
}

/** An overlay that is compiled anew, and how far that is. */
export interface Compiling {
  readonly label: string;
  readonly files: number;
  /** Of all its files. */
  readonly bytes: number;
  readonly done: number;
}

/**
 * The shipped knowledge base with overlays over it. What was compiled is kept in the cache folder, and used again while
 * no file differs by size or time; where it cannot be kept it is compiled in memory.
 *
 * @param home the folder of the package
 * @param cache the folder for what can be made again
 * @param tell called before an overlay is compiled, and after each of its files
 */
export async function readKbWith(
  home: string,
  overlays: readonly OverlayFolder[],
  cache: string,
  tell: (compiling: Compiling) => void = () => {},
): Promise<ReadKb> {
  const shipped = await readShippedKb(home);
  if (overlays.length === 0 || 'problem' in shipped) return shipped;
  // What this program of magna made of this shipped base: another one may make something else of the same overlay.
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const below = `${version} ${shipped.digest ?? readStamp(join(home, 'dist', 'kb'))?.digest ?? ''}`;
  const names = overlays.map(({ folder }) => folder);
  const kept = join(cache, 'kb', nameFor(names.join('\n')));
  const stamp = readStamp(kept);
  const over = stamp?.over;
  const same = over?.below === below && over.names.join('\n') === names.join('\n');
  const usable = stamp !== undefined && same && isComplete(kept, stamp);
  if (usable && overlays.every(({ folder }, index) => sameFiles(folder, over.folders[index] ?? []))) {
    const kb = openCompiled(kept);
    if (kb !== undefined) return { kb };
  }
  const folders = overlays.map(({ folder }) => stampsOf(folder));
  const layers = overlays.map(({ folder, label }, index) => {
    const stamps = folders[index] ?? [];
    const bytes = stamps.reduce((sum, { size }) => sum + size, 0);
    const files = readSources(folder, stamps);
    const progress = (done: number): void => tell({ label, files: files.length, bytes, done });
    return { files, label, progress };
  });
  // What digests is loaded here: only what is new or was touched needs it.
  const [{ digestOf }, { digestOfText }] = await Promise.all([import('./digest.ts'), import('../kb/digest.ts')]);
  const digest = digestOfText(layers.map(({ files }) => digestOf(files)).join('\n'));
  if (usable && stamp?.digest === digest) {
    renewStamp(kept, { digest, files: [], over: { below, names, folders } });
    const kb = openCompiled(kept);
    if (kb !== undefined) return { kb };
  }

  const [{ compileKb }, { buildFaqIndex }] = await Promise.all([
    import('../kb/compile.ts'),
    import('../search/faq-index.ts'),
  ]);
  for (const { progress } of layers) progress(0);
  const data = join(home, 'data');
  const compiled = compileKb({ files: readSources(data, stampsOf(data)), label: 'data/' }, layers);
  if (compiled.kb === undefined) return { problem: 'findings', findings: compiled.findings };
  const index = buildFaqIndex(compiled.kb, compiled.phrased);
  try {
    writeCompiled(kept, compiled.kb, index, { digest, files: [], over: { below, names, folders } });
    const kb = openCompiled(kept);
    if (kb !== undefined) return { kb };
  } catch {
    // Without a place to keep it, it is compiled again next time.
  }
  return { kb: searchable(compiled.kb, index) };
}

/** The name of the folder that keeps what was compiled of these overlays; the stamp in it tells whether it is theirs. */
function nameFor(folders: string): string {
  return [folders, `${folders}\n`].map((text) => hashOf(text).toString(16).padStart(8, '0')).join('');
}
