import { entryOf, type SearchableKb } from '../search/searchable.ts';
import type { Text } from '../kb/shapes/common.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { Words } from '../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Facts } from '../triage/facts.ts';

/** A text for one channel. What is missing is named and left blank; nothing is invented. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
  readonly missing: readonly { readonly id: string; readonly text: string }[];
  /** Facts left out of a channel that everybody can read. */
  readonly removed: readonly string[];
}

/**
 * The ticket, message or note for a channel, from what is known.
 *
 * @returns undefined for a channel where nothing is written, such as the FAQ
 */
export function draftFor(kb: SearchableKb, channel: Channel, facts: Facts, lang: Lang): Draft | undefined {
  const wording = new Wording(kb, facts, lang);
  switch (channel.kind) {
    case 'self-service':
      return undefined;
    case 'ticket':
      return ticketDraft(channel, wording);
    case 'chat':
      return chatDraft(channel, wording);
    case 'forum':
      return forumDraft(channel, wording);
    case 'authority':
      return officeDraft(channel, wording);
  }
}

/** What to say first in a chat: one concrete case, blanks where something is not known. */
export function caseLine(kb: SearchableKb, facts: Facts, lang: Lang): string {
  return new Wording(kb, facts, lang).caseLine();
}

/** The facts of a case in words of one language. */
class Wording {
  readonly facts: Facts;
  readonly words: Words;
  readonly lang: Lang;
  readonly #kb: SearchableKb;

  constructor(kb: SearchableKb, facts: Facts, lang: Lang) {
    this.#kb = kb;
    this.facts = facts;
    this.lang = lang;
    this.words = wordsOf(lang);
  }

  text(text: Text): string {
    return inLang(text, this.lang);
  }

  place(id: string | undefined): string | undefined {
    const place = this.#kb.jurisdictions.find((one) => one.id === id);
    return place === undefined ? undefined : this.text(place.name);
  }

  /** The paper by the name magna has for it; undefined for one it does not know, which may be anything a user wrote. */
  knownPaper(): string | undefined {
    const known = this.#kb.proofs.find(({ id }) => id === this.facts.proof);
    return known === undefined ? undefined : this.text(known.name);
  }

  paper(): string | undefined {
    const { proof } = this.facts;
    return proof === undefined || proof === 'unknown' ? undefined : (this.knownPaper() ?? proof);
  }

  route(): string {
    const from = this.place(this.facts.from ?? this.facts.origin);
    const to = this.place(this.facts.to);
    if (from === undefined || to === undefined) return [from, to].filter((one) => one !== undefined).join('');
    const origin = this.place(this.facts.origin);
    const route = this.words.draft.route(from, to);
    return origin === undefined || origin === from
      ? route
      : this.words.list([route, this.words.draft.originOther(origin)]);
  }

  /** The office of the destination that decides, by its name. */
  customs(): string | undefined {
    const place = this.#kb.jurisdictions.find((one) => one.id === this.facts.to);
    const office = place?.authorities?.find(({ does }) => does.includes('decides'));
    return office === undefined ? undefined : this.text(office.name);
  }

  ticketNumber(): string | undefined {
    const { ticket } = this.facts;
    return typeof ticket === 'object' ? ticket.number : undefined;
  }

  /** A refusal in one line where the words tell of one; else category, route and what was said. */
  caseLine(): string {
    const { draft, categories } = this.words;
    const refused = this.facts.entryLodged === 'yes' || this.facts.standardConflict === 'yes';
    const to = this.place(this.facts.to);
    const paper = this.paper();
    const ticket = draft.ticket(this.ticketNumber() ?? draft.blank);
    if (refused && to !== undefined && paper !== undefined) {
      const origin = this.place(this.facts.origin ?? this.facts.from) ?? draft.blank;
      const goods = draft.goods(origin, this.facts.hs ?? draft.blank);
      return this.words.sentences([
        draft.caseLine({ goods, paper, customs: this.customs() ?? to, date: draft.blank }),
        draft.whichUnit,
        ticket,
      ]);
    }
    const category = categories[this.facts.category ?? 'unknown'];
    return this.words.sentences([
      draft.caseLinePlain(category, this.route(), this.facts.problem ?? draft.blank),
      ticket,
    ]);
  }

