import { z } from 'zod';
import { cited, id, placeId, text } from './common.ts';
import { actor } from './faq.ts';

const cause = z.strictObject({ text, fix: text, actor, ...cited });

const code = z.strictObject({
  /** As the portal prints it; a message without a code has the words it begins with. */
  code: z.string().min(1),
  /** Other spellings, and the wording of the message. */
  aliases: z.array(z.string().min(1)).optional(),
  meaning: text,
  causes: z.array(cause).min(1),
  /** Whether the paper goes in again. */
  refile: z.enum(['after-fix', 'amend', 'never', 'wait', 'unknown']),
  /** An answer of the FAQ that says more. */
  faq: id.optional(),
  ...cited,
});

/** The codes and messages of one portal. */
export const portalErrors = z.strictObject({
  system: id,
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  /** `none` for what belongs to no place, such as a platform or a file format. */
  jurisdiction: z.union([z.literal('none'), placeId]),
  /** Who is asked about a code that is not here: an authority by id, or the helpdesk of the platform. */
  ask: z.union([z.enum(['unknown', 'helpdesk']), id]),
  /** How a code looks in a pasted message; `none` where messages carry no code. */
  pattern: z.union([z.literal('none'), z.string().min(1)]),
  codes: z.array(code).min(1),
  ...cited,
});

export type PortalErrors = z.infer<typeof portalErrors>;
