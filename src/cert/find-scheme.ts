import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Identifier } from '../kb/shapes/identifier.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import { foldName } from '../lang/fold-name.ts';

/** Every name a scheme, a proof or a kind of number goes by. */
export function allNames({ id, name, aliases, ...rest }: Scheme | Proof | Identifier): string[] {
  const short = 'short' in rest ? [rest.short.en, rest.short.zh] : [];
  return [id, name.en, name.zh, ...short, ...(aliases ?? [])];
}

/** The scheme of that name, by any name people use. */
export function findScheme(kb: KnowledgeBase, name: string): Scheme | undefined {
  const wanted = foldName(name);
  return kb.schemes.find((scheme) => allNames(scheme).some((known) => foldName(known) === wanted));
}

/**
 * The proof of that name, by any name people use. Whoever names a scheme that has one proof means that proof: "the
 * USMCA was refused".
 */
export function findProof(kb: KnowledgeBase, name: string): Proof | undefined {
  const wanted = foldName(name);
  const named = kb.proofs.find((proof) => allNames(proof).some((known) => foldName(known) === wanted));
  const scheme = named === undefined ? findScheme(kb, name) : undefined;
  return named ?? (scheme === undefined ? undefined : onlyProof(kb, scheme));
}

/** The kind of number of that name, by any name people use. */
export function findNumber(kb: KnowledgeBase, name: string): Identifier | undefined {
  const wanted = foldName(name);
  return kb.identifiers.find((number) => allNames(number).some((known) => foldName(known) === wanted));
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
  return ids.size === 1 ? kb.proofs.find(({ id }) => id === only) : undefined;
}
