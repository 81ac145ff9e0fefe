import { z } from 'zod';
import { lang } from './common.ts';

const missing = z.object({ id: z.string(), text: z.string(), hint: z.string() });

export const ticketDraft = z.object({
  schema: z.literal('magna.ticket-draft/1'),
  lang,
  case: z.string(),
  channel: z.string(),
  name: z.string(),
  /** How it is written: a form, a chat, a post, a letter, a note for a call. */
  form: z.enum(['ticket', 'chat', 'post', 'phone', 'letter']),
  /** Who can read it. */
  privacy: z.enum(['public', 'private', 'authority']),
  subject: z.string(),
  body: z.string(),
  /** What the channel asks for and is not known, with what to enter. */
  missing: z.array(missing),
  /** What was left out, in words. */
  removed: z.array(z.string()),
  /** Where the text lies in full. */
  file: z.string().nullable(),
});

const link = z.object({
  kind: z.enum(['mailto', 'github', 'discourse', 'reddit']),
  channel: z.string(),
  url: z.string(),
  /** In characters of the address, all of them ASCII. */
  length: z.number().int(),
  limit: z.number().int(),
  /** False where the address carries less than the draft. */
  whole: z.boolean(),
  /** Where the text lies in full. */
  file: z.string(),
});

export const ticketLinks = z.object({
  schema: z.literal('magna.ticket-links/1'),
  lang,
  case: z.string(),
  links: z.array(link),
  /** Channels without a link, with the reason. */
  without: z.array(z.object({ channel: z.string(), name: z.string(), reason: z.string() })),
});

export type TicketDraftAnswer = z.infer<typeof ticketDraft>;
export type TicketLinksAnswer = z.infer<typeof ticketLinks>;
