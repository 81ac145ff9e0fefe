import type { Standing } from '../finding.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { ProvRecord } from '../kb/shapes/common.ts';
import type { Lanes } from '../kb/shapes/lanes.ts';
import type { Lane } from './lane.ts';
import { countsAs } from './territory.ts';

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
