import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SOAK = fileURLToPath(new URL('../../scripts/soak-cases.mjs', import.meta.url));

it('loses and mixes nothing of a case that two processes write, and none that is acknowledged before a kill', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SOAK, '15'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('two writers, 15 events each: all there, in order');
  expect(stdout).toMatch(/15 writers killed: [1-9]\d* events acknowledged, .* 0 problems/);
  expect(status).toBe(0);
});
