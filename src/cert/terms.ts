import { lowestStanding } from '../finding.ts';
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
  if (!isGranting(scheme)) return UNKNOWN;
  const found = versionOn(scheme, asOf);
  if (field === 'what') return kindOf(scheme);
  if (found === undefined) return UNKNOWN;
  if (field === 'verifies') return verificationOf(scheme, found.index);
  if (field === 'law') return articlesOf(scheme, found.index);
  return (field in KEYS && derivedTerm(scheme, field as DerivedField, found.index)) || UNKNOWN;
}

/** What a scheme is, where its file has no words for it: its kind, as well known as what it is about. */
function kindOf(scheme: GrantingScheme): Answered {
  const path: Path = ['summary'];
  const { kind } = scheme;
  return { is: kind, standing: standingOf(scheme, path), record: provAt(scheme, path), from: 'kind', kind };
}

function verificationOf(scheme: GrantingScheme, v: number): Answered {
  const verification = scheme.versions[v]?.verification ?? 'unknown';
  if (verification === 'unknown' || verification.mode === 'unknown') return UNKNOWN;
  const { mode } = verification;
  const path: Path = ['versions', v, 'verification', 'mode'];
  return { is: mode, standing: standingOf(scheme, path), record: provAt(scheme, path), from: 'verification', mode };
}

/** The articles that the proofs of a version rest on, each once, as they stand in the data. */
function articlesOf(scheme: GrantingScheme, v: number): Answered {
  const paths = (scheme.versions[v]?.grants ?? []).flatMap(({ accepts }, g): Path[] => {
    const grant: Path = ['versions', v, 'grants', g];
    return accepts === 'unknown' ? [] : accepts.map((_, a): Path => [...grant, 'accepts', a]);
  });
  const records = paths.flatMap((path) => provAt(scheme, path) ?? []);
  const articles = [...new Set(records.flatMap(({ at }) => at ?? []))];
  if (articles.length === 0) return UNKNOWN;
  return {
    is: JSON.stringify(articles.toSorted()),
    standing: lowestStanding(records.map(({ standing }) => standing)),
    record: records[0],
    from: 'articles',
    articles,
  };
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

function derivedTerm(scheme: GrantingScheme, field: DerivedField, v: number): Answered | undefined {
  const key = KEYS[field];
  const sayings: Saying[] = [];
  for (const [g, grant] of (scheme.versions[v]?.grants ?? []).entries()) {
    const at: Path = ['versions', v, 'grants', g];
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
