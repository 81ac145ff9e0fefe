import { lowestStanding, type Standing } from '../finding.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { lawIndexOf } from '../kb/law-index.ts';
import { type Path, standingOf } from '../kb/prov.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { GrantingScheme, Version } from '../kb/shapes/scheme.ts';
import type { Ends } from './ends.ts';
import { type GrantOnLane, isGranting } from './grant-on-lane.ts';

type Ids = ReadonlySet<string>;

/**
 * Every grant of every version whose importer and origin meet a lane. Where free circulation is what counts, the place
 * the goods leave from stands for that of their origin: where they were made does not matter there.
 */
export function* candidates(kb: KnowledgeBase, ends: Ends): Generator<GrantOnLane> {
  const { into } = lawIndexOf(kb);
  const gives = (origins: readonly string[]): boolean =>
    origins.some((id) => ends.origins.has(id) || ends.departures.has(id));
  const near = new Set(
    [...ends.importers].flatMap((id) =>
      Object.entries(into[id] ?? {}).flatMap(([scheme, origins]) => (gives(origins) ? [scheme] : [])),
    ),
  );
  for (const name of near) {
    const scheme = byId(kb.schemes, name);
    if (scheme === undefined || !isGranting(scheme)) continue;
    for (const [v, version] of scheme.versions.entries()) {
      for (const [g, grant] of version.grants.entries()) {
        const { direction } = grant;
        if (!direction.importer.some((id) => ends.importers.has(id))) continue;
        const givers = giversTo(grant, ends);
        if (!direction.origin.some((member) => meets(member, givers))) continue;
        yield { scheme, version, grant, at: [v, g], standing: standingOnPath(scheme, v, g, ends.importers, givers) };
      }
    }
  }
}

/** The side that a grant looks at besides the importer: where goods were made, or where they are in free circulation. */
export function giversTo({ basis }: Grant, { origins, departures }: Ends): Ids {
  return basis === 'free-circulation' ? departures : origins;
}

/** The lowest standing of what makes a grant bear on a lane: its days, its parties, what it covers and takes. */
function standingOnPath(scheme: GrantingScheme, v: number, g: number, importers: Ids, givers: Ids): Standing {
  const { parties } = scheme.versions[v] as Version;
  const version: Path = ['versions', v];
  const grant: Path = [...version, 'grants', g];
  return lowestStanding([
    known(scheme, `${v} ${g}`, () =>
      standingOf(
        scheme,
        [...version, 'status'],
        [...version, 'inForce'],
        ...['direction', 'coverage', 'accepts'].map((key) => [...grant, key]),
      ),
    ),
    // What is said of other parties has no part in this pair.
    ...parties.flatMap(({ id }, p) =>
      importers.has(id) || givers.has(id)
        ? [known(scheme, `party ${v} ${p}`, () => standingOf(scheme, [...version, 'parties', p]))]
        : [],
    ),
  ]);
}

const found = new WeakMap<GrantingScheme, Map<string, Standing>>();

/** Every lane asks the same of a scheme: once is enough. */
function known(scheme: GrantingScheme, key: string, find: () => Standing): Standing {
  const standings = found.get(scheme) ?? new Map<string, Standing>();
  found.set(scheme, standings);
  const standing = standings.get(key) ?? find();
  standings.set(key, standing);
  return standing;
}

type Member = Grant['direction']['origin'][number];

function meets(member: Member, givers: Ids): boolean {
  if (typeof member !== 'string' && member.excludes?.some((id) => givers.has(id))) return false;
  return idsOf(member).some((id) => givers.has(id));
}

function idsOf(member: Member): string[] {
  return typeof member === 'string' ? [member] : [member.id, ...(member.includes ?? [])];
}

/** The ids by which a grant meets a side of a lane: the place itself, or what it is a member of. */
export function metBy({ direction }: Grant, givers: Ids): string[] {
  return direction.origin.flatMap(idsOf).filter((id) => givers.has(id));
}
