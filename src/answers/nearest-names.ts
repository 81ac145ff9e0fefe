import { allNames } from '../kb/name-index.ts';
import { nearestPlaces } from '../cert/resolve-place.ts';
import { foldName } from '../lang/fold-name.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nearest } from '../lang/nearest.ts';
import { inLang, type Lang } from '../lang/words.ts';

/** The places whose names come closest to one that nothing has, as the user would type them, at most three. */
export function nearestPlaceNames(kb: KnowledgeBase, name: string, lang: Lang): string[] {
  return nearestPlaces(kb, name).map((place) => `${inLang(place.name, lang)} (${place.id})`);
}

/** The places, schemes and proofs whose names come closest to one that nothing has, as the user would type them. */
export function nearestNames(kb: KnowledgeBase, name: string, lang: Lang): string[] {
  const others = distinctNames(nearest(foldName(name), [...kb.schemes, ...kb.proofs].flatMap(allNames), 6)).slice(0, 2);
  return [...nearestPlaceNames(kb, name, lang), ...others].slice(0, 3);
}

/** Names that differ for who compares names, each once. */
export function distinctNames(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(foldName(name))) first.set(foldName(name), name);
  return [...first.values()];
}
