// Each engine at each size in a process of its own: how long the index takes, what it needs, how long questions take.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PEERS } from './peers.mjs';

/**
 * @param {string} root @param {string} bundle the search of this checkout @param {number[]} sizes @param {number} limit seconds an engine may take at one size
 * @param {string | undefined} sets
 */
export function reportScale(root, bundle, sizes, limit, sets) {
  console.log('\nhalf English, half Chinese; questions: whole, three words, Chinese, one in four mistyped\n');
  console.log('entries  engine        index s   index MB   process MB   p50 ms   p95 ms   asked');
  const worker = join(fileURLToPath(import.meta.url), '..', 'scale-worker.mjs');
  for (const size of sizes) {
    for (const name of ['magna', ...Object.keys(PEERS)]) {
      const args = [
        '--expose-gc',
        '--max-old-space-size=8000',
        worker,
        root,
        bundle,
        name,
        String(size),
        String(limit / 3),
      ];
      const { stdout, status } = spawnSync(process.execPath, sets === undefined ? args : [...args, sets], {
        encoding: 'utf8',
        timeout: limit * 1000,
      });
      const head = `${String(size).padStart(7)}  ${name.padEnd(12)}`;
      if (status !== 0) {
        console.log(`${head}  gave up after ${limit} s`);
        continue;
      }
      const { build, bytes, memory, p50, p95, asked } = JSON.parse(stdout);
      const megabytes = bytes === null ? '-' : (bytes / 1e6).toFixed(1);
      console.log(
        `${head}${build.toFixed(2).padStart(9)}${megabytes.padStart(11)}${(memory / 1e6).toFixed(0).padStart(13)}` +
          `${p50.toPrecision(3).padStart(9)}${p95.toPrecision(3).padStart(9)}${String(asked).padStart(8)}`,
      );
    }
  }
}
