import type { Span } from './tokens.ts';

/**
 * Of readings that overlap only the longest, and those of the very same words together, in the order of the text:
 * `cvc-elt.1.2` is not `cvc-elt.1`.
 */
export function longestFirst<T extends Span>(readings: readonly T[]): T[][] {
  const bySpan = new Map<string, T[]>();
  for (const reading of readings) {
    const key = `${reading.from}-${reading.to}`;
    const same = bySpan.get(key);
    if (same === undefined) bySpan.set(key, [reading]);
    else same.push(reading);
  }
  const length = ([one]: readonly T[]): number => (one === undefined ? 0 : one.to - one.from);
  const start = ([one]: readonly T[]): number => one?.from ?? 0;
  const taken = new Set<number>();
  const kept = [...bySpan.values()]
    .toSorted((a, b) => length(b) - length(a) || start(a) - start(b))
    .filter((same) => {
      const words = Array.from({ length: length(same) }, (_, index) => start(same) + index);
      if (words.some((word) => taken.has(word))) return false;
      for (const word of words) taken.add(word);
      return true;
    });
  return kept.toSorted((a, b) => start(a) - start(b));
}
