import { z } from 'zod';
import { cited, day, id } from './common.ts';

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time is written '14:00', in quotes");
/** The end is exclusive; '24:00' is midnight, '06:00+1' is six o'clock the next day. */
const endOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d(\+1)?|24:00)$/, "an end is written '21:00', '24:00' or '06:00+1', in quotes");

const span = z.strictObject({ from: timeOfDay, to: endOfDay });
const window = z.strictObject({ days: z.array(weekday).min(1), from: timeOfDay, to: endOfDay });
const exception = z.strictObject({ day, closed: z.literal(true).optional(), windows: z.array(span).optional() });

/** Wall time in the zone beside it. Exceptions beat the calendar, the calendar beats the windows. */
export const hours = z.union([
  z.enum(['always', 'none', 'unknown']),
  z.strictObject({
    windows: z.array(window).min(1),
    exceptions: z.union([z.literal('unknown'), z.array(exception)]),
    calendar: z.union([z.literal('unknown'), id, z.array(id)]),
    ...cited,
  }),
]);

/** An IANA zone; the literal `authority` is the zone of the office that a plan names. */
export const zone = z
  .string()
  .regex(/^(UTC|authority|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_-]+){1,2})$/, 'an IANA zone, such as Europe/Paris');

export type Hours = z.infer<typeof hours>;
export type Window = z.infer<typeof window>;
export type Weekday = z.infer<typeof weekday>;
