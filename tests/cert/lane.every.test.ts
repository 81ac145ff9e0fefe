import { describe, expect, it } from 'vitest';
import { answerCertCompare } from '../../src/answers/cert/cert-compare.ts';
import { readCompared } from '../../src/answers/cert/compare-question.ts';
import { deriveLane, type Lane } from '../../src/cert/lane.ts';
import { lowestStanding, type Standing } from '../../src/finding.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { type Path, stands } from '../../src/kb/prov.ts';
import { shippedKb } from '../support/kb.ts';

const shipped = await shippedKb();
// Plain objects: a million lanes would ask the lazy ones for everything a million times.
const plain = JSON.parse(
  JSON.stringify({
    jurisdictions: shipped.jurisdictions,
    schemes: shipped.schemes,
    proofs: shipped.proofs,
    lanes: shipped.lanes,
  }),
) as Pick<KnowledgeBase, 'jurisdictions' | 'schemes' | 'proofs' | 'lanes'>;
const kb: KnowledgeBase = { ...shipped, ...plain };
const places = kb.jurisdictions.filter(({ kind }) => kind !== 'group');

const MONTHS = Array.from({ length: 11 * 12 }, (_, month) => {
  const year = 2018 + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
});

function* everyLane(asOf: string): Generator<Lane> {
  for (const from of places) for (const to of places) yield deriveLane(kb, { from, to, asOf });
}

describe.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])('every lane of %i', (year) => {
  it('ends, with one version of a scheme at most, and within a place it is no lane', () => {
    for (const asOf of MONTHS.filter((month) => month.startsWith(String(year)))) {
      for (const lane of everyLane(asOf)) {
        const where = `${lane.from.id} -> ${lane.to.id} ${asOf}`;
        const versions = new Map<string, string>();
        for (const { scheme, version } of lane.kept) {
          expect(versions.get(scheme.id) ?? version.id, where).toBe(version.id);
          versions.set(scheme.id, version.id);
        }
        if (lane.from === lane.to) expect(lane.preference, where).toBe('intra');
        if (lane.preference === 'no') expect(lane.absence, where).toBeDefined();
      }
    }
  }, 120_000);
});

/** The lowest standing below some nodes, looked up one scalar at a time. */
function lowestBelow(root: unknown, ...paths: Path[]): Standing {
  return lowestStanding(
    paths.flatMap((path) => stands(root, path).map(({ record }) => record?.standing ?? 'unverified')),
  );
}

/** How low a lane stands, by hand: every day, party, direction and proof that it took to get there. */
function lowestOnPath({ from, to, origin, asOf, territory, kept, dutyFree, preference, absence }: Lane): Standing {
  const dated = (list: { from: string; to: string }[]): number =>
    list.findIndex(
      (one) =>
        (one.from === 'unknown' || one.from <= asOf) && (one.to === 'none' || one.to === 'unknown' || asOf <= one.to),
    );
  const ownRules = (place: typeof to, id: string): Standing[] => {
    if (place.id === id) return [];
    const path = Array.isArray(place.territory) ? ['territory', dated(place.territory)] : ['territory'];
    return [lowestBelow(place, path)];
  };
  const countedAs = (place: typeof to, ids: readonly string[]): Standing[] =>
    ids.includes(place.id)
      ? []
      : (place.memberOf ?? []).flatMap((one, index) =>
          ids.includes(one.id) && dated([one]) === 0 ? [lowestBelow(place, ['memberOf', index])] : [],
        );
  if (from.id === to.id) return 'own';
  if (territory.from === 'unknown' || territory.to === 'unknown') return 'unverified';
  const rules = ownRules(to, territory.to);
  if (preference === 'intra') return lowestStanding([...rules, ...ownRules(from, territory.from), 'verified']);
  if (dutyFree) return lowestStanding([lowestBelow(to, ['chargesDuty']), ...rules]);
  if (kept.length === 0) {
    if (preference !== 'no' || absence === undefined) return 'unverified';
    const pair = absence.absence.between ?? [];
    return lowestStanding([lowestBelow(kb.lanes, ['absences', absence.index]), ...rules, ...countedAs(origin, pair)]);
  }
  return lowestStanding(
    kept.flatMap(({ scheme, version, grant, at: [v, g] }) => {
      const giver = grant.basis === 'free-circulation' ? from : origin;
      const named = grant.direction.origin.flatMap((member) =>
        typeof member === 'string' ? [member] : [member.id, ...(member.includes ?? [])],
      );
      const sides = new Set([
        to.id,
        territory.to,
        giver.id,
        ...(giver.memberOf ?? []).flatMap((one) => (dated([one]) === 0 ? [one.id] : [])),
      ]);
      const parties = version.parties.flatMap(({ id }, p) => (sides.has(id) ? [['versions', v, 'parties', p]] : []));
      const here: Path = ['versions', v, 'grants', g];
      return [
        lowestBelow(
          scheme,
          ['versions', v, 'status'],
          ['versions', v, 'inForce'],
          ...parties,
          [...here, 'direction'],
          [...here, 'coverage'],
          [...here, 'accepts'],
        ),
        ...rules,
        ...countedAs(giver, named),
      ];
    }),
  );
}

