import { allNames, namesOf } from '../kb/name-index.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Proof } from '../kb/shapes/proof.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import { isDenied } from './denial.ts';
import { deadlineIn } from './deadline-words.ts';
import type { Facts } from './facts.ts';
import { directPlaces, type Gazetteer, gazetteerOf, mentionsOf } from './place-words.ts';

/** One fact read from what the user wrote, with the words it came from. */
export interface Understood {
  readonly key: keyof Facts;
  readonly value: NonNullable<Facts[keyof Facts]>;
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
    if (!match) continue;
    const denied = value === 'yes' && isDenied(text, match.index);
    // What is denied is a "no" where that says something, and nothing where it does not.
    if (!denied) add(key, value, match[0]);
    else if (key === 'goodsHeld' || key === 'writtenRefusal')
      add(key, 'no', text.slice(Math.max(0, match.index - 12), match.index + match[0].length));
  }
  const { places, schemes, proofs } = gazetteersOf(kb);
  const papers = mentionsOf(text, proofs);
  const agreements = mentionsOf(text, schemes);
  for (const { key, mention } of directPlaces(text, mentionsOf(text, places))) add(key, mention.id, mention.text);
  add('scheme', agreements[0]?.id, agreements[0]?.text);
  add('proof', papers[0]?.id, papers[0]?.text);
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
      /not (?:yet )?(?:held|detained|seized)|not (?:yet )?shipped|(?:货|货物)?(?:还没|尚未|没有?|未)(?:发货|出货|被(?:海关)?扣|扣货|扣)/i,
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
    pattern: /\bchat\b[^.?!]{0,30}\bbot\b|\b(?:chat)?bot (?:loops|repeats|only)\b|机器人|转圈/i,
  },
];

interface Gazetteers {
  readonly places: Gazetteer;
  readonly schemes: Gazetteer;
  readonly proofs: Gazetteer;
}

/** Thousands of names are put together once for a knowledge base, not once for a sentence. */
const prepared = new WeakMap<KnowledgeBase, Gazetteers>();

function gazetteersOf(kb: KnowledgeBase): Gazetteers {
  const known = prepared.get(kb);
  if (known !== undefined) return known;
  const made = {
    places: gazetteerOf(kb.jurisdictions.flatMap((place) => namesOf(place).map((name) => ({ id: place.id, name })))),
    schemes: gazetteerOf(namesIn(kb.schemes)),
    proofs: gazetteerOf(namesIn(kb.proofs)),
  };
  prepared.set(kb, made);
  return made;
}

function namesIn(things: readonly (Scheme | Proof)[]): { id: string; name: string }[] {
  return things.flatMap((thing) => allNames(thing).map((name) => ({ id: thing.id, name })));
}

/** In hours. */
const LONGEST_WAIT = 10 * 365 * 24;

function ageOfTicket(text: string): { hours: number; text: string } | undefined {
  const word = /ticket|helpdesk|工单/i.test(text);
  const match = word ? /(\d+(?:\.\d+)?)\s*(hours?|hrs?|h|小时|days?|天)(?![a-z])/i.exec(text) : null;
  const hours = Number(match?.[1]) * (/^(day|天)/i.test(match?.[2] ?? '') ? 24 : 1);
  // Nobody waits ten years: such a number is something else.
  return match && hours <= LONGEST_WAIT ? { hours, text: match[0] } : undefined;
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
    return match && !isDenied(text, match.index) ? [{ channel, text: match[0] }] : [];
  });
}
