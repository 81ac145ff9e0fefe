import { isDenied } from './denial.ts';
import type { Facts } from './facts.ts';
import { hanCount } from './han-count.ts';
import type { Understood } from './understood.ts';

/** In hours: nobody waits ten years; such a number is something else. */
const LONGEST_WAIT = 10 * 365 * 24;

/**
 * What a text says of tickets: the number, how old the ticket or its last reply is, that there is none, and which channels
 * were tried.
 *
 * @param now for ages: "30 hours ago"
 */
export function ticketIn(text: string, now: Date): Understood[] {
  const none = NO_TICKET.exec(text);
  const number = none ? null : NUMBER.exec(text);
  const age = none ? undefined : ageOfTicket(text, now);
  const found: Understood[] = [];
  if (none) found.push({ key: 'ticket', value: 'none', text: none[0] });
  else if (number?.[1]) {
    const lastReplyAt = age === undefined ? undefined : hoursBefore(now, age.hours);
    const value = { number: number[1], ...(lastReplyAt === undefined ? {} : { lastReplyAt }) };
    found.push({ key: 'ticket', value, text: [number[0], ...(age ? [age.text] : [])].join(' ... ') });
  } else if (age) found.push({ key: 'ticketAgeHours', value: age.hours, text: age.text });
  const tried = triedIn(text);
  if (tried.length > 0) {
    const words = tried.map((one) => one.text).join(', ');
    found.push({ key: 'tried', value: tried.map(({ channel }) => channel), text: words });
  } else {
    const nothing = NOTHING_TRIED.exec(text);
    if (nothing) found.push({ key: 'tried', value: [], text: nothing[0] });
  }
  return found;
}

function hoursBefore(now: Date, hours: number): string {
  return new Date(now.getTime() - hours * 3_600_000).toISOString();
}

