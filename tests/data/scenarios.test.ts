import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkScenarios } from '../../src/answers/scenarios/check-scenarios.ts';
import { shown } from '../support/findings.ts';
import { shippedKb } from '../support/kb.ts';

const FOLDER = new URL('../scenarios/', import.meta.url);

it('does what every scenario expects', async () => {
  const texts = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `tests/scenarios/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
  const { findings, counts } = checkScenarios(await shippedKb(), texts, 'en');
  console.info(`scenarios: ${counts.run - counts.differing}/${counts.run} as expected, ${counts.files} files`);
  expect(findings.map(shown)).toEqual([]);
  expect(counts.run).toBeGreaterThanOrEqual(9);
});
