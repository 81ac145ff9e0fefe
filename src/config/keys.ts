import { nearest } from '../lang/nearest.ts';

/** Every setting, in the order in which they are listed. */
export const CONFIG_KEYS = [
  'name',
  'company',
  'contact',
  'role',
  'draftLanguage',
  'helpdesk',
  'chat',
  'community',
  'mail',
  'github',
  'githubTemplate',
  'githubField',
  'forum',
  'forumCategory',
  'reddit',
  'editor',
] as const;

export type ConfigKey = (typeof CONFIG_KEYS)[number];

/** Those that are the address of a channel; they stand in the user's own overlay, by the id of the channel. */
const CHANNEL_KEYS = ['helpdesk', 'chat', 'community'] as const;

export type ChannelKey = (typeof CHANNEL_KEYS)[number];

export const ROLES = ['exporter', 'importer', 'broker', 'carrier', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** `ask`: each time, where somebody can be asked. */
export const DRAFT_LANGUAGES = ['en', 'zh', 'ask'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];

/** Where settings lie, below the config folder. */
export const CONFIG_FILE = 'config.yaml';
export const OVERLAY_CHANNELS = 'kb/channels.yaml';
export const OVERLAY_MANIFEST = 'kb/kb.yaml';

export function isConfigKey(word: string): word is ConfigKey {
  return (CONFIG_KEYS as readonly string[]).includes(word);
}

export function isChannelKey(key: ConfigKey): key is ChannelKey {
  return (CHANNEL_KEYS as readonly string[]).includes(key);
}

/** Whether it says where drafts go, so that it may be seen by whoever gets a link. */
export function isEndpoint(key: ConfigKey): boolean {
  return CONFIG_KEYS.indexOf(key) >= CONFIG_KEYS.indexOf('helpdesk') && key !== 'editor';
}

/** The one file that a setting stands in, below the config folder. */
export function fileOfKey(key: ConfigKey): string {
  return isChannelKey(key) ? OVERLAY_CHANNELS : CONFIG_FILE;
}

/** The setting that was perhaps meant. */
export function nearestKey(word: string): ConfigKey | undefined {
  const [close] = nearest(word, CONFIG_KEYS);
  return CONFIG_KEYS.find((key) => key === close);
}
