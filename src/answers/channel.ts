import { type Opening, openingAt } from '../channel/opening.ts';
import { channelOrStandIn } from '../channel/stand-in.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nearest } from '../lang/nearest.ts';
import { provAt, standingOf } from '../kb/prov.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { Words } from '../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { sourcesOf } from './cite.ts';
import { claimsAbout } from './claims.ts';
import type { ChannelListAnswer, ChannelShowAnswer } from './shapes/channel.ts';
import type { ExpectedReply, OpeningAnswer } from './shapes/common.ts';
import { spanText } from './span-text.ts';
import { whereOf } from './where.ts';

export interface Clock {
  readonly now: Date;
  readonly zone: string;
}

/** Opening hours as an answer carries them: instants in ISO 8601. */
export function openingAnswer({ open, opensAt, closesAt, holiday, yearUnknown }: Opening, lang: Lang): OpeningAnswer {
  return {
    open: open === 'unknown' ? 'unknown' : open === 'yes',
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    holiday: holiday === undefined ? null : { name: inLang(holiday.name, lang), certain: holiday.certain },
    holidaysUnknown: yearUnknown ?? null,
  };
}

/** How long a reply takes, and who says so. */
export function replyAnswer(kb: KnowledgeBase, channel: Channel, words: Words): ExpectedReply {
  const { min, max, basis } = channel.expectedReply;
  const index = kb.channels.channels.indexOf(channel);
  return {
    min: min === 'unknown' ? null : spanText(min, words),
    max: max === 'unknown' ? null : spanText(max, words),
    basis,
    standing: standingOf(
      kb.channels,
      ['channels', index, 'expectedReply', 'max'],
      ['channels', index, 'expectedReply', 'min'],
    ),
  };
}

/** When a channel can be used: a form and a library at any hour they are open, a chat while somebody is there. */
export function usable(kb: KnowledgeBase, channel: Channel, now: Date): Opening {
  if (channel.kind === 'authority') return { open: 'unknown', opensAt: undefined, closesAt: undefined };
  const hours = channel.kind === 'chat' ? channel.hours.staffed : channel.hours.open;
  return openingAt(hours, channel.zone, now, kb.calendars);
}

function base(kb: KnowledgeBase, channel: Channel, now: Date, lang: Lang): ChannelListAnswer['channels'][number] {
  const index = kb.channels.channels.indexOf(channel);
  return {
    id: channel.id,
    name: inLang(channel.name, lang),
    kind: channel.kind,
    ...openingAnswer(usable(kb, channel, now), lang),
    expectedReply: replyAnswer(kb, channel, wordsOf(lang)),
    standing: standingOf(kb.channels, ['channels', index, 'hours']),
  };
}

/** The support channels with who is there now. */
export function answerChannelList(kb: KnowledgeBase, { now, zone }: Clock, lang: Lang): ChannelListAnswer {
  return {
    schema: 'magna.channel-list/1',
    lang,
    now: now.toISOString(),
    zone,
    channels: kb.channels.channels.map((channel) => base(kb, channel, now, lang)),
  };
}

/** One channel in full, or the ids that come closest. */
export function answerChannelShow(
  kb: KnowledgeBase,
  name: string,
  { now, zone }: Clock,
  lang: Lang,
): ChannelShowAnswer {
  const words = wordsOf(lang);
  const said = name.toLowerCase();
  const channel = kb.channels.channels.find(
    (one) => one.id === said || one.name.en.toLowerCase() === said || one.name.zh === name,
  );
  const shared = { schema: 'magna.channel-show/1', lang, query: name, now: now.toISOString(), zone } as const;
  if (channel === undefined) {
    const ids = kb.channels.channels.map(({ id }) => id);
    const close = nearest(name, ids, 3);
    return { ...shared, found: false, nearest: close.length > 0 ? close : ids, channel: null };
  }
  const index = kb.channels.channels.indexOf(channel);
  const record = provAt(kb.channels, ['channels', index]);
  const fallback = channelOrStandIn(kb, channel.fallback);
  const all = (texts: readonly { en: string; zh: string }[]): string[] => texts.map((text) => inLang(text, lang));
  return {
    ...shared,
    found: true,
    nearest: [],
    channel: {
      ...base(kb, channel, now, lang),
      endpoint: channel.endpoint === 'unknown' ? null : channel.endpoint,
      privacy: inLang(kb.channels.privacy[channel.privacy], lang),
      hoursNote: channel.hours.note === undefined ? null : inLang(channel.hours.note, lang),
      replyNote: channel.expectedReply.note === undefined ? null : inLang(channel.expectedReply.note, lang),
      goodFor: all(channel.goodFor),
      badFor: all(channel.badFor),
      steps: all(channel.steps),
      requires: channel.requires.map(({ id, text }) => ({ id, text: inLang(text, lang) })),
      say: all(channel.say),
      avoid: all(channel.avoid),
      nudges: (channel.nudges ?? []).map(({ after, text }) => ({
        after: spanText(after, words),
        text: inLang(text, lang),
      })),
      never: [...kb.channels.neverAnywhere, ...(channel.privacy === 'public' ? kb.channels.neverInPublic : [])],
      fallback:
        fallback === undefined || fallback === channel ? null : { id: fallback.id, name: inLang(fallback.name, lang) },
      fieldReport: claimsAbout(kb, [`channel/${channel.id}`], lang),
      sources: sourcesOf(kb, record),
      where: whereOf(kb.channels, 'data/channels.yaml', ['channels', index]),
      reviewed: record?.reviewed || null,
    },
  };
}
