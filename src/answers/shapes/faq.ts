import { z } from 'zod';
import { claim } from './cert.ts';
import { lang, source, standing, where } from './common.ts';

const share = z.number().min(0).max(1);

const why = z.object({
  /** The shares of the question: what the entry holds, what its phrasings say, what no entry knows, what is off the subject. */
  held: share,
  said: share,
  unknown: share,
  outside: share,
  words: z.array(
    z.object({
      asked: z.string(),
      /** The word it was taken for, where nothing has it as it was typed. */
      takenFor: z.string().nullable(),
      /** How many of the entry's phrasings say it; 0 where only its answer, its tags or other words for it do. */
      phrasings: z.number().int(),
    }),
  ),
  missing: z.array(z.string()),
  /** How many phrasings the entry has, its question among them. */
  phrasings: z.number().int(),
});

const result = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  score: z.number().min(0).max(1),
  standing,
  reviewed: z.string(),
  /** The words of the title, and for the best result of its answer, that were asked for, as they are written there. */
  matched: z.array(z.string()),
  /** Why it stands where it stands; null unless that was asked for. */
  why: why.nullable(),
});

export const faqSearch = z.object({
  schema: z.literal('magna.faq-search/1'),
  lang,
  query: z.string(),
  /** Whether an entry fits; below the threshold nothing is offered as an answer. */
  answerable: z.boolean(),
  results: z.array(result),
  /** The text of the best result. */
  answer: z.string().nullable(),
  /** The closest entries when nothing fits; not answers. */
  nearest: z.array(result),
  /** What the question is about, where no answer is about it. */
  outside: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What an entry must reach to be an answer. */
  threshold: share,
  otherwise: z.object({ channel: z.string(), name: z.string(), reason: z.string() }),
});

export const faqShow = z.object({
  schema: z.literal('magna.faq-show/1'),
  lang,
  found: z.boolean(),
  query: z.string(),
  nearest: z.array(z.string()),
  id: z.string().nullable(),
  category: z.string().nullable(),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  resolves: z.enum(['full', 'partial', 'none']).nullable(),
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  escalateTo: z.object({ channel: z.string(), name: z.string(), reason: z.string() }).nullable(),
  needs: z.array(z.object({ id: z.string(), text: z.string() })),
  /** What the field report says of the matter, and what is known. */
  fieldReport: z.array(claim),
  sources: z.array(source),
  where: where.nullable(),
  standing: standing.nullable(),
  reviewed: z.string().nullable(),
});

export const faqList = z.object({
  schema: z.literal('magna.faq-list/1'),
  lang,
  total: z.number().int(),
  entries: z.array(z.object({ id: z.string(), category: z.string(), title: z.string(), standing })),
});

export type FaqSearchAnswer = z.infer<typeof faqSearch>;
export type FaqShowAnswer = z.infer<typeof faqShow>;
export type FaqListAnswer = z.infer<typeof faqList>;
