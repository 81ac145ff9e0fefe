import { z } from 'zod';
import { line, note } from './cert-show.ts';
import { lang, office, rests, standing } from './common.ts';

const money = z.object({ amount: z.number(), currency: z.string() });

/** A value against a limit; in another currency the user compares, since magna holds no rates. */
const against = z.enum(['within', 'above', 'other-currency', 'not-given']);

/** What the value, or a date, of this consignment makes of a line. */
const verdict = z.object({ is: z.enum(['good', 'warning', 'plain']), text: z.string() });

const laneLine = line.extend({ verdict: verdict.nullable() });

const laneOffice = z.object({ ...office, place: z.string() });

const proof = z.object({
  id: z.string(),
  name: z.string(),
  /** False where something that is known keeps it from being used for this consignment. */
  usable: z.boolean(),
  /** Null where nobody read who makes it. */
  madeBy: z.array(z.string()).nullable(),
  signers: z.string(),
  /** Offices of the origin that issue it, as far as magna knows them. */
  issuedBy: z.array(laneOffice),
  number: z.object({
    kind: z.string().nullable(),
    need: z.enum(['always', 'if-assigned', 'never', 'unknown', 'above']),
    above: money.nullable(),
    value: against.nullable(),
  }),
  limits: z.array(z.object({ for: z.enum(['number', 'proof']), upTo: money, value: against })),
  valid: z.object({
    text: z.string(),
    is: z.enum(['not-dated', 'no-expiry', 'unknown', 'cannot-count', 'good', 'last-day', 'expired']),
    /** The day it ends, counted from the day it was made out; null where that is not known. */
    until: z.string().nullable(),
  }),
  declare: z.object({ system: z.string(), single: z.string().nullable(), blanket: z.string().nullable() }).nullable(),
  lines: z.array(laneLine),
  unknown: z.array(z.string()),
  notes: z.array(note),
});

const scheme = z.object({
  id: z.string(),
  version: z.string(),
  grant: z.string(),
  name: z.string(),
  short: z.string(),
  status: z.string(),
  inForce: z.object({ from: z.string(), to: z.string() }),
  recorded: z.string(),
  /** Papers of a version that is over are taken until this day; null where it is not over. */
  transitionUntil: z.string().nullable(),
  basis: z.string(),
  coverage: z.object({
    extent: z.enum(['all', 'listed', 'except-listed', 'quota', 'unknown']),
    text: z.string().nullable(),
  }),
  waivers: z.array(z.object({ for: z.string(), upTo: money, atLeast: z.boolean(), value: against })).nullable(),
  /** What the way of the goods asks of a claim. */
  way: z.enum(['straight', 'to-prove', 'unknown']),
  /** Null where the proofs it takes are not known. */
  proofs: z.array(proof).nullable(),
  lines: z.array(laneLine),
  unknown: z.array(z.string()),
  notes: z.array(note),
  law: z.array(z.object({ act: z.string(), at: z.string().nullable(), url: z.string().nullable(), standing })),
  standing,
  reviewed: z.string().nullable(),
});

const beside = z.object({
  id: z.string(),
  version: z.string(),
  name: z.string(),
  text: z.string(),
  standing,
});

export const certLane = z.object({
  schema: z.literal('magna.cert-lane/1'),
  lang,
  found: z.boolean(),
  nearest: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  origin: z.string(),
  via: z.array(z.string()),
  /** The names of the places, by id. */
  names: z.record(z.string(), z.string()),
  asOf: z.string(),
  proofDate: z.string().nullable(),
  value: money.nullable(),
  hs: z.string().nullable(),
  territory: z.object({ from: z.string(), to: z.string() }),
  preference: z.enum(['yes', 'listed', 'no', 'none-known', 'intra']),
  dutyFree: z.boolean(),
  headline: z.string(),
  /** What follows from the headline, a sentence each. */
  because: z.array(z.string()),
  schemes: z.array(scheme),
  blocked: z.array(
    beside.extend({
      why: z.enum([
        'ended',
        'suspended',
        'start-unknown',
        'pair-not-in-force',
        'departure',
        'list-not-held',
        'other-origin',
      ]),
      /** It may apply: only something that nobody read keeps it out. */
      unknown: z.boolean(),
    }),
  ),
  coming: z.array(beside.extend({ starts: z.string().nullable() })),
  withoutFunction: z.array(z.object({ proof: z.string(), name: z.string(), why: z.string(), standing })),
  /** The proof that was named; null where none was. */
  proof: z
    .object({
      id: z.string(),
      name: z.string(),
      is: z.enum(['taken', 'refused', 'may-be-taken', 'later', 'without-function', 'not-needed', 'none-known']),
      text: z.string(),
      standing,
    })
    .nullable(),
  /** What a headline without a scheme rests on: that there is no agreement, no duty, one territory; else null. */
  rests: z.object(rests).nullable(),
  /** What counts for everything but a preference: quotas, anti-dumping, marking. */
  nonPreferential: z.object({ territory: z.string(), text: z.string(), ...rests }).nullable(),
  remarks: z.array(z.object({ text: z.string(), ...rests })),
  watch: z.array(z.object({ day: z.string(), scheme: z.string(), text: z.string(), standing })),
  ask: z.array(laneOffice.extend({ for: z.enum(['decides', 'advises']) })),
  /** Whom to ask in words, where magna knows no office. */
  askElse: z.string().nullable(),
  standing,
  reviewed: z.string().nullable(),
});

export type CertLaneAnswer = z.infer<typeof certLane>;
export type LaneScheme = z.infer<typeof scheme>;
export type LaneProof = z.infer<typeof proof>;
export type LaneLine = z.infer<typeof laneLine>;
export type LaneOffice = z.infer<typeof laneOffice>;
export type Verdict = z.infer<typeof verdict>;
