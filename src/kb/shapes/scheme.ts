import { z } from 'zod';
import { cited, day, id, money, placeId, range, span, text } from './common.ts';

const party = z.strictObject({
  id: placeId,
  from: z.union([day, z.literal('unknown')]).optional(),
  to: z.union([day, z.enum(['none', 'unknown'])]).optional(),
  /** Entry by pair: the grant between this party and those starts on its own day. */
  between: z
    .array(z.strictObject({ with: z.array(placeId).min(1), from: z.union([day, z.literal('unknown')]) }))
    .optional(),
  ...cited,
});

/** A union or group with places added or taken away for this grant. */
const member = z.union([
  placeId,
  z.strictObject({ id: placeId, includes: z.array(placeId).optional(), excludes: z.array(placeId).optional() }),
]);

const maker = z.enum(['importer', 'exporter', 'producer', 'approved-exporter', 'issuing-body']);

const acceptance = z.strictObject({
  proof: id,
  madeBy: z.union([z.array(maker).min(1), z.literal('unknown')]),
  number: z.union([
    z.enum(['none', 'unknown']),
    z.strictObject({
      kind: id,
      required: z.union([
        z.literal('always'),
        z.strictObject({ above: money, of: z.literal('originating-in-consignment') }),
      ]),
      ...cited,
    }),
  ]),
  valid: z.union([
    z.enum(['none', 'unknown']),
    z.strictObject({ ...span.shape, from: z.enum(['made-out', 'issue', 'shipment']), ...cited }),
  ]),
  blanket: z.union([z.enum(['none', 'unknown']), z.strictObject({ ...span.shape, ...cited })]).optional(),
  thirdPartyInvoice: z.enum(['allowed', 'disclose', 'separate-paper', 'refused', 'unknown']).optional(),
  language: z
    .union([z.literal('unknown'), z.array(z.string().regex(/^[a-z]{2}$/)), z.literal('importers-on-request')])
    .optional(),
  declare: z.union([
    z.literal('unknown'),
    z.strictObject({ system: z.string(), single: z.string().optional(), blanket: z.string().optional(), ...cited }),
  ]),
  issuedBy: z.array(id).optional(),
  ...cited,
});

const waiver = z.strictObject({
  for: z.enum(['any', 'private-package', 'traveller']),
  upTo: money,
  ...cited,
});

const coverage = z.strictObject({
  extent: z.enum(['all', 'listed', 'except-listed', 'quota', 'unknown']),
  /** Whether magna holds the list of goods. */
  held: z.boolean().optional(),
  lookUp: id.optional(),
  lists: z
    .array(z.strictObject({ id, effect: z.enum(['zero', 'ad-valorem-suspended', 'quota', 'reduced', 'excluded']) }))
    .optional(),
  ...cited,
});

const transport = z.union([
  z.literal('unknown'),
  z.strictObject({
    rule: z.enum(['direct', 'direct-or-supervised', 'non-alteration']),
    evidence: z.enum(['required', 'on-request', 'unknown']),
    /** The text itself demands that the goods leave from the place of origin. */
    fromOrigin: z.boolean().optional(),
    ...cited,
  }),
]);

const grant = z.strictObject({
  id,
  direction: z.strictObject({ importer: z.array(placeId).min(1), origin: z.array(member).min(1) }),
  basis: z.enum(['preferential-origin', 'free-circulation', 'nonpreferential-origin', 'unknown']),
  coverage,
  waiver: z.union([z.enum(['none', 'unknown']), z.array(waiver).min(1)]),
  transport,
  accepts: z.union([z.literal('unknown'), z.array(acceptance).min(1)]),
  refuses: z.array(id).optional(),
  /** Acceptances equal to those of another grant on purpose. */
  mirrors: id.optional(),
  ...cited,
});

const version = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+@[0-9-]+$/, 'a version is <scheme>@<year or month>'),
  status: z.enum(['concluded', 'signed', 'provisional', 'in-force', 'suspended', 'ended']),
  inForce: range,
  recorded: day,
  parties: z.array(party).min(1),
  lateClaim: z
    .union([
      z.enum(['none', 'unknown']),
      z.strictObject({ ...span.shape, from: z.enum(['import', 'issue']), ...cited }),
    ])
    .optional(),
  transition: z.strictObject({ madeOutBefore: day, acceptedUntil: day, ...cited }).optional(),
  grants: z.array(grant).min(1),
  watch: z
    .array(
      z.strictObject({
        day,
        chapters: z.array(z.string()).optional(),
        effect: z.string(),
        note: text.optional(),
        ...cited,
      }),
    )
    .optional(),
  ...cited,
});

/**
 * How a scheme answers one question of the certification table. `is` is the value that is compared: two columns are
 * the same only where it is equal. What a granting scheme's acceptances already say is derived and not written here.
 */
const term = z.union([z.enum(['none', 'unknown']), z.strictObject({ is: z.string().min(1), text, ...cited })]);

const terms = z.strictObject({
  what: term.optional(),
  registers: term.optional(),
  signs: term.optional(),
  verifies: term.optional(),
  number: term.optional(),
  limits: term.optional(),
  valid: term.optional(),
  language: term.optional(),
  lookUp: term.optional(),
  law: term.optional(),
  ...cited,
});

const shared = {
  id,
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  /** The short name a column or a sentence uses. */
  short: text,
  summary: text,
  terms: terms.optional(),
  ...cited,
};

export const scheme = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.enum(['fta', 'customs-union', 'gsp', 'autonomous']),
    versions: z.array(version).min(1),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('registration'),
    /** Who enters the exporter, and who runs the system. */
    registers: z.string().min(1),
    runs: id,
    identifier: id,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('exchange'),
    serves: z.array(
      z.strictObject({
        scheme: id,
        from: z.union([day, z.literal('unknown')]),
        strictFrom: z.union([day, z.literal('unknown')]).optional(),
        ...cited,
      }),
    ),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('obligation'),
    binds: z.literal('governments'),
    articles: z.array(z.strictObject({ title: z.string().min(1), ...cited })).min(1),
    applyFor: z.literal('none'),
  }),
]);

export type Scheme = z.infer<typeof scheme>;
export type GrantingScheme = Extract<Scheme, { versions: unknown }>;
export type Version = z.infer<typeof version>;
export type Grant = z.infer<typeof grant>;
export type Acceptance = z.infer<typeof acceptance>;
export type Terms = z.infer<typeof terms>;
