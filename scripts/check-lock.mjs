// The lock file: it names no host, and whatever is installed beside magna runs on every Node that magna runs on.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
/** @type {{ packages: Record<string, { resolved?: string, dev?: boolean, engines?: { node?: string } }> }} */
const lock = JSON.parse(text);
/** The oldest Node of each line in `engines`. */
const NODES = ['20.19.0', '22.13.0', '24.0.0'];

const problems = [];
const { satisfies } = semverOfNpm();
for (const [path, { resolved, dev, engines }] of Object.entries(lock.packages)) {
  if (resolved !== undefined) problems.push(`${path}: has "resolved"`);
  if (dev === true || engines?.node === undefined) continue;
  for (const node of NODES) {
    if (!satisfies(node, engines.node))
      problems.push(`${path}: engines.node is ${engines.node}, which leaves out ${node}`);
  }
}
// Addresses of funding pages are about people, not where a package comes from.
for (const [, address] of text.matchAll(/"(?!url")[^"]*": "((?:git\+|ssh:|https?:)[^"]*)"/g)) {
  problems.push(`an address: ${address}`);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * npm brings semver along.
 *
 * @returns {{ satisfies: (version: string, range: string) => boolean }}
 */
function semverOfNpm() {
  const folders = [
    process.env['npm_execpath'],
    ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const path of folders) {
    if (path === undefined || !existsSync(path)) continue;
    try {
      return createRequire(realpathSync(path))('semver');
    } catch {
      // Not npm itself; the next one may be.
    }
  }
  throw new Error('npm is not on the PATH');
}
