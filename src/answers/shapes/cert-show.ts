import { z } from 'zod';
import { cell, claim } from './cert.ts';
import { lang, reach, rests, source, standing, where } from './common.ts';

export const note = z.object({ text: z.string(), standing, at: z.string().nullable() });

/** One thing that is known of a direction, a proof or a version. */
export const line = z.object({
  key: z.enum([
    'goods',
    'basis',
    'waiver',
    'makers',
    'limit',
    'only',
    'number',
    'valid',
    'blanket',
    'invoice',
    'language',
    'late',
    'duplicate',
    'declare',
    'issuedBy',
    'items',
    'opens',
    'refuses',
    'transport',
    'lateClaim',
    'records',
    'verification',
    'corrections',
    'rules',
  ]),
  label: z.string(),
  text: z.string(),
  standing,
  at: z.string().nullable(),
  /** What its source says beyond it. */
  notes: z.array(note),
});

const grant = z.object({
  ids: z.array(z.string()),
  /** By what goods are looked at: preferential or non-preferential origin, or free circulation. */
  basis: z.string(),
  /** Directions of which all below holds. */
  directions: z.array(z.object({ importer: z.array(z.string()), origin: z.array(z.string()) })),
  lines: z.array(line),
  /** Null where the proofs it takes are not known. */
  proofs: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        lines: z.array(line),
        /** What is not known of it, in words. */
        unknown: z.array(z.string()),
        notes: z.array(note),
      }),
    )
    .nullable(),
  unknown: z.array(z.string()),
  notes: z.array(note),
});

const days = z.object({
  id: z.string(),
  status: z.string(),
  /** Where it stands on the day of the law asked for. */
  on: z.enum(['in-force', 'coming', 'ended', 'suspended', 'start-unknown']),
  from: z.string(),
  to: z.string(),
});

const version = days.extend({
  recorded: z.string(),
  parties: z.array(z.string()),
  /** The days of single parties and pairs, in words. */
  entries: z.array(z.string()),
  lines: z.array(line),
  unknown: z.array(z.string()),
  grants: z.array(grant),
  notes: z.array(note),
  watch: z.array(z.object({ day: z.string(), text: z.string(), standing })),
  ...rests,
});

const office = z.object({
  id: z.string(),
  name: z.string(),
  does: z.array(z.string()),
  issues: z.array(z.string()),
  registers: z.array(z.string()),
  contact: z.object(reach),
  hours: z.string(),
  notes: z.array(note),
  ...rests,
});

const numberShape = z.object({
  shape: z.string().nullable(),
  lookUp: source.nullable(),
  good: z.array(z.string()),
  bad: z.array(z.string()),
  lookAlikes: z.array(z.object({ name: z.string(), tell: z.string() })),
  confusable: z.array(z.string()),
});

export const certShow = z.object({
  schema: z.literal('magna.cert-show/1'),
  lang,
  found: z.boolean(),
  query: z.string(),
  nearest: z.array(z.string()),
  asOf: z.string(),
  kind: z.enum(['place', 'scheme', 'proof', 'number']).nullable(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  summary: z.string().nullable(),
  /** The kind of scheme, place or proof, in words. */
  what: z.string().nullable(),
  /** A scheme's answers to the questions of the table; of one that grants something only what its file says itself. */
  terms: z.array(z.object({ field: z.string(), label: z.string(), cell })),
  /** The version whose law counts on that day, else the next one, else the last. */
  version: version.nullable(),
  otherVersions: z.array(days),
  /** An exchange: what it serves. */
  serves: z.array(z.object({ scheme: z.string(), name: z.string(), text: z.string(), standing })),
  articles: z.array(z.object({ title: z.string(), text: z.string().nullable(), ...rests })),
  notes: z.array(note),
  /** A place: whose customs rules apply, what it counts as, its members when it is a union or group. */
  territory: z.string().nullable(),
  /** False where a place charges no import duty at all, so that no proof is needed; null where nothing is known. */
  chargesDuty: z.boolean().nullable(),
  countsAs: z.array(z.string()),
  members: z.array(z.string()),
  table: z.string().nullable(),
  offices: z.array(office),
  /** A place: the schemes under which it grants or receives something on that day. */
  schemes: z.array(z.object({ id: z.string(), name: z.string() })),
  /** A proof: the schemes that take it, `null` where no complete list is known. */
  acceptedBy: z.array(z.string()).nullable(),
  /** Schemes of which it is known that they take it. */
  takenBy: z.array(z.object({ id: z.string(), name: z.string() })),
  elements: z.array(
    z.object({ id: z.string(), box: z.string().nullable(), text: z.string(), required: z.string(), standing }),
  ),
  criteria: z.array(z.object({ code: z.string(), text: z.string(), standing })),
  /** The words that are prescribed, as they are printed. */
  wordings: z.array(
    z.object({
      language: z.string(),
      by: z.string().nullable(),
      words: z.string(),
      footnotes: z.array(z.string()),
      ...rests,
    }),
  ),
  number: numberShape.nullable(),
  fieldReport: z.array(claim),
  /** Every source the page rests on, each once. */
  sources: z.array(source),
  where: where.nullable(),
  standing: standing.nullable(),
  reviewed: z.string().nullable(),
});

export type CertShowAnswer = z.infer<typeof certShow>;
export type OfficeAnswer = z.infer<typeof office>;
export type VersionAnswer = z.infer<typeof version>;
export type GrantAnswer = z.infer<typeof grant>;
export type SchemeLine = z.infer<typeof line>;
export type NoteAnswer = z.infer<typeof note>;
