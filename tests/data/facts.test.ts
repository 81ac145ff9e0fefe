import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

const placed = read('tests', 'oracle', 'facts.tsv')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([id = '', places = '']) => ({ id, places: places.split(' ') }));

const leftOut = [...read('data', 'LEFT_OUT.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id = '']) => id);

const files = new Map<string, unknown>();
function fileOf(path: string): unknown {
  if (!files.has(path)) files.set(path, parse(read('data', path)));
  return files.get(path);
}

/** Keys by which the steps of a path name a thing in a list. */
const NAMED_BY = ['id', 'proof', 'code', 'language', 'box', 'day', 'scheme', 'origin'];

/** What a step leads to: a key, or a thing of that name in a list at or below the node. */
function step(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  if (Array.isArray(node)) {
    const index = /^\d+$/.test(name) ? (node[Number(name)] as unknown) : undefined;
    return (
      index ?? node.find((item) => NAMED_BY.some((key) => (item as Record<string, unknown> | null)?.[key] === name))
    );
  }
  if (Object.hasOwn(node, name)) return (node as Record<string, unknown>)[name];
  for (const child of Object.values(node)) {
    const found = Array.isArray(child) ? step(child, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolves(place: string): boolean {
  const [path = '', within = ''] = place.split('#');
  return (
    within
      .split('.')
      .filter((name) => name !== '')
      .reduce(step, fileOf(path)) !== undefined
  );
}

describe('the statements that were collected about law', () => {
  it('stand in the data, each where the list says', () => {
    expect(placed.length).toBeGreaterThan(580);
    const astray = placed.flatMap(({ id, places }) =>
      places.filter((place) => !resolves(place)).map((p) => `${id} ${p}`),
    );
    expect(astray).toEqual([]);
  });

  it('are left out with a reason, or stand somewhere, and never both', () => {
    const ids = new Set(placed.map(({ id }) => id));
    expect(ids.size).toBe(placed.length);
    expect(new Set(leftOut).size).toBe(leftOut.length);
    expect(leftOut.filter((id) => ids.has(id))).toEqual([]);
    expect(placed.length + leftOut.length).toBe(601);
  });
});
