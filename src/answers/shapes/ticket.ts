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

export type TicketDraftAnswer = z.infer<typeof ticketDraft>;
