// Start-up of magna against a bare `node -e 0`, as a user waits for it: whole processes, in turns within one run, so that
// a busy machine slows both alike. The figure that counts is the ratio of the medians.
//   npm run bench            15 turns
//   npm run bench -- 31      more of them
//   npm run bench -- 31 --installed   as it is installed: nothing looks whether the sources were edited
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from './bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const given = process.argv.slice(2);
const installed = given.includes('--installed');
const turns = Number(given.find((word) => !word.startsWith('-')) ?? 15);
if (!Number.isInteger(turns) || turns < 1) {
  console.error('usage: npm run bench -- [turns] [--installed]');
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), 'magna-bench-'));
if (installed) {
  // What the package holds, without the sources beside it.
  for (const part of ['bin', 'dist', 'data', 'schemas', 'package.json']) {
    cpSync(join(root, part), join(home, 'installed', part), { recursive: true });
  }
}
const program = join(installed ? join(home, 'installed') : root, 'bin', 'magna.js');
const answers = join(root, 'tests', 'fixtures', 'answers.yaml');
/** @type {[name: string, args: string[], bar: number | undefined][]} */
const CALLS = [
  ['--version', ['--version'], 1.2],
  ['--help', ['--help'], 1.2],
  ['(bare)', [], 1.3],
  ['faq search "pdf stuck"', ['faq', 'search', 'pdf stuck'], 1.3],
  ['faq search "rex number invlid"', ['faq', 'search', 'rex number invlid'], 1.3],
  ['faq search 上传失败', ['faq', 'search', '上传失败'], 1.3],
  ['explain CDS12005', ['explain', 'CDS12005'], 1.3],
  ['cert show usmca', ['cert', 'show', 'usmca'], 1.3],
  ['cert compare EU US', ['cert', 'compare', 'EU', 'US'], 1.3],
  ['cert lane US FR', ['cert', 'lane', 'US', 'FR'], 1.3],
  ['channel list', ['channel', 'list'], 1.3],
  ['triage --answers', ['triage', '--answers', answers, '--no-input'], undefined],
];

const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, LC_ALL: 'C.UTF-8', MAGNA_NOW: '2026-11-22T14:20:00Z' };
// What would make node itself slower or faster stays out of both.
for (const name of ['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NO_COLOR', 'FORCE_COLOR']) Reflect.deleteProperty(env, name);

/**
 * One whole process, from start to end.
 *
 * @param {string[]} args of node
 * @returns {number} milliseconds
 */
function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')}: exit ${status}\n${String(stderr)}`);
  return took;
}

/** @param {number[]} values @param {number} [share] */
function quantile(values, share = 0.5) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {string} text @param {number} columns */
function pad(text, columns) {
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text + ' '.repeat(Math.max(0, columns - text.length - wide));
}

/** Peak memory of one process in MB, as the system counted it. @param {string[]} args */
function peakMemory(args) {
  if (!existsSync('/usr/bin/time')) return undefined;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], { env, encoding: 'utf8' });
  const kilobytes = Number(stderr.trim().split('\n').at(-1));
  return Number.isFinite(kilobytes) ? kilobytes / 1024 : undefined;
}

try {
  const bare = ['-e', '0'];
  /** @type {number[]} */
  const baseline = [];
  /** @type {number[][]} */
  const measured = CALLS.map(() => []);
  for (const args of [bare, ...CALLS.map(([, words]) => [program, ...words])]) time(args);
  for (let turn = 0; turn < turns; turn++) {
    baseline.push(time(bare));
    for (const [index, [, words]] of CALLS.entries()) measured[index]?.push(time([program, ...words]));
  }

  const base = quantile(baseline);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(
    `magna ${version}, node ${process.version}, ${process.platform} ${process.arch}, median of ${turns} turns, ${installed ? 'installed' : 'in a checkout'}\n`,
  );
  console.log(`${pad('command', 34)}${'ms'.padStart(8)}${'ratio'.padStart(8)}${'bar'.padStart(8)}`);
  console.log(`${pad('node -e 0', 34)}${base.toFixed(1).padStart(8)}${'1.00'.padStart(8)}`);
  for (const [index, [name, , bar]] of CALLS.entries()) {
    const median = quantile(measured[index] ?? []);
    const ratio = median / base;
    const verdict = bar === undefined ? '' : `${bar.toFixed(2).padStart(8)}  ${ratio <= bar ? 'ok' : 'over'}`;
    console.log(`${pad(name, 34)}${median.toFixed(1).padStart(8)}${ratio.toFixed(2).padStart(8)}${verdict}`);
  }

  const search = peakMemory([program, 'faq', 'search', 'pdf stuck']);
  const nothing = peakMemory(bare);
  if (search === undefined || nothing === undefined)
    console.log('\npeak memory: not measured, /usr/bin/time is not here');
  else console.log(`\npeak memory of faq search: ${search.toFixed(1)} MB, of node -e 0: ${nothing.toFixed(1)} MB`);
  await warmSearch();
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Search alone, with everything loaded: what a second question in the same process costs. */
async function warmSearch() {
  let bundle;
  try {
    bundle = await bundleSource(root, 'warm', {
      'io/read-kb.ts': 'readShippedKb',
      'answers/faq-search.ts': 'answerFaqSearch',
      'lang/words.ts': 'loadWords',
    });
  } catch {
    return;
  }
  const { readShippedKb, answerFaqSearch, loadWords } = await import(pathToFileURL(bundle).href);
  await loadWords('zh');
  const read = await readShippedKb(root);
  if (!('kb' in read)) return;
  const questions = [
    'pdf stuck',
    'rex number invlid',
    '上传失败',
    'my certificate was refused in France',
    'chat hours',
    '原产地证被退',
  ];
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < 120; round++) {
    for (const words of questions) {
      const start = process.hrtime.bigint();
      answerFaqSearch(read.kb, { words }, /\p{Script=Han}/u.test(words) ? 'zh' : 'en');
      if (round >= 20) times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  console.log(`search, warm: p50 ${quantile(times).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`);
}
