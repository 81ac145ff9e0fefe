import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { SourceFile } from '../kb/load.ts';
import { IndexReader } from '../search/index-reader.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { ByteSource } from '../search/sections.ts';
import { byteFile } from './byte-files.ts';
import { type FileStamp, readSources, sameFiles, stampsOf } from './data-files.ts';
import { encodeEntries, FaqEntries } from './faq-entries.ts';
import { encodeNames, encodeSources, openNames, openSources } from './line-files.ts';
import { encodeThings, linesOfThings, openThings, type ThingFiles, type ThingHead } from './lazy-things.ts';
import { writeWhole } from './write-file.ts';

/** What was compiled: the digest of the sources, and the stamps that let a checkout see at a glance that nothing changed. */
export interface Stamp {
  readonly digest: string;
  readonly files: readonly FileStamp[];
  /** The sizes of what was compiled, in the order of `COMPILED`. */
  readonly sizes?: readonly (number | undefined)[];
  /** Overlays that were compiled in: the digest of what lies below them, their folders, and the files of each. */
  readonly over?: {
    readonly below: string;
    readonly names: readonly string[];
    readonly folders: readonly (readonly FileStamp[])[];
  };
}

/** The compiled files, each read only when a command needs what is in it. */
const PARTS = {
  base: ['manifest', 'overlays'],
  channels: ['channels'],
  support: ['calendars', 'flow', 'routing'],
  lanes: ['lanes'],
  report: ['fieldReport'],
  law: ['lawIndex'],
  portals: ['portalErrors', 'profiles'],
  words: ['synonyms'],
} as const satisfies Record<string, readonly (keyof KnowledgeBase)[]>;

/** Beside them lie the entries and the search index, both read by offset. */
const ENTRIES = 'faq.bin';
const INDEX = 'search.bin';

/** Lists of which a run needs a line or two. */
const NAMES = 'names.txt';
const SOURCES = 'sources.jsonl';

/** The law: its things in one block, a line for each that says where it lies, and the heads that a list shows. */
const THINGS = ['jurisdictions', 'schemes', 'proofs', 'identifiers'] as const;
const headsOf = (kind: (typeof THINGS)[number]): string => `${kind}.json`;
const LAW = 'law.bin';
const LINES = 'law.txt';

type Part = keyof typeof PARTS;

/** Every file that is compiled, but the stamp. */
const COMPILED = [
  ...Object.keys(PARTS).map((part) => `${part}.json`),
  ...THINGS.map(headsOf),
  LAW,
  LINES,
  NAMES,
  SOURCES,
  ENTRIES,
  INDEX,
];

/**
 * The compiled knowledge base of a folder, trusted as it is. Parts are parsed on first use.
 *
 * @returns undefined where nothing is compiled there
 */
export function openCompiled(folder: string): SearchableKb | undefined {
  if (!existsSync(join(folder, 'stamp.json'))) return undefined;
  const kb = {};
  for (const [part, keys] of Object.entries(PARTS)) {
    let parsed: Record<string, unknown> | undefined;
    for (const key of keys) {
      lazily(kb, key, () => {
        parsed ??= JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8')) as Record<string, unknown>;
        return parsed[key];
      });
    }
  }
  let entries: FaqEntries | undefined;
  const faq = (): FaqEntries => (entries ??= new FaqEntries(byteFile(join(folder, ENTRIES))));
  lazily(kb, 'faq', () => faq().all());
  lazily(kb, 'entryAt', () => (position: number) => faq().at(position));
  lazily(kb, 'nameIndex', () => openNames(join(folder, NAMES)));
  current(kb, 'sources', openSources(join(folder, SOURCES)));
  let block: ByteSource | undefined;
  let lines: Buffer | undefined;
  for (const kind of THINGS) {
    const files: ThingFiles = {
      heads: () => JSON.parse(readFileSync(join(folder, headsOf(kind)), 'utf8')) as ThingHead[],
      lines: () => (lines ??= readFileSync(join(folder, LINES))),
      block: () => (block ??= byteFile(join(folder, LAW))),
    };
    current(kb, kind, openThings(kind, files));
  }
  lazily(kb, 'searchIndex', () => new IndexReader(byteFile(join(folder, INDEX))));
  return kb as SearchableKb;
}

