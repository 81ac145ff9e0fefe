import { z } from 'zod';

export const lang = z.enum(['en', 'zh']);
export const standing = z.enum(['verified', 'reported', 'unverified', 'own']);
export const source = z.object({ id: z.string(), title: z.string(), url: z.string().nullable() });
/** What a statement rests on. */
export const rests = { standing, at: z.string().nullable(), sources: z.array(source), reviewed: z.string().nullable() };
export const opening = {
  open: z.union([z.boolean(), z.literal('unknown')]),
  /** ISO 8601; null where it is open now, or not known. */
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  /** The holiday because of which nobody is there; where it is not certain, `open` is unknown. */
  holiday: z.object({ name: z.string(), certain: z.boolean() }).nullable(),
  /** The year whose holidays are not known. */
  holidaysUnknown: z.number().int().nullable(),
};
export const expectedReply = z.object({
  min: z.string().nullable(),
  max: z.string().nullable(),
  basis: z.enum(['published', 'reported']),
  standing,
});

/** How an office is reached; null what is not known. */
export const reach = {
  phone: z.string().nullable(),
  /** The number to dial inside the country. */
  inside: z.string().nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
};

/** An office with its hours in words. */
export const office = { id: z.string(), name: z.string(), hours: z.string(), ...reach, standing };

/** The file a thing is from, and what overlays set in it. */
export const where = z.object({
  file: z.string(),
  setBy: z.array(z.object({ path: z.string(), file: z.string() })),
});

export type WhereAnswer = z.infer<typeof where>;
export type Office = z.infer<z.ZodObject<typeof office>>;
export type Reach = z.infer<z.ZodObject<typeof reach>>;
export type Rests = z.infer<z.ZodObject<typeof rests>>;
export type OpeningAnswer = z.infer<z.ZodObject<typeof opening>>;
export type ExpectedReply = z.infer<typeof expectedReply>;
