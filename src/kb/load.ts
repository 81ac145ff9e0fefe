import type { Finding } from '../finding.ts';
import { ParsedFile } from './parsed-file.ts';
import { nearest } from '../lang/nearest.ts';
import { shapeFindings } from './shape-issues.ts';
import { type FileKind, SHAPES } from './shapes/files.ts';

/** Parsed files by kind, in the order they were given. */
export type ParsedKb = ReadonlyMap<FileKind, readonly ParsedFile[]>;

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

/**
 * Parses and validates every file by itself.
 *
 * @param label put before each path in findings, such as `data/`
 * @returns the files, and all problems of syntax and shape at once; a file with a problem is in `files` too
 */
export function parseKb(given: readonly SourceFile[], label: string): { files: ParsedKb; findings: Finding[] } {
  const files = new Map<FileKind, ParsedFile[]>();
  const findings: Finding[] = [];
  for (const { path, text } of given) {
    const kind = kindOf(path);
    const file = new ParsedFile(`${label}${path}`, text);
    if (kind === undefined) {
      const [close] = nearest(path, Object.keys(SHAPES));
      const fix = close === undefined ? `move it out of the folder` : `${close}?`;
      findings.push(file.finding('kb/unknown-file', [], { message: `no kind of file is called "${path}"`, fix }));
      continue;
    }
    files.set(kind, [...(files.get(kind) ?? []), file]);
    findings.push(...(file.broken.length > 0 ? file.broken : shapeFindings(file, SHAPES[kind])));
  }
  return { files, findings };
}
