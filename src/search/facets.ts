import type { IndexReader } from './index-reader.ts';

/** The facet of an entry that applies anywhere. */
export const ANYWHERE = 'place:anywhere';

/** The term that stands for a facet; no text holds it. */
export function facetTerm(facet: string): string {
  return `@${facet}`;
}

/** By what a search is narrowed; what is left out does not narrow it. */
export interface Within {
  readonly category?: string;
  /** The ids of a place and of what it belongs to; entries that apply anywhere are found too. */
  readonly places?: readonly string[];
  /** A scheme or a proof by id. */
  readonly about?: { readonly scheme: string } | { readonly proof: string };
}

/** By entry, 1 where it may be found; undefined where all may. */
export function entriesWithin(index: IndexReader, { category, places, about }: Within): Uint8Array | undefined {
  const groups = [
    ...(category === undefined ? [] : [[`category:${category}`]]),
    ...(places === undefined ? [] : [[ANYWHERE, ...places.map((place) => `place:${place}`)]]),
    ...(about === undefined ? [] : [['scheme' in about ? `scheme:${about.scheme}` : `proof:${about.proof}`]]),
  ];
  if (groups.length === 0) return undefined;
  const passed = new Uint8Array(index.entries);
  for (const [step, facets] of groups.entries()) {
    for (const facet of facets) {
      const number = index.find(facetTerm(facet));
      if (number < 0) continue;
      for (const entry of index.postings(number).entries) if (passed[entry] === step) passed[entry] = step + 1;
    }
  }
  return passed.map((steps) => (steps === groups.length ? 1 : 0));
}

/** The position of an entry by its id; undefined where there is none. */
export function positionOf(index: IndexReader, id: string): number | undefined {
  const number = index.find(facetTerm(`id:${id}`));
  return number < 0 ? undefined : index.postings(number).entries[0];
}
