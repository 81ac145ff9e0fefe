import type { Standing } from '../finding.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { standingOf } from '../kb/prov.ts';
import type { Absence } from '../kb/shapes/lanes.ts';

export interface LaneAbsence {
  readonly absence: Absence;
  /** Where it stands among the absences. */
  readonly index: number;
  readonly standing: Standing;
}

/** The two places an absence is about. */
export function pairOf({ between, importer, origin }: Absence): string[] {
  return between ?? [importer, origin].flatMap((id) => id ?? []);
}

/**
 * The sourced absence that covers a pair. One whose `except` names a scheme that magna does not have, or that grants
 * nothing on this lane although the list says that it does, proves nothing: what magna has of it is then not complete.
 *
 * @param found the schemes that grant something on the lane, on whatever day
 * @param asOf the day of import, YYYY-MM-DD
 */
export function findAbsence(
  kb: KnowledgeBase,
  importers: ReadonlySet<string>,
  origins: ReadonlySet<string>,
  found: ReadonlySet<string>,
  asOf: string,
): LaneAbsence | undefined {
  for (const [index, absence] of kb.lanes.absences.entries()) {
    const [a, b] = absence.between ?? [];
    const both = a !== undefined && b !== undefined;
    const covers =
      (both && ((importers.has(a) && origins.has(b)) || (importers.has(b) && origins.has(a)))) ||
      (absence.importer !== undefined &&
        absence.origin !== undefined &&
        importers.has(absence.importer) &&
        origins.has(absence.origin));
    if (!covers || asOf < absence.from) continue;
    const lacking = absence.except?.some(
      ({ scheme, into }) =>
        byId(kb.schemes, scheme) === undefined || (into.some((id) => importers.has(id)) && !found.has(scheme)),
    );
    if (!lacking) return { absence, index, standing: standingOf(kb.lanes, ['absences', index]) };
  }
  return undefined;
}
