import { allNames } from '../kb/law-index.ts';
import { nearestPlaces } from '../cert/resolve-place.ts';
import { foldName } from '../lang/fold-name.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nearest } from '../lang/nearest.ts';
import { inLang, type Lang } from '../lang/words.ts';

/** The places and schemes whose names come closest to one that nothing has, as the user would type them. */
export function nearestNames(kb: KnowledgeBase, name: string, lang: Lang): string[] {
  const places = nearestPlaces(kb, name).map((place) => `${inLang(place.name, lang)} (${place.id})`);
  const schemes = nearest(foldName(name), kb.schemes.flatMap(allNames), 2);
  return [...places, ...schemes].slice(0, 3);
}
