import type { Message } from './message.ts';
import type { Entry, Phrase } from './phrases.ts';

/** A code of the base that a message holds. */
export interface Match extends Entry {
  readonly by: 'code' | 'words';
  /** What stands in the message. */
  readonly text: string;
  /** Other systems that print the same. */
  readonly also: readonly Entry[];
}

/**
 * The entry that is meant by words that several may have: one of a system that the message names, else the one whose
 * code it is and not an alias.
 *
 * @param phrases at least one
 */
export function matchOf({ named }: Message, phrases: readonly Phrase[], text: string): Match | undefined {
  const rank = ({ system, own }: Phrase): number => (named.has(system) ? 0 : 2) + (own ? 0 : 1);
  const [best, ...others] = distinctEntries(phrases.toSorted((a, b) => rank(a) - rank(b)));
  if (best === undefined) return undefined;
  const by = best.weight === 'code' || best.weight === 'number' ? 'code' : 'words';
  return {
    system: best.system,
    index: best.index,
    by,
    text,
    also: others.map(({ system, index }) => ({ system, index })),
  };
}

/** Each entry where it stands first. */
export function distinctEntries<T extends Entry>(entries: readonly T[]): T[] {
  const seen = new Map<Entry['system'], Set<number>>();
  return entries.filter(({ system, index }) => {
    const indexes = seen.get(system) ?? new Set();
    if (indexes.has(index)) return false;
    seen.set(system, indexes.add(index));
    return true;
  });
}
