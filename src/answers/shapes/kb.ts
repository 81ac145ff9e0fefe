import { z } from 'zod';
import { lang, standing } from './common.ts';
import { finding } from './error.ts';

export const kbCheck = z.object({
  schema: z.literal('magna.kb-check/1'),
  lang,
  findings: z.array(finding),
  summary: z.object({
    files: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
    notes: z.number().int(),
    ignored: z.number().int(),
  }),
  /** What the check does not look at. */
  outOfScope: z.array(z.string()),
  kb: z.object({ version: z.string().nullable() }),
});

export const kbInfo = z.object({
  schema: z.literal('magna.kb-info/1'),
  lang,
  name: z.string(),
  version: z.string(),
  languages: z.array(z.string()),
  counts: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  /** How many statements have each standing. */
  standing: z.array(z.object({ standing, count: z.number().int() })),
  reviewed: z.object({ oldest: z.string().nullable(), newest: z.string().nullable() }),
  /** Phrasings of the answers by language, which search stands on. */
  phrasings: z.array(z.object({ language: lang, count: z.number().int() })),
});

export type KbCheckAnswer = z.infer<typeof kbCheck>;
export type KbInfoAnswer = z.infer<typeof kbInfo>;
