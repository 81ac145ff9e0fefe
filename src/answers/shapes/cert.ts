import { z } from 'zod';
import { lang, rests, source, standing } from './common.ts';

const claim = z.object({
  id: z.string(),
  row: z.string().nullable(),
  says: z.string(),
  known: z.string(),
  verdict: z.enum(['holds', 'partly', 'refuted', 'not-found', 'experience', 'opinion']),
  ...rests,
});

/** One cell of the table: a value, `none` (a source says there is none) or `unknown`. */
const cell = z.object({ is: z.string(), text: z.string(), ...rests });

const lane = z.object({
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  preference: z.enum(['yes', 'listed', 'no', 'none-known', 'intra']),
  summary: z.string(),
  schemes: z.array(z.string()),
  coming: z.array(z.object({ scheme: z.string(), starts: z.string().nullable() })),
  withoutFunction: z.array(z.object({ proof: z.string(), why: z.string(), standing })),
  standing,
});

const obligation = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  articles: z.array(z.object({ title: z.string(), ...rests })),
  standing,
});

export const certList = z.object({
  schema: z.literal('magna.cert-list/1'),
  lang,
  asOf: z.string(),
  schemes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      summary: z.string(),
      /** The row of the field report's table, for the four that have one. */
      row: z.string().nullable(),
      says: z.string().nullable(),
      known: z.string().nullable(),
      standing,
    }),
  ),
});

const version = z.object({
  id: z.string(),
  status: z.string(),
  /** Where it stands on the day of the law asked for. */
  on: z.enum(['in-force', 'coming', 'ended', 'suspended', 'start-unknown']),
  from: z.string(),
  to: z.string(),
  recorded: z.string(),
  parties: z.array(z.string()),
  grants: z.array(
    z.object({
      importer: z.array(z.string()),
      origin: z.array(z.string()),
      coverage: z.string(),
      proofs: z.array(z.object({ id: z.string(), name: z.string(), madeBy: z.string(), valid: z.string() })),
      waiver: z.string(),
    }),
  ),
  ...rests,
});

const office = z.object({
  id: z.string(),
  name: z.string(),
  does: z.array(z.string()),
  issues: z.array(z.string()),
  registers: z.array(z.string()),
  contact: z.object({
    phone: z.string().nullable(),
    inside: z.string().nullable(),
    email: z.string().nullable(),
    url: z.string().nullable(),
  }),
  hours: z.string(),
  ...rests,
});

export const certShow = z.object({
  schema: z.literal('magna.cert-show/1'),
  lang,
  found: z.boolean(),
  query: z.string(),
  nearest: z.array(z.string()),
  asOf: z.string(),
  kind: z.enum(['place', 'scheme', 'proof']).nullable(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  summary: z.string().nullable(),
  /** The kind of scheme, place or proof, in words. */
  what: z.string().nullable(),
  /** A scheme's answers to the questions of the table. */
  terms: z.array(z.object({ field: z.string(), label: z.string(), cell })),
  versions: z.array(version),
  articles: z.array(z.object({ title: z.string(), ...rests })),
  /** A place: whose customs rules apply, what it counts as, its members when it is a union or group. */
  territory: z.string().nullable(),
  /** False where a place charges no import duty at all, so that no proof is needed; null where nothing is known. */
  chargesDuty: z.boolean().nullable(),
  countsAs: z.array(z.string()),
  members: z.array(z.string()),
  table: z.string().nullable(),
  offices: z.array(office),
  /** A proof: the schemes that take it, `null` where no complete list is known. */
  acceptedBy: z.array(z.string()).nullable(),
  elements: z.array(z.object({ id: z.string(), text: z.string(), required: z.string() })),
  fieldReport: z.array(claim),
  /** Every source the page rests on, each once. */
  sources: z.array(source),
  standing: standing.nullable(),
  reviewed: z.string().nullable(),
});

export const certCompare = z.object({
  schema: z.literal('magna.cert-compare/1'),
  lang,
  found: z.boolean(),
  nearest: z.array(z.string()),
  asOf: z.string(),
  headline: z.string(),
  headlineStanding: standing,
  places: z.array(z.object({ id: z.string(), name: z.string(), territory: z.string() })),
  /** The columns of the table, by id of the place or scheme. */
  columns: z.array(z.object({ id: z.string(), title: z.string(), scheme: z.string(), name: z.string() })),
  rows: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      values: z.record(z.string(), cell),
      relation: z.enum(['same', 'different', 'unknown']),
      standing,
    }),
  ),
  lanes: z.array(lane),
  obligations: z.array(obligation),
  fieldReport: z.array(claim),
});

export type CertListAnswer = z.infer<typeof certList>;
export type CertShowAnswer = z.infer<typeof certShow>;
export type CertCompareAnswer = z.infer<typeof certCompare>;
export type CompareCell = z.infer<typeof cell>;
export type LaneSummary = z.infer<typeof lane>;
export type ClaimAnswer = z.infer<typeof claim>;
export type OfficeAnswer = z.infer<typeof office>;
export type VersionAnswer = z.infer<typeof version>;
