import type { Finding } from '../finding.ts';
import type { KbFile } from './kb-file.ts';
import { ParsedFile } from './parsed-file.ts';
import { nearest } from '../lang/nearest.ts';
import { shapeFindings } from './shape-issues.ts';
import { type FileKind, SHAPES } from './shapes/files.ts';
import { LOCKS } from './locks.ts';

/** The files of a knowledge base by kind, in the order they were given; merged where overlays lie over them. */
export type ParsedKb = ReadonlyMap<FileKind, readonly KbFile[]>;

/** The same as they lie on the disk, one layer. */
export type ParsedLayer = ReadonlyMap<FileKind, readonly ParsedFile[]>;

/** The text of one file; the path is relative to the folder of the knowledge base, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Which kind of file a path is; undefined for a file that has no place here. */
export function kindOf(path: string): FileKind | undefined {
  const folder = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
  return Object.hasOwn(SHAPES, folder) ? (folder as FileKind) : undefined;
}

const parsed = new WeakMap<SourceFile, ParsedFile>();

/** Parsing is most of the work, and one run may look at the same files twice. */
function parseOnce(source: SourceFile, label: string): ParsedFile {
  const path = `${label}${source.path}`;
  const known = parsed.get(source);
  if (known?.path === path) return known;
  const file = new ParsedFile(path, source.text);
  parsed.set(source, file);
  return file;
}

/**
 * Parses every file of one layer by itself.
 *
 * @param label put before each path in findings, such as `data/`
 * @param progress called after each file, with how many are done
 * @returns the files, and what cannot be read or has no place here; a broken file is in `files` too
 */
export function parseLayer(
  given: readonly SourceFile[],
  label: string,
  progress?: (done: number) => void,
): { files: ParsedLayer; findings: Finding[] } {
  const files = new Map<FileKind, ParsedFile[]>();
  const findings: Finding[] = [];
  for (const [position, source] of given.entries()) {
    const { path } = source;
    if (LOCKS.includes(path)) continue;
    const kind = kindOf(path);
    const file = parseOnce(source, label);
    progress?.(position + 1);
    if (kind === undefined) {
      const [close] = nearest(path, Object.keys(SHAPES));
      const fix = close === undefined ? `move it out of the folder` : `${close}?`;
      findings.push(file.finding('kb/unknown-file', [], { message: `no kind of file is called "${path}"`, fix }));
      continue;
    }
    files.set(kind, [...(files.get(kind) ?? []), file]);
    findings.push(...file.broken);
  }
  return { files, findings };
}

/** Whether files have the shape of their kind: every problem at once, and which files do not have it. */
export function shapesOf(files: ParsedKb): { findings: Finding[]; broken: ReadonlySet<KbFile> } {
  const findings: Finding[] = [];
  const broken = new Set<KbFile>();
  for (const [kind, all] of files) {
    for (const file of all) {
      // One that cannot be read was reported as that.
      const found = file.value === undefined ? [] : shapeFindings(file, SHAPES[kind]);
      if (file.value === undefined || found.length > 0) broken.add(file);
      findings.push(...found);
    }
  }
  return { findings, broken };
}

/**
 * Parses and validates every file of a whole knowledge base by itself.
 *
 * @param label put before each path in findings, such as `data/`
 * @returns the files, and all problems of syntax and shape at once; a file with a problem is in `files` too
 */
export function parseKb(given: readonly SourceFile[], label: string): { files: ParsedLayer; findings: Finding[] } {
  const { files, findings } = parseLayer(given, label);
  return { files, findings: [...findings, ...shapesOf(files).findings] };
}
