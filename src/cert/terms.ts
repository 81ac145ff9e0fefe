import { lowestStanding, type Standing } from '../finding.ts';
import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { ProvRecord, Text } from '../kb/shapes/common.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import type { Terms } from '../kb/shapes/terms.ts';
import { isGranting } from './lane.ts';
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
type DerivedField = 'signs' | 'number' | 'limits' | 'valid' | 'language';

/** What one grant of a scheme says on a derived question. */
export interface DerivedPart {
  readonly importer: readonly string[];
  readonly grant: Grant;
  readonly acceptance: Acceptance | undefined;
}

/**
 * How a scheme answers one question: in words that its file holds, or by what its acceptances say on a day. `is` is what
 * columns are compared by; `none` and `unknown` are values too.
 */
export type Answered = { readonly is: string; readonly standing: Standing; readonly record: ProvRecord | undefined } & (
  | { readonly from: 'written'; readonly text: Text | undefined }
  | { readonly from: 'derived'; readonly field: DerivedField; readonly parts: readonly DerivedPart[] }
);

/**
 * The answer of a scheme to one question of the certification table.
 *
 * @param asOf which version of the scheme, YYYY-MM-DD
 */
export function termOf(scheme: Scheme, field: Field, asOf: string): Answered {
  const written = writtenTerm(scheme, field);
  if (written !== undefined) return written;
  const derived = isGranting(scheme) ? derivedTerm(scheme, field, asOf) : undefined;
  return derived ?? { is: 'unknown', standing: 'unverified', record: undefined, from: 'written', text: undefined };
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

const KEYS: Record<DerivedField, 'madeBy' | 'number' | 'valid' | 'language' | 'waiver'> = {
  signs: 'madeBy',
  number: 'number',
  limits: 'waiver',
  valid: 'valid',
  language: 'language',
};

function derivedTerm(scheme: Extract<Scheme, { versions: unknown }>, field: Field, asOf: string): Answered | undefined {
  if (!(field in KEYS)) return undefined;
  const key = KEYS[field as DerivedField];
  const found = versionOn(scheme, asOf);
  if (found === undefined) return undefined;
  const { version, index } = found;
  const parts: DerivedPart[] = [];
  const paths: Path[] = [];
  for (const [g, grant] of version.grants.entries()) {
    const at: Path = ['versions', index, 'grants', g];
    const importer = grant.direction.importer;
    if (key === 'waiver') {
      parts.push({ importer, grant, acceptance: undefined });
      paths.push([...at, 'waiver']);
      continue;
    }
    if (grant.accepts === 'unknown') return undefined;
    for (const [a, acceptance] of grant.accepts.entries()) {
      parts.push({ importer, grant, acceptance });
      if (acceptance[key] !== undefined) paths.push([...at, 'accepts', a, key]);
    }
  }
  const values = parts.map(({ grant, acceptance }) => valueOf(key, grant, acceptance));
  const known = values.filter((value) => value !== 'unknown');
  const is = known.length === 0 ? 'unknown' : JSON.stringify([...new Set(values)].toSorted());
  const [first] = paths;
  return {
    is: new Set(values).size === 1 && (values[0] === 'none' || values[0] === 'unknown') ? values[0] : is,
    standing: paths.length === 0 ? 'unverified' : lowestStanding(paths.map((path) => standingOf(scheme, path))),
    record: first === undefined ? undefined : provAt(scheme, first),
    from: 'derived',
    field: field as DerivedField,
    parts,
  };
}

/** A value in a form that is equal where the values are; provenance does not make a difference. */
function valueOf(key: (typeof KEYS)[DerivedField], grant: Grant, acceptance: Acceptance | undefined): string {
  const value = key === 'waiver' ? grant.waiver : acceptance?.[key];
  if (value === undefined) return 'unknown';
  if (typeof value === 'string') return value;
  const bare = JSON.stringify(value, (name, inner: unknown) => (name === 'prov' || name === 'at' ? undefined : inner));
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? JSON.stringify(value.toSorted())
    : bare;
}

/** Whether columns give the same answer; one that is unknown leaves the comparison unknown. */
export function relationOf(values: readonly string[]): 'same' | 'different' | 'unknown' {
  if (values.includes('unknown')) return 'unknown';
  return new Set(values).size === 1 ? 'same' : 'different';
}
