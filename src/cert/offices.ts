import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Path } from '../kb/prov.ts';
import type { Authority, Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { Lane } from './lane.ts';

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
