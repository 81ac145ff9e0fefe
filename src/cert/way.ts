import type { Grant } from '../kb/shapes/grant.ts';
import type { Lane } from './lane.ts';

/**
 * What the way of the goods asks of a claim. `straight`: they leave from where they were made and pass nowhere, or only
 * places that count as direct; `to-prove`: the rule on transport has to be met and shown; `unknown`: there may be a rule.
 */
export type Way = 'straight' | 'to-prove' | 'unknown';

/** The rule on transport of one grant, put to the way of a lane. A grant on free circulation looks at the departure. */
export function wayUnder({ transport, basis }: Grant, { via, territory }: Lane): Way {
  const away = basis !== 'free-circulation' && territory.origin !== territory.from;
  if (typeof transport === 'string') return away || via.length > 0 ? 'unknown' : 'straight';
  const passed = via.filter(({ id }) => !transport.through?.includes(id));
  return away || passed.length > 0 ? 'to-prove' : 'straight';
}
