import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a user's cases lie, by the custom of the system. */
export function dataFolder(env: Env, platform: string): string {
  if (platform === 'win32') return join(local(env), 'magna', 'data');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'magna');
}

/** Where a user's own settings lie; the folder `kb` in it is their overlay of the knowledge base. */
export function configFolder(env: Env, platform: string): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'magna');
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'magna');
}

/** Where what can be made again is kept. */
export function cacheFolder(env: Env, platform: string): string {
  if (platform === 'win32') return join(local(env), 'magna', 'cache');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'magna');
}

function local(env: Env): string {
  return env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local');
}
