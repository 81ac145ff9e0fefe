import type { Jurisdiction } from './shapes/jurisdiction.ts';
import type { Proof } from './shapes/proof.ts';
import type { Scheme } from './shapes/scheme.ts';

/** The things that law is about. */
interface Law {
  readonly schemes: readonly Scheme[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly proofs: readonly Proof[];
}

type Ids = Readonly<Record<string, readonly string[]>>;

/**
 * What a question about law needs to know of everything before it reads the few things it is about. Made when a
 * knowledge base is compiled, since to make it everything must be read.
 */
export interface LawIndex {
  /** The proofs that people expect everywhere. */
  readonly wellKnown: readonly string[];
  /** The groups whose members nobody read, each with the only places that can be members, if that is known. */
  readonly unlisted: readonly { readonly id: string; readonly among?: readonly string[] }[];
  /** By place, union or group that imports: the schemes that grant something into it, each with the origins it names. */
  readonly into: Readonly<Record<string, Ids>>;
  /** The schemes that take a proof, by name or by the number of its family. */
  readonly takers: Ids;
  /** The parties of a scheme, of all its versions. */
  readonly parties: Ids;
}

const made = new WeakMap<object, LawIndex>();

/** The index that was compiled with a knowledge base, else one made of it now, once. */
export function lawIndexOf(kb: Law & { readonly lawIndex?: LawIndex | undefined }): LawIndex {
  const index = kb.lawIndex ?? made.get(kb) ?? indexLaw(kb);
  if (kb.lawIndex === undefined) made.set(kb, index);
  return index;
}

export function indexLaw(kb: Law): LawIndex {
  const into = new Map<string, Lists>();
  const takers = new Lists();
  const parties = new Lists();
  const families = kb.proofs.flatMap(({ id, family }) => (family === undefined ? [] : [{ id, number: family.number }]));
  for (const scheme of kb.schemes) {
    if (!('versions' in scheme)) continue;
    for (const version of scheme.versions) {
      for (const { id } of version.parties) parties.add(scheme.id, id);
      for (const { direction, accepts } of version.grants) {
        const origins = direction.origin.flatMap((member) =>
          typeof member === 'string' ? [member] : [member.id, ...(member.includes ?? [])],
        );
        for (const importer of direction.importer) {
          const lists = into.get(importer) ?? new Lists();
          into.set(importer, lists);
          for (const origin of origins) lists.add(scheme.id, origin);
        }
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
    wellKnown: kb.proofs.filter((proof) => proof.wellKnown).map(({ id }) => id),
    unlisted: kb.jurisdictions.flatMap(({ id, membersKnown, membersAmong }) =>
      membersKnown === false ? [{ id, ...(membersAmong === undefined ? {} : { among: membersAmong }) }] : [],
    ),
    into: Object.fromEntries([...into].map(([importer, lists]) => [importer, lists.all()])),
    takers: takers.all(),
    parties: parties.all(),
  };
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
