import { the } from './en/article.ts';
import { cases } from './en/cases.ts';
import { cert } from './en/cert.ts';
import { config } from './en/config.ts';
import { derivation } from './en/derivation.ts';
import { draft } from './en/draft.ts';
import { error } from './en/error.ts';
import { explain } from './en/explain.ts';
import { flow } from './en/flow.ts';
import { grant } from './en/grant.ts';
import { help } from './en/help.ts';
import { kb } from './en/kb.ts';
import { lane } from './en/lane.ts';
import { terms } from './en/terms.ts';
import { ticket } from './en/ticket.ts';
import { triage } from './en/triage.ts';

/** Every word of the interface in English. The Chinese catalogue has the same keys, or it does not compile. */
export const en = {
  language: 'English',
  list: (items: readonly string[]) => items.join(', '),
  row: (items: readonly string[]) => items.join(', '),
  or: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
  and: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  colon: (label: string, text: string) => `${label}: ${text}`,
  clauses: (parts: readonly string[]) => parts.join('; '),
  sentences: (parts: readonly string[]) => parts.join(' '),
  quote: (words: string) => `"${words}"`,
  aside: (text: string, more: string) => `${text} (${more})`,
  unknown: 'unknown',
  none: 'none',
  yes: 'yes',
  no: 'no',
  ...terms,
  today: 'today',
  tomorrow: 'tomorrow',

  standing: {
    verified: 'official text read',
    reported: 'read second-hand',
    unverified: 'not read',
    own: 'your own',
  },
  standingMarks: { verified: '[v]', reported: '[r]', unverified: '[u]', own: '[o]' },
  actorsIn: (actor: string, place: string | undefined) => (place === undefined ? actor : `${actor} in ${the(place)}`),
  span: {
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    workingDays: (n: number) => (n === 1 ? '1 working day' : `${n} working days`),
    months: (n: number) => (n === 1 ? '1 month' : `${n} months`),
    years: (n: number) => (n === 1 ? '1 year' : `${n} years`),
  },
  spanFrom: {
    'made-out': 'from the day it is made out',
    issue: 'from issue',
    shipment: 'from shipment',
    unknown: '(from which day was not read)',
  },
  spanCounted: (span: string, from: string) => `${span} ${from}`,
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (weekday: string, day: number, month: string, year: number) => `${weekday} ${day} ${month} ${year}`,
  dayMonth: (weekday: string, day: number, month: string) => `${weekday} ${day} ${month}`,

  reply: {
    range: (min: string, max: string) => `${min} to ${max}`,
    upTo: (max: string) => `up to ${max}`,
    published: 'published',
    reported: 'reported by users, nobody promised it',
    assumed: 'assumed, nobody promised it',
    unknown: 'no reply time known',
    expected: 'reply',
  },
  hours: {
    open: 'OPEN',
    usuallyOpen: 'probably open now',
    closed: 'closed',
    unknown: 'hours not known',
    always: 'at any hour',
    openUntil: (times: string) => `OPEN until ${times}`,
    opens: (times: string) => `closed, opens ${times}`,
    botUntil: (times: string) => `only a bot now, people from ${times}`,
    holidayNotConfirmed: 'public holiday, not confirmed',
    maybeNobody: 'perhaps nobody is there',
    maybeNobodyUntil: (times: string) => `perhaps nobody is there, people from ${times}`,
    holidaysUnknown: (year: number) => `holidays of ${year} not known`,
    formOpen: 'form OPEN, staff hours not published',
    selfService: 'at any hour, nobody needed',
    forum: 'OPEN at any hour, nobody on duty',
    noOffice: 'which office is not known yet: name the country',
    assumed: 'office hours assumed',
    windows: (days: string, times: string, zone: string) => `${days} ${times} ${zone}`,
  },

  faq: {
    nothing: (query: string) => `Nothing in the FAQ fits "${query}".`,
    nearest: 'Closest entries, not answers:',
    also: 'Also',
    otherwise: 'Instead',
    notSettled: 'Not settled?',
    whoActs: 'Who acts',
    haveReady: 'Have ready',
    sources: 'Sources',
    reviewed: (day: string) => `reviewed ${day}`,
    inFull: 'In full',
    total: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
    resolves: { full: 'usually settles it', partial: 'often settles it', none: 'does not settle it alone' },
    tryWords: 'Try two to four words, thing and symptom, or the other language.',
    pick: 'What is wrong?',
    askHuman: 'a person has to look: describe the case in one line',
    offSubject: (topics: string) => `No answer here is about ${topics}.`,
    why: (threshold: string) => `Why in this order (an answer from a score of ${threshold} on)`,
    scoreOf: (score: string) => `score ${score}`,
    askAllTheSame: 'if a paper of yours is stuck all the same, describe the case in one line',
    inPhrasings: (count: number, all: number) => `in ${count} of ${all} phrasings`,
    elsewhere: 'in the answer, the tags or other words for it',
    takenFor: (word: string) => `taken for "${word}"`,
    notThere: (words: string) => `not there: ${words}`,
    shares: (held: string, said: string) => `holds ${held} of the question, ${said} in its phrasings`,
  },
  channel: {
    title: 'Support channels',
    goodFor: 'Good for',
    badFor: 'Bad for',
    steps: 'How',
    requires: 'It asks for',
    say: 'Say first',
    avoid: 'Avoid',
    nudges: 'Remind',
    after: (span: string) => `after ${span}`,
    never: 'Never there',
    fallback: 'Then',
    reply: 'Reply',
    hours: 'Hours',
    address: 'Address',
    endpointUnknown: "not known to magna: see the platform's own page",
    privacy: 'Seen by',
  },
  explain,
  cases,
  cert,
  config,
  grant,
  derivation,
  ticket,
  triage,
  draft,
  home: {
    tagline: 'magna: stuck paperwork, the answer, and who can act now',
    examples: [
      ['magna triage "PDF stuck"', 'say what is wrong, get a plan'],
      ['magna faq search "export document stuck"', 'search the answers'],
      ['magna cert compare EU US', 'two places side by side'],
      ['magna channel list', 'which support channel is open now'],
      ['magna --help', 'every command'],
    ],
    words: 'Words that are no command are a problem to solve: magna "pdf stuck"',
  },
  flow,
  help,
  kb,
  lane,
  error,
};

/** Widens the literal types, so that another language can say the same keys in its own words. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widen<T[K]> };

export type Words = Widen<typeof en>;