const NUMBER =
  /(?:tickets?|工单|case)\s*(?:number|no\.?|号|编号)?\s*(?:is|为|是)?\s*[:#：]?\s*([A-Z]{1,6}-?\d{3,}|\d{4,})/i;

const NO_TICKET =
  /\b(?:no|without a|not? (?:yet )?(?:opened|filed|raised|have) (?:a|any)) ticket(?: yet)?\b|\b(?:haven['’]?t|have not|didn['’]?t|did not) (?:yet )?(?:open|opened|file|filed|raise|raised) (?:a|any) ticket\b|(?:还没有?|没有?|尚未|未)(?:开|提|提交|建)(?:过)?(?:工单|ticket)|(?<!有)没有?工单(?![号范模])/i;

const NOTHING_TRIED =
  /\b(?:tried nothing|nothing tried|not tried anything|haven['’]?t tried anything)\b|(?:什么都|啥都|都)没(?:有)?试/i;

/** The count in digits, in Han numerals or in words; "头一天" and "那天" are days of another kind. */
const AGE =
  /(?:(?<![\w.-])(\d+(?:\.\d+)?)\s*|(?<![零一二两三四五六七八九十头第那这有同])([零一二两三四五六七八九十]{1,3})|\b(an?|one|two|three|four|five|six)\s+)(?:个|整|多)?\s*(hours?|hrs?|h|小时|钟头|days?|d|天|weeks?|星期|周)(?![a-z])/giu;

/** "since Monday": the days that lie between count. */
const SINCE = /\bsince (yesterday|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Words that make a length of time the age of a ticket, near it in the sentence. */
const WAITING =
  /tickets?|工单|case open|\bno (?:\w+ )?(?:reply|answer|response)\b|\bnobody (?:has )?(?:answer|repl)|\bwithout (?:a |any )?(?:reply|answer|response)\b|unanswered|silent|没(?:有)?人?[回理]|未回|无(?:人)?(?:回复|答复)|没动静/i;
/** In characters: how far apart the two may stand. */
const NEAR = 36;
/** A time ahead is a deadline, "within 3 days"; but "no reply in 50 hours" is none. */
const AHEAD = /\b(?:in|within|next|for the next)\s*$/i;
const WAITED_IN = /\b(?:reply|answer|response|heard|news)(?: \w+)? (?:in|within|for)\s*$/i;
const AHEAD_AFTER = /^\s*(?:内|之内|以内|后|left|until|before)/i;

/** How long a ticket has waited; undefined where no ticket and no reply is spoken of near a length of time. */
function ageOfTicket(text: string, now: Date): { hours: number; text: string } | undefined {
  for (const match of text.matchAll(AGE)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - NEAR), match.index);
    const after = text.slice(end, end + NEAR);
    if ((AHEAD.test(before) && !WAITED_IN.test(before)) || AHEAD_AFTER.test(after)) continue;
    if (!WAITING.test(before) && !WAITING.test(after)) continue;
    const count = countOf((match[1] ?? match[2] ?? match[3] ?? '').trim());
    const unit = (match[4] ?? '').toLowerCase();
    const hours = count * (/^(d|天)/.test(unit) ? 24 : /^(week|星期|周)/.test(unit) ? 168 : 1);
    if (hours > 0 && hours <= LONGEST_WAIT) return { hours, text: match[0].trim() };
  }
  const since = WAITING.test(text) ? SINCE.exec(text) : null;
  if (!since?.[1]) return undefined;
  const wanted = WEEKDAYS.indexOf(since[1].toLowerCase());
  const days = wanted < 0 ? 1 : (now.getUTCDay() - wanted + 7) % 7;
  return days === 0 ? undefined : { hours: days * 24, text: since[0] };
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return COUNTS[word.toLowerCase()] ?? hanCount(word) ?? 0;
}

type Tried = Extract<NonNullable<Facts['tried']>, readonly unknown[]>[number];

const TRIED: readonly { channel: Tried; pattern: RegExp }[] = [
  {
    channel: 'faq',
    pattern:
      /\b(?:tried|read|searched|checked|looked (?:in|at|through)|went through) the (?:faqs?|help (?:cent(?:er|re)|pages?))\b|\bfaqs? (?:(?:is|was) )?(?:tried|no help|no use|useless|did not help|didn['’]?t help|has nothing|says nothing)\b|(?:查过|看过|试过|翻过|搜过)(?:了)?\s*(?:faq|帮助中心|常见问题)|(?:faq|帮助中心|常见问题)\s*(?:没用|没找到|查过|看过|试过|翻遍|没有答案|里没有|都没)/i,
  },
  {
    channel: 'helpdesk',
    pattern:
      /\b(?:my|our|opened a|filed a|raised a|have a) ticket\b|\btickets? (?:\w+ ){0,3}(?:open|old|unanswered|without|no reply)\b|(?<!没开|没有|还没开|未开|没提)(?:工单|ticket)[^，。,.]{0,10}(?:没回|没人|没解决|未回|无人|没动静)|已经?(?:开|提|提交)了?(?:一张|一个)?工单|开了工单|提了工单/i,
  },
  {
    channel: 'chat',
    pattern:
      /\b(?:tried|asked|used|went to) (?:the )?(?:live )?chat\b|\bchat (?:is|was|bot|agent)\b|在线(?:客服)?(?:问过|试过|没人|聊过|没用)|客服(?:给|说|让|叫|没用|踢皮球)|(?:问过|找过|试过)(?:在线)?客服/i,
  },
  {
    channel: 'community',
    pattern:
      /\b(?:posted|asked) (?:in|on|to) (?:the )?(?:forum|community|reddit|discourse)\b|(?:发过帖|已发帖|发了帖|社区(?:问过|发过|发了)|论坛(?:问过|发过|发了))/i,
  },
  {
    channel: 'offline',
    pattern:
      /\b(?:called|phoned|rang|wrote to|e-?mailed) (?:the )?(?:\w+ )?(?:customs|authority|chamber|tid|office)\b|给\S{0,6}海关打[过了]电话|打[过了]海关的?电话|问过海关/i,
  },
];

function triedIn(text: string): { channel: Tried; text: string }[] {
  return TRIED.flatMap(({ channel, pattern }) => {
    const match = pattern.exec(text);
    return match && !isDenied(text, match.index) ? [{ channel, text: match[0] }] : [];
  });
}
