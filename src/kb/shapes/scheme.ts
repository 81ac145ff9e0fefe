import { z } from 'zod';
import { cited, day, dayOrUnknown, id, notes, placeId, range, span, text } from './common.ts';
import { grant, lateClaim, records } from './grant.ts';
import { terms } from './terms.ts';

/** Since when a party is in; `none` is a source's word that it is not in yet. */
const entry = z.union([dayOrUnknown, z.literal('none')]);

const party = z.strictObject({
  id: placeId,
  from: entry.optional(),
  to: z.union([day, z.enum(['none', 'unknown'])]).optional(),
  /** Entry by pair: between this party and those, in both directions, another day counts. */
  between: z.array(z.strictObject({ with: z.array(placeId).min(1), from: entry, ...cited })).optional(),
  ...cited,
});

/** How customs check a proof: who asks whom, and by when an answer is due. */
const verification = z.union([
  z.literal('unknown'),
  z.strictObject({
    /** `direct`: importing customs ask the trader; `administrative`: customs ask customs. */
    mode: z.enum(['direct', 'administrative', 'both', 'unknown']),
    first: z.enum(['importer', 'exporter', 'exporting-customs', 'issuing-body']).optional(),
    replyWithin: span.optional(),
    notes: notes.optional(),
    ...cited,
  }),
]);

/** What happens to a proof with a mistake in it. */
const corrections = z.union([
  z.literal('unknown'),
  z.strictObject({
    minorErrors: z.enum(['tolerated', 'refused', 'unknown']),
    /** How long the importer has to bring a corrected one. */
    cure: span.optional(),
    ways: z.array(z.enum(['new-certificate', 'strike-out-certified', 'strike-out-endorsed'])).optional(),
    erasures: z.enum(['refused', 'allowed']).optional(),
    notes: notes.optional(),
    ...cited,
  }),
]);

/** Rules of origin that live in a protocol of their own. */
const usesRules = z.array(
  z.strictObject({ protocol: id, from: dayOrUnknown, to: z.union([day, z.enum(['none', 'unknown'])]), ...cited }),
);

const watch = z.strictObject({
  day,
  chapters: z.array(z.string()).optional(),
  effect: z.string(),
  note: text.optional(),
  ...cited,
});

const version = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+@[0-9-]+$/, 'a version is <scheme>@<year or month>'),
  status: z.enum(['concluded', 'signed', 'provisional', 'in-force', 'suspended', 'ended']),
  signed: dayOrUnknown.optional(),
  inForce: range,
  /** The day magna learned of it. */
  recorded: day,
  parties: z.array(party).min(1),
  usesRules: usesRules.optional(),
  /** For every grant that does not say otherwise. */
  lateClaim: lateClaim.optional(),
  records: records.optional(),
  verification: verification.optional(),
  corrections: corrections.optional(),
  /** Papers of before stay good for a while. */
  transition: z.strictObject({ madeOutBefore: day, acceptedUntil: day, ...cited }).optional(),
  grants: z.array(grant).min(1),
  watch: z.array(watch).optional(),
  notes: notes.optional(),
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
  notes: notes.optional(),
  ...cited,
};

export const scheme = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.enum(['fta', 'customs-union', 'gsp', 'autonomous']),
    versions: z.array(version).min(1),
  }),
  /** Rules of origin that agreements use; it grants nothing itself. */
  z.strictObject({ ...shared, kind: z.literal('origin-protocol'), inForce: range }),
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
        /** Left out: with every party. */
        with: z.array(placeId).min(1).optional(),
        from: dayOrUnknown,
        strictFrom: dayOrUnknown.optional(),
        ...cited,
      }),
    ),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('obligation'),
    binds: z.literal('governments'),
    articles: z.array(z.strictObject({ title: z.string().min(1), text: text.optional(), ...cited })).min(1),
    applyFor: z.literal('none'),
  }),
]);

export type Scheme = z.infer<typeof scheme>;
export type GrantingScheme = Extract<Scheme, { versions: unknown }>;
export type Version = z.infer<typeof version>;
