import { z } from 'zod';
import { cited, id, span, text } from './common.ts';

const element = z.strictObject({
  id,
  text: text.optional(),
  required: z.enum(['always', 'if-known', 'if-different', 'for-blanket', 'by-acceptance', 'unless-on-document']),
  max: span.optional(),
  oneOf: z.record(z.string(), z.array(z.string())).optional(),
  notA: z.enum(['member-state']).optional(),
  ...cited,
});

export const proof = z.strictObject({
  id,
  kind: z.enum([
    'certificate',
    'movement-certificate',
    'statement-on-origin',
    'certification',
    'knowledge',
    'evidence',
  ]),
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  summary: text,
  /** People expect it everywhere, so a lane says where it has no function. */
  wellKnown: z.boolean(),
  /** A complete, sourced list of schemes, or `unknown`; only a complete list can earn "no function here". */
  acceptedBy: z.union([z.literal('unknown'), z.array(id)]),
  /** Every statement whose acceptance asks for a number of this kind. */
  family: z.strictObject({ number: id }).optional(),
  papers: z.union([z.literal('unknown'), z.array(id)]).optional(),
  match: z.enum(['elements', 'verbatim']).optional(),
  minorErrors: z.enum(['tolerated', 'refused', 'unknown']).optional(),
  elements: z.array(element).optional(),
  ...cited,
});

export type Proof = z.infer<typeof proof>;
