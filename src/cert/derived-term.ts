import { lowestStanding, type Standing } from '../finding.ts';
import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { ProvRecord, Text } from '../kb/shapes/common.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Scheme, Version } from '../kb/shapes/scheme.ts';

/** A question that grants and what they accept answer. */
export type DerivedField = 'signs' | 'number' | 'limits' | 'valid' | 'language';

export type VerificationMode = Exclude<NonNullable<Version['verification']>, 'unknown'>['mode'];

/** What one grant, or one proof that it takes, says on a derived question. */
export interface DerivedPart {
  /** Whose word it is: importers where a scheme is asked, schemes where a proof is. */
  readonly by: readonly string[];
  readonly grant: Grant;
  readonly acceptance: Acceptance | undefined;
}

/**
 * How a scheme or a proof answers one question: in words that its file holds, by its kind, by who checks, by the articles
 * it rests on, by the schemes that take it, or by what grants say on a day. `is` is what columns are compared by; `none` and `unknown` are values too.
 */
export type Answered = { readonly is: string; readonly standing: Standing; readonly record: ProvRecord | undefined } & (
  | { readonly from: 'written'; readonly text: Text | undefined }
  | { readonly from: 'kind'; readonly kind: Proof['kind'] | Scheme['kind'] }
  | { readonly from: 'verification'; readonly mode: VerificationMode }
  | { readonly from: 'articles'; readonly articles: readonly string[] }
  | { readonly from: 'schemes'; readonly schemes: readonly string[] }
  | { readonly from: 'derived'; readonly field: DerivedField; readonly parts: readonly DerivedPart[] }
);

export const UNKNOWN: Answered = {
  is: 'unknown',
  standing: 'unverified',
  record: undefined,
  from: 'written',
  text: undefined,
};

/** A part with where its value stands; no path where the value is left out. */
export interface Saying extends DerivedPart {
  readonly root: object;
  readonly path: Path | undefined;
  readonly value: unknown;
}

/** One answer of what several grants say. */
export function derived(field: DerivedField, sayings: readonly Saying[]): Answered {
  const values = sayings.map(({ value }) => comparable(value));
  const all = new Set(values);
  const [only] = all;
  const plain = all.size === 1 && (only === 'none' || only === 'unknown');
  const known = values.some((value) => value !== 'unknown');
  const placed = sayings.filter(({ path }) => path !== undefined);
  const [first] = placed;
  return {
    is: plain && only !== undefined ? only : known ? JSON.stringify([...all].toSorted()) : 'unknown',
    standing:
      placed.length === 0
        ? 'unverified'
        : lowestStanding(placed.map(({ root, path }) => standingOf(root, path as Path))),
    record: first?.path === undefined ? undefined : provAt(first.root, first.path),
    from: 'derived',
    field,
    parts: sayings.map(({ by, grant, acceptance }) => ({ by, grant, acceptance })),
  };
}

/** A value in a form that is equal where the values are; provenance does not make a difference. */
function comparable(value: unknown): string {
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
