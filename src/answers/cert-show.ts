import { allNames, findProof, findScheme } from '../cert/find-scheme.ts';
import { isGranting } from '../cert/lane.ts';
import { findPlace, namesOf } from '../cert/resolve-place.ts';
import { countsAs, holdsOn, territoryOn } from '../cert/territory.ts';
import { FIELDS, termOf } from '../cert/terms.ts';
import { versionState } from '../cert/version-on.ts';
import { lowestStanding } from '../finding.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nearest } from '../lang/nearest.ts';
import { standingOf } from '../kb/prov.ts';
import type { Authority, Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { GrantingScheme, Scheme } from '../kb/shapes/scheme.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { cite } from './cite.ts';
import { claimsAbout } from './claims.ts';
import type { CertShowAnswer, OfficeAnswer, VersionAnswer } from './shapes/cert.ts';
import { cellOf, makersText, validText, waiverText } from './term-text.ts';

/** A place, a scheme or a proof in full, or the names that come closest. */
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
    versions: [],
    articles: [],
    territory: null,
    chargesDuty: null,
    countsAs: [],
    members: [],
    table: null,
    offices: [],
    acceptedBy: null,
    elements: [],
    fieldReport: [],
    sources: [],
    standing: null,
    reviewed: null,
  };
  const scheme = findScheme(kb, name);
  if (scheme !== undefined) return withSources({ ...nothing, ...showScheme(kb, scheme, asOf, lang) });
  const place = findPlace(kb, name);
  if (place !== undefined) return withSources({ ...nothing, ...showPlace(kb, place, asOf, lang) });
  const proof = findProof(kb, name);
  if (proof !== undefined) return withSources({ ...nothing, ...showProof(kb, proof, lang) });
  const known = [...kb.schemes.flatMap(allNames), ...kb.proofs.flatMap(allNames), ...kb.jurisdictions.flatMap(namesOf)];
  return { ...nothing, nearest: nearest(name, known, 3) };
}

/** Collects what the parts of a page rest on. */
function withSources(answer: CertShowAnswer): CertShowAnswer {
  const parts = [
    ...answer.terms.map(({ cell }) => cell),
    ...answer.versions,
    ...answer.articles,
    ...answer.offices,
    ...answer.fieldReport,
  ];
  const byId = new Map([...answer.sources, ...parts.flatMap(({ sources }) => sources)].map((one) => [one.id, one]));
  return { ...answer, sources: [...byId.values()] };
}

function showScheme(kb: KnowledgeBase, scheme: Scheme, asOf: string, lang: Lang): Partial<CertShowAnswer> {
  const words = wordsOf(lang);
  const terms = FIELDS.map((field) => ({
    field,
    label: words.cert.fields[field],
    cell: cellOf(kb, termOf(scheme, field, asOf), lang),
  }));
  const summary = cite(kb, scheme, ['summary']);
  return {
    found: true,
    kind: 'scheme',
    id: scheme.id,
    name: inLang(scheme.name, lang),
    summary: inLang(scheme.summary, lang),
    what: words.schemeKinds[scheme.kind],
    // An obligation answers none of these questions, and a column of "unknown" would look like a gap.
    terms: scheme.kind === 'obligation' ? [] : terms,
    versions: isGranting(scheme) ? versionsOf(kb, scheme, asOf, lang) : [],
    articles:
      scheme.kind === 'obligation'
        ? scheme.articles.map(({ title }, index) => ({ title, ...cite(kb, scheme, ['articles', index]) }))
        : [],
    fieldReport: claimsAbout(kb, [`cert/${scheme.id}`], lang),
    sources: summary.sources,
    standing: summary.standing,
    reviewed: summary.reviewed,
  };
}

function versionsOf(kb: KnowledgeBase, scheme: GrantingScheme, asOf: string, lang: Lang): VersionAnswer[] {
  const words = wordsOf(lang);
  return scheme.versions.map((version, index) => ({
    id: version.id,
    status: words.statuses[version.status],
    on: versionState(version, asOf, version.recorded),
    from: version.inForce.from,
    to: version.inForce.to,
    recorded: version.recorded,
    parties: version.parties.map(({ id }) => id),
    grants: version.grants.map((grant) => ({
      importer: grant.direction.importer,
      origin: grant.direction.origin.map((member) => (typeof member === 'string' ? member : member.id)),
      coverage: words.coverage[grant.coverage.extent],
      proofs:
        grant.accepts === 'unknown'
          ? []
          : grant.accepts.map((acceptance) => {
              const proof = kb.proofs.find(({ id }) => id === acceptance.proof);
              return {
                id: acceptance.proof,
                name: proof === undefined ? acceptance.proof : inLang(proof.name, lang),
                madeBy: makersText(acceptance.madeBy, words),
                valid: validText(acceptance.valid, words),
              };
            }),
      waiver: waiverText(grant.waiver, words),
    })),
    ...cite(kb, scheme, ['versions', index, 'inForce']),
  }));
}

