import { findSystem } from '../explain/find-system.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Actor } from '../kb/shapes/faq.ts';
import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import type { Facts } from './facts.ts';

/** A code of a portal's table, and who mends it. */
export interface ErrorCode {
  readonly system: PortalErrors;
  readonly entry: PortalErrors['codes'][number];
  /** The one that every cause names; where causes differ, the first cause's. */
  readonly actor: Actor | undefined;
}

/** The code that the facts name, in the table of the portal they name; undefined where that is not known. */
export function findErrorCode(
  kb: Pick<KnowledgeBase, 'portalErrors'>,
  { errorCode, portal }: Facts,
): ErrorCode | undefined {
  if (errorCode === undefined || errorCode === 'unknown') return undefined;
  const wanted = errorCode.toLowerCase();
  const named = portal === undefined ? undefined : findSystem(kb.portalErrors, portal);
  const systems = named === undefined ? kb.portalErrors : [named];
  const found = systems.flatMap((system) =>
    system.codes.filter(({ code }) => code.toLowerCase() === wanted).map((entry) => ({ system, entry })),
  );
  const [only] = found;
  // A number that several portals print means something else in each.
  return only === undefined || found.length > 1 ? undefined : { ...only, actor: only.entry.causes[0]?.actor };
}
