import { z } from 'zod';

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  standing: z.enum(['verified', 'reported', 'unverified', 'own']),
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
  fix: z.string(),
  source: z.array(z.string()),
});

export const error = z.object({
  schema: z.literal('magna.error/1'),
  lang: z.enum(['en', 'zh']),
  exit: z.number().int(),
  message: z.string(),
  cause: z.string(),
  next: z.string(),
  findings: z.array(finding).optional(),
});

export type ErrorAnswer = z.infer<typeof error>;