function showPlace(kb: KnowledgeBase, place: Jurisdiction, asOf: string, lang: Lang): Partial<CertShowAnswer> {
  const words = wordsOf(lang);
  const nameOf = (id: string): string => {
    const found = kb.jurisdictions.find((one) => one.id === id);
    return found === undefined ? id : `${inLang(found.name, lang)} (${id})`;
  };
  const territory = territoryOn(place, asOf);
  const members = kb.jurisdictions.filter((one) =>
    one.memberOf?.some((dated) => dated.id === place.id && holdsOn(dated, asOf)),
  );
  const offices = (place.authorities ?? []).map((authority, index) => officeAnswer(kb, place, authority, index, lang));
  return {
    found: true,
    kind: 'place',
    id: place.id,
    name: inLang(place.name, lang),
    what: words.placeKinds[place.kind],
    territory:
      place.kind === 'group' ? null : territory.id === 'unknown' ? words.cert.territoryUnknown : nameOf(territory.id),
    chargesDuty: place.chargesDuty ?? null,
    countsAs: countsAs(place, asOf)
      .slice(1)
      .map(({ id }) => nameOf(id)),
    members: members.map(({ id }) => nameOf(id)),
    table: place.table ?? null,
    offices,
    fieldReport: claimsAbout(kb, [`cert/${place.id}`], lang),
    standing: place.kind === 'group' ? 'unverified' : lowestStanding([standingOf(place, territory.path)]),
    sources: cite(kb, place, territory.path).sources,
    reviewed: cite(kb, place, territory.path).reviewed,
  };
}

function officeAnswer(
  kb: KnowledgeBase,
  place: Jurisdiction,
  authority: Authority,
  index: number,
  lang: Lang,
): OfficeAnswer {
  const words = wordsOf(lang);
  const contact = authority.contact === 'unknown' ? {} : authority.contact;
  const { hours } = authority;
  return {
    id: authority.id,
    name: inLang(authority.name, lang),
    does: authority.does.map((deed) => words.officeDoes[deed]),
    issues: authority.issues ?? [],
    registers: authority.registers ?? [],
    contact: {
      phone: contact.phone ?? null,
      inside: contact.inside ?? null,
      email: contact.email ?? null,
      url: contact.url ?? null,
    },
    hours:
      typeof hours === 'string'
        ? hours === 'always'
          ? words.hours.always
          : words.hours.unknown
        : words.list(
            hours.windows.map((window) =>
              words.hours.windows(weekdaysText(window.days, lang), `${window.from}-${window.to}`, authority.zone),
            ),
          ),
    ...cite(kb, place, ['authorities', index]),
  };
}

const ORDER = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Weekdays in words; a run of three or more is shortened to its ends. */
export function weekdaysText(days: readonly string[], lang: Lang): string {
  const words = wordsOf(lang);
  const numbers = days.map((day) => ORDER.indexOf(day));
  const first = numbers[0] ?? 0;
  const run = numbers.length > 2 && numbers.every((day, index) => day === first + index);
  const name = (day: number): string => words.weekdays[day] ?? '';
  return run ? `${name(first)}-${name(numbers.at(-1) ?? 0)}` : words.list(numbers.map(name));
}

function showProof(kb: KnowledgeBase, proof: Proof, lang: Lang): Partial<CertShowAnswer> {
  const words = wordsOf(lang);
  const summary = cite(kb, proof, ['summary']);
  return {
    found: true,
    kind: 'proof',
    id: proof.id,
    name: inLang(proof.name, lang),
    summary: inLang(proof.summary, lang),
    what: words.proofKinds[proof.kind],
    acceptedBy: proof.acceptedBy === 'unknown' ? null : proof.acceptedBy,
    elements: (proof.elements ?? []).map(({ id, text, required }) => ({
      id,
      text: text === undefined ? id : inLang(text, lang),
      required: words.required[required],
    })),
    fieldReport: claimsAbout(kb, [`cert/${proof.id}`], lang),
    sources: summary.sources,
    standing: summary.standing,
    reviewed: summary.reviewed,
  };
}
