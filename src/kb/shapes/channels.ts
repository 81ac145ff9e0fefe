import { z } from 'zod';
import { cited, id, span, text } from './common.ts';
import { channelId } from './faq.ts';
import { hours, zone } from './hours.ts';

const field = z.strictObject({ id, needs: z.union([id, z.literal('none')]), text });
const nudge = z.strictObject({ after: span, text });

const channel = z.strictObject({
  id: channelId,
  kind: z.enum(['self-service', 'ticket', 'chat', 'forum', 'authority']),
  name: text,
  /** A user's own overlay sets it; it is never invented. */
  endpoint: z.union([z.literal('unknown'), z.url()]),
  privacy: z.enum(['public', 'private', 'authority']),
  zone,
  hours: z.strictObject({
    /** When anything can be left there. */
    open: hours,
    /** When people answer. */
    staffed: hours,
    outside: z.enum(['bot', 'nobody', 'form', 'self-service']),
    note: text.optional(),
    ...cited,
  }),
  expectedReply: z.strictObject({
    min: z.union([z.literal('unknown'), span]),
    max: z.union([z.literal('unknown'), span]),
    basis: z.enum(['published', 'reported']),
    note: text.optional(),
    ...cited,
  }),
  goodFor: z.array(text),
  badFor: z.array(text),
  steps: z.array(text),
  requires: z.array(field),
  say: z.array(text),
  avoid: z.array(text),
  nudges: z.array(nudge).optional(),
  fallback: channelId,
  ...cited,
});

export const channelsFile = z.strictObject({
  /** What to have at hand before contacting somebody. */
  needs: z.array(z.strictObject({ id, text })),
  privacy: z.strictObject({ public: text, private: text, authority: text }),
  neverAnywhere: z.array(id),
  neverInPublic: z.array(id),
  channels: z.array(channel).min(1),
  ...cited,
});

export type ChannelsFile = z.infer<typeof channelsFile>;
export type Channel = z.infer<typeof channel>;
