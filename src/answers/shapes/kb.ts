import { z } from 'zod';
import { lang, standing } from './common.ts';
import { finding } from './error.ts';

const overlay = z.object({ name: z.string(), basedOn: z.string(), folder: z.string() });
const difference = z.object({ question: z.string(), before: z.string().nullable(), after: z.string().nullable() });

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
  /** What overlays change; null without one, or while one has an error. */
  overlay: z
    .object({
      overlays: z.array(overlay),
      /** Things with an id. */
      changes: z.array(z.object({ kind: z.string(), id: z.string(), change: z.enum(['added', 'changed', 'hidden']) })),
      /** How many questions were put to both: that of every answer, in both languages. */
      questions: z.number().int(),
      /** Questions that find another answer first; null where nothing fits. */
      answers: z.array(difference),
      /** Questions whose plan begins with another channel. */
      routes: z.array(difference),
    })
    .nullable(),
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
  overlays: z.array(overlay),
  counts: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  /** How much of what could be known is known. */
  coverage: z.array(z.object({ what: z.string(), count: z.number().int(), of: z.number().int() })),
  /** How many statements have each standing, and when they were looked at. */
  standing: z.array(
    z.object({
      standing,
      count: z.number().int(),
      oldest: z.string().nullable(),
      newest: z.string().nullable(),
      /** Longer ago than the knowledge base allows. */
      overdue: z.number().int(),
    }),
  ),
  byLanguage: z.array(
    z.object({
      language: lang,
      texts: z.number().int(),
      /** Translations that were made from another English than the one beside them. */
      stale: z.number().int(),
      /** Phrasings of the answers, which search stands on. */
      phrasings: z.number().int(),
    }),
  ),
});

/** Texts whose translation waits to be looked at, or what was accepted. */
export const kbTranslate = z.object({
  schema: z.literal('magna.kb-translate/1'),
  lang,
  accepted: z.number().int(),
  waiting: z.array(
    z.object({
      file: z.string(),
      line: z.number().int(),
      id: z.string(),
      state: z.enum(['english-changed', 'chinese-changed', 'new']),
      en: z.string(),
      zh: z.string(),
    }),
  ),
});

export type KbTranslateAnswer = z.infer<typeof kbTranslate>;
export type KbCheckAnswer = z.infer<typeof kbCheck>;
export type KbInfoAnswer = z.infer<typeof kbInfo>;
