import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nearest } from '../lang/nearest.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is what is tested for
const ASCII = /^[\u0000-\u007f]*$/;

/** Names are compared without case, accents, width, full stops, hyphens and doubled spaces. */
export function foldName(name: string): string {
  // Names in ASCII need no Unicode tables, whose first use costs time.
  const plain = ASCII.test(name)
    ? name
    : name
        .toWellFormed()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/[.'’()]/g, '')
    .replace(/[\s\-_·・]+/gu, ' ')
    .trim();
}

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
