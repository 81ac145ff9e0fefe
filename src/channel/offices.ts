import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { type Path, standingOf } from '../kb/prov.ts';
import type { Hours } from '../kb/shapes/hours.ts';
import type { Authority, Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { Standing } from '../finding.ts';
import { type Opening, openingAt } from './opening.ts';

export interface Office {
  readonly authority: Authority;
  readonly place: Jurisdiction;
  readonly opening: Opening;
  /** The office's own hours are not known; usual office hours in its zone are assumed. */
  readonly assumed: boolean;
  readonly standing: Standing;
}

/** What a user needs from an office. */
export type OfficeNeed = 'decide' | 'issue' | 'register';

/**
 * The offices of a place that can do what is needed, those that are open first, then those that only advise. A place
 * that has none of its own has those of the place it is part of, or whose customs rules it has.
 *
 * @param proof for `issue`: an office that issues this proof comes before one that issues others
 */
export function officesFor(kb: KnowledgeBase, placeId: string, need: OfficeNeed, now: Date, proof?: string): Office[] {
  const place = placeWithOffices(kb, placeId);
  const usual = byId(kb.channels.channels, 'offline')?.hours.staffed ?? 'unknown';
  if (place === undefined) return [];
  const usualHours = withHolidays(usual, place, kb);
  const rank = (authority: Authority): number => {
    if (need === 'issue') {
      if (proof !== undefined && authority.issues?.includes(proof)) return 0;
      if ((authority.issues ?? []).length > 0) return 1;
    } else if (need === 'register' && (authority.registers ?? []).length > 0) return 0;
    else if (need === 'decide' && authority.does.includes('decides')) return 0;
    return authority.does.includes('advises') ? 2 : authority.does.includes('decides') ? 3 : 9;
  };
  return (place.authorities ?? [])
    .map((authority, index) => {
      const path: Path = ['authorities', index];
      const assumed = authority.hours === 'unknown';
      const opening = openingAt(assumed ? usualHours : authority.hours, authority.zone, now, kb.calendars);
      return { authority, place, opening, assumed, standing: standingOf(place, path), rank: rank(authority) };
    })
    .filter((office) => office.rank < 9)
    .toSorted((a, b) => a.rank - b.rank || Number(b.opening.open === 'yes') - Number(a.opening.open === 'yes'))
    .map(({ rank: _, ...office }) => office);
}

/** Usual office hours with the holidays of a place, where a calendar says that they are kept there. */
function withHolidays(usual: Hours, place: Jurisdiction, { calendars }: KnowledgeBase): Hours {
  if (typeof usual === 'string') return usual;
  const here = [place.id, ...(place.memberOf ?? []).filter(({ to }) => to === 'none').map(({ id }) => id)];
  const kept = calendars.filter(({ keptIn }) => keptIn?.some((id) => here.includes(id))).map(({ id }) => id);
  return kept.length === 0 ? usual : { ...usual, calendar: kept };
}

function placeWithOffices(kb: KnowledgeBase, id: string): Jurisdiction | undefined {
  const place = byId(kb.jurisdictions, id);
  if (place === undefined || place.authorities !== undefined) return place;
  const { partOf, territory } = place;
  const above = byId(kb.jurisdictions, partOf ?? (typeof territory === 'string' ? territory : undefined));
  // A union has rules, and leaves the offices to its members.
  return above === undefined || above.kind === 'union' ? place : above;
}
