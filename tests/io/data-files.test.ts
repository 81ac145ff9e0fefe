import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSources, stampsOf } from '../../src/io/data-files.ts';

it('finds the YAML files of a folder and its folders, by path, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magna-data-'));
  try {
    mkdirSync(join(folder, 'faq', 'deep.yaml'), { recursive: true });
    for (const path of ['kb.yaml', 'faq/b.yaml', 'faq/a.yaml', 'faq/deep.yaml/c.yaml', 'LEFT_OUT.md', 'faq/a.yaml~'])
      writeFileSync(join(folder, path), `# ${path}\n`);
    const stamps = stampsOf(folder);
    expect(stamps.map(({ path, size }) => [path, size])).toEqual([
      ['faq/a.yaml', 13],
      ['faq/b.yaml', 13],
      ['faq/deep.yaml/c.yaml', 23],
      ['kb.yaml', 10],
    ]);
    expect(readSources(folder, stamps).at(-1)).toEqual({ path: 'kb.yaml', text: '# kb.yaml\n' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
