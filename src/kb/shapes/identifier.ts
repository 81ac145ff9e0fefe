import { z } from 'zod';
import { cited, id, notes, placeId, text } from './common.ts';

const pattern = z.string().refine((source) => {
  try {
    return RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}, 'a regular expression that can be read, anchored by ^ and $');

/** A number that papers carry. A good shape is never "registered": say where to look it up. */
export const identifier = z.strictObject({
  id,
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  summary: text,
  /** Whose numbers these are; left out where no one place gives them. */
  places: z.array(placeId).optional(),
  shape: z.union([z.literal('unknown'), pattern]),
  /** A wider shape that is seen in practice: what fits only this is a note. */
  lenient: pattern.optional(),
  /** A published way to compute a check digit. */
  checksum: z.enum(['none', 'unknown']),
  /** The source where anyone can see whether it is registered. */
  lookUp: z.union([z.enum(['none', 'unknown']), id]),
  lookAlikes: z.array(z.strictObject({ kind: id, tell: text })).optional(),
  /** Characters that are taken for each other, besides full-width and hidden ones. */
  confusable: z.array(z.tuple([z.string().min(1), z.string().min(1)])).optional(),
  /** Invented numbers only. */
  examples: z.strictObject({ good: z.array(z.string().min(1)), bad: z.array(z.string().min(1)) }),
  notes: notes.optional(),
  ...cited,
});

export type Identifier = z.infer<typeof identifier>;
