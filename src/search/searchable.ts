import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { FaqEntry } from '../kb/shapes/faq.ts';
import { positionOf } from './facets.ts';
import { IndexReader } from './index-reader.ts';
import { bytesOf } from './sections.ts';

/** A knowledge base with its compiled index, as it is loaded. */
export interface SearchableKb extends KnowledgeBase {
  readonly searchIndex: IndexReader;
  /** The entry at a position of the index: read by itself, where `faq` reads all of them. */
  readonly entryAt: (position: number) => FaqEntry;
}

/** The entry of an id, read by itself; undefined where there is none. */
export function entryOf(kb: SearchableKb, id: string): FaqEntry | undefined {
  const position = positionOf(kb.searchIndex, id);
  return position === undefined ? undefined : kb.entryAt(position);
}

/** A knowledge base in memory with the bytes of its index, in parts. */
export function searchable(kb: KnowledgeBase, index: readonly Uint8Array[]): SearchableKb {
  const entryAt = (position: number): FaqEntry => {
    const entry = kb.faq[position];
    if (entry === undefined) throw new RangeError(`no entry ${position}`);
    return entry;
  };
  return { ...kb, searchIndex: new IndexReader(bytesOf(index)), entryAt };
}
