import { findProof, findScheme } from '../cert/find-scheme.ts';
import { findPlace, nearestPlaces } from '../cert/resolve-place.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { isDay } from '../kb/days.ts';
import { nearest } from '../lang/nearest.ts';
import type { Facts, KeysAgree, Ticket } from './facts.ts';
import { routeIn } from './route-words.ts';

type Read =
  | { readonly value: unknown }
  | { readonly problem: 'not-one-of'; readonly options: readonly string[] }
  | { readonly problem: 'no-such-place'; readonly options: readonly string[] }
  | { readonly problem: 'not-a-day' | 'not-a-number' | 'not-a-ticket' | 'empty' };

type Reader = (kb: KnowledgeBase, raw: unknown, now: Date) => Read;

const YES_NO: Record<string, string> = { true: 'yes', false: 'no', y: 'yes', n: 'no', 是: 'yes', 否: 'no' };

function oneOf(...options: string[]): Reader {
  return (_, raw) => {
    const word = String(raw).trim().toLowerCase();
    const meant = options.includes('yes') ? (YES_NO[word] ?? word) : word;
    return options.includes(meant) ? { value: meant } : { problem: 'not-one-of', options };
  };
}

const yesNo = oneOf('yes', 'no', 'unknown');

const place: Reader = (kb, raw) => {
  const name = String(raw).trim();
  if (name === 'unknown') return { value: name };
  const found = findPlace(kb, name);
  if (found) return { value: found.id };
  return {
    problem: 'no-such-place',
    options: nearestPlaces(kb, name).map(({ id, name: names }) => `${id} (${names.en}, ${names.zh})`),
  };
};

const words: Reader = (_, raw) => {
  const value = String(raw).trim();
  return value === '' ? { problem: 'empty' } : { value };
};

const CHANNELS = ['faq', 'helpdesk', 'chat', 'community', 'offline'];

const channels: Reader = (_, raw) => {
  const given = (Array.isArray(raw) ? raw.map(String) : String(raw).split(/[,\s]+/)).filter(
    (id) => id !== '' && id !== 'none',
  );
  if (given.length === 1 && given[0] === 'unknown') return { value: 'unknown' };
  return given.every((id) => CHANNELS.includes(id))
    ? { value: given }
    : { problem: 'not-one-of', options: ['none', ...CHANNELS] };
};

/** A day or an instant; an instant with a time keeps it. */
const dayOrInstant: Reader = (_, raw) => {
  const text = raw instanceof Date ? raw.toISOString().slice(0, 10) : String(raw).trim();
  if (text === 'unknown') return { value: text };
  const real =
    /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.test(text) && isDay(text.slice(0, 10));
  return real && !Number.isNaN(Date.parse(text)) ? { value: text } : { problem: 'not-a-day' };
};

const count: Reader = (_, raw) => {
  if (raw === 'none' || raw === 'unknown') return { value: raw };
  const value = typeof raw === 'number' ? raw : Number(String(raw).trim() || Number.NaN);
  return Number.isFinite(value) ? { value } : { problem: 'not-a-number' };
};

/** In hours: what claims to be older is no age of a ticket. */
const LONGEST_WAIT = 10 * 365 * 24;

