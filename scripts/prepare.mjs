// `npm ci` alone leaves a working magna. Where the sources or the bundler are missing (an installed package, or
// `npm ci --omit=dev`), there is nothing to build with, and what is there stays.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const has = (/** @type {string} */ path) => existsSync(join(root, path));
// The first `npx magna` in a checkout links it and prepares it once more: `npm ci` has just built it.
const built = process.env['npm_command'] === 'exec' && has('dist/main.js');
if (built) console.error('magna: built already');
else if (has('src/main.ts') && has('node_modules/rolldown')) await import('./build.mjs');
else console.error('magna: nothing built, the sources or the development packages are not there');
