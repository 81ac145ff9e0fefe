// Every ordered pair of the shipped places in one run: how long it takes, and what is known of how many.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from './bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const bundle = await bundleSource(root, 'lanes', { 'io/read-kb.ts': 'readShippedKb', 'cert/lane.ts': 'deriveLane' });
const { readShippedKb, deriveLane } = await import(pathToFileURL(bundle).href);
const asOf = process.argv[2] ?? new Date().toISOString().slice(0, 10);

const { kb } = await readShippedKb(root);
const places = kb.jurisdictions.filter((/** @type {{ kind: string }} */ { kind }) => kind !== 'group');
/** @type {Map<string, Map<string, number>>} */
const table = new Map();
const started = performance.now();
for (const from of places) {
  for (const to of places) {
    const { preference, dutyFree, standing } = deriveLane(kb, { from, to, asOf });
    const row = dutyFree ? 'no duty there' : preference;
    const counts = table.get(row) ?? new Map();
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
    table.set(row, counts);
  }
}
const took = performance.now() - started;

const ROWS = ['yes', 'listed', 'no duty there', 'no', 'none-known', 'intra'];
const STANDINGS = ['verified', 'reported', 'unverified', 'own'];
const pairs = places.length ** 2;
console.log(`law as of ${asOf}: ${pairs} ordered pairs of ${places.length} places in ${took.toFixed(0)} ms`);
console.log(`${'preference'.padEnd(16)}${'lanes'.padStart(7)}  ${STANDINGS.map((one) => one.padStart(11)).join('')}`);
for (const row of ROWS) {
  const counts = table.get(row) ?? new Map();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const cells = STANDINGS.map((standing) => String(counts.get(standing) ?? 0).padStart(11));
  console.log(`${row.padEnd(16)}${String(all).padStart(7)}  ${cells.join('')}`);
}
