import { findNumber, findProof, findScheme } from '../../cert/find-scheme.ts';
import { findPlace } from '../../cert/resolve-place.ts';
import { allNames, namesOf } from '../../kb/name-index.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { sourceIds, stands } from '../../kb/prov.ts';
import { nearest } from '../../lang/nearest.ts';
import type { Lang } from '../../lang/words.ts';
import { sourceOf } from '../cite.ts';
import type { CertShowAnswer } from '../shapes/cert-show.ts';
import { showNumber } from './show-number.ts';
import { showPlace } from './show-place.ts';
import { showProof } from './show-proof.ts';
import { showScheme } from './show-scheme.ts';
import { whereOf } from '../where.ts';

/** A place, a scheme, a proof or a kind of number in full, or the names that come closest. */
export function answerCertShow(kb: KnowledgeBase, name: string, asOf: string, lang: Lang): CertShowAnswer {
  const nothing: CertShowAnswer = {
    schema: 'magna.cert-show/1',
    lang,
    found: false,
    query: name,
    nearest: [],
    asOf,
    kind: null,
    id: null,
    name: null,
    summary: null,
    what: null,
    terms: [],
    version: null,
    otherVersions: [],
    serves: [],
    articles: [],
    notes: [],
    territory: null,
    chargesDuty: null,
    countsAs: [],
    members: [],
    table: null,
    offices: [],
    schemes: [],
    acceptedBy: null,
    takenBy: [],
    elements: [],
    criteria: [],
    wordings: [],
    number: null,
    fieldReport: [],
    sources: [],
    where: null,
    standing: null,
    reviewed: null,
  };
  const page = (root: { readonly id: string }, folder: string, parts: Partial<CertShowAnswer>): CertShowAnswer => ({
    ...nothing,
    ...parts,
    sources: everySource(kb, root, parts),
    where: whereOf(root, `data/${folder}/${root.id}.yaml`),
  });
  const scheme = findScheme(kb, name);
  if (scheme !== undefined) return page(scheme, 'schemes', showScheme(kb, scheme, asOf, lang));
  const place = findPlace(kb, name);
  if (place !== undefined) return page(place, 'jurisdictions', showPlace(kb, place, asOf, lang));
  const proof = findProof(kb, name);
  if (proof !== undefined) return page(proof, 'proofs', showProof(kb, proof, lang));
  const number = findNumber(kb, name);
  if (number !== undefined) return page(number, 'identifiers', showNumber(kb, number, lang));
  const things = [...kb.schemes, ...kb.proofs, ...kb.identifiers];
  const known = [...things.flatMap(allNames), ...kb.jurisdictions.flatMap(namesOf)];
  return { ...nothing, nearest: nearest(name, known, 3) };
}

/** Every source that the thing itself and the claims beside it rest on, each once, those of the summary first. */
function everySource(kb: KnowledgeBase, root: object, parts: Partial<CertShowAnswer>): CertShowAnswer['sources'] {
  const shown = [...(parts.sources ?? []), ...(parts.fieldReport ?? []).flatMap(({ sources }) => sources)];
  const known = new Map(shown.map((source) => [source.id, source]));
  const own = stands(root, []).flatMap(({ record }) => sourceIds(record));
  const ids = new Set([...(parts.sources ?? []).map(({ id }) => id), ...own, ...known.keys()]);
  return [...ids].flatMap((id) => known.get(id) ?? sourceOf(kb, id) ?? []);
}
