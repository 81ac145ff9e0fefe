import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { SearchIndex } from './search-index.ts';

/** A knowledge base with its compiled index, as it is loaded. */
export interface SearchableKb extends KnowledgeBase {
  readonly searchIndex: SearchIndex;
}
