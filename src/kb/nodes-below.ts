import type { Path } from './prov.ts';

/** A value inside another one, and the way to it. */
export interface PlacedNode {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * A value and every value inside it, the outer ones first.
 *
 * @param leave keys that are passed over, with all that is below them
 */
export function nodesBelow(root: unknown, leave: readonly string[] = [], path: Path = []): PlacedNode[] {
  const found: PlacedNode[] = [];
  const visit = (value: unknown, here: Path): void => {
    found.push({ path: here, value });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (!leave.includes(key)) visit(child, [...here, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(root, path);
  return found;
}
