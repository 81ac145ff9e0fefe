import { foldName } from '../lang/fold-name.ts';
import type { Identifier } from './shapes/identifier.ts';
import type { Jurisdiction } from './shapes/jurisdiction.ts';
import type { Proof } from './shapes/proof.ts';
import type { Scheme } from './shapes/scheme.ts';

/** The things that law is about. */
interface Law {
  readonly schemes: readonly Scheme[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly proofs: readonly Proof[];
  readonly identifiers: readonly Identifier[];
}

type Ids = Readonly<Record<string, readonly string[]>>;

/**
 * What a question about law needs to know of everything before it reads the few things it is about. Made when a
 * knowledge base is compiled, since to make it everything must be read.
 */
export interface LawIndex {
  /** The id of each thing by every name it goes by, folded; of two with one name, the first. */
  readonly names: Readonly<
    Record<'schemes' | 'jurisdictions' | 'proofs' | 'identifiers', Readonly<Record<string, string>>>
  >;
  /** The schemes that grant something into a place, union or group. */
  readonly into: Ids;
  /** The schemes that take a proof, by name or by the number of its family. */
  readonly takers: Ids;
  /** The parties of a scheme, of all its versions. */
  readonly parties: Ids;
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

const made = new WeakMap<object, LawIndex>();

/** The index that was compiled with a knowledge base, else one made of it now, once. */
export function lawIndexOf(kb: Law & { readonly lawIndex?: LawIndex | undefined }): LawIndex {
  const index = kb.lawIndex ?? made.get(kb) ?? indexLaw(kb);
  if (kb.lawIndex === undefined) made.set(kb, index);
  return index;
}

export function indexLaw(kb: Law): LawIndex {
  const into = new Lists();
  const takers = new Lists();
  const parties = new Lists();
  const families = kb.proofs.flatMap(({ id, family }) => (family === undefined ? [] : [{ id, number: family.number }]));
  for (const scheme of kb.schemes) {
    if (!('versions' in scheme)) continue;
    for (const version of scheme.versions) {
      for (const { id } of version.parties) parties.add(scheme.id, id);
      for (const { direction, accepts } of version.grants) {
        for (const importer of direction.importer) into.add(importer, scheme.id);
        if (accepts === 'unknown') continue;
        for (const { proof, number } of accepts) {
          takers.add(proof, scheme.id);
          if (typeof number === 'string') continue;
          for (const family of families) if (family.number === number.kind) takers.add(family.id, scheme.id);
        }
      }
    }
  }
  return {
    names: {
      schemes: byName(kb.schemes, allNames),
      jurisdictions: byName(kb.jurisdictions, namesOf),
      proofs: byName(kb.proofs, allNames),
      identifiers: byName(kb.identifiers, allNames),
    },
    into: into.all(),
    takers: takers.all(),
    parties: parties.all(),
  };
}

function byName<T extends { readonly id: string }>(
  things: readonly T[],
  names: (thing: T) => readonly string[],
): Record<string, string> {
  const ids = new Map<string, string>();
  for (const thing of things) {
    for (const name of names(thing)) {
      const folded = foldName(name);
      if (!ids.has(folded)) ids.set(folded, thing.id);
    }
  }
  return Object.fromEntries(ids);
}

/** Lists without repetition, by key. */
class Lists {
  readonly #lists = new Map<string, Set<string>>();

  add(key: string, value: string): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, new Set([value]));
    else list.add(value);
  }

  all(): Ids {
    return Object.fromEntries([...this.#lists].map(([key, values]) => [key, [...values]]));
  }
}
