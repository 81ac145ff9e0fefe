import { lowestStanding, type Standing } from '../finding.ts';
import { type Path, standingOf } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import { countsAs, territoryOn } from './territory.ts';

/** Whose rules count at a place, with the path of the statement in its file. */
interface Rules {
  readonly id: string;
  readonly path: Path;
}

type Ids = ReadonlySet<string>;

/** The places of a lane on a day, and what they count as. */
export interface Ends {
  readonly from: Jurisdiction;
  readonly to: Jurisdiction;
  readonly origin: Jurisdiction;
  readonly asOf: string;
  /** Whose rules count where goods leave from, where they arrive, and where they were made. */
  readonly departure: Rules;
  readonly importer: Rules;
  readonly made: Rules;
  /** The place of import and the territory whose rules count there. */
  readonly importers: Ids;
  /** The place of origin, and what it is a member of. */
  readonly origins: Ids;
  /** The place the goods leave from, and what it is a member of. */
  readonly departures: Ids;
}

/** @param asOf the day of import, YYYY-MM-DD */
export function endsOf(from: Jurisdiction, to: Jurisdiction, origin: Jurisdiction, asOf: string): Ends {
  const importer = territoryOn(to, asOf);
  const idsOf = (place: Jurisdiction): Ids => new Set(countsAs(place, asOf).map(({ id }) => id));
  return {
    from,
    to,
    origin,
    asOf,
    departure: territoryOn(from, asOf),
    importer,
    made: territoryOn(origin, asOf),
    importers: new Set([importer.id, to.id]),
    origins: idsOf(origin),
    departures: idsOf(from),
  };
}

/** A place under its own rules is no statement that could be wrong; being under another's is. */
export function standingOfRules(place: Jurisdiction, rules: Rules): Standing {
  return rules.id === place.id ? 'verified' : standingOf(place, rules.path);
}

/**
 * How well it is known that the place of import is under the rules it is taken for, and another end one of some groups.
 *
 * @param as the ids by which the other end meets a grant or an absence; the place's own needs no statement
 */
export function standingOfEnds({ to, importer, asOf }: Ends, other: Jurisdiction, as: readonly string[]): Standing {
  const memberships = as.includes(other.id) ? [] : countsAs(other, asOf).filter(({ id }) => as.includes(id));
  return lowestStanding([standingOfRules(to, importer), ...memberships.map(({ path }) => standingOf(other, path))]);
}
