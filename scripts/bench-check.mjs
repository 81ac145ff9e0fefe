// `kb check` over a company folder of 1,000 entries with 20 phrasings each, as whoever maintains one waits for it.
//   npm run bench:check             5 turns
//   npm run bench:check -- 9        more of them
// The folder is made anew each time from a fixed seed, holds nothing to mend, and is removed afterwards.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRIES = 1000;
const PHRASINGS = 20;
const FILES = 20;
const BAR_SECONDS = 5;
const SEED = 20_261_122;

const root = join(fileURLToPath(import.meta.url), '..', '..');
const turns = Number(process.argv[2] ?? 5);
if (!Number.isInteger(turns) || turns < 1) {
  console.error('usage: npm run bench:check -- [turns]');
  process.exit(2);
}

const ENGLISH =
  'carton pallet reefer gantry lashing demurrage tally manifest bonded drayage stowage dunnage berth tugboat ullage'.split(
    ' ',
  );
const CHINESE = '箱单 托盘 冷柜 吊具 绑扎 滞期 理货 舱单 保税 短驳 积载 垫料 泊位 拖轮 空距'.split(' ');

/** Numbers from 0 to 1, the same for the same seed. @param {number} seed */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A folder of entries, each asked in words that no other uses. @param {string} folder */
function generate(folder) {
  const next = seeded(SEED);
  /** @param {string[]} words */
  const pick = (words) => words[Math.floor(next() * words.length)] ?? '';
  mkdirSync(join(folder, 'faq'), { recursive: true });
  writeFileSync(join(folder, 'kb.yaml'), "name: Generated\nbasedOn: '2026.11.1'\n");
  for (let file = 0; file < FILES; file++) {
    const lines = ['category: document', 'entries:'];
    for (let index = 0; index < ENTRIES / FILES; index++) {
      const id = file * (ENTRIES / FILES) + index + 1;
      lines.push(
        `  - id: generated-${id}`,
        `    question: { en: "What about ${pick(ENGLISH)} ${id}?", zh: "${pick(CHINESE)}${id}怎么办？" }`,
        '    variants:',
        '      en:',
      );
      for (let phrase = 0; phrase < PHRASINGS / 2; phrase++)
        lines.push(`        - ${pick(ENGLISH)} ${pick(ENGLISH)} ${id} variant ${phrase}`);
      lines.push('      zh:');
      for (let phrase = 0; phrase < PHRASINGS / 2; phrase++)
        lines.push(`        - ${pick(CHINESE)}${pick(CHINESE)}${id}之${phrase}`);
      lines.push(
        `    answer: { en: "1. Look at the ${pick(ENGLISH)}.", zh: "1. 查看${pick(CHINESE)}。" }`,
        '    resolves: full',
        '    actor: you',
        '    escalateTo: { channel: helpdesk, reason: { en: Ask the office., zh: 请问办公室。 } }',
      );
    }
    writeFileSync(join(folder, 'faq', `generated-${file}.yaml`), `${lines.join('\n')}\n`);
  }
}

const home = mkdtempSync(join(tmpdir(), 'magna-bench-'));
try {
  const folder = join(home, 'kb');
  generate(folder);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, LC_ALL: 'C.UTF-8', MAGNA_NOW: '2026-11-22T14:20:00Z' };
  const args = [join(root, 'bin', 'magna.js'), 'kb', 'check', '--kb', folder];
  /** @type {number[]} */
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
    if (status !== 0) throw new Error(`exit ${status}\n${stdout.slice(-2000)}${stderr}`);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(
    `magna ${version}, node ${process.version}, ${process.platform} ${process.arch}, median of ${turns} turns`,
  );
  console.log(
    `kb check, ${ENTRIES} entries of ${PHRASINGS} phrasings: ${median.toFixed(2)} s, bar ${BAR_SECONDS} s  ${median <= BAR_SECONDS ? 'ok' : 'over'}`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
