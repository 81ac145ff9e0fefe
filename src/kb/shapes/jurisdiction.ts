import { z } from 'zod';
import { cited, day, id, notes, placeId, text } from './common.ts';
import { hours, zone } from './hours.ts';

const open = z.union([day, z.literal('unknown')]);
const end = z.union([day, z.enum(['none', 'unknown'])]);
const dated = z.strictObject({ id: placeId, from: open, to: end, ...cited });

const contact = z.union([
  z.literal('unknown'),
  z.strictObject({
    phone: z.string().min(1).optional(),
    /** The number to dial inside the country. */
    inside: z.string().min(1).optional(),
    email: z.string().min(1).optional(),
    url: z.url().optional(),
    ...cited,
  }),
]);

const authority = z.strictObject({
  id,
  name: text,
  does: z.array(z.enum(['decides', 'verifies', 'advises', 'runs'])),
  issues: z.array(id).optional(),
  registers: z.array(id).optional(),
  zone: z.union([zone, z.literal('unknown')]),
  hours,
  contact,
  notes: notes.optional(),
  ...cited,
});

export const jurisdiction = z.strictObject({
  id: placeId,
  kind: z.enum(['country', 'union', 'territory', 'group']),
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  /** Whose customs rules apply on import; a dated list when it changed. Groups have none. */
  territory: z.union([placeId, z.literal('unknown'), z.array(dated).min(1)]).optional(),
  chargesDuty: z.boolean().optional(),
  partOf: placeId.optional(),
  memberOf: z.array(dated).optional(),
  /** A group whose members nobody read: whether a place is one of them cannot be told. */
  membersKnown: z.literal(false).optional(),
  /** Of such a group: the only places that can be members at all; left out where any can. */
  membersAmong: z.array(placeId).min(1).optional(),
  /** The scheme that stands for the place in the certification table. */
  table: id.optional(),
  tariff: id.optional(),
  nonPreferential: z
    .strictObject({
      onImport: z.strictObject({
        rule: z.union([
          z.enum(['last-substantial-transformation', 'substantial-transformation']),
          z.literal('unknown'),
        ]),
        certificate: z.enum(['required', 'on-request', 'none', 'unknown']),
        ...cited,
      }),
    })
    .optional(),
  numbers: z.array(id).optional(),
  authorities: z.array(authority).optional(),
  notes: notes.optional(),
  ...cited,
});

export type Jurisdiction = z.infer<typeof jurisdiction>;
export type Authority = z.infer<typeof authority>;
