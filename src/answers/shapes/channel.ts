import { z } from 'zod';
import { claim } from './cert.ts';
import { expectedReply, lang, opening, source, standing, where } from './common.ts';

const channel = {
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  ...opening,
  expectedReply,
  standing,
};

export const channelList = z.object({
  schema: z.literal('magna.channel-list/1'),
  lang,
  now: z.string(),
  zone: z.string(),
  channels: z.array(z.object(channel)),
});

export const channelShow = z.object({
  schema: z.literal('magna.channel-show/1'),
  lang,
  found: z.boolean(),
  query: z.string(),
  nearest: z.array(z.string()),
  now: z.string(),
  zone: z.string(),
  channel: z
    .object({
      ...channel,
      endpoint: z.string().nullable(),
      privacy: z.string(),
      hoursNote: z.string().nullable(),
      replyNote: z.string().nullable(),
      goodFor: z.array(z.string()),
      badFor: z.array(z.string()),
      steps: z.array(z.string()),
      requires: z.array(z.object({ id: z.string(), text: z.string() })),
      say: z.array(z.string()),
      avoid: z.array(z.string()),
      nudges: z.array(z.object({ after: z.string(), text: z.string() })),
      /** What must never be written there. */
      never: z.array(z.string()),
      /** Null where no other channel is left. */
      fallback: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** What the field report says of it, and what is known. */
      fieldReport: z.array(claim),
      sources: z.array(source),
      where,
      reviewed: z.string().nullable(),
    })
    .nullable(),
});

export type ChannelListAnswer = z.infer<typeof channelList>;
export type ChannelShowAnswer = z.infer<typeof channelShow>;
