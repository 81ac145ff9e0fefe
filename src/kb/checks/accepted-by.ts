import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Proof } from '../shapes/proof.ts';
import type { Scheme } from '../shapes/scheme.ts';

/**
 * `scheme/accepted-by-differs`: a proof says which schemes take it, and a scheme takes it that is not in the list, or one
 * of the list does not. From a complete list magna concludes where a proof has no function, so it must be complete.
 */
export function acceptedByDiffers(files: ParsedKb): Finding[] {
  const schemes = (files.get('schemes/') ?? []).map(({ value }) => value as Scheme);
  return (files.get('proofs/') ?? []).flatMap((file) => {
    const proof = file.value as Proof;
    const { acceptedBy } = proof;
    if (acceptedBy === 'unknown') return [];
    const lacking = schemes
      .filter((scheme) => !acceptedBy.includes(scheme.id) && takesIt(scheme, proof) === 'yes')
      .map(({ id }) => ({
        path: ['acceptedBy'],
        text: { message: `${id} takes ${proof.id} and is not in its list`, fix: `add ${id}` },
      }));
    const extra = acceptedBy.flatMap((id, index) => {
      const scheme = schemes.find((one) => one.id === id);
      if (scheme === undefined || takesIt(scheme, proof) !== 'no') return [];
      return [
        {
          path: ['acceptedBy', index],
          text: { message: `${id} does not take ${proof.id}`, fix: `remove ${id}, or add the acceptance` },
        },
      ];
    });
    return [...lacking, ...extra].map(({ path, text }) => file.finding('scheme/accepted-by-differs', path, text));
  });
}

function takesIt(scheme: Scheme, proof: Proof): 'yes' | 'no' | 'unknown' {
  if (!('versions' in scheme)) return 'unknown';
  const accepted = scheme.versions.flatMap(({ grants }) => grants.map(({ accepts }) => accepts));
  const takes = accepted.some(
    (accepts) =>
      accepts !== 'unknown' &&
      accepts.some(
        ({ proof: id, number }) =>
          id === proof.id ||
          (proof.family !== undefined && typeof number === 'object' && number.kind === proof.family.number),
      ),
  );
  if (takes) return 'yes';
  return accepted.includes('unknown') ? 'unknown' : 'no';
}
