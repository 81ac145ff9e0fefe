import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { GrantingScheme, Scheme } from '../kb/shapes/scheme.ts';
import type { Terms } from '../kb/shapes/terms.ts';
import { type Answered, derived, type DerivedField, type Saying, UNKNOWN } from './derived-term.ts';
import { isGranting } from './grant-on-lane.ts';
import { versionOn } from './version-on.ts';

export const FIELDS = [
  'what',
  'registers',
  'signs',
  'verifies',
  'number',
  'limits',
  'valid',
  'language',
  'lookUp',
  'law',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * The answer of a scheme to one question of the certification table.
 *
 * @param asOf which version of the scheme, YYYY-MM-DD
 */
export function termOf(scheme: Scheme, field: Field, asOf: string): Answered {
  const written = writtenTerm(scheme, field);
  if (written !== undefined) return written;
  return (isGranting(scheme) && field in KEYS && derivedTerm(scheme, field as DerivedField, asOf)) || UNKNOWN;
}

function writtenTerm(scheme: Scheme, field: Field): Answered | undefined {
  const term: Terms[Field] = scheme.terms?.[field];
  if (term === undefined) return undefined;
  const path: Path = ['terms', field];
  const shared = { standing: standingOf(scheme, path), record: provAt(scheme, path), from: 'written' as const };
  return typeof term === 'string'
    ? { ...shared, is: term, text: undefined }
    : { ...shared, is: term.is, text: term.text };
}

/** Where an acceptance answers a question; the limit below which no proof is asked stands on the grant. */
const KEYS = { signs: 'madeBy', number: 'number', limits: undefined, valid: 'valid', language: 'language' } as const;

function derivedTerm(scheme: GrantingScheme, field: DerivedField, asOf: string): Answered | undefined {
  const found = versionOn(scheme, asOf);
  if (found === undefined) return undefined;
  const key = KEYS[field];
  const sayings: Saying[] = [];
  for (const [g, grant] of found.version.grants.entries()) {
    const at: Path = ['versions', found.index, 'grants', g];
    const shared = { by: grant.direction.importer, grant, root: scheme };
    if (key === undefined) {
      sayings.push({ ...shared, acceptance: undefined, path: [...at, 'waiver'], value: grant.waiver });
      continue;
    }
    if (grant.accepts === 'unknown') return undefined;
    for (const [a, acceptance] of grant.accepts.entries()) {
      const value = acceptance[key];
      const path = value === undefined ? undefined : [...at, 'accepts', a, key];
      sayings.push({ ...shared, acceptance, path, value });
    }
  }
  return derived(field, sayings);
}
