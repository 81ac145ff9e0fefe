import { allNames } from '../cert/find-scheme.ts';
import { foldName, namesOf } from '../cert/resolve-place.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { addDays } from '../kb/days.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import type { Facts } from './facts.ts';

/** One fact read from what the user wrote, with the words it came from. */
export interface Understood {
  readonly key: keyof Facts;
  readonly value: NonNullable<Facts[keyof Facts]>;
  readonly text: string;
}

/** Where in the text a name stands. */
interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads facts out of a sentence in either language by rules and by the names in the knowledge base. What is not said
 * plainly is left open: a question costs less than a wrong fact.
 *
 * @param clock `today` is the day in the user's zone, YYYY-MM-DD, for words such as "in three days"
 */
export function understand(kb: KnowledgeBase, problem: string, clock: { now: Date; today: string }): Understood[] {
  const text = problem.toWellFormed().normalize('NFKC');
  const found: Understood[] = [];
  const add = (key: Understood['key'], value: Understood['value'] | undefined, words: string | undefined): void => {
    if (value === undefined || words === undefined || found.some((one) => one.key === key)) return;
    found.push({ key, value, text: words.trim() });
  };
  for (const { key, value, pattern, unless } of PATTERNS) {
    if (unless?.test(text)) continue;
    const match = pattern.exec(text);
    if (match) add(key, value, match[0]);
  }
  const places = mentionsOf(
    text,
    kb.jurisdictions.flatMap((place) => namesOf(place).map((name) => ({ id: place.id, name }))),
  );
  for (const { key, mention } of direct(text, places)) add(key, mention.id, mention.text);
  const schemes = mentionsOf(text, namesIn(kb.schemes));
  const proofs = mentionsOf(text, namesIn(kb.proofs));
  add('scheme', schemes[0]?.id, schemes[0]?.text);
  add('proof', proofs[0]?.id, proofs[0]?.text);
  const ticket = /(?:ticket|工单|case)\s*(?:number|no\.?|号|编号)?\s*[:#：]?\s*([A-Z]{1,6}-?\d{3,}|\d{4,})/i.exec(text);
  const age = ageOfTicket(text);
  if (ticket?.[1]) {
    const lastReplyAt =
      age === undefined ? undefined : new Date(clock.now.getTime() - age.hours * 3_600_000).toISOString();
    add('ticket', { number: ticket[1], ...(lastReplyAt ? { lastReplyAt } : {}) }, ticket[0]);
  } else if (age) add('ticketAgeHours', age.hours, age.text);
  const deadline = deadlineIn(text, clock.today);
  if (deadline) add('deadline', deadline.day, deadline.text);
  const tried = triedIn(text);
  if (tried.length > 0)
    add(
      'tried',
      tried.map(({ channel }) => channel),
      tried.map((one) => one.text).join(', '),
    );
  return found;
}

const PATTERNS: readonly { key: keyof Facts; value: Understood['value']; pattern: RegExp; unless?: RegExp }[] = [
  {
    key: 'goodsHeld',
    value: 'no',
    pattern:
      /not (?:yet )?(?:held|detained|seized)|not (?:yet )?shipped|(?:货|货物)?(?:还没|尚未|没有)(?:发货|出货|被扣|扣货|扣)/i,
  },
  {
    key: 'goodsHeld',
    value: 'yes',
    pattern: /\b(?:held|detained|seized|impounded)\b(?: (?:at|by|in) \w+)?|被(?:海关)?扣|扣(?:在|货|住)|滞留/i,
  },
  { key: 'urgency', value: 'low', pattern: /\bno (?:hurry|rush)\b|\bnot urgent\b|不急|不着急/i },
  {
    key: 'urgency',
    value: 'critical',
    pattern: /\b(?:today|right now|immediately|asap|emergency)\b|马上|立刻|今天就|十万火急/i,
    unless: /not urgent|no hurry|不急/i,
  },
  {
    key: 'urgency',
    value: 'high',
    pattern: /\burgent(?:ly)?\b|加急|紧急|很急|急(?!诊)/i,
    unless: /not urgent|不急|不着急/i,
  },
  {
    key: 'entryLodged',
    value: 'yes',
    pattern:
      /(?:refus|reject|not pass|does ?n[o']t accept|not accept|turned down)\w*[^.?!]{0,40}\bcustoms\b|\bcustoms\b[^.?!]{0,30}(?:refus|reject|not accept|does ?n[o']t accept)\w*|(?:过不了|通不过|不认|拒收|拒绝|退回)[^。？！]{0,6}海关|海关[^。？！]{0,10}(?:不认|拒收|拒绝|不接受|退单|退回)/i,
  },
  {
    key: 'writtenRefusal',
    value: 'yes',
    pattern: /\b(?:written refusal|refusal notice|rejection letter)\b|书面拒绝|拒绝通知|退单通知/i,
  },
  {
    key: 'chatState',
    value: 'bot',
    pattern: /\bchat (?:is |was )?(?:only |just )?a? ?bot\b|\b(?:chat)?bot (?:loops|repeats|only)\b|机器人|转圈/i,
  },
];

function namesIn(things: readonly (Scheme | Proof)[]): { id: string; name: string }[] {
  return things.flatMap((thing) => allNames(thing).map((name) => ({ id: thing.id, name })));
}

const EMPTY_WORDS = new Set(['customs']);

/** Latin names stand as whole words, two-letter codes in capitals only; Han names stand anywhere. Longer names win. */
function mentionsOf(text: string, names: readonly { id: string; name: string }[]): Mention[] {
  const found: Mention[] = [];
  for (const { id, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    const folded = foldName(name);
    if (folded.length < 2 || EMPTY_WORDS.has(folded)) continue;
    const han = /\p{Script=Han}/u.test(name);
    const code = /^[A-Za-z]{2,3}$/.test(name);
    const source = name
      .normalize('NFKC')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\s\-_]+/g, '[\\s\\-_]*');
    const pattern = han
      ? new RegExp(source, 'gu')
      : new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![a-z0-9])`, code ? 'gu' : 'giu');
    for (const match of text.matchAll(pattern)) {
      const mention = { id, start: match.index, end: match.index + match[0].length, text: match[0] };
      if (found.some((other) => mention.start < other.end && other.start < mention.end)) continue;
      found.push(mention);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Which places the goods come from, go to and were made in, by the words around each. */
function direct(text: string, places: readonly Mention[]): { key: 'from' | 'to' | 'origin'; mention: Mention }[] {
  const named: { key: 'from' | 'to' | 'origin'; mention: Mention }[] = [];
  const open: Mention[] = [];
  const seen = new Set<string>();
  for (const mention of places) {
    const before = text.slice(Math.max(0, mention.start - 16), mention.start);
    const after = text.slice(mention.end, mention.end + 14);
    if (
      /(?:made|produced|manufactured) in (?:the )?$|origin(?:ating)? (?:in|from)? ?(?:the )?$|原产(?:于|地)?(?:为|是)?$/i.test(
        before,
      ) ||
      /^[\s-]*(?:origin\b|原产|制造|生产|产地)/i.test(after)
    ) {
      named.push({ key: 'origin', mention });
    } else if (
      /^[\s-]*(?:customs|douane|border|import)|^(?:的)?(?:海关|清关|口岸|进口|买家|客户)/i.test(after) ||
      /(?:->|→|\bto|\binto|\bat|import(?:ed)? into|发往|出口到|运到|运往|到|至|进口(?:到)?)\s*(?:the )?$/i.test(before)
    ) {
      named.push({ key: 'to', mention });
    } else if (
      /(?:from|issued in|issued by|export(?:ed)? from|out of|从|由|自)\s*(?:the )?$/i.test(before) ||
      /^[\s-]*(?:->|→|issued|export|seller|supplier|to\b)|^(?:出具|签发|出口|发往|发货|到|货)/i.test(after)
    ) {
      named.push({ key: 'from', mention });
    } else if (!seen.has(mention.id)) open.push(mention);
    seen.add(mention.id);
  }
  const has = (key: string): boolean => named.some((one) => one.key === key);
  for (const mention of open) {
    if (named.some((one) => one.mention.id === mention.id)) continue;
    if (!has('from') && (has('to') || open.length > 1)) named.push({ key: 'from', mention });
    else if (!has('to') && has('from')) named.push({ key: 'to', mention });
  }
  return named;
}

function ageOfTicket(text: string): { hours: number; text: string } | undefined {
  const word = /ticket|helpdesk|工单/i.test(text);
  const match = word ? /(\d+(?:\.\d+)?)\s*(hours?|hrs?|h|小时|days?|天)(?![a-z])/i.exec(text) : null;
  if (!match) return undefined;
  return { hours: Number(match[1]) * (/^(day|天)/i.test(match[2] ?? '') ? 24 : 1), text: match[0] };
}

const WEEKDAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAYS_ZH = '日一二三四五六';
const NUMBERS_ZH = '零一二三四五六七八九十';

function deadlineIn(text: string, today: string): { day: string; text: string } | undefined {
  const iso = /(?:by|until|before|deadline|最晚|截止|之前)?\s*(\d{4}-\d{2}-\d{2})(?:前|之前)?/i.exec(text);
  if (iso?.[1] && /by|until|before|deadline|最晚|截止|前/i.test(iso[0])) return { day: iso[1], text: iso[0] };
  const within =
    /\b(?:in|within) (\d{1,2}|one|two|three|four|five) days?\b|([0-9一二三四五六七八九十两]{1,2})\s*天(?:内|之内|以内)/i.exec(
      text,
    );
  if (within) {
    const en = ['zero', 'one', 'two', 'three', 'four', 'five'].indexOf((within[1] ?? '').toLowerCase());
    const zh = within[2] === '两' ? 2 : NUMBERS_ZH.indexOf(within[2] ?? '?');
    const days = en > 0 ? en : zh > 0 ? zh : Number(within[1] ?? within[2]);
    if (Number.isFinite(days)) return { day: addDays(today, days), text: within[0] };
  }
  const weekday =
    /\bby (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b|(?:下|这|本)?(?:周|星期)([一二三四五六日天])(?:之?前)/i.exec(
      text,
    );
  if (weekday) {
    const wanted = weekday[1]
      ? WEEKDAYS_EN.indexOf(weekday[1].toLowerCase())
      : WEEKDAYS_ZH.indexOf(weekday[2] === '天' ? '日' : (weekday[2] ?? ''));
    const from = new Date(`${today}T00:00:00Z`).getUTCDay();
    const later = weekday[0].startsWith('下') ? 7 - ((from + 6) % 7) + ((wanted + 6) % 7) : (wanted - from + 7) % 7;
    return { day: addDays(today, later), text: weekday[0] };
  }
  const tomorrow = /\b(?:by|until) tomorrow\b|明天(?:之?前|就要|截止)/i.exec(text);
  return tomorrow ? { day: addDays(today, 1), text: tomorrow[0] } : undefined;
}

const TRIED: readonly { channel: 'faq' | 'helpdesk' | 'chat' | 'community'; pattern: RegExp }[] = [
  {
    channel: 'faq',
    pattern:
      /\b(?:tried|read|searched|checked) the (?:faq|help cent(?:er|re))\b|\bfaq (?:tried|did not help|didn't help|no help)\b|(?:查过|看过|试过)\s*(?:faq|帮助中心)|faq\s*(?:没用|没找到|查过|看过)/i,
  },
  {
    channel: 'helpdesk',
    pattern:
      /\b(?:my|our|the|opened a|filed a|have a) ticket\b|\bticket (?:\w+ ){0,3}(?:open|old|unanswered|without|no reply)\b|(?<!没开|没有|还没开|未开)工单[^，。]{0,8}(?:没回|没人|没解决|未回)|已(?:开|提交)工单/i,
  },
  {
    channel: 'chat',
    pattern:
      /\b(?:tried|asked|used) (?:the )?(?:live )?chat\b|\bchat is\b|在线(?:客服)?(?:问过|试过|没人)|客服(?:给|说|让|叫)/i,
  },
  {
    channel: 'community',
    pattern: /\bposted (?:in|on|to) (?:the )?(?:forum|community|reddit)\b|(?:发过帖|已发帖|社区(?:问过|发过))/i,
  },
];

function triedIn(text: string): { channel: (typeof TRIED)[number]['channel']; text: string }[] {
  return TRIED.flatMap(({ channel, pattern }) => {
    const match = pattern.exec(text);
    return match ? [{ channel, text: match[0] }] : [];
  });
}
