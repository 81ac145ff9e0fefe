import { z } from 'zod';
import { cited, id, placeId, text } from './common.ts';

export const category = z.enum(['document', 'certification', 'account', 'data', 'channel']);
export const channelId = z.enum(['faq', 'helpdesk', 'chat', 'community', 'offline']);
/** Who can act on a problem, before any channel is chosen. */
export const actor = z.enum([
  'you',
  'account-owner',
  'exporter',
  'importer',
  'broker',
  'carrier',
  'issuing-body',
  'authority',
  'platform',
]);

const entry = z.strictObject({
  id,
  question: text,
  variants: z.strictObject({ en: z.array(z.string().min(1)), zh: z.array(z.string().min(1)) }),
  answer: text,
  tags: z.array(z.string().min(1)).optional(),
  /** Left out: anywhere. */
  jurisdictions: z.array(placeId).optional(),
  schemes: z.array(id).optional(),
  proofs: z.array(id).optional(),
  /** Whether reading it normally settles the matter. */
  resolves: z.enum(['full', 'partial', 'none']),
  actor,
  escalateTo: z.strictObject({
    channel: channelId,
    /** Of an authority's own desk: the one that issues or registers where the goods come from; else the one that decides. */
    office: z.enum(['issue', 'register', 'decide']).optional(),
    reason: text,
  }),
  needs: z.array(id).optional(),
  ...cited,
});

export const faqFile = z.strictObject({ category, entries: z.array(entry).min(1) });

export type Category = z.infer<typeof category>;
export type ChannelId = z.infer<typeof channelId>;
export type Actor = z.infer<typeof actor>;
/** An entry as it is written, with the category of its file. */
export type FaqSource = z.infer<typeof entry> & { readonly category: Category };
/** An entry as it is read at run time: its phrasings live in the search index alone. */
export type FaqEntry = Omit<FaqSource, 'variants'>;
