import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf, namesOf } from '../kb/law-index.ts';
import { foldName } from '../lang/fold-name.ts';
import { nearest } from '../lang/nearest.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';

/** The place of that name, by any name people use; undefined where none has it. */
export function findPlace(kb: KnowledgeBase, name: string): Jurisdiction | undefined {
  const code = kb.jurisdictions.find(({ id }) => id === name.trim().toUpperCase());
  if (code !== undefined) return code;
  const { names } = lawIndexOf(kb);
  const folded = foldName(name);
  const id = Object.hasOwn(names.jurisdictions, folded) ? names.jurisdictions[folded] : undefined;
  return id === undefined ? undefined : kb.jurisdictions.find((place) => place.id === id);
}

/** The places whose names come closest, at most three, by id and name. */
export function nearestPlaces(kb: KnowledgeBase, name: string): Jurisdiction[] {
  const byName = new Map<string, Jurisdiction>();
  for (const place of kb.jurisdictions) for (const known of namesOf(place)) byName.set(foldName(known), place);
  const close = nearest(foldName(name), byName.keys(), 6).flatMap((known) => byName.get(known) ?? []);
  return [...new Set(close)].slice(0, 3);
}
