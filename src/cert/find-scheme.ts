import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nameIndexOf, type NamedKind } from '../kb/name-index.ts';
import type { Identifier } from '../kb/shapes/identifier.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import { foldName } from '../lang/fold-name.ts';

/** The scheme of that name, by any name people use. */
export function findScheme(kb: KnowledgeBase, name: string): Scheme | undefined {
  return thingOf(kb, 'schemes', name);
}

/**
 * The proof of that name, by any name people use. Whoever names a scheme that has one proof means that proof: "the
 * USMCA was refused".
 */
export function findProof(kb: KnowledgeBase, name: string): Proof | undefined {
  const named = thingOf(kb, 'proofs', name);
  const scheme = named === undefined ? findScheme(kb, name) : undefined;
  return named ?? (scheme === undefined ? undefined : onlyProof(kb, scheme));
}

/** The kind of number of that name, by any name people use. */
export function findNumber(kb: KnowledgeBase, name: string): Identifier | undefined {
  return thingOf(kb, 'identifiers', name);
}

function thingOf<K extends NamedKind>(kb: KnowledgeBase, kind: K, name: string): KnowledgeBase[K][number] | undefined {
  const things: readonly KnowledgeBase[K][number][] = kb[kind];
  return byId(things, nameIndexOf(kb).idOf(kind, foldName(name)));
}

function onlyProof(kb: KnowledgeBase, scheme: Scheme): Proof | undefined {
  if (scheme.kind === 'registration') return kb.proofs.find(({ family }) => family?.number === scheme.identifier);
  if (!('versions' in scheme)) return undefined;
  const grants = scheme.versions.flatMap((version) => version.grants);
  if (grants.some(({ accepts }) => accepts === 'unknown')) return undefined;
  const ids = new Set(
    grants.flatMap(({ accepts }) => (accepts === 'unknown' ? [] : accepts.map(({ proof }) => proof))),
  );
  const [only] = ids;
  return ids.size === 1 ? byId(kb.proofs, only) : undefined;
}