/** A property that is made when it is first asked for. */
function lazily(target: object, key: keyof SearchableKb, make: () => unknown): void {
  let made: unknown;
  Object.defineProperty(target, key, { enumerable: true, get: () => (made ??= make()) });
}

/** A property that is asked for anew each time. */
function current(target: object, key: keyof SearchableKb, get: () => unknown): void {
  Object.defineProperty(target, key, { enumerable: true, get });
}

/** Writes a compiled knowledge base; the stamp goes last, so that a reader never sees half of one. */
export function writeCompiled(folder: string, kb: KnowledgeBase, index: readonly Uint8Array[], stamp: Stamp): void {
  mkdirSync(folder, { recursive: true });
  for (const part of Object.keys(PARTS) as Part[]) {
    const keys: readonly (keyof KnowledgeBase)[] = PARTS[part];
    const content = Object.fromEntries(keys.map((key) => [key, kb[key]]));
    writeWhole(join(folder, `${part}.json`), JSON.stringify(content), 0o644);
  }
  const blocks: Uint8Array[] = [];
  let lines = '';
  for (const kind of THINGS) {
    const encoded = encodeThings(kb[kind], blocks);
    lines += linesOfThings(kind, encoded.heads);
    writeWhole(join(folder, headsOf(kind)), JSON.stringify(encoded.heads), 0o644);
    blocks.push(...encoded.blocks);
  }
  writeWhole(join(folder, LAW), Buffer.concat(blocks), 0o644);
  writeWhole(join(folder, LINES), `${lines}\n`, 0o644);
  writeWhole(join(folder, NAMES), encodeNames(kb), 0o644);
  writeWhole(join(folder, SOURCES), encodeSources(kb.sources), 0o644);
  writeWhole(join(folder, ENTRIES), encodeEntries(kb.faq), 0o644);
  writeWhole(join(folder, INDEX), index, 0o644);
  writeStamp(folder, stamp);
}

function writeStamp(folder: string, stamp: Stamp): void {
  writeWhole(join(folder, 'stamp.json'), JSON.stringify({ ...stamp, sizes: sizesIn(folder) }), 0o644);
}

/** How a folder of sources stands against what was compiled from it. */
export type Freshness =
  | { readonly is: 'fresh'; readonly digest: string }
  /** Only the stamps differ, the texts are the same. */
  | { readonly is: 'touched'; readonly files: readonly FileStamp[]; readonly digest: string }
  | {
      readonly is: 'changed';
      readonly files: readonly FileStamp[];
      readonly digest: string;
      readonly sources: readonly SourceFile[];
    };

/** Compares by size and time first, and by digest only where those differ. */
export async function freshness(sourceFolder: string, compiledFolder: string): Promise<Freshness> {
  const stamp = readStamp(compiledFolder);
  if (stamp !== undefined && sameFiles(sourceFolder, stamp.files)) return { is: 'fresh', digest: stamp.digest };
  const files = stampsOf(sourceFolder);
  const sources = readSources(sourceFolder, files);
  // Loaded here, since only an edited checkout needs it.
  const { digestOf } = await import('./digest.ts');
  const digest = digestOf(sources);
  return stamp?.digest === digest ? { is: 'touched', files, digest } : { is: 'changed', files, digest, sources };
}

/** Whether everything that is compiled into a folder is there as it was; half of it may have been swept away. */
export function isComplete(folder: string, { sizes }: Stamp): boolean {
  const now = sizesIn(folder);
  return sizes !== undefined && COMPILED.every((_, index) => now[index] !== undefined && now[index] === sizes[index]);
}

/** The sizes of the compiled files, in their order; nothing for one that is not there. */
function sizesIn(folder: string): (number | undefined)[] {
  return COMPILED.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size);
}

/** What was compiled into a folder; undefined where nothing was, or where the stamp is damaged. */
export function readStamp(folder: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'stamp.json'), 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

/** Renews the stamps of sources that were touched but not changed; a folder that cannot be written only costs time. */
export function renewStamp(folder: string, stamp: Stamp): void {
  try {
    writeStamp(folder, stamp);
  } catch {
    // The next run compares the digests again.
  }
}
