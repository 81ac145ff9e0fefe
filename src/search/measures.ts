import { LARGE, RANK, SATURATION } from './weights.ts';

/**
 * How much a term says by how few entries hold it.
 *
 * @param holding how many hold it, 0 where none does
 * @param entries how many there are
 */
export function rarityOf(holding: number, entries: number): number {
  return Math.log(1 + (Math.max(0, entries - holding) + 0.5) / (holding + 0.5)) ** RANK.rarity;
}

/** What the weighted counts of a term in an entry are worth: more of the same adds less and less. */
export function saturated(field: number, entries: number): number {
  return (2.2 * field) / (field + (entries > LARGE ? SATURATION.large : SATURATION.small));
}
