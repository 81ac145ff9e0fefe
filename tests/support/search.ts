import { buildIndex, type Searchable } from '../../src/search/build-index.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import { bytesOf } from '../../src/search/sections.ts';

/** An index over a few entries; what a test does not care about is empty. */
export function indexOver(
  entries: readonly Partial<Searchable>[],
  markers: readonly { term: string; topic: number }[] = [],
): IndexReader {
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
  return new IndexReader(bytesOf(buildIndex(whole, markers)));
}
