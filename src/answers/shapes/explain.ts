import { z } from 'zod';
import { lang, office, rests, standing, where } from './common.ts';

/** Who answers for a portal. */
const ask = z.object({
  ...office,
  /** An office, or a support channel of the platform. */
  kind: z.enum(['office', 'channel']),
});

const cause = z.object({ text: z.string(), fix: z.string(), actor: z.string(), actorName: z.string(), standing });

const refile = z.enum(['after-fix', 'amend', 'never', 'wait', 'unknown']);

/** A code as it goes by in one system. */
const named = z.object({ code: z.string(), system: z.string(), systemName: z.string(), meaning: z.string() });

const explained = named.extend({
  causes: z.array(cause),
  /** Whether the paper goes in again, as a key and in words. */
  refile,
  refileText: z.string(),
  /** The entry of the FAQ that says more. */
  faq: z.string().nullable(),
  ask: z.array(ask),
  /** Whether a code was found in the message, or its words; and what stands there. */
  by: z.enum(['code', 'words']),
  matched: z.string(),
  /** Other systems that print the same. */
  also: z.array(named),
  /** Systems that the message names, where this is none of them. */
  elsewhere: z.array(z.string()),
  ...rests,
  where,
});

const unknownCode = z.object({
  code: z.string(),
  /** The system whose codes look like it; null where none does. */
  system: z.string().nullable(),
  systemName: z.string().nullable(),
  /** The codes of that system that the base holds; no answers. */
  known: z.array(z.string()),
  ask: z.array(ask),
});

/** The keys of the first result stand at the top as well; of an unknown code only its own, its system and whom to ask. */
export const explain = z.object({
  schema: z.literal('magna.explain/1'),
  lang,
  /** Of a long message its beginning. */
  query: z.string(),
  found: z.boolean(),
  code: z.string().nullable(),
  system: z.string().nullable(),
  systemName: z.string().nullable(),
  meaning: z.string().nullable(),
  causes: z.array(cause),
  refile: refile.nullable(),
  refileText: z.string().nullable(),
  faq: z.string().nullable(),
  ask: z.array(ask),
  standing: standing.nullable(),
  reviewed: z.string().nullable(),
  /** Every code that was found, in the order of the message. */
  results: z.array(explained),
  /** Codes beyond those that are shown. */
  more: z.array(named),
  /** Codes in the message that the base does not hold. */
  unknown: z.array(unknownCode),
  /** What comes closest where nothing was found; no answers. */
  nearest: z.array(named),
  /** Only the beginning and the end of a very long message were read. */
  cut: z.boolean(),
});

export type ExplainAnswer = z.infer<typeof explain>;
export type ExplainedAnswer = z.infer<typeof explained>;
export type UnknownCodeAnswer = z.infer<typeof unknownCode>;
export type AskAnswer = z.infer<typeof ask>;
