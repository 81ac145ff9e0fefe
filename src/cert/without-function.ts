import type { Standing } from '../finding.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf } from '../kb/law-index.ts';
import { standingOf } from '../kb/prov.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';

/** A proof that does nothing on a lane, and where it does serve. */
export interface WithoutFunction {
  readonly proof: Proof;
  /** The schemes that take it elsewhere; empty where magna has no complete list. */
  readonly serves: readonly Scheme[];
  readonly standing: Standing;
}

/** Whether an acceptance takes a proof, by name or as a member of the proof's family. */
export function takes(acceptance: Acceptance, proof: Proof): boolean {
  if (acceptance.proof === proof.id) return true;
  const { number } = acceptance;
  return proof.family !== undefined && typeof number === 'object' && number.kind === proof.family.number;
}

/**
 * The well-known proofs, and the one the user named, that have no function on a lane.
 *
 * @param open grants that apply, may apply, or will: what one of them takes, or may take, is never listed, nor what its
 *   scheme is said to take: which of its directions does may be missing here
 * @param absence the standing of a sourced absence that covers the pair; undefined where there is none
 * @param named the id of a proof the user holds
 * @param ends what the two ends of the lane count as: a paper of other places' agreements is expected by nobody here
 */
export function withoutFunction(
  kb: KnowledgeBase,
  open: readonly { readonly scheme: string; readonly grant: Grant }[],
  absence: Standing | undefined,
  named: string | undefined,
  ends: ReadonlySet<string>,
): WithoutFunction[] {
  const expected = lawIndexOf(kb).wellKnown.filter((id) => isExpected(kb, id, ends));
  return [...new Set([...expected, ...(named === undefined ? [] : [named])])]
    .flatMap((id) => byId(kb.proofs, id) ?? [])
    .flatMap((proof) => {
      const mayBeTaken = open.some(
        ({ scheme, grant: { accepts } }) =>
          accepts === 'unknown' ||
          accepts.some((acceptance) => takes(acceptance, proof)) ||
          (proof.acceptedBy !== 'unknown' && proof.acceptedBy.includes(scheme)),
      );
      if (mayBeTaken) return [];
      const serves = completeList(kb, proof);
      const standing = serves === undefined ? absence : standingOf(proof, ['acceptedBy']);
      return standing === undefined ? [] : [{ proof, serves: serves ?? [], standing }];
    });
}

/** Whether a scheme that takes a paper has one of the ends as a party; of a paper that no scheme takes nothing is known. */
function isExpected(kb: KnowledgeBase, proof: string, ends: ReadonlySet<string>): boolean {
  const { takers, parties } = lawIndexOf(kb);
  const taking = takers[proof] ?? [];
  return taking.length === 0 || taking.some((scheme) => parties[scheme]?.some((id) => ends.has(id)));
}

/** The schemes of a complete list; a list that names a scheme magna does not have proves nothing. */
function completeList(kb: KnowledgeBase, proof: Proof): Scheme[] | undefined {
  const { acceptedBy } = proof;
  if (acceptedBy === 'unknown') return undefined;
  const schemes = acceptedBy.flatMap((id) => byId(kb.schemes, id) ?? []);
  return schemes.length === acceptedBy.length ? schemes : undefined;
}
