import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { type Path, provAt, sourceIds, standingOf } from '../kb/prov.ts';
import type { ProvRecord } from '../kb/shapes/common.ts';
import type { Rests } from './shapes/common.ts';

/** The sources of a record, as an answer shows them. */
export function sourcesOf(kb: KnowledgeBase, record: ProvRecord | undefined): Rests['sources'] {
  return sourceIds(record).flatMap((id) => sourceOf(kb, id) ?? []);
}

/** One source by its id, as an answer shows it. */
export function sourceOf(kb: KnowledgeBase, id: string): Rests['sources'][number] | undefined {
  const source = byId(kb.sources, id);
  return source === undefined ? undefined : { id, title: source.title, url: source.url === 'none' ? null : source.url };
}

/** What a part of an entity rests on: its own source and article, and the lowest standing at and below it. */
export function cite(kb: KnowledgeBase, root: unknown, path: Path): Rests {
  const record = provAt(root, path);
  return {
    standing: standingOf(root, path),
    at: record?.at ?? null,
    sources: sourcesOf(kb, record),
    // The user's own word has no day of review.
    reviewed: record?.reviewed || null,
  };
}
