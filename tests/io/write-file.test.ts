import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWhole, writeWhole } from '../../src/io/write-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magna-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('writes a new file and nothing beside it', () => {
    writeWhole(join(folder, 'a.txt'), '扣货 ✓\n');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('扣货 ✓\n');
  });

  it('replaces a longer file wholly', () => {
    writeFileSync(join(folder, 'a.txt'), 'a much longer text than the next');
    writeWhole(join(folder, 'a.txt'), 'short');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('short');
  });

  it('writes a text of megabytes', () => {
    const text = '货'.repeat(1_500_000);
    writeWhole(join(folder, 'a.txt'), text);
    expect(statSync(join(folder, 'a.txt')).size).toBe(4_500_000);
  });

  it.runIf(tmpdir().startsWith('/'))('lets only the user read it unless told otherwise', () => {
    writeWhole(join(folder, 'mine'), '');
    writeWhole(join(folder, 'open'), '', 0o644);
    expect(statSync(join(folder, 'mine')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'open')).mode & 0o044).not.toBe(0);
  });

  it('says so where there is no such folder', () => {
    expect(() => writeWhole(join(folder, 'gone', 'a.txt'), 'x')).toThrow('ENOENT');
  });

  it('leaves what was there, and no temporary file, where it cannot put the new one', () => {
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'inner'), 'x');
    expect(() => writeWhole(join(folder, 'taken'), 'x')).toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readFileSync(join(folder, 'taken', 'inner'), 'utf8')).toBe('x');
  });
});

describe('createWhole', () => {
  it('writes a new file, and never over one', () => {
    createWhole(join(folder, 'a.json'), 'mine');
    expect(() => createWhole(join(folder, 'a.json'), 'yours')).toThrow('EEXIST');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('mine');
    expect(() => createWhole(join(folder, 'none', 'a.json'), 'x')).toThrow('ENOENT');
  });
});
