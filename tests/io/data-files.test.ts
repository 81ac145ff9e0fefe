import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSources, sameFiles, stampsOf } from '../../src/io/data-files.ts';

it('finds the YAML files of a folder and its folders, by path, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magna-data-'));
  try {
    mkdirSync(join(folder, 'faq', 'deep.yaml'), { recursive: true });
    for (const path of ['kb.yaml', 'faq/b.yaml', 'faq/a.yaml', 'faq/deep.yaml/c.yaml', 'LEFT_OUT.md', 'faq/a.yaml~'])
      writeFileSync(join(folder, path), `# ${path}\n`);
    const stamps = stampsOf(folder);
    expect(stamps.map(({ path, size }) => [path, size])).toEqual([
      ['', 0],
      ['faq/', 0],
      ['faq/a.yaml', 13],
      ['faq/b.yaml', 13],
      ['faq/deep.yaml/', 0],
      ['faq/deep.yaml/c.yaml', 23],
      ['kb.yaml', 10],
    ]);
    expect(readSources(folder, stamps).at(-1)).toEqual({ path: 'kb.yaml', text: '# kb.yaml\n' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('sameFiles', () => {
  let folder = '';
  const inside = (path: string): string => join(folder, path);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'magna-same-'));
    mkdirSync(inside('faq'));
    for (const path of ['kb.yaml', 'flow.yaml', 'faq/a.yaml', 'faq/b.yaml']) writeFileSync(inside(path), 'a: 1\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const LATER = new Date('2030-01-01T00:00:00Z');

  it.each<[string, () => void, boolean]>([
    ['nothing', () => undefined, true],
    ['a new file', () => writeFileSync(inside('new.yaml'), ''), false],
    ['a new file in a folder', () => writeFileSync(inside('faq/c.yaml'), ''), false],
    ['a new folder with a file', () => (mkdirSync(inside('more')), writeFileSync(inside('more/c.yaml'), '')), false],
    [
      'a new file in a new folder deep within',
      () => (mkdirSync(inside('faq/m.b')), writeFileSync(inside('faq/m.b/c.yaml'), '')),
      false,
    ],
    ['a file that went', () => rmSync(inside('faq/a.yaml')), false],
    ['a folder that went', () => rmSync(inside('faq'), { recursive: true }), false],
    ['another name', () => renameSync(inside('faq/a.yaml'), inside('faq/c.yaml')), false],
    ['another length', () => writeFileSync(inside('kb.yaml'), 'a: 12\n'), false],
    ['another time', () => utimesSync(inside('kb.yaml'), LATER, LATER), false],
  ])('sees %s', (_, change, same) => {
    const stamps = stampsOf(folder);
    change();
    expect(sameFiles(folder, stamps)).toBe(same);
  });
});
