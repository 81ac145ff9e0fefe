// Opening hours against a walk along the clock, at every minute of five years in zones whose clocks are hard; and the
// plan of every situation at every hour of a year. For a night: it takes minutes.
//   npm run soak:hours                       all of it
//   npm run soak:hours -- Africa/Cairo UTC   the opening hours in these zones alone
//   npm run soak:hours -- --every-kind       each kind of hours at each minute, where else they take turns day by day
// Ends with 1 where anything differs. What a zone's clocks do is as good as the data that Node was built with.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bundleSource } from './bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** Does what it is given, one task after the other. */
async function work() {
  const { run } = await import(workerData);
  parentPort?.on('message', async (task) => parentPort?.postMessage(await run(root, task)));
}

/**
 * @param {string} bundle
 * @param {unknown[]} tasks taken from the front
 * @param {(result: any) => void} tell
 * @returns {Promise<void>} when this thread finds nothing left to do
 */
function runThread(bundle, tasks, tell) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: bundle });
    const next = () => {
      const task = tasks.shift();
      if (task !== undefined) worker.postMessage(task);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (result) => {
      tell(result);
      next();
    });
    worker.on('error', reject);
    next();
  });
}

/** @param {number} count */
const shown = (count) => count.toLocaleString('en-US');

async function main() {
  const started = performance.now();
  const parts = { '../scripts/soak-hours/tasks.ts': 'tasksFor, run' };
  const bundle = pathToFileURL(await bundleSource(root, 'soak-hours', parts)).href;
  const { tasksFor } = await import(bundle);
  const options = /** @type {const} */ ({ 'every-kind': { type: 'boolean', default: false } });
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const tasks = tasksFor(positionals, values['every-kind']);
  const threads = Math.min(availableParallelism(), tasks.length);
  const total = { zones: 0, minutes: 0, openings: 0, differing: 0, plans: 0, faulty: 0 };
  const tell = (/** @type {any} */ result) => {
    if ('zone' in result) {
      total.zones++;
      for (const key of /** @type {const} */ (['minutes', 'openings', 'differing'])) total[key] += result[key];
      const { zone, minutes, openings, clockChanges, differing } = result;
      console.log(
        `${zone}: ${shown(minutes)} minutes, ${shown(openings)} openings, ${clockChanges} changes of the clocks, ${shown(differing)} differ`,
      );
    } else {
      total.plans += result.plans;
      total.faulty += result.faulty;
      console.log(
        `plans ${result.base}: ${shown(result.plans)} by ${result.rules.length} rules, ${shown(result.faulty)} at fault`,
      );
    }
    for (const line of [...(result.differences ?? []), ...(result.faults ?? [])]) console.log(`  ${line}`);
  };
  await Promise.all(Array.from({ length: threads }, () => runThread(bundle, tasks, tell)));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${shown(total.minutes)} minutes compared in ${total.zones} zones, ${shown(total.openings)} openings, ${shown(total.differing)} differ`,
  );
  console.log(`${shown(total.plans)} plans, ${shown(total.faulty)} at fault`);
  console.log(
    `${seconds.toFixed(0)} s on ${threads} threads, node ${process.version}, zones of ${process.versions['tz']}`,
  );
  process.exitCode = total.differing + total.faulty > 0 ? 1 : 0;
}

await (isMainThread ? main() : work());