  /** Category, route, paper, else what the best answer is about. Nothing in it identifies anybody. */
  neutralSubject(): string {
    const about = [this.route(), this.knownPaper() ?? ''].filter((part) => part !== '');
    const [id] = this.facts.faqEntry ?? [];
    const best = id === undefined ? undefined : entryOf(this.#kb, id);
    const topic = about.length === 0 && best !== undefined ? [this.text(best.question)] : about;
    return [`[${this.words.categories[this.facts.category ?? 'unknown']}]`, ...topic].join(' ');
  }

  /** The subject for those who may read the user's own words. */
  subject(): string {
    const { problem } = this.facts;
    const category = `[${this.words.categories[this.facts.category ?? 'unknown']}]`;
    const about = [this.route(), this.paper() ?? ''].filter((part) => part !== '');
    if (about.length > 0) return [category, ...about].join(' ');
    if (problem === undefined) return this.neutralSubject();
    const [line = ''] = problem.split('\n');
    const short = [...line].length > 60 ? `${[...line].slice(0, 57).join('')}...` : line;
    return `${category} ${short}`;
  }
}

/** What is known for a field of a form, by the field's id; undefined where it is not known. */
const FIELD_VALUES: Record<string, (wording: Wording) => string | undefined> = {
  category: ({ facts, words }) => (facts.category === undefined ? undefined : words.categories[facts.category]),
  summary: (wording) => wording.subject(),
  'what-happened': ({ facts }) => facts.problem,
  ids: ({ facts }) => facts.consignment,
  goods: (wording) => {
    const { facts, words } = wording;
    return facts.hs === undefined
      ? undefined
      : words.list([`HS ${facts.hs}`, wording.route()].filter((part) => part !== ''));
  },
  evidence: ({ facts, words }) => (facts.writtenRefusal === 'yes' ? words.triage.fact.writtenRefusal : undefined),
  tried: ({ facts, words }) =>
    Array.isArray(facts.tried) ? (facts.tried.length > 0 ? words.list(facts.tried) : words.none) : undefined,
  deadline: ({ facts }) => (facts.deadline === 'unknown' ? undefined : facts.deadline),
  'ticket-number': (wording) => wording.ticketNumber(),
  'case-line': (wording) => wording.caseLine(),
  'neutral-summary': (wording) => wording.neutralSubject(),
  'read-so-far': ({ facts, words }) =>
    Array.isArray(facts.tried) && facts.tried.length > 0 ? words.list(facts.tried) : undefined,
  refusal: ({ facts, words }) => (facts.writtenRefusal === 'yes' ? words.triage.fact.writtenRefusal : undefined),
};

function fieldsOf(channel: Channel, wording: Wording): { id: string; text: string; value: string | undefined }[] {
  return channel.requires.map(({ id, text }) => ({
    id,
    text: shortLabel(wording.text(text)),
    value: FIELD_VALUES[id]?.(wording),
  }));
}

/** The name of a field without what explains it: "category" of "category (document, account, ...)". */
function shortLabel(text: string): string {
  return text.split(/[(（:：]/u)[0]?.trim() ?? text;
}

function missingOf(fields: ReturnType<typeof fieldsOf>): Draft['missing'] {
  return fields.filter(({ value }) => value === undefined).map(({ id, text }) => ({ id, text }));
}

function ticketDraft(channel: Channel, wording: Wording): Draft {
  const fields = fieldsOf(channel, wording);
  const blank = wording.words.draft.blank;
  const body = fields.map(({ text, value }) => wording.words.colon(text, value ?? blank)).join('\n');
  return { subject: wording.subject(), body, missing: missingOf(fields), removed: [] };
}

function chatDraft(channel: Channel, wording: Wording): Draft {
  const { facts, words } = wording;
  const missing = [...missingOf(fieldsOf(channel, wording))];
  const line = wording.caseLine();
  if (facts.hs === undefined && line.includes('HS ')) missing.push({ id: 'hs', text: words.triage.fact.hs });
  return { subject: wording.subject(), body: line, missing, removed: [] };
}

/** For everybody to read, so built from facts that identify nobody; the user's own words stay out. */
function forumDraft(channel: Channel, wording: Wording): Draft {
  const { facts, words } = wording;
  const age = typeof facts.ticketAgeHours === 'number' ? String(Math.floor(facts.ticketAgeHours)) : '';
  const lines = [
    words.draft.community(wording.ticketNumber() ?? words.draft.blank, age),
    wording.neutralSubject(),
    ...(facts.hs === undefined ? [] : [`HS ${facts.hs.replace(/\D/g, '').slice(0, 4)}`]),
    words.draft.anybody,
  ];
  const removed = (['problem', 'hs', 'value', 'consignment', 'contact'] as const)
    .filter((key) => facts[key] !== undefined)
    .map((key) => words.draft.removed[key]);
  return {
    subject: wording.neutralSubject(),
    body: lines.join('\n'),
    missing: missingOf(fieldsOf(channel, wording)),
    removed,
  };
}

function officeDraft(channel: Channel, wording: Wording): Draft {
  const { words } = wording;
  const fields = fieldsOf(channel, wording);
  const to = wording.place(wording.facts.to);
  const lines = [
    words.draft.greeting,
    to === undefined ? words.draft.callPlain : words.draft.call(to),
    wording.subject(),
    ...fields.map(({ text, value }) => words.colon(text, value ?? words.draft.blank)),
    words.draft.callAsk,
    words.draft.thanks,
  ];
  return { subject: wording.subject(), body: lines.join('\n'), missing: missingOf(fields), removed: [] };
}
