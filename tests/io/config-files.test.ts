import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigFiles } from '../../src/io/config-files.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'magna-config-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const store = (mark = 'one'): ConfigFiles => new ConfigFiles(join(home, 'magna'), mark);
const untold = (lock: string): never => {
  throw new Error(`a lock was taken over: ${lock}`);
};

describe('the files of the settings', () => {
  it('are not there until something is written', () => {
    expect(store().read('config.yaml')).toBeUndefined();
    expect(readdirSync(home)).toEqual([]);
  });

  it('are made with their folders, for the user alone, and no lock stays', () => {
    store().write(() => ({ 'config.yaml': 'a', 'kb/channels.yaml': 'b' }), untold);
    expect(store().read('kb/channels.yaml')).toBe('b');
    expect(readdirSync(store().folder).toSorted()).toEqual(['config.yaml', 'kb']);
    if (process.platform !== 'win32') {
      expect(statSync(store().fileOf('config.yaml')).mode & 0o777).toBe(0o600);
      expect(statSync(store().folder).mode & 0o777).toBe(0o700);
    }
  });

  it('stay as they were where making the text fails, and no lock stays', () => {
    store().write(() => ({ 'config.yaml': 'a' }), untold);
    const fail = (): never => {
      throw new Error('broken');
    };
    expect(() => store().write(fail, untold)).toThrow('broken');
    expect(readdirSync(store().folder)).toEqual(['config.yaml']);
    expect(store().read('config.yaml')).toBe('a');
  });

  it.skipIf(process.platform === 'win32')('are written where a link leads, and the link stays', () => {
    mkdirSync(join(home, 'magna'));
    writeFileSync(join(home, 'dot.yaml'), 'old');
    symlinkSync(join(home, 'dot.yaml'), store().fileOf('config.yaml'));
    store().write(() => ({ 'config.yaml': 'new' }), untold);
    expect(readFileSync(join(home, 'dot.yaml'), 'utf8')).toBe('new');
  });

  it('take over a lock that was left behind, and tell of it', () => {
    mkdirSync(join(home, 'magna'));
    const lock = join(home, 'magna', 'config.lock');
    writeFileSync(lock, 'gone');
    const before = new Date(Date.now() - 60_000);
    utimesSync(lock, before, before);
    const told: string[] = [];
    store().write(
      () => ({ 'config.yaml': 'a' }),
      (path) => told.push(path),
    );
    expect(told).toEqual([lock]);
    expect(readdirSync(store().folder)).toEqual(['config.yaml']);
  });

  it('are made anew from what lies there where the lock was lost meanwhile', () => {
    let times = 0;
    store('one').write(() => {
      times += 1;
      if (times === 1) {
        // Another magna took the lock over, wrote and ended.
        writeFileSync(store().fileOf('config.yaml'), 'other');
        rmSync(join(home, 'magna', 'config.lock'));
      }
      return { 'config.yaml': `${store().read('config.yaml') ?? ''}+mine` };
    }, untold);
    expect(store().read('config.yaml')).toBe('other+mine');
    expect(times).toBe(2);
  });
});
