import { z } from 'zod';
import { cited, dayOrUnknown, id, money, notes, span } from './common.ts';

const maker = z.enum(['importer', 'exporter', 'producer', 'approved-exporter', 'issuing-body']);

const number = z.union([
  z.enum(['none', 'unknown']),
  z.strictObject({
    /** The identifier asked for. */
    kind: id,
    required: z.union([
      z.literal('always'),
      /** Left blank where the exporter has none. */
      z.literal('if-assigned'),
      z.strictObject({ above: money, of: z.enum(['originating-in-consignment', 'consignment']) }),
    ]),
    ...cited,
  }),
]);

/** Issued or made out after the goods left. */
const lateIssue = z.union([
  z.enum(['none', 'unknown']),
  z.strictObject({
    /** Until then it is still on time. */
    free: z.union([span, z.literal('unknown')]).optional(),
    within: z.union([span, z.literal('unknown')]),
    from: z.enum(['shipment', 'export', 'import', 'issue']),
    /** The words it must carry, as the text prescribes them. */
    mark: z.string().min(1).optional(),
    validFrom: z.enum(['issue', 'shipment', 'made-out', 'unknown']).optional(),
    notes: notes.optional(),
    ...cited,
  }),
]);

/** A proof that one grant takes, with what that grant asks of it: number, maker, validity, declaration. */
export const acceptance = z.strictObject({
  proof: id,
  madeBy: z.union([z.array(maker).min(1), z.literal('unknown')]),
  number,
  valid: z.union([
    z.enum(['none', 'unknown']),
    z.strictObject({
      ...span.shape,
      from: z.enum(['made-out', 'issue', 'shipment', 'unknown']),
      /** The text gives the least; the importing side may give more. */
      atLeast: z.literal(true).optional(),
      ...cited,
    }),
  ]),
  blanket: z.union([z.enum(['none', 'unknown']), z.strictObject({ ...span.shape, ...cited })]).optional(),
  thirdPartyInvoice: z
    .union([
      z.enum(['allowed', 'disclose', 'separate-paper', 'refused', 'unknown']),
      z.strictObject({ is: z.enum(['allowed', 'disclose', 'separate-paper', 'refused']), ...cited }),
    ])
    .optional(),
  language: z
    .union([
      z.literal('unknown'),
      z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
      z.strictObject({
        of: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
        /** Whether customs may ask for a translation. */
        translation: z.enum(['on-request', 'never', 'unknown']),
        ...cited,
      }),
    ])
    .optional(),
  declare: z.union([
    z.literal('unknown'),
    z.strictObject({ system: z.string(), single: z.string().optional(), blanket: z.string().optional(), ...cited }),
  ]),
  lateIssue: lateIssue.optional(),
  /** The words on a replacement for one that was lost. */
  duplicate: z.union([z.enum(['none', 'unknown']), z.strictObject({ mark: z.string().min(1), ...cited })]).optional(),
  /** Only for goods of this kind, such as those under an advance ruling. */
  onlyFor: z.enum(['advance-ruling', 'low-value', 'listed-goods', 'unknown']).optional(),
  upTo: money.optional(),
  /** The route itself opens or closes on a day of its own, inside the version. */
  opens: dayOrUnknown.optional(),
  closes: dayOrUnknown.optional(),
  itemsMax: z.number().int().positive().optional(),
  /** One proof for one consignment or one import declaration. */
  perConsignment: z.literal('one').optional(),
  /** Left out: authorities of the origin whose `issues` names the proof. */
  issuedBy: z.array(id).optional(),
  notes: notes.optional(),
  ...cited,
});

export type Acceptance = z.infer<typeof acceptance>;
