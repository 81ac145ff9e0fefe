import { foldName } from '../lang/fold-name.ts';
import type { Identifier } from './shapes/identifier.ts';
import type { Jurisdiction } from './shapes/jurisdiction.ts';
import type { Proof } from './shapes/proof.ts';
import type { Scheme } from './shapes/scheme.ts';

/** The things that people call by a name. */
export interface NamedThings {
  readonly schemes: readonly Scheme[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly proofs: readonly Proof[];
  readonly identifiers: readonly Identifier[];
}

export type NamedKind = keyof NamedThings;

/** The id of each thing by every name it goes by; of two with one name, the first. */
export interface NameIndex {
  /** @param folded the name as `foldName` gives it */
  idOf(kind: NamedKind, folded: string): string | undefined;
  /** All of a kind, for whoever looks for names in a text. */
  idsBy(kind: NamedKind): ReadonlyMap<string, string>;
}

/** Every name a scheme, a proof or a kind of number goes by. */
export function allNames({ id, name, aliases, ...rest }: Scheme | Proof | Identifier): string[] {
  const short = 'short' in rest ? [rest.short.en, rest.short.zh] : [];
  return [id, name.en, name.zh, ...short, ...(aliases ?? [])];
}

/** Every name a place goes by. */
export function namesOf(place: Jurisdiction): string[] {
  return [place.id, place.name.en, place.name.zh, ...(place.aliases ?? [])];
}

const made = new WeakMap<object, NameIndex>();

/** The index that was compiled with a knowledge base, else one made of it now, once. */
export function nameIndexOf(kb: NamedThings & { readonly nameIndex?: NameIndex | undefined }): NameIndex {
  const index = kb.nameIndex ?? made.get(kb) ?? indexNames(kb);
  if (kb.nameIndex === undefined) made.set(kb, index);
  return index;
}

function indexNames(things: NamedThings): NameIndex {
  const maps = idsByName(things);
  return { idOf: (kind, folded) => maps[kind].get(folded), idsBy: (kind) => maps[kind] };
}

/** The ids by folded name, kind by kind. */
export function idsByName(things: NamedThings): Record<NamedKind, ReadonlyMap<string, string>> {
  return {
    schemes: byName(things.schemes, allNames),
    jurisdictions: byName(things.jurisdictions, namesOf),
    proofs: byName(things.proofs, allNames),
    identifiers: byName(things.identifiers, allNames),
  };
}

function byName<T extends { readonly id: string }>(
  things: readonly T[],
  names: (thing: T) => readonly string[],
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const thing of things) {
    for (const name of names(thing)) {
      const folded = foldName(name);
      if (!ids.has(folded)) ids.set(folded, thing.id);
    }
  }
  return ids;
}