it('stands as low as the lowest on its path, on every lane of every other year', () => {
  for (const asOf of ['2018-01-01', '2020-07-01', '2022-06-01', '2024-12-01', '2026-12-01', '2028-12-01']) {
    for (const lane of everyLane(asOf)) {
      expect(lane.standing, `${lane.from.id} -> ${lane.to.id} ${asOf}`).toBe(lowestOnPath(lane));
    }
  }
}, 60_000);

it('says the same of two places in whichever order they are named', () => {
  const bare = (names: readonly string[]) => {
    const answer = answerCertCompare(shipped, readCompared(shipped, names, '2026-12-01', 'en'), '2026-12-01', 'en');
    return {
      columns: answer.columns,
      rows: answer.rows.map(({ field, values, relation, standing }) => ({ field, values, relation, standing })),
      lanes: new Map(answer.lanes.map((lane) => [`${lane.from} ${lane.to}`, lane])),
      headlineStanding: answer.headlineStanding,
    };
  };
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const there = bare([a.id, b.id]);
      const back = bare([b.id, a.id]);
      expect(back.columns, `${a.id} ${b.id}`).toEqual(there.columns.toReversed());
      expect({ ...back, columns: [] }, `${a.id} ${b.id}`).toEqual({ ...there, columns: [] });
    }
  }
}, 60_000);

it('never says "no" because one scheme was deleted, whichever it is', () => {
  // A "no" needs an absence: only the lanes that one covers can have one, whatever is deleted.
  const pairs = kb.lanes.absences.map((absence) => absence.between ?? []);
  const within = (place: (typeof places)[number], id: string | undefined): boolean =>
    place.id === id || (place.memberOf ?? []).some((dated) => dated.id === id);
  const lanes = pairs.flatMap(([a, b]) => {
    const [these, those] = [a, b].map((id) => places.filter((place) => within(place, id)));
    return (these ?? []).flatMap((one) =>
      (those ?? []).flatMap((other) => [[one, other] as const, [other, one] as const]),
    );
  });
  expect(lanes.length).toBeGreaterThan(50);
  for (const asOf of ['2025-07-01', '2026-06-01', '2026-12-01', '2030-06-01']) {
    const before = lanes.map(([from, to]) => deriveLane(kb, { from, to, asOf }).preference);
    for (const gone of kb.schemes) {
      const less: KnowledgeBase = {
        ...kb,
        schemes: kb.schemes.filter((scheme) => scheme !== gone),
        lawIndex: undefined,
      };
      for (const [index, [from, to]] of lanes.entries()) {
        if (deriveLane(less, { from, to, asOf }).preference === 'no')
          expect(before[index], `${from.id} -> ${to.id} ${asOf} without ${gone.id}`).toBe('no');
      }
    }
  }
}, 60_000);
