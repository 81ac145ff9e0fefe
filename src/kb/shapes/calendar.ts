import { z } from 'zod';
import { cited, day, id, placeId, text } from './common.ts';

const holiday = z.strictObject({ day, name: text, ...cited });

/** Days on which an office is closed, and the make-up days on which it works, year by year. */
export const calendar = z.strictObject({
  id,
  name: text,
  /** Where offices whose own hours are not known are taken to keep it: a place, or a union for its members. */
  keptIn: z.array(placeId).optional(),
  years: z
    .array(
      z.strictObject({
        year: z.number().int().min(2000).max(2100),
        closed: z.array(holiday),
        /** Weekend days that are worked, as China's make-up days are. */
        worked: z.union([z.literal('unknown'), z.array(holiday)]),
        ...cited,
      }),
    )
    .min(1),
  ...cited,
});

export type Calendar = z.infer<typeof calendar>;
