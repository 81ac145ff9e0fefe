import { z } from 'zod';
import { id } from './common.ts';

const word = z.string().min(1);

/** People's words for one thing, in both languages: any of them finds what is written with any other. */
export const synonyms = z.strictObject({
  groups: z.array(z.strictObject({ id, en: z.array(word), zh: z.array(word) })).min(1),
});

export type Synonyms = z.infer<typeof synonyms>;
