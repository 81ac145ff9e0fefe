import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { comparable } from './comparable.ts';
import { keyOf, tokensOf } from './tokens.ts';

/** Every name a system goes by, its id first. */
export function systemNames({ system, name, aliases = [] }: PortalErrors): string[] {
  return [system, name.en, name.zh, ...aliases];
}

/** The system of a name, an id or an alias, in any case and spacing. */
export function findSystem(systems: readonly PortalErrors[], name: string): PortalErrors | undefined {
  const key = keyOf(tokensOf(comparable(name)));
  return systems.find((system) => systemNames(system).some((one) => keyOf(tokensOf(comparable(one))) === key));
}
