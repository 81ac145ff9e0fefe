import { z } from 'zod';
import { CONFIG_KEYS } from '../../config/keys.ts';
import { lang } from './common.ts';

const key = z.enum(CONFIG_KEYS);
/** Where a setting stands; null where it is not set. */
const place = z.object({ file: z.string(), line: z.number().int(), column: z.number().int() }).nullable();

export const configList = z.object({
  schema: z.literal('magna.config-list/1'),
  lang,
  folder: z.string(),
  settings: z.array(
    z.object({
      key,
      value: z.string().nullable(),
      place,
      /** What it is for. */
      about: z.string(),
      /** What counts where it is not set, such as the editor of the environment. */
      otherwise: z.string().nullable(),
    }),
  ),
});

export const configGet = z.object({
  schema: z.literal('magna.config-get/1'),
  lang,
  found: z.boolean(),
  key,
  value: z.string().nullable(),
  place,
});

const change = {
  lang,
  key,
  before: z.string().nullable(),
  file: z.string(),
  changed: z.boolean(),
};

export const configSet = z.object({
  schema: z.literal('magna.config-set/1'),
  ...change,
  value: z.string(),
  /** Files that were not there before. */
  made: z.array(z.string()),
});

export const configUnset = z.object({ schema: z.literal('magna.config-unset/1'), ...change });

export const configPath = z.object({
  schema: z.literal('magna.config-path/1'),
  lang,
  folder: z.string(),
  files: z.array(z.object({ path: z.string(), exists: z.boolean(), holds: z.string() })),
});

export const configEdit = z.object({
  schema: z.literal('magna.config-edit/1'),
  lang,
  file: z.string(),
  changed: z.boolean(),
  /** How many settings it holds. */
  settings: z.number().int(),
});

export type ConfigListAnswer = z.infer<typeof configList>;
export type ConfigGetAnswer = z.infer<typeof configGet>;
export type ConfigSetAnswer = z.infer<typeof configSet>;
export type ConfigUnsetAnswer = z.infer<typeof configUnset>;
export type ConfigPathAnswer = z.infer<typeof configPath>;
export type ConfigEditAnswer = z.infer<typeof configEdit>;
