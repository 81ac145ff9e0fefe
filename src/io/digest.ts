import { createHash } from 'node:crypto';
import type { SourceFile } from '../kb/load.ts';

/** A SHA-256 over the paths and texts of the sources of a knowledge base. */
export function digestOf(sources: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex');
}
