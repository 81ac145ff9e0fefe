import { byId } from '../kb/by-id.ts';
import { provAt, standingOf, type Path } from '../kb/prov.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Authority, Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { Lanes } from '../kb/shapes/lanes.ts';
import type { ProvRecord } from '../kb/shapes/common.ts';
import type { Standing } from '../finding.ts';
import { countsAs } from './territory.ts';
import type { Lane } from './lane.ts';

/** A sentence that the knowledge base holds about a lane. */
export interface Remark {
  readonly remark: Lanes['remarks'][number];
  readonly standing: Standing;
  readonly record: ProvRecord | undefined;
}

/** What is remarked on a lane; what is said of a way through somewhere only where the goods pass there. */
export function remarksOn(kb: KnowledgeBase, lane: Lane): Remark[] {
  const origins = new Set(countsAs(lane.origin, lane.asOf).map(({ id }) => id));
  const departures = new Set([...countsAs(lane.from, lane.asOf).map(({ id }) => id), lane.territory.from]);
  const importers = new Set([lane.to.id, lane.territory.to]);
  return kb.lanes.remarks.flatMap((remark, index) => {
    const { origin, from, via = [], to } = remark;
    const passed = via.every((id) => lane.via.some((place) => place.id === id));
    const between = [origin].flat().some((id) => origins.has(id)) && [to].flat().some((id) => importers.has(id));
    if (!between || !passed) return [];
    if (from !== undefined && !departures.has(from)) return [];
    const path: Path = ['remarks', index];
    return [{ remark, standing: standingOf(kb.lanes, path), record: provAt(kb.lanes, path) }];
  });
}

/** An office that can say more, and for what. */
export interface Asked {
  readonly place: Jurisdiction;
  readonly authority: Authority;
  readonly path: Path;
  readonly for: 'decides' | 'advises';
}

/**
 * Whom to ask about a lane: who decides on the import first, then who advises there; the place itself before the
 * territory whose rules it uses, and where nobody knows whose they are, the country it is part of.
 */
export function officesToAsk(kb: KnowledgeBase, lane: Lane): Asked[] {
  const ends = lane.territory.to === 'unknown' || lane.territory.from !== 'unknown' ? [lane.to] : [lane.to, lane.from];
  const ids = ends.flatMap((place) => [
    place.id,
    lane.territory.to,
    ...(place.partOf === undefined ? [] : [place.partOf]),
  ]);
  const offices = [...new Set(ids)].flatMap((id) => {
    const place = byId(kb.jurisdictions, id);
    return (place?.authorities ?? []).flatMap((authority, index) => {
      const role = (['decides', 'advises'] as const).find((one) => authority.does.includes(one));
      const path: Path = ['authorities', index];
      return place === undefined || role === undefined ? [] : [{ place, authority, path, for: role }];
    });
  });
  return offices.toSorted((a, b) => Number(a.for === 'advises') - Number(b.for === 'advises'));
}

/** The offices of the origin that issue a proof. */
export function issuersOf(lane: Lane, proof: string): Asked[] {
  return (lane.origin.authorities ?? []).flatMap((authority, index) =>
    authority.issues?.includes(proof)
      ? [{ place: lane.origin, authority, path: ['authorities', index] as Path, for: 'decides' as const }]
      : [],
  );
}
