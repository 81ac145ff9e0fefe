import { z } from 'zod';
import { id } from './common.ts';
import { actor, channelId } from './faq.ts';
import { type FactKey, factKey } from './flow.ts';

/** A value as `--set` and an answers file take it; which ones a fact takes, its reader says. */
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

const facts = z.strictObject(
  Object.fromEntries(factKey.options.map((key) => [key, value.optional()])) as Record<
    FactKey,
    z.ZodOptional<typeof value>
  >,
);

const channels = z.array(channelId);
const ids = z.array(id).min(1);

const expected = z
  .strictObject({
    /** Facts read out of the sentence: those that are named here have this value. */
    understood: facts.optional(),
    /** Facts that must not be read out of the sentence. */
    notUnderstood: z.array(factKey).min(1).optional(),
    /** What it comes to: a plan, questions that are open, or a case that an answer of the FAQ settled. */
    status: z.enum(['plan', 'question', 'resolved']).optional(),
    /** The questions that are still open without a terminal, in order, all of them. */
    asks: z.array(factKey).optional(),
    /** Each is among the first three answers that are offered. */
    faq: ids.optional(),
    primary: channelId.optional(),
    /** The primary channel is one of these. */
    acceptable: channels.min(1).optional(),
    /** The channels in order, all of them. */
    plan: channels.optional(),
    /** Whether somebody is there now. */
    open: z.partialRecord(channelId, z.union([z.boolean(), z.literal('unknown')])).optional(),
    rule: z
      .string()
      .regex(/^R\d+$/, 'a rule is R and a number')
      .optional(),
    actor: actor.optional(),
    urgency: z.enum(['low', 'normal', 'high', 'critical']).optional(),
    /** Facts that were given, read or computed: those that are named here have this value. */
    facts: facts.optional(),
    /** All of these are given. */
    advice: ids.optional(),
    notAdvice: ids.optional(),
    /** Channels that are named as not chosen. */
    not: channels.min(1).optional(),
    /** The channels of the steps that come next, in order, all of them. */
    ladder: channels.optional(),
    /** Offices that are named in the plan: behind a channel, as the one that issues the paper or decides. */
    offices: ids.optional(),
  })
  .refine((all) => Object.keys(all).length > 0, {
    error: 'name at least one thing that is expected',
    // A key that is misspelt is told as that.
    when: ({ issues }) => issues.length === 0,
  });

export const scenario = z
  .strictObject({
    /** Unique over all files of a folder. */
    id,
    /** The sentence, as a user would write it. */
    say: z.string().min(1).optional(),
    /** The clock. */
    now: z.iso.datetime({ offset: true, error: "a time is written '2026-11-23T14:20:00Z', in quotes" }),
    /** The user's IANA zone; UTC where nothing is said. */
    zone: z.string().min(1).optional(),
    /** That of the sentence where nothing is said. */
    lang: z.enum(['en', 'zh']).optional(),
    /** What is given besides the sentence. */
    set: facts.optional(),
    expect: expected,
    /** Why this is right, for the reader. */
    because: z.string().min(1).optional(),
  })
  .refine(({ say, set }) => say !== undefined || set !== undefined, {
    error: 'give a sentence (say) or facts (set)',
    when: ({ issues }) => issues.length === 0,
  });

/** A file of scenarios: what triage is expected to make of problems. */
export const scenarios = z.strictObject({ scenarios: z.array(scenario).min(1) });

export type Scenario = z.infer<typeof scenario>;
export type Expected = Scenario['expect'];
