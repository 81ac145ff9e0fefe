import { z } from 'zod';
import { standing } from './common.ts';

const test = z.object({
  fact: z.string(),
  /** What is asked of the fact, in words: "is yes", "at least 24". */
  wanted: z.string(),
  value: z.unknown(),
  /** The value in words. */
  shown: z.string(),
  holds: z.boolean(),
});

const tested = z.object({ id: z.string(), holds: z.boolean(), text: z.string(), tests: z.array(test) });

/** How a plan came about, from the words to the doors. */
export const derivation = z.object({
  facts: z.array(
    z.object({
      key: z.string(),
      value: z.unknown(),
      shown: z.string(),
      how: z.enum(['given', 'read', 'answered', 'computed']),
      because: z.string(),
      standing: standing.nullable(),
    }),
  ),
  /** The nodes of the flow that were passed, in order. */
  path: z.array(z.object({ node: z.string(), kind: z.string(), text: z.string() })),
  /** The rules of urgency that were tried, the last of them holds; empty where the user said it. */
  urgency: z.array(tested),
  actor: z.string(),
  /** The rules that were tried in order; the last of them decides. */
  rules: z.array(tested),
  advice: z.array(z.object({ id: z.string(), because: z.string() })),
});

export type DerivationAnswer = z.infer<typeof derivation>;
export type TestedAnswer = z.infer<typeof tested>;
