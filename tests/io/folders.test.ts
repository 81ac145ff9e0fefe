import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from '../../src/io/folders.ts';

it.each([
  ['linux', { XDG_DATA_HOME: 'xdg', LOCALAPPDATA: 'local' }, join('xdg', 'magna')],
  ['darwin', { XDG_DATA_HOME: 'xdg' }, join('xdg', 'magna')],
  ['win32', { XDG_DATA_HOME: 'xdg', LOCALAPPDATA: 'local' }, join('local', 'magna', 'data')],
])('keeps cases on %s where that system keeps data', (platform, env, folder) => {
  expect(dataFolder(env, platform)).toBe(folder);
});

it.each([
  ['linux', join('.local', 'share', 'magna')],
  ['win32', join('AppData', 'Local', 'magna', 'data')],
])('keeps cases on %s below the home folder where nothing else is said', (platform, end) => {
  expect(dataFolder({ XDG_DATA_HOME: '', LOCALAPPDATA: '' }, platform).endsWith(end)).toBe(true);
});
