import { z } from 'zod';
import { cited, text } from './common.ts';

/**
 * How a scheme answers one question of the certification table. `is` is the value that is compared: two columns are
 * the same only where it is equal. What a granting scheme's acceptances already say is derived and not written here.
 */
const term = z.union([z.enum(['none', 'unknown']), z.strictObject({ is: z.string().min(1), text, ...cited })]);

export const terms = z.strictObject({
  what: term.optional(),
  registers: term.optional(),
  signs: term.optional(),
  verifies: term.optional(),
  number: term.optional(),
  limits: term.optional(),
  valid: term.optional(),
  language: term.optional(),
  lookUp: term.optional(),
  law: term.optional(),
  ...cited,
});

export type Terms = z.infer<typeof terms>;
