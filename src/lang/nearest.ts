/**
 * Optimal string alignment distance: insert, delete, replace, or swap two neighbours, each one edit.
 *
 * @param limit the search stops there; every larger distance is reported as limit + 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = to.map((_, column) => column + 1);
  old.unshift(0);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (old[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (old[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    older = old;
    old = current;
  }
  return Math.min(old[to.length] ?? limit + 1, limit + 1);
}

/**
 * The names closest to what was typed, best first; a third of the letters may differ.
 *
 * @param most how many names at the most
 */
export function nearest(typed: string, names: Iterable<string>, most = 1): string[] {
  const word = typed.toLowerCase();
  const limit = Math.max(1, Math.floor([...word].length / 3));
  const scored: { name: string; distance: number }[] = [];
  for (const name of new Set(names)) {
    const distance = editDistance(word, name.toLowerCase(), limit);
    if (distance <= limit) scored.push({ name, distance });
  }
  return scored
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}
