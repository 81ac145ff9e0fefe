import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf } from '../kb/law-index.ts';
import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import { lowestStanding } from '../finding.ts';
import { type Answered, derived, type Saying, UNKNOWN } from './derived-term.ts';
import { isGranting } from './grant-on-lane.ts';
import { versionOn, versionState } from './version-on.ts';
import { takes } from './without-function.ts';

export const PROOF_FIELDS = ['what', 'takenUnder', 'signs', 'number', 'valid', 'language'] as const;
export type ProofField = (typeof PROOF_FIELDS)[number];

const KEYS = { signs: 'madeBy', number: 'number', valid: 'valid', language: 'language' } as const;

/**
 * The answer of a proof to one question of a comparison, by the schemes in force that take it.
 *
 * @param asOf which versions, YYYY-MM-DD
 */
export function proofTermOf(kb: KnowledgeBase, proof: Proof, field: ProofField, asOf: string): Answered {
  if (field === 'what') {
    const path: Path = ['kind'];
    return {
      is: proof.kind,
      standing: standingOf(proof, path),
      record: provAt(proof, path),
      from: 'kind',
      kind: proof.kind,
    };
  }
  const sayings = sayingsOf(kb, proof, field === 'takenUnder' ? 'signs' : field, asOf);
  if (sayings.length === 0) return UNKNOWN;
  if (field !== 'takenUnder') return derived(field, sayings);
  const schemes = [...new Set(sayings.flatMap(({ by }) => by))];
  const [first] = sayings;
  return {
    is: JSON.stringify(schemes.toSorted()),
    standing: lowestStanding(
      sayings.map(({ root, path }) => (path === undefined ? 'unverified' : standingOf(root, path.slice(0, -1)))),
    ),
    record: first?.path === undefined ? undefined : provAt(first.root, first.path.slice(0, -1)),
    from: 'schemes',
    schemes,
  };
}

/** What every acceptance of a proof says, of the versions that are in force on a day. */
function sayingsOf(kb: KnowledgeBase, proof: Proof, field: keyof typeof KEYS, asOf: string): Saying[] {
  const key = KEYS[field];
  return (lawIndexOf(kb).takers[proof.id] ?? []).flatMap((id): Saying[] => {
    const scheme = byId(kb.schemes, id);
    const found = scheme !== undefined && isGranting(scheme) ? versionOn(scheme, asOf) : undefined;
    if (scheme === undefined || found === undefined) return [];
    const { version, index } = found;
    if (versionState(version, asOf, version.recorded) !== 'in-force') return [];
    return version.grants.flatMap((grant, g) =>
      grant.accepts === 'unknown'
        ? []
        : grant.accepts.flatMap((acceptance, a): Saying[] => {
            if (!takes(acceptance, proof)) return [];
            const value = acceptance[key];
            const path = value === undefined ? undefined : ['versions', index, 'grants', g, 'accepts', a, key];
            return [{ by: [id], grant, acceptance, root: scheme, path, value }];
          }),
    );
  });
}
