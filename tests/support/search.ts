import { buildIndex, type Searchable } from '../../src/search/build-index.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import { bytesOf } from '../../src/search/sections.ts';

/** The bytes of an index over a few entries; what a test does not care about is empty. */
export function indexBytes(
  entries: readonly Partial<Searchable>[],
  markers: readonly { term: string; topic: number }[] = [],
): Uint8Array {
  const whole = entries.map(
    (entry): Searchable => ({
      phrases: [],
      tags: [],
      glosses: [],
      answers: [],
      facets: [],
      ...entry,
    }),
  );
  const source = bytesOf(buildIndex(whole, markers));
  return source.read(0, source.size);
}

/** An index over a few entries, in memory. */
export function indexOver(
  entries: readonly Partial<Searchable>[],
  markers: readonly { term: string; topic: number }[] = [],
): IndexReader {
  return new IndexReader(bytesOf(indexBytes(entries, markers)));
}
