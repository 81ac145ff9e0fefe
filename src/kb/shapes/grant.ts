import { z } from 'zod';
import { acceptance } from './acceptance.ts';
import { cited, id, money, notes, placeId, span } from './common.ts';

/** A claim after the goods came in. */
export const lateClaim = z.union([
  z.enum(['none', 'unknown']),
  z.strictObject({
    ...span.shape,
    from: z.enum(['import', 'issue']),
    /** The text gives the least; a party may give more. */
    atLeast: z.literal(true).optional(),
    /** Only where origin was declared on the entry. */
    declaredAtImport: z.enum(['required', 'may-be-required']).optional(),
    notes: notes.optional(),
    ...cited,
  }),
]);

const keeps = z.union([z.enum(['unknown', 'domestic-law']), span]);

/** How long papers are kept, and by whom. */
export const records = z.union([
  z.literal('unknown'),
  z.strictObject({
    importer: keeps,
    exporter: keeps,
    issuingBody: keeps.optional(),
    notes: notes.optional(),
    ...cited,
  }),
]);

/** Up to this value no proof is asked for. */
const waiver = z.strictObject({
  for: z.enum(['any', 'commercial', 'private-package', 'traveller']),
  upTo: money,
  /** The text gives the least; the importing side may set more. */
  atLeast: z.literal(true).optional(),
  /** A consignment split to get below it loses it. */
  noSplitting: z.literal(true).optional(),
  ...cited,
});

const coverage = z.strictObject({
  extent: z.enum(['all', 'listed', 'except-listed', 'quota', 'unknown']),
  /** Whether magna holds the list of goods. */
  held: z.boolean().optional(),
  /** The source where the goods are looked up. */
  lookUp: id.optional(),
  lists: z
    .array(z.strictObject({ id, effect: z.enum(['zero', 'ad-valorem-suspended', 'quota', 'reduced', 'excluded']) }))
    .optional(),
  notes: notes.optional(),
  ...cited,
});

const transport = z.union([
  z.literal('unknown'),
  z.strictObject({
    /** `direct`: no stop but in transit; `customs-control`: any stop under control; `non-alteration`: unchanged. */
    rule: z.enum(['direct', 'direct-or-supervised', 'customs-control', 'non-alteration']),
    evidence: z.enum(['required', 'on-request', 'on-doubt', 'unknown']),
    /** Papers that prove it. */
    documents: z.array(id).min(1).optional(),
    /** How long goods may be stored on the way. */
    storage: z.union([span, z.literal('unknown')]).optional(),
    splitting: z.enum(['allowed', 'refused']).optional(),
    /** Places they may pass as if they were direct. */
    through: z.array(placeId).min(1).optional(),
    /** The text itself demands that the goods leave from the place of origin. */
    fromOrigin: z.boolean().optional(),
    notes: notes.optional(),
    ...cited,
  }),
]);

/** A union or group with places added or taken away for this grant. */
const member = z.union([
  placeId,
  z.strictObject({ id: placeId, includes: z.array(placeId).optional(), excludes: z.array(placeId).optional() }),
]);

/** What one importer gives goods of one origin: one direction. */
export const grant = z.strictObject({
  id,
  direction: z.strictObject({ importer: z.array(placeId).min(1), origin: z.array(member).min(1) }),
  basis: z.enum(['preferential-origin', 'free-circulation', 'nonpreferential-origin', 'unknown']),
  coverage,
  waiver: z.union([z.enum(['none', 'unknown']), z.array(waiver).min(1)]),
  transport,
  accepts: z.union([z.literal('unknown'), z.array(acceptance).min(1)]),
  /** Proofs that a source says are not taken here. */
  refuses: z.array(id).optional(),
  lateClaim: lateClaim.optional(),
  records: records.optional(),
  /** Acceptances equal to those of another grant on purpose. */
  mirrors: id.optional(),
  notes: notes.optional(),
  ...cited,
});

export type Grant = z.infer<typeof grant>;
