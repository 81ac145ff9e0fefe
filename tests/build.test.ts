import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { helpText, jsonSchemas } from '../scripts/build-tools.ts';
import { magna } from './support/magna.ts';

it('keeps the JSON Schemas fresh', () => {
  const folder = new URL('../schemas/', import.meta.url);
  const made = jsonSchemas();
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  expect(kept.map((name) => name.replaceAll('\\', '/')).toSorted()).toEqual(Object.keys(made).toSorted());
  for (const [path, schema] of Object.entries(made)) {
    expect(JSON.parse(readFileSync(new URL(path, folder), 'utf8')), `${path}: run npm run build`).toEqual(schema);
  }
});

it.each(['en', 'zh'] as const)(
  'prints the same help from the text made at build and from commander (%s)',
  async (lang) => {
    const locale = lang === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8';
    expect(await helpText('0.0.0-test', lang)).toBe((await magna('--help', { locale })).stdout);
  },
);
