// The lock file: it names no host, it has the parts of a package that are for other systems, and whatever is installed
// beside magna runs on every Node that magna runs on.
//   node scripts/check-lock.mjs              says what is wrong
//   node scripts/check-lock.mjs --complete   adds the parts for other systems that npm left out, as it does where a
//                                            registry does not offer them; without them `npm ci` refuses the file
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], engines?: { node?: string }, optionalDependencies?: Record<string, string> }} Locked
 */

const file = join(fileURLToPath(import.meta.url), '..', '..', 'package-lock.json');
let text = readFileSync(file, 'utf8');
/** @type {{ packages: Record<string, Locked> }} */
const lock = JSON.parse(text);
if (process.argv.includes('--complete')) complete();
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

for (const { name, by } of leftOut())
  problems.push(`${by}: its part ${name} is not in the lock file; run with --complete`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * Optional packages that another package names and the lock file lacks.
 *
 * @returns {{ name: string, version: string, by: string, dev: boolean }[]}
 */
function leftOut() {
  return Object.entries(lock.packages).flatMap(([by, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .map(([name, version]) => ({ name, version, by, dev }))
      .filter(({ name, version }) => {
        const found = nearestOne(by, name)?.version;
        return found === undefined || (isExact(version) && found !== version);
      }),
  );
}

/**
 * What a package gets when it asks for another: the nearest one above it.
 *
 * @param {string} by
 * @param {string} name
 * @returns {Locked | undefined}
 */
function nearestOne(by, name) {
  for (let at = by; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const found = lock.packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`];
    if (found !== undefined || at === '') return found;
  }
}

/** @param {string} version */
function isExact(version) {
  return /^\d+\.\d+\.\d+$/.test(version);
}

/** Adds what is left out. Such packages carry their system in their name, and are named by one exact version. */
function complete() {
  for (const { name, version, by, dev } of leftOut()) {
    const [, os] = /(android|darwin|freebsd|linux|openharmony|win32)/.exec(name) ?? [];
    const [, cpu] = /-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|wasm32)(?=-|$)/.exec(name) ?? [];
    if (cpu === undefined || (os === undefined && cpu !== 'wasm32') || !isExact(version)) {
      throw new Error(`${name}@${version}: for which system is that?`);
    }
    const taken = lock.packages[`node_modules/${name}`] !== undefined;
    lock.packages[`${taken ? `${by}/` : ''}node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
    };
  }
  const [first, ...others] = Object.entries(lock.packages);
  // npm's own order, so that its next install changes nothing.
  others.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(first === undefined ? [] : [first, ...others]);
  text = `${JSON.stringify(lock, undefined, 2)}\n`;
  writeFileSync(file, text);
}

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
