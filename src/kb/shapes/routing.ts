import { z } from 'zod';
import { cited, id, span, text } from './common.ts';
import { actor, channelId } from './faq.ts';
import { factKey } from './flow.ts';

/** A test on an unknown fact is false; `is: unknown` asks for it. `min`, `max` include the value, `below` does not. */
const test = z.strictObject({
  fact: z.union([factKey, z.literal('tag')]),
  is: z.union([z.string(), z.array(z.string())]).optional(),
  has: z.string().optional(),
  lacks: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  below: z.number().optional(),
});

/** `all` and `any` both hold where both are given. */
const when = z.strictObject({ all: z.array(test).optional(), any: z.array(test).optional() });

const conditional = z.union([channelId, z.strictObject({ channel: channelId, if: z.array(test).min(1) })]);

const rule = z.strictObject({
  id: z.string().regex(/^R\d+$/),
  when,
  primary: channelId,
  /** The next channels, in this order. */
  also: z.array(conditional),
  advice: z.array(id),
  because: text,
  ...cited,
});

const step = z.strictObject({
  after: z.strictObject({ ...span.shape, since: z.literal('last-reply') }),
  channel: channelId,
  ifClosed: channelId.optional(),
  if: z.array(test).optional(),
  /** Where the condition fails, the step goes here. */
  else: channelId.optional(),
  advice: z.array(id),
  action: text,
  ...cited,
});

const advice = z.strictObject({ id, text, when: when.optional() });

const act = z.strictObject({
  id,
  by: actor,
  words: z.strictObject({ en: z.array(z.string().min(1)), zh: z.array(z.string().min(1)) }),
});

const notChosen = z.strictObject({ channel: channelId, when, why: text });

export const routing = z.strictObject({
  urgency: z
    .array(z.strictObject({ gives: z.enum(['low', 'normal', 'high', 'critical']), when, because: text }))
    .min(1),
  rules: z.array(rule).min(1),
  ladder: z.array(step).min(1),
  advice: z.array(advice).min(1),
  acts: z.array(act),
  /** Why a channel is not in the plan. */
  not: z.array(notChosen),
  ...cited,
});

export type Routing = z.infer<typeof routing>;
export type Rule = z.infer<typeof rule>;
export type When = z.infer<typeof when>;
export type Test = z.infer<typeof test>;
export type LadderStep = z.infer<typeof step>;
export type UrgencyRule = Routing['urgency'][number];
