import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCompiled, readStamp, writeCompiled } from './compiled-kb.ts';
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

/**
 * The shipped knowledge base with overlays over it. What was compiled is kept in the cache folder, and used again while
 * no file differs by size or time; where it cannot be kept it is compiled in memory.
 *
 * @param home the folder of the package
 * @param cache the folder for what can be made again
 */
export async function readKbWith(home: string, overlays: readonly OverlayFolder[], cache: string): Promise<ReadKb> {
  const shipped = await readShippedKb(home);
  if (overlays.length === 0 || 'problem' in shipped) return shipped;
  const [{ digestOf }, { digestOfText }] = await Promise.all([import('./digest.ts'), import('../kb/digest.ts')]);
  const below = readStamp(join(home, 'dist', 'kb'))?.digest ?? '';
  const kept = join(cache, 'kb', digestOfText(overlays.map(({ folder }) => folder).join('\n')).slice(0, 16));
  const over = readStamp(kept)?.over;
  const fresh =
    over?.below === below && overlays.every(({ folder }, index) => sameFiles(folder, over.folders[index] ?? []));
  const known = fresh ? openCompiled(kept) : undefined;
  if (known !== undefined) return { kb: known };

  const [{ compileKb }, { buildSearchIndex }] = await Promise.all([
    import('../kb/compile.ts'),
    import('../search/search-index.ts'),
  ]);
  const folders = overlays.map(({ folder }) => stampsOf(folder));
  const layers = overlays.map(({ folder, label }, index) => ({
    files: readSources(folder, folders[index] ?? []),
    label,
  }));
  const data = join(home, 'data');
  const compiled = compileKb({ files: readSources(data, stampsOf(data)), label: 'data/' }, layers);
  if (compiled.kb === undefined) return { problem: 'findings', findings: compiled.findings };
  const kb = { ...compiled.kb, searchIndex: buildSearchIndex(compiled.phrased) };
  try {
    const digest = digestOf(layers.flatMap(({ files }) => files));
    writeCompiled(kept, kb, { digest, files: [], over: { below, folders } });
  } catch {
    // Without a place to keep it, it is compiled again next time.
  }
  return { kb };
}
