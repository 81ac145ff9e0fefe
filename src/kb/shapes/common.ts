import { z } from 'zod';

/** Ids are kebab-case and permanent. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case: letters, digits, single hyphens');

/** ISO 3166-1 alpha-2 in capitals, `EU`, `XI`, and groups of three letters or more. */
export const placeId = z.string().regex(/^[A-Z]{2,}$/, 'a place is its ISO code in capitals, or a group such as ASEAN');

/** What a user reads: both languages, always. */
export const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written '2026-11-22', in quotes");

export const money = z.strictObject({ amount: z.number().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) });

/** A length of time; exactly one unit. */
export const span = z
  .strictObject({
    minutes: z.number().int().positive().optional(),
    hours: z.number().int().positive().optional(),
    days: z.number().int().positive().optional(),
    workingDays: z.number().int().positive().optional(),
    months: z.number().int().positive().optional(),
    years: z.number().int().positive().optional(),
  })
  .refine((units) => Object.keys(units).length === 1, 'a span has exactly one unit, such as { months: 12 }');

const provRecord = z.strictObject({
  source: z.union([id, z.array(id).min(1)]),
  at: z.string().min(1).optional(),
  standing: z.enum(['verified', 'reported', 'unverified', 'own']),
  reviewed: day,
});

/** A mapping declares names for its node and all below, a string uses one of them; `all` needs no use. */
export const provDeclared = z.record(z.string(), provRecord);
export const provUsed = z.string().min(1);
export const prov = z.union([provUsed, provDeclared]);

/** Keys that any node below a declaration may carry: the provenance it uses and the article it stands on. */
export const cited = { prov: prov.optional(), at: z.string().min(1).optional() };

/** Both days count; `to: none` is an open end. */
export const range = z.strictObject({
  from: z.union([day, z.literal('unknown')]),
  to: z.union([day, z.enum(['none', 'unknown'])]),
  ...cited,
});

/** What a source says beyond the fields: a sentence each, with its own article and provenance. */
export const notes = z.array(z.strictObject({ text, ...cited })).min(1);

/** A day that a source gives, or that nobody read. */
export const dayOrUnknown = z.union([day, z.literal('unknown')]);

export type Text = z.infer<typeof text>;
export type Money = z.infer<typeof money>;
export type Span = z.infer<typeof span>;
export type ProvRecord = z.infer<typeof provRecord>;
