import { dateIn, momentText, timeIn, zoneName } from '../../answers/moment.ts';
import type { ChannelListAnswer, ChannelShowAnswer } from '../../answers/shapes/channel.ts';
import type { ExpectedReply, OpeningAnswer } from '../../answers/shapes/common.ts';
import type { Words } from '../../lang/en.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { claimLines } from './claims.ts';
import { legend, marked, whereLines } from './marks.ts';

/** What the clock shows: the day, UTC, and the user's own time. */
export function clockLine(now: string, zone: string, words: Words): string {
  const instant = new Date(now);
  const own = zone === 'UTC' ? [] : [`${timeIn(instant, zone)} ${zoneName(zone)}`];
  return words.row([dateIn(instant, 'UTC', words), `${timeIn(instant, 'UTC')} UTC`, ...own]);
}

/** Whether a channel can be used now, in words; an open door is said loudly, a closed one with its next opening. */
export function openText(
  channel: OpeningAnswer & { readonly id: string },
  clock: { now: string; zone: string },
  words: Words,
): string {
  const plain = openTextToday(channel, clock, words);
  const { holiday, holidaysUnknown } = channel;
  const said = holiday === null ? plain : words.colon(holidayText(holiday, words), plain);
  return holidaysUnknown === null ? said : words.clauses([said, words.hours.holidaysUnknown(holidaysUnknown)]);
}

/** A holiday by its name, and that it is not confirmed where it is not. */
export function holidayText({ name, certain }: NonNullable<OpeningAnswer['holiday']>, words: Words): string {
  return certain ? name : words.aside(words.hours.holidayNotConfirmed, name);
}

function openTextToday(
  channel: OpeningAnswer & { readonly id: string },
  clock: { now: string; zone: string },
  words: Words,
): string {
  const at = (instant: string): string => momentText(new Date(instant), new Date(clock.now), clock.zone, words);
  if (channel.open === 'unknown' && channel.holiday !== null) {
    return channel.opensAt === null ? words.hours.maybeNobody : words.hours.maybeNobodyUntil(at(channel.opensAt));
  }
  if (channel.open === 'unknown') return channel.id === 'offline' ? words.hours.noOffice : words.hours.unknown;
  if (channel.open) {
    if (channel.id === 'helpdesk') return words.hours.formOpen;
    if (channel.id === 'faq') return words.hours.selfService;
    if (channel.id === 'community') return words.hours.forum;
    return channel.closesAt === null ? words.hours.open : words.hours.openUntil(at(channel.closesAt));
  }
  if (channel.opensAt === null) return words.hours.closed;
  return channel.id === 'chat' ? words.hours.botUntil(at(channel.opensAt)) : words.hours.opens(at(channel.opensAt));
}

export function replyText({ min, max, basis, standing }: ExpectedReply, words: Words): string {
  if (max === null) return words.reply.unknown;
  const span = min === null ? words.reply.upTo(max) : words.reply.range(min, max);
  const who = standing === 'unverified' ? words.reply.assumed : words.reply[basis];
  return words.aside(span, who);
}

export function renderChannelList(answer: ChannelListAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  return page([
    style.title(words.channel.title),
    style.dim(clockLine(answer.now, answer.zone, words)),
    '',
    ...answer.channels.flatMap((channel) => {
      const paint = channel.open === true ? style.good : style.dim;
      return [
        ...labelled(channel.id, channel.name, 12, style.width, style.label),
        ...labelled('', marked(openText(channel, answer, words), channel.standing, words), 12, style.width).map(paint),
        ...(channel.id === 'faq'
          ? []
          : labelled('', words.colon(words.reply.expected, replyText(channel.expectedReply, words)), 12, style.width)),
      ];
    }),
    '',
    style.dim(
      legend(
        answer.channels.map(({ standing }) => standing),
        words,
      ),
    ),
    style.dim('magna channel show chat'),
  ]);
}

export function renderChannelShow(answer: ChannelShowAnswer, style: Style, where = false): string {
  const words = wordsOf(answer.lang);
  const { channel } = answer;
  if (channel === null) {
    return page([style.title(words.faq.nothing(answer.query)), words.error.didYouMean(words.or(answer.nearest))]);
  }
  const label = 12;
  const list = (name: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : labelled(
          name,
          items.map((item) => `- ${item}`),
          label,
          style.width,
          style.label,
        );
  return page([
    style.title(`${channel.name} (${channel.id})`),
    style.dim(clockLine(answer.now, answer.zone, words)),
    '',
    ...labelled(
      words.channel.hours,
      marked(openText(channel, answer, words), channel.standing, words),
      label,
      style.width,
      style.label,
    ),
    ...(channel.hoursNote === null ? [] : labelled('', channel.hoursNote, label, style.width)),
    ...labelled(words.channel.reply, replyText(channel.expectedReply, words), label, style.width, style.label),
    ...(channel.replyNote === null ? [] : labelled('', channel.replyNote, label, style.width)),
    ...labelled(
      words.channel.address,
      channel.endpoint ?? words.channel.endpointUnknown,
      label,
      style.width,
      style.label,
    ),
    ...labelled(words.channel.privacy, channel.privacy, label, style.width, style.label),
    ...list(words.channel.goodFor, channel.goodFor),
    ...list(words.channel.badFor, channel.badFor),
    ...labelled(
      words.channel.steps,
      channel.steps.map((step, index) => `${index + 1}. ${step}`),
      label,
      style.width,
      style.label,
    ),
    ...list(
      words.channel.requires,
      channel.requires.map(({ text }) => text),
    ),
    ...list(words.channel.say, channel.say),
    ...list(words.channel.avoid, channel.avoid),
    ...list(
      words.channel.nudges,
      channel.nudges.map(({ after, text }) => words.colon(words.channel.after(after), text)),
    ),
    ...labelled(words.channel.never, words.list(channel.never), label, style.width, style.label),
    ...(channel.fallback === null
      ? []
      : labelled(
          words.channel.fallback,
          words.aside(channel.fallback.name, `magna channel show ${channel.fallback.id}`),
          label,
          style.width,
          style.label,
        )),
    ...(channel.fieldReport.length > 0
      ? ['', ...channel.fieldReport.flatMap((claim) => claimLines(claim, style, words))]
      : []),
    ...(where ? whereLines(channel.where, label, style, words) : []),
    '',
    style.dim(legend([channel.standing, ...channel.fieldReport.map((claim) => claim.standing)], words)),
  ]);
}
