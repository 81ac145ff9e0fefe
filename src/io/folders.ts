import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a user's cases lie, by the custom of the system. */
export function dataFolder(env: Env, platform: string): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'magna', 'data');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'magna');
}
