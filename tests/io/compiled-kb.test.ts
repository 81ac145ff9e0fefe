import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshness, openCompiled } from '../../src/io/compiled-kb.ts';
import { readShippedKb } from '../../src/io/read-kb.ts';
import { searchFaq } from '../../src/search/search.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const LATER = new Date('2030-01-01T00:00:00Z');

let home = '';
const inHome = (...path: string[]): string => join(home, ...path);
const state = async (): Promise<string> => (await freshness(inHome('data'), inHome('dist', 'kb'))).is;

let compiled = '';

beforeAll(async () => {
  compiled = mkdtempSync(join(tmpdir(), 'magna-compiled-'));
  mkdirSync(join(compiled, 'src'));
  cpSync(DATA, join(compiled, 'data'), { recursive: true });
  await readShippedKb(compiled);
});
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

// A copy of what was compiled once: its files are newer, their texts the same.
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'magna-home-'));
  cpSync(compiled, home, { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a checkout', () => {
  it('compiles on first use, is fresh then, and reads the same from the disk', async () => {
    rmSync(inHome('dist'), { recursive: true });
    expect(await state()).toBe('changed');
    const first = await readShippedKb(home);
    if (!('kb' in first)) throw new Error('not compiled');
    expect(await state()).toBe('fresh');
    const second = await readShippedKb(home);
    if (!('kb' in second)) throw new Error('not read');
    expect(second.kb).not.toBe(first.kb);
    expect(second.kb.faq).toEqual(first.kb.faq);
    for (const question of ['pdf stuck', '单证卡住', 'rex number invlid'])
      expect(searchFaq(second.kb, question)).toEqual(searchFaq(first.kb, question));
    expect(second.kb.schemes).toEqual(first.kb.schemes);
  });

  it('renews its stamps for files that were only touched, and compiles for none', async () => {
    await readShippedKb(home);
    utimesSync(inHome('data', 'flow.yaml'), LATER, LATER);
    expect(await state()).toBe('touched');
    const before = readFileSync(inHome('dist', 'kb', 'words.json'), 'utf8');
    writeFileSync(inHome('dist', 'kb', 'words.json'), before.replace('{', '{ '));
    await readShippedKb(home);
    expect(await state()).toBe('fresh');
    expect(readFileSync(inHome('dist', 'kb', 'words.json'), 'utf8')).not.toBe(before);
  });

  it('compiles anew what was edited, added or taken away', async () => {
    await readShippedKb(home);
    const manifest = inHome('data', 'kb.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^name:.*$/m, 'name: edited'));
    expect(await state()).toBe('changed');
    const edited = await readShippedKb(home);
    expect('kb' in edited && edited.kb.manifest.name).toBe('edited');
    expect(await state()).toBe('fresh');

    cpSync(inHome('data', 'jurisdictions', 'SM.yaml'), inHome('data', 'jurisdictions', 'QQ.yaml'));
    expect(await state()).toBe('changed');
    rmSync(inHome('data', 'jurisdictions', 'QQ.yaml'));
    expect(await state()).toBe('touched');
  });

  it('tells every problem of edited data, and keeps what was compiled before', async () => {
    await readShippedKb(home);
    const lanes = inHome('data', 'lanes.yaml');
    writeFileSync(lanes, readFileSync(lanes, 'utf8').replace('[EU, US]', '[EU, USA]'));
    const read = await readShippedKb(home);
    if (!('problem' in read) || read.problem !== 'findings') throw new Error('no findings');
    expect(read.findings.map(({ rule, file }) => [rule, file])).toEqual([['kb/unknown-reference', 'data/lanes.yaml']]);
    expect(openCompiled(inHome('dist', 'kb'))?.lanes.absences[0]?.between).toEqual(['EU', 'US']);
  });
});

describe('an installed package', () => {
  it('trusts what it was built with', async () => {
    await readShippedKb(home);
    rmSync(inHome('src'), { recursive: true });
    writeFileSync(inHome('data', 'kb.yaml'), 'broken: [');
    const read = await readShippedKb(home);
    expect('kb' in read && read.kb.faq).toHaveLength(90);
  });

  it('says so where nothing was built', async () => {
    for (const folder of ['src', 'dist']) rmSync(inHome(folder), { recursive: true });
    expect(await readShippedKb(home)).toEqual({ problem: 'not-compiled' });
  });

  it('reads a part only when something in it is asked for', async () => {
    await readShippedKb(home);
    const folder = inHome('dist', 'kb');
    for (const part of readdirSync(folder))
      if (part !== 'stamp.json' && part !== 'base.json') rmSync(join(folder, part));
    const kb = openCompiled(folder);
    expect(kb?.manifest.name.length).toBeGreaterThan(0);
    expect(() => kb?.faq).toThrow('ENOENT');
  });
});
