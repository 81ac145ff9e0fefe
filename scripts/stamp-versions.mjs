// Renews data/versions.lock: what has changed since the last release changed in the version that kb.yaml names. Run by
// `npm run stamp` before a release, after a build.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const lock = join(root, 'data', 'versions.lock');
const tools = await import(pathToFileURL(join(root, 'node_modules', '.cache', 'magna-build', 'tools.mjs')).href);
writeFileSync(lock, tools.stampedVersions(root, existsSync(lock) ? readFileSync(lock, 'utf8') : ''));
