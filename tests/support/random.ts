/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  /** One of several things; a test that gives none is wrong itself. */
  readonly pick: <T>(all: readonly T[]) => T;
  readonly shuffled: <T>(all: readonly T[]) => T[];
}

/** The generator of a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
  return {
    below,
    pick: <T>(all: readonly T[]): T => {
      const one = all[below(all.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    shuffled: <T>(all: readonly T[]): T[] => {
      const rest = [...all];
      return all.flatMap(() => rest.splice(below(rest.length), 1));
    },
  };
}
