import { z } from 'zod';
import { cited, id, notes, text } from './common.ts';

const unknown = z.literal('unknown');

/** What a portal takes of a document. */
export const profile = z.strictObject({
  id,
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  pdf: z.strictObject({
    page: z.strictObject({
      sizes: z.union([unknown, z.array(z.enum(['A3', 'A4', 'A5', 'Letter', 'Legal'])).min(1)]),
      ...cited,
    }),
    maxBytes: z.union([
      unknown,
      z.number().int().positive(),
      z.strictObject({ is: z.number().int().positive(), ...cited }),
    ]),
    encryption: z.enum(['refused', 'allowed', 'unknown']),
    fileName: z.union([
      unknown,
      z.strictObject({ pattern: z.string().min(1), maxLength: z.number().int().positive().optional(), ...cited }),
    ]),
    pdfA: z.enum(['required', 'allowed', 'refused', 'unknown']),
  }),
  /** Other kinds of file it takes, by their endings. */
  fileTypes: z.union([unknown, z.array(z.string().regex(/^[a-z0-9]+$/)).min(1)]),
  notes: notes.optional(),
  ...cited,
});

export type Profile = z.infer<typeof profile>;
