import { deriveLane, type Lane } from '../../cert/lane.ts';
import { relationOf } from '../../cert/derived-term.ts';
import { isGranting } from '../../cert/grant-on-lane.ts';
import { PROOF_FIELDS, proofTermOf } from '../../cert/proof-terms.ts';
import { territoryOn } from '../../cert/territory.ts';
import { FIELDS, termOf } from '../../cert/terms.ts';
import { versionOn, versionState } from '../../cert/version-on.ts';
import { lowestStanding } from '../../finding.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { standingOf } from '../../kb/prov.ts';
import type { Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import type { Scheme } from '../../kb/shapes/scheme.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite } from '../cite.ts';
import { claimsAbout } from '../claims.ts';
import type { Compared } from './compare-question.ts';
import { compareHeadline } from './compare-headline.ts';
import { summariseLane } from './lane-summary.ts';
import type { CertCompareAnswer, CompareCell } from '../shapes/cert.ts';
import { cellOf } from './term-text.ts';

type Row = CertCompareAnswer['rows'][number];

interface Column {
  readonly id: string;
  readonly title: string;
  /** The scheme or the proof whose answers stand in the column. */
  readonly about: string;
  readonly name: string;
  readonly inForce: CertCompareAnswer['columns'][number]['inForce'];
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Places, schemes or proofs side by side. Obligations of governments may stand beside places; they never make a column.
 *
 * @param asOf which law, YYYY-MM-DD
 */
export function answerCertCompare(
  kb: KnowledgeBase,
  { places, schemes, proofs, obligations }: Compared,
  asOf: string,
  lang: Lang,
): CertCompareAnswer {
  const table =
    proofs.length > 0
      ? tableOf(proofColumns(), PROOF_FIELDS, lang)
      : tableOf(places.length > 0 ? placeColumns() : schemeColumns(), FIELDS, lang);
  const lanes = lanesBetween(kb, places, asOf);
  const { headline, standing } = compareHeadline(lanes, places, table, lang);
  const seen = [...table.columns.map(({ about }) => about), ...obligations.map(({ id }) => id)];
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
    columns: table.columns.map(({ id, title, about, name, inForce }) => ({ id, title, scheme: about, name, inForce })),
    rows: [...table.rows],
    lanes: lanes.map((lane) => summariseLane(lane, lang)),
    obligations: obligations.map((scheme) => ({
      id: scheme.id,
      name: inLang(scheme.name, lang),
      summary: inLang(scheme.summary, lang),
      articles: scheme.articles.map(({ title }, index) => ({ title, ...cite(kb, scheme, ['articles', index]) })),
      standing: standingOf(scheme, ['summary']),
    })),
    fieldReport: claimsAbout(
      kb,
      seen.map((id) => `cert/${id}`),
      lang,
    ).filter(({ row }) => row !== null),
  };

  function schemeColumns(): Answering<(typeof FIELDS)[number]>[] {
    return schemes.map((scheme) => schemeColumn(scheme.id, inLang(scheme.short, lang), scheme));
  }

  /** A place's column is the scheme its file, or that of its customs territory, names for the table. */
  function placeColumns(): Answering<(typeof FIELDS)[number]>[] {
    return places.flatMap((place) => {
      const territory = territoryOn(place, asOf).id;
      const named = place.table ?? byId(kb.jurisdictions, territory)?.table;
      const scheme = byId(kb.schemes, named);
      const name = inLang(place.name, lang);
      const title = territory === place.id ? name : `${name} (${territory})`;
      return scheme === undefined ? [] : [schemeColumn(place.id, title, scheme)];
    });
  }

  function schemeColumn(id: string, title: string, scheme: Scheme): Answering<(typeof FIELDS)[number]> {
    const column = { id, title, about: scheme.id, name: inLang(scheme.name, lang), inForce: daysOf(scheme) };
    return { column, answer: (field) => cellOf(kb, termOf(scheme, field, asOf), lang) };
  }

  /** The version of the day, if one is in force then. */
  function daysOf(scheme: Scheme): Column['inForce'] {
    const found = isGranting(scheme) ? versionOn(scheme, asOf) : undefined;
    if (found === undefined || versionState(found.version, asOf, found.version.recorded) !== 'in-force') return null;
    const { inForce, recorded } = found.version;
    return { from: inForce.from, to: inForce.to, recorded };
  }

  function proofColumns(): Answering<(typeof PROOF_FIELDS)[number]>[] {
    return proofs.map((proof) => ({
      column: { id: proof.id, title: inLang(proof.name, lang), about: proof.id, name: proof.id, inForce: null },
      answer: (field) => cellOf(kb, proofTermOf(kb, proof, field, asOf), lang),
    }));
  }
}

/** A column with its answer to each question. */
interface Answering<F extends string> {
  readonly column: Column;
  readonly answer: (field: F) => CompareCell;
}

/** A row for each question; none where there is nothing to compare with. */
function tableOf<F extends keyof ReturnType<typeof wordsOf>['cert']['fields']>(
  answering: readonly Answering<F>[],
  fields: readonly F[],
  lang: Lang,
): Table {
  const columns = answering.map(({ column }) => column);
  if (columns.length < 2) return { columns, rows: [] };
  const { fields: labels } = wordsOf(lang).cert;
  const rows = fields.map((field) => {
    const cells = answering.map(({ column, answer }) => [column.id, answer(field)] as const);
    return {
      field,
      label: labels[field],
      values: Object.fromEntries(cells),
      relation: relationOf(cells.map(([, { is }]) => is)),
      standing: lowestStanding(cells.map(([, cell]) => cell.standing)),
    };
  });
  return { columns, rows };
}

/** Both directions of every pair, in the order the places were given. */
function lanesBetween(kb: KnowledgeBase, places: readonly Jurisdiction[], asOf: string): Lane[] {
  return places.flatMap((a, index) =>
    places
      .slice(index + 1)
      .flatMap((b) => [deriveLane(kb, { from: a, to: b, asOf }), deriveLane(kb, { from: b, to: a, asOf })]),
  );
}
