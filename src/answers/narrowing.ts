import { findProof, findScheme } from '../cert/find-scheme.ts';
import { findPlace } from '../cert/resolve-place.ts';
import { countsAs, territoryOn } from '../cert/territory.ts';
import { EXIT, MagnaError } from '../errors.ts';
import { allNames } from '../kb/name-index.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import { foldName } from '../lang/fold-name.ts';
import { nearest } from '../lang/nearest.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { Within } from '../search/facets.ts';
import { distinctNames, nearestPlaceNames } from './nearest-names.ts';

export type { Within };

/** By what a search for answers may be narrowed, as it was typed. */
export interface Narrowing {
  readonly category?: string;
  readonly place?: string;
  /** A scheme or a proof. */
  readonly scheme?: string;
}

/**
 * What a search is narrowed to.
 *
 * @param asOf the day by which a place belongs to another, YYYY-MM-DD
 * @throws MagnaError where a name means nothing; it names what comes closest
 */
export function narrowed(kb: KnowledgeBase, { category, place, scheme }: Narrowing, asOf: string, lang: Lang): Within {
  return {
    ...(category === undefined ? {} : { category }),
    ...(place === undefined ? {} : { places: placesAround(kb, place, asOf, lang) }),
    ...(scheme === undefined ? {} : { about: schemeOrProof(kb, scheme, lang) }),
  };
}

/** A place, what it belongs to, and what belongs to it: an answer for the EU helps in France, one for France in the EU. */
function placesAround(kb: KnowledgeBase, name: string, asOf: string, lang: Lang): string[] {
  const place = findPlace(kb, name);
  if (place === undefined) {
    throw unknownName('--place', name, nearestPlaceNames(kb, name, lang), lang);
  }
  const idsOf = (one: Jurisdiction): string[] => countsAs(one, asOf).map(({ id }) => id);
  const members = kb.jurisdictions.filter((one) => idsOf(one).includes(place.id)).map(({ id }) => id);
  return [...new Set([...idsOf(place), territoryOn(place, asOf).id, ...members])];
}

function schemeOrProof(kb: KnowledgeBase, name: string, lang: Lang): NonNullable<Within['about']> {
  const scheme = findScheme(kb, name);
  if (scheme !== undefined) return { scheme: scheme.id };
  const proof = findProof(kb, name);
  if (proof !== undefined) return { proof: proof.id };
  const known = [...kb.schemes, ...kb.proofs].flatMap(allNames);
  throw unknownName('--scheme', name, distinctNames(nearest(foldName(name), known, 9)).slice(0, 3), lang);
}

function unknownName(flag: '--place' | '--scheme', name: string, close: readonly string[], lang: Lang): MagnaError {
  const { error, or } = wordsOf(lang);
  const none = flag === '--place' ? error.noPlaceNextNone : error.noSchemeNext;
  return new MagnaError(EXIT.usage, {
    message: error.nothingCalled(flag, name),
    cause: error.noPlaceCause,
    next: close.length === 0 ? none : error.didYouMean(or(close)),
  });
}
