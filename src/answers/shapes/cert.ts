import { z } from 'zod';
import { lang, rests, standing } from './common.ts';

export const claim = z.object({
  id: z.string(),
  row: z.string().nullable(),
  says: z.string(),
  known: z.string(),
  verdict: z.enum(['holds', 'partly', 'refuted', 'not-found', 'experience', 'opinion']),
  ...rests,
});

/** One cell of the table: a value, `none` (a source says there is none) or `unknown`. */
export const cell = z.object({ is: z.string(), text: z.string(), ...rests });

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
  columns: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      scheme: z.string(),
      name: z.string(),
      /** Since when the law of that day is in force, and when magna learned of it; null for what has no versions. */
      inForce: z.object({ from: z.string(), to: z.string(), recorded: z.string() }).nullable(),
    }),
  ),
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
export type CertCompareAnswer = z.infer<typeof certCompare>;
export type CompareCell = z.infer<typeof cell>;
export type LaneSummary = z.infer<typeof lane>;
export type ClaimAnswer = z.infer<typeof claim>;