/** A mapping as in an answers file, or a line such as `MS-204417, 30 hours ago`. */
const ticket: Reader = (_, raw, now) => {
  if (raw === 'none' || raw === 'unknown') return { value: raw };
  if (typeof raw === 'object' && raw !== null) {
    const { number, openedAt, lastReplyAt } = raw as Record<string, unknown>;
    const opened = instant(openedAt);
    const replied = instant(lastReplyAt);
    const hasNumber = typeof number === 'string' || typeof number === 'number';
    if (!hasNumber || opened === null || replied === null) return { problem: 'not-a-ticket' };
    const value: Ticket = {
      number: String(number),
      ...(opened === undefined ? {} : { openedAt: opened }),
      ...(replied === undefined ? {} : { lastReplyAt: replied }),
    };
    return { value };
  }
  const line = String(raw).trim();
  const age = /(?<![\w-])(\d+(?:\.\d+)?)\s*(hours?|h|小时|days?|d|天)(?![a-z])/i.exec(line);
  const day = /\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?/.exec(line);
  const rest = line.replace(age?.[0] ?? '', '').replace(day?.[0] ?? '', '');
  const number = /[A-Za-z]{0,6}[-#]?\d[\w-]*/.exec(rest)?.[0];
  if (number === undefined) return { problem: 'not-a-ticket' };
  const hours = age ? Number(age[1]) * (/^(d|天)/i.test(age[2] ?? '') ? 24 : 1) : undefined;
  if (hours !== undefined && hours > LONGEST_WAIT) return { problem: 'not-a-ticket' };
  const at = hours === undefined ? instant(day?.[0]) : new Date(now.getTime() - hours * 3_600_000).toISOString();
  if (at === null) return { problem: 'not-a-ticket' };
  return { value: { number, ...(at === undefined ? {} : { lastReplyAt: at }) } };
};

/** An instant in ISO 8601 from what a file holds; undefined where it holds nothing, null where it is no time. */
function instant(given: unknown): string | null | undefined {
  if (given === undefined || given === null) return undefined;
  const date = given instanceof Date ? given : typeof given === 'string' ? new Date(given) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A proof or scheme by any name; what magna does not know stays as it was written. */
const proof: Reader = (kb, raw) => named(raw, (name) => findProof(kb, name)?.id);
const scheme: Reader = (kb, raw) => named(raw, (name) => findScheme(kb, name)?.id);

function named(raw: unknown, find: (name: string) => string | undefined): Read {
  const name = String(raw).trim();
  return name === '' ? { problem: 'empty' } : { value: find(name) ?? name };
}

const READERS: Record<keyof Facts, Reader> = {
  problem: words,
  lang: oneOf('en', 'zh'),
  category: oneOf('document', 'certification', 'account', 'data', 'other', 'unknown'),
  role: oneOf('exporter', 'importer', 'broker', 'carrier', 'other', 'unknown'),
  origin: place,
  from: place,
  via: (kb, raw, now) => {
    const given = Array.isArray(raw) ? raw : String(raw).split(',');
    const read = given.map((one) => place(kb, one, now));
    return read.find((one) => 'problem' in one) ?? { value: read.flatMap((one) => ('value' in one ? one.value : [])) };
  },
  to: place,
  scheme,
  proof,
  errorCode: words,
  portal: words,
  documentType: words,
  goodsHeld: yesNo,
  writtenRefusal: yesNo,
  entryLodged: yesNo,
  platformFault: yesNo,
  deadline: dayOrInstant,
  tried: channels,
  faqResolved: oneOf('yes', 'no'),
  chatState: oneOf('unknown', 'staffed', 'bot', 'closed'),
  ticket,
  ticketAgeHours: count,
  daysLeft: count,
  urgency: oneOf('low', 'normal', 'high', 'critical'),
  standardConflict: yesNo,
  needsAuthorityAct: yesNo,
  complex: oneOf('yes', 'no'),
  chatStaffed: yesNo,
  faqEntry: (_, raw) => ({ value: [raw].flat().map(String) }),
  hs: words,
  value: words,
  consignment: words,
  contact: words,
};

/** Every key that `--set` and an answers file may hold; the flow and the rules know the same. */
export const FACT_KEYS: readonly (KeysAgree extends true ? keyof Facts : never)[] = Object.keys(
  READERS,
) as (keyof Facts)[];

export type ReadFact =
  | { readonly facts: Partial<Facts> }
  | { readonly problem: 'no-such-key'; readonly options: readonly string[] }
  | Exclude<Read, { value: unknown }>;

/**
 * Reads one answer that a user gave as text or YAML.
 *
 * @param now for answers that say how long ago something was
 */
export function readFact(kb: KnowledgeBase, key: string, raw: unknown, now: Date): ReadFact {
  if (!Object.hasOwn(READERS, key)) {
    const close = nearest(key, FACT_KEYS);
    return { problem: 'no-such-key', options: close.length > 0 ? close : FACT_KEYS };
  }
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return { problem: 'empty' };
  // Whoever is asked for one end may give both.
  const route = (key === 'from' || key === 'to') && typeof raw === 'string' ? routeIn(kb, raw) : undefined;
  if (route !== undefined) return { facts: route };
  const read = READERS[key as keyof Facts](kb, raw, now);
  return 'value' in read ? { facts: { [key]: read.value } } : read;
}
