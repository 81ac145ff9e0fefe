import { findProof, findScheme } from '../cert/find-scheme.ts';
import { deriveLane, type Lane } from '../cert/lane.ts';
import { findPlace } from '../cert/resolve-place.ts';
import { territoryOn } from '../cert/territory.ts';
import { FIELDS, relationOf, termOf } from '../cert/terms.ts';
import { lowestStanding, type Standing } from '../finding.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { standingOf } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { cite } from './cite.ts';
import { claimsAbout } from './claims.ts';
import { summariseLane } from './lane-summary.ts';
import { nearestNames } from './nearest-names.ts';
import type { CertCompareAnswer } from './shapes/cert.ts';
import { cellOf } from './term-text.ts';

/** Why a comparison cannot be made; what a caller can cause comes back as a value. */
export type CompareProblem =
  | { readonly problem: 'not-found'; readonly name: string; readonly answer: CertCompareAnswer }
  | { readonly problem: 'group'; readonly place: Jurisdiction; readonly members: readonly Jurisdiction[] }
  | { readonly problem: 'mixed'; readonly found: readonly string[] }
  | { readonly problem: 'too-few' };

interface Column {
  readonly id: string;
  readonly title: string;
  readonly scheme: Scheme;
}

/**
 * Two or more places, or two or more schemes, side by side. Obligations of governments may stand beside places; they
 * never make a column.
 */
export function answerCertCompare(
  kb: KnowledgeBase,
  names: readonly string[],
  asOf: string,
  lang: Lang,
): CertCompareAnswer | CompareProblem {
  const places: Jurisdiction[] = [];
  const schemes: Scheme[] = [];
  const obligations: Extract<Scheme, { kind: 'obligation' }>[] = [];
  for (const name of names) {
    const place = findPlace(kb, name);
    const scheme = place === undefined ? findScheme(kb, name) : undefined;
    if (place !== undefined) {
      if (!places.includes(place)) places.push(place);
    } else if (scheme?.kind === 'obligation') {
      if (!obligations.includes(scheme)) obligations.push(scheme);
    } else if (scheme !== undefined) {
      if (!schemes.includes(scheme)) schemes.push(scheme);
    } else if (findProof(kb, name) === undefined)
      return { problem: 'not-found', name, answer: notFound(kb, name, asOf, lang) };
    else return { problem: 'mixed', found: names };
  }
  if (places.length > 0 && schemes.length > 0) return { problem: 'mixed', found: names };
  if (places.length + schemes.length + obligations.length < 2) return { problem: 'too-few' };
  const group = places.find(({ kind }) => kind === 'group');
  if (group !== undefined) {
    const members = kb.jurisdictions.filter(({ memberOf }) => memberOf?.some(({ id }) => id === group.id));
    return { problem: 'group', place: group, members };
  }

  const columns =
    places.length > 0
      ? columnsOfPlaces(kb, places, asOf, lang)
      : schemes.map((scheme) => ({ id: scheme.id, title: inLang(scheme.short, lang), scheme }));
  const lanes = lanesBetween(kb, places, asOf);
  const rows = columns.length < 2 ? [] : rowsOf(kb, columns, asOf, lang);
  const { headline, standing } = headlineOf(lanes, places, columns, rows, lang);
  const seen = [...columns.map(({ scheme }) => scheme.id), ...obligations.map(({ id }) => id)].map(
    (id) => `cert/${id}`,
  );
  return {
    schema: 'magna.cert-compare/1',
    lang,
    found: true,
    nearest: [],
    asOf,
    headline,
    headlineStanding: standing,
    places: places.map((place) => ({
      id: place.id,
      name: inLang(place.name, lang),
      territory: territoryOn(place, asOf).id,
    })),
    columns: columns.map(({ id, title, scheme }) => ({
      id,
      title,
      scheme: scheme.id,
      name: inLang(scheme.name, lang),
    })),
    rows,
    lanes: lanes.map((lane) => summariseLane(lane, lang)),
    obligations: obligations.map((scheme) => ({
      id: scheme.id,
      name: inLang(scheme.name, lang),
      summary: inLang(scheme.summary, lang),
      articles: scheme.articles.map(({ title }, index) => ({ title, ...cite(kb, scheme, ['articles', index]) })),
      standing: standingOf(scheme, ['summary']),
    })),
    fieldReport: claimsAbout(kb, seen, lang).filter(({ row }) => row !== null),
  };
}

