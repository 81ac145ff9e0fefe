import { z } from 'zod';
import { id, text } from './common.ts';

const word = z.string().min(1);

export const synonyms = z.strictObject({
  /** People's words for one thing, in both languages: any of them finds what is written with any other. */
  groups: z.array(z.strictObject({ id, en: z.array(word), zh: z.array(word) })).min(1),
  /** Topics that no answer is about, and the words that ask for them: what holds little else has no answer here. */
  outside: z.array(z.strictObject({ id, name: text, en: z.array(word), zh: z.array(word) })).optional(),
});

export type Synonyms = z.infer<typeof synonyms>;
