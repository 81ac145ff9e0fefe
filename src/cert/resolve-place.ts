import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nameIndexOf, namesOf } from '../kb/name-index.ts';
import { foldName } from '../lang/fold-name.ts';
import { nearest } from '../lang/nearest.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';

/** The place of that name, by any name people use; undefined where none has it. */
export function findPlace(kb: KnowledgeBase, name: string): Jurisdiction | undefined {
  const code = byId(kb.jurisdictions, name.trim().toUpperCase());
  return code ?? byId(kb.jurisdictions, nameIndexOf(kb).idOf('jurisdictions', foldName(name)));
}

/** The places whose names come closest, at most three, by id and name. */
export function nearestPlaces(kb: KnowledgeBase, name: string): Jurisdiction[] {
  const byName = new Map<string, Jurisdiction>();
  for (const place of kb.jurisdictions) for (const known of namesOf(place)) byName.set(foldName(known), place);
  const close = nearest(foldName(name), byName.keys(), 6).flatMap((known) => byName.get(known) ?? []);
  return [...new Set(close)].slice(0, 3);
}