/** A lookup without a hit: the usual object, empty, with the names that come closest. */
function notFound(kb: KnowledgeBase, name: string, asOf: string, lang: Lang): CertCompareAnswer {
  return {
    schema: 'magna.cert-compare/1',
    lang,
    found: false,
    nearest: nearestNames(kb, name, lang),
    asOf,
    headline: wordsOf(lang).error.noScheme(name),
    headlineStanding: 'own',
    places: [],
    columns: [],
    rows: [],
    lanes: [],
    obligations: [],
    fieldReport: [],
  };
}

/** A place's column is the scheme its file, or that of its customs territory, names for the table. */
function columnsOfPlaces(kb: KnowledgeBase, places: readonly Jurisdiction[], asOf: string, lang: Lang): Column[] {
  return places.flatMap((place) => {
    const territory = territoryOn(place, asOf).id;
    const table = place.table ?? kb.jurisdictions.find(({ id }) => id === territory)?.table;
    const scheme = kb.schemes.find(({ id }) => id === table);
    if (scheme === undefined) return [];
    const name = inLang(place.name, lang);
    return [{ id: place.id, title: territory === place.id ? name : `${name} (${territory})`, scheme }];
  });
}

function rowsOf(kb: KnowledgeBase, columns: readonly Column[], asOf: string, lang: Lang): CertCompareAnswer['rows'] {
  const words = wordsOf(lang);
  return FIELDS.map((field) => {
    const cells = columns.map(({ id, scheme }) => [id, cellOf(kb, termOf(scheme, field, asOf), lang)] as const);
    return {
      field,
      label: words.cert.fields[field],
      values: Object.fromEntries(cells),
      relation: relationOf(cells.map(([, { is }]) => is)),
      standing: lowestStanding(cells.map(([, cell]) => cell.standing)),
    };
  });
}

/** Both directions of every pair, in the order the places were given. */
function lanesBetween(kb: KnowledgeBase, places: readonly Jurisdiction[], asOf: string): Lane[] {
  return places.flatMap((a, index) =>
    places
      .slice(index + 1)
      .flatMap((b) => [deriveLane(kb, { from: a, to: b, asOf }), deriveLane(kb, { from: b, to: a, asOf })]),
  );
}

function headlineOf(
  lanes: readonly Lane[],
  places: readonly Jurisdiction[],
  columns: readonly Column[],
  rows: CertCompareAnswer['rows'],
  lang: Lang,
): { headline: string; standing: Standing } {
  const words = wordsOf(lang);
  const [there, back] = lanes;
  if (lanes.length !== 2 || there === undefined || back === undefined) {
    const names = places.length > 0 ? places.map(({ name }) => inLang(name, lang)) : columns.map(({ title }) => title);
    const below = lanes.length > 0 ? lanes : rows;
    const standing = lowestStanding(below.map((one) => one.standing));
    return { headline: words.cert.columnsOnly(words.and(names)), standing };
  }
  const a = inLang(there.from.name, lang);
  const b = inLang(there.to.name, lang);
  const schemesOf = (lane: Lane): string =>
    words.and([...new Set(lane.kept.map(({ scheme }) => inLang(scheme.short, lang)))]);
  if (there.preference === 'intra') return { headline: words.cert.intra(a, b), standing: there.standing };
  const absence = there.absence ?? back.absence;
  if (absence?.absence.says === 'no-agreement') {
    return { headline: words.cert.noPreference(a, b), standing: absence.standing };
  }
  if (there.kept.length > 0 && back.kept.length > 0) {
    const schemes = new Set([...there.kept, ...back.kept].map(({ scheme }) => inLang(scheme.short, lang)));
    return {
      headline: words.cert.both(a, b, words.and([...schemes])),
      standing: lowestStanding([there.standing, back.standing]),
    };
  }
  for (const lane of [there, back]) {
    if (lane.kept.length === 0) continue;
    const headline = words.cert.oneWay(inLang(lane.origin.name, lang), inLang(lane.to.name, lang), schemesOf(lane));
    return { headline, standing: lane.standing };
  }
  return { headline: words.cert.noneKnown(a, b), standing: 'unverified' };
}
