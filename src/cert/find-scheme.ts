import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import { foldName } from './resolve-place.ts';

/** Every name a scheme or proof goes by. */
export function allNames({ id, name, aliases, ...rest }: Scheme | Proof): string[] {
  const short = 'short' in rest ? [rest.short.en, rest.short.zh] : [];
  return [id, name.en, name.zh, ...short, ...(aliases ?? [])];
}

/** The scheme of that name, by any name people use. */
export function findScheme(kb: KnowledgeBase, name: string): Scheme | undefined {
  const wanted = foldName(name);
  return kb.schemes.find((scheme) => allNames(scheme).some((known) => foldName(known) === wanted));
}

/** The proof of that name, by any name people use. */
export function findProof(kb: KnowledgeBase, name: string): Proof | undefined {
  const wanted = foldName(name);
  return kb.proofs.find((proof) => allNames(proof).some((known) => foldName(known) === wanted));
}
