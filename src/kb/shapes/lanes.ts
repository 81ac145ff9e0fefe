import { z } from 'zod';
import { cited, day, id, placeId, text } from './common.ts';

const absence = z.strictObject({
  /** Both directions. */
  between: z.tuple([placeId, placeId]).optional(),
  /** One direction. */
  importer: placeId.optional(),
  origin: placeId.optional(),
  says: z.enum(['no-agreement', 'no-preference']),
  /** The first day a source speaks for; before it nothing is known. */
  from: day,
  /** The complete list of what exists all the same, and into which of the two it grants something. */
  except: z.array(z.strictObject({ scheme: id, into: z.array(placeId).min(1) })).optional(),
  ...cited,
});

/** One place, or several of which the same is remarked. */
const places = z.union([placeId, z.array(placeId).min(2)]);

const remark = z.strictObject({
  origin: places,
  from: placeId.optional(),
  via: z.array(placeId).optional(),
  to: places,
  text,
  ...cited,
});

export const lanes = z.strictObject({ absences: z.array(absence), remarks: z.array(remark), ...cited });

const claim = z.strictObject({
  id,
  /** The name of the row of the report's table, for the four that have one. */
  row: z.enum(['EU REX', 'US USMCA', 'China E-CO', 'WTO TFA']).optional(),
  says: text,
  known: text,
  verdict: z.enum(['holds', 'partly', 'refuted', 'not-found', 'experience', 'opinion']),
  seenIn: z.array(z.string()).optional(),
  ...cited,
});

export const fieldReport = z.strictObject({ claims: z.array(claim).min(1), ...cited });

export type Lanes = z.infer<typeof lanes>;
export type Absence = z.infer<typeof absence>;
export type Claim = z.infer<typeof claim>;
export type FieldReport = z.infer<typeof fieldReport>;
