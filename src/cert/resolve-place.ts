import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { foldName } from '../lang/fold-name.ts';
import { nearest } from '../lang/nearest.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';

/** Every name a place goes by. */
export function namesOf(place: Jurisdiction): string[] {
  return [place.id, place.name.en, place.name.zh, ...(place.aliases ?? [])];
}

/** The place of that name, by any name people use; undefined where none has it. */
export function findPlace(kb: KnowledgeBase, name: string): Jurisdiction | undefined {
  const code = kb.jurisdictions.find(({ id }) => id === name.trim().toUpperCase());
  if (code !== undefined) return code;
  const wanted = foldName(name);
  return kb.jurisdictions.find((place) => namesOf(place).some((known) => foldName(known) === wanted));
}

/** The places whose names come closest, at most three, by id and name. */
export function nearestPlaces(kb: KnowledgeBase, name: string): Jurisdiction[] {
  const byName = new Map<string, Jurisdiction>();
  for (const place of kb.jurisdictions) for (const known of namesOf(place)) byName.set(foldName(known), place);
  const close = nearest(foldName(name), byName.keys(), 6).flatMap((known) => byName.get(known) ?? []);
  return [...new Set(close)].slice(0, 3);
}
