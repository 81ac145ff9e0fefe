import { join } from 'node:path';
import { readShippedKb } from '../../src/io/read-kb.ts';
import { readFolder } from '../../src/io/data-files.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import type { Jurisdiction } from '../../src/kb/shapes/jurisdiction.ts';
import type { Proof } from '../../src/kb/shapes/proof.ts';
import type { Acceptance } from '../../src/kb/shapes/acceptance.ts';
import type { Grant } from '../../src/kb/shapes/grant.ts';
import type { GrantingScheme, Scheme, Version } from '../../src/kb/shapes/scheme.ts';
import { buildFaqIndex } from '../../src/search/faq-index.ts';
import { type SearchableKb, searchable } from '../../src/search/searchable.ts';

const HOME = join(import.meta.dirname, '..', '..');

let shipped: Promise<SearchableKb> | undefined;

/** The real knowledge base of this checkout, read once for all tests of a file. */
export function shippedKb(): Promise<SearchableKb> {
  shipped ??= readShippedKb(HOME).then((read) => {
    if ('kb' in read) return read.kb;
    const why = read.problem === 'findings' ? JSON.stringify(read.findings, undefined, 2) : read.problem;
    throw new Error(`the shipped knowledge base is not usable: ${why}`);
  });
  return shipped;
}

let sources: SourceFile[] | undefined;

/** The YAML files of this checkout and their locks, read once: what is the same object is parsed once. */
export function shippedSources(): SourceFile[] {
  sources ??= readFolder(join(HOME, 'data'));
  return sources;
}

/** The day everything in a small knowledge base was looked at. */
export const REVIEWED = '2026-11-22';

const prov = { all: { source: 'made-up', at: 'Art. 1', standing: 'verified' as const, reviewed: REVIEWED } };

/** A country under its own customs rules; XA to XZ are codes that ISO 3166 leaves to its users. */
export function place(id: string, more: Partial<Jurisdiction> = {}): Jurisdiction {
  return { id, kind: 'country', name: { en: `Land ${id}`, zh: `${id}国` }, territory: id, prov, ...more };
}

export function proof(id: string, more: Partial<Proof> = {}): Proof {
  const words = { en: `Paper ${id}`, zh: `${id}纸` };
  return {
    id,
    kind: 'certificate',
    name: words,
    summary: words,
    wellKnown: true,
    acceptedBy: 'unknown',
    prov,
    ...more,
  };
}

export function acceptance(id: string, more: Partial<Acceptance> = {}): Acceptance {
  return { proof: id, madeBy: ['exporter'], number: 'none', valid: 'none', declare: 'unknown', ...more };
}

/** What `importer` grants goods of `origin`; everything is covered unless said otherwise. */
export function grant(importer: string, origin: Grant['direction']['origin'], more: Partial<Grant> = {}): Grant {
  return {
    id: `into-${importer.toLowerCase()}`,
    direction: { importer: [importer], origin },
    basis: 'preferential-origin',
    coverage: { extent: 'all' },
    waiver: 'none',
    transport: 'unknown',
    accepts: [acceptance('paper')],
    ...more,
  };
}

export function version(more: Partial<Version> = {}): Version {
  return {
    id: 'made-up@2020',
    status: 'in-force',
    inForce: { from: '2020-01-01', to: 'none' },
    recorded: REVIEWED,
    parties: [{ id: 'XA' }, { id: 'XB' }],
    grants: [grant('XB', ['XA'])],
    ...more,
  };
}

export function scheme(id: string, versions: Version[], more: Partial<GrantingScheme> = {}): GrantingScheme {
  const words = { en: `Scheme ${id}`, zh: `${id}协定` };
  return { id, kind: 'fta', name: words, short: words, summary: words, versions, prov, ...more };
}

/** What binds governments: it has no versions and grants nothing. */
export function obligation(id: string): Scheme {
  const words = { en: `Duty ${id}`, zh: `${id}义务` };
  return {
    id,
    kind: 'obligation',
    name: words,
    short: words,
    summary: words,
    binds: 'governments',
    articles: [{ title: 'One' }],
    applyFor: 'none',
    prov,
  };
}

/** Three lands with nothing between them and one paper, all of it made up; a test adds what it is about. */
export function miniKb(overrides: Partial<KnowledgeBase> = {}): SearchableKb {
  const text = { en: 'made up', zh: '虚构' };
  const kb: KnowledgeBase = {
    manifest: { name: 'mini', version: '2026.11.1', languages: ['en', 'zh'], reviewEvery: { months: 12 } },
    overlays: [],
    sources: [{ id: 'made-up', title: 'Made up', url: 'none', kind: 'law', language: 'en', deep: true }],
    faq: [],
    channels: {
      needs: [],
      privacy: { public: text, private: text, authority: text },
      neverAnywhere: [],
      neverInPublic: [],
      channels: [],
    },
    flow: { start: 'plan', nodes: [{ id: 'plan', kind: 'outcome', status: 'plan' }] },
    routing: { urgency: [], rules: [], ladder: [], advice: [], acts: [], not: [] },
    jurisdictions: [place('XA'), place('XB'), place('XC')],
    schemes: [],
    proofs: [proof('paper')],
    identifiers: [],
    lanes: { absences: [], remarks: [], prov },
    fieldReport: { claims: [] },
    portalErrors: [],
    profiles: [],
    calendars: [],
    synonyms: { groups: [] },
    ...overrides,
  };
  const phrased = kb.faq.map((entry) => ({ ...entry, variants: { en: [], zh: [] } }));
  return searchable(kb, buildFaqIndex(kb, phrased));
}

/** The place of an id; a test that names one that is not there is wrong itself. */
export function placeOf(kb: KnowledgeBase, id: string): Jurisdiction {
  const found = kb.jurisdictions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no place ${id}`);
  return found;
}
