// A case written to by two processes at once, and by processes that are killed at random moments: nothing that was
// acknowledged is lost, nothing is mixed, and the next one goes on.
//   node scripts/soak-cases.mjs 1000    so many events of each of two writers, so many kills
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from './bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const count = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: node scripts/soak-cases.mjs [events and kills]');
  process.exit(2);
}
const bundle = await bundleSource(root, 'cases', {
  'io/case-files.ts': 'CaseFiles',
  'cases/journal.ts': 'readJournal',
});
const { CaseFiles, readJournal } = await import(pathToFileURL(bundle).href);

/** Appends notes and says after each that it is on the disk. */
const WRITER = `
import { writeSync } from 'node:fs';
import { CaseFiles } from ${JSON.stringify(pathToFileURL(bundle).href)};
const [folder, id, tag, count] = process.argv.slice(2);
const cases = new CaseFiles(folder);
for (let number = 0; number < Number(count); number++) {
  const at = new Date().toISOString();
  cases.append(id, { at, kind: 'noted', when: at, text: tag + '-' + number + ' ' + '货被扣 é '.repeat(number % 60) });
  writeSync(1, number + '\\n');
}
`;
const writer = join(dirname(bundle), 'case-writer.mjs');
writeFileSync(writer, WRITER);

const folder = mkdtempSync(join(tmpdir(), 'magna-soak-'));
const cases = new CaseFiles(folder);
const at = new Date().toISOString();

/**
 * One writer; killed after so many milliseconds where a number is given.
 *
 * @param {string} id @param {string} tag @param {number} events @param {number} [killAfter]
 * @returns {Promise<number>} how many events it acknowledged
 */
function write(id, tag, events, killAfter) {
  const child = spawn(process.execPath, [writer, folder, id, tag, String(events)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => (said += chunk));
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => child.on('close', () => resolve(said.split('\n').length - 1)));
}

/** @param {string} id @param {string} tag @returns {number[]} the numbers of a writer's events, in the order of the journal */
function numbersOf(id, tag) {
  const { events } = readJournal(cases.read(id) ?? '');
  return events.flatMap((/** @type {{ text?: string }} */ { text = '' }) =>
    text.startsWith(`${tag}-`) ? [Number(text.slice(tag.length + 1).split(' ')[0])] : [],
  );
}

const problems = [];
cases.open(['TWOO'], { at, kind: 'opened', facts: { problem: 'two at once' } });
await Promise.all([write('TWOO', 'a', count), write('TWOO', 'b', count)]);
for (const tag of ['a', 'b']) {
  const numbers = numbersOf('TWOO', tag);
  if (numbers.length !== count || numbers.some((number, index) => number !== index))
    problems.push(`two at once: of ${tag} ${numbers.length} of ${count} events are there in order`);
}
const { damaged } = readJournal(cases.read('TWOO') ?? '');
if (damaged.length > 0) problems.push(`two at once: lines ${damaged.join(', ')} cannot be read`);

let acknowledged = 0;
let torn = 0;
cases.open(['KILL'], { at, kind: 'opened', facts: { problem: 'killed' } });
for (let kill = 0; kill < count; kill++) {
  const tag = `k${kill}`;
  const said = await write('KILL', tag, 100_000, 60 + Math.random() * 60);
  acknowledged += said;
  const there = numbersOf('KILL', tag);
  if (there.length < said || there.some((number, index) => number !== index))
    problems.push(`killed ${kill}: ${said} acknowledged, ${there.length} there`);
  torn = readJournal(cases.read('KILL') ?? '').damaged.length;
  // A journal of many thousand lines would be read a thousand times.
  if (kill % 20 === 19) {
    rmSync(cases.fileOf('KILL'));
    cases.open(['KILL'], { at, kind: 'opened', facts: { problem: 'killed' } });
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`two writers, ${count} events each: ${problems.length === 0 ? 'all there, in order' : 'see below'}`);
console.log(
  `${count} writers killed: ${acknowledged} events acknowledged, ${torn} torn lines in the last journal, ${problems.length} problems`,
);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
