import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { namesOf } from '../kb/name-index.ts';
import type { FaqSource } from '../kb/shapes/faq.ts';
import { buildIndex, type Searchable } from './build-index.ts';
import { ANYWHERE } from './facets.ts';
import { Glossary, glossesFor } from './glossary.ts';
import { outsideTerms } from './outside.ts';

/** What of a knowledge base goes into its index, besides the answers. */
type Around = Pick<KnowledgeBase, 'portalErrors' | 'jurisdictions' | 'synonyms'>;

/**
 * Builds the index over the answers of a knowledge base and gives its bytes, in parts.
 *
 * @param phrased the answers with their phrasings, in the order of the knowledge base
 */
export function buildFaqIndex(kb: Around, phrased: readonly FaqSource[]): Uint8Array[] {
  const codes = codesByEntry(kb.portalErrors);
  const placeNames = namesByPlace(kb.jurisdictions);
  const phrases = (entry: FaqSource): string[] => [
    entry.question.en,
    entry.question.zh,
    ...entry.variants.en,
    ...entry.variants.zh,
    ...(codes.get(entry.id) ?? []),
  ];
  const tags = (entry: FaqSource): string[] => [
    ...(entry.tags ?? []),
    ...(entry.schemes ?? []),
    ...(entry.proofs ?? []),
    entry.id,
  ];
  const said = (entry: FaqSource): string[] => [...phrases(entry), ...tags(entry)];
  const glosses = glossesFor(new Glossary(kb.synonyms), {
    length: phrased.length,
    at: (position) => mapped(phrased[position], said),
  });
  return buildIndex(
    {
      length: phrased.length,
      at: (position) =>
        mapped(
          phrased[position],
          (entry): Searchable => ({
            phrases: phrases(entry),
            tags: tags(entry),
            glosses: [
              ...glosses(said(entry)),
              ...(entry.jurisdictions ?? []).flatMap((place) => placeNames.get(place) ?? []),
            ],
            answers: [entry.answer.en, entry.answer.zh],
            facets: facetsOf(entry),
          }),
        ),
    },
    outsideTerms(kb.synonyms),
  );
}

function mapped<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

function facetsOf({ id, category, jurisdictions, schemes, proofs }: FaqSource): string[] {
  return [
    `id:${id}`,
    `category:${category}`,
    ...(jurisdictions === undefined || jurisdictions.length === 0
      ? [ANYWHERE]
      : jurisdictions.map((place) => `place:${place}`)),
    ...(schemes ?? []).map((scheme) => `scheme:${scheme}`),
    ...(proofs ?? []).map((proof) => `proof:${proof}`),
  ];
}

/** The codes and messages of portals that an answer explains: whoever types one wants that answer. */
function codesByEntry(portals: KnowledgeBase['portalErrors']): ReadonlyMap<string, readonly string[]> {
  const byEntry = new Map<string, string[]>();
  for (const { codes } of portals) {
    for (const { code, aliases = [], faq } of codes) {
      if (faq !== undefined) byEntry.set(faq, [...(byEntry.get(faq) ?? []), code, ...aliases]);
    }
  }
  return byEntry;
}

/** Every name of a place, with the names of its members: who ships to Lyon asks about the EU. */
function namesByPlace(places: KnowledgeBase['jurisdictions']): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map(places.map((place) => [place.id, namesOf(place)]));
  for (const { name, memberOf = [] } of places) {
    for (const { id } of memberOf) byPlace.get(id)?.push(name.en, name.zh);
  }
  return byPlace;
}
