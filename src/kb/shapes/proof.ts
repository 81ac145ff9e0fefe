import { z } from 'zod';
import { cited, id, notes, span, text } from './common.ts';

/** One thing that must stand on a proof. */
const element = z.strictObject({
  id,
  /** The box of a form it stands in. */
  box: z.string().min(1).optional(),
  text: text.optional(),
  required: z.enum([
    'always',
    'if-known',
    'if-different',
    'if-applicable',
    'for-blanket',
    'by-acceptance',
    'unless-on-document',
    'unknown',
  ]),
  max: span.optional(),
  oneOf: z.record(z.string(), z.array(z.string())).optional(),
  notA: z.enum(['member-state']).optional(),
  ...cited,
});

/** The words an agreement prescribes, as it prints them; `…` and `___` are to be filled in. */
const wording = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  /** Where the text differs by who signs. */
  madeBy: z.enum(['exporter', 'producer', 'importer', 'approved-exporter', 'authorised-representative']).optional(),
  words: z.string().min(1),
  footnotes: z.array(z.string().min(1)).optional(),
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
  texts: z.array(wording).min(1).optional(),
  elements: z.array(element).optional(),
  /** The codes by which it says why the goods originate. */
  criteria: z.array(z.strictObject({ code: z.string().min(1), text, ...cited })).optional(),
  notes: notes.optional(),
  ...cited,
});

export type Proof = z.infer<typeof proof>;
