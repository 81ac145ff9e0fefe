import type { Lane } from '../cert/lane.ts';
import { byId } from '../kb/by-id.ts';
import type { Text } from '../kb/shapes/common.ts';
import type { Words } from '../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { entryOf, type SearchableKb } from '../search/searchable.ts';
import type { Facts } from '../triage/facts.ts';

/** Who writes, as `magna config` knows it; what is not set is left blank. */
export interface Identity {
  readonly name?: string | undefined;
  readonly company?: string | undefined;
  readonly contact?: string | undefined;
}

/** What a draft is made from besides the facts. */
export interface DraftMore {
  /** What the law of the way says. */
  readonly lane?: Lane | undefined;
  readonly identity?: Identity | undefined;
  /** Day and time of what went wrong is not known to magna; this is the day of the draft, YYYY-MM-DD. */
  readonly today?: string | undefined;
}

/** The facts of a case in words of one language. */
export class Wording {
  readonly facts: Facts;
  readonly more: DraftMore;
  readonly words: Words;
  readonly lang: Lang;
  readonly #kb: SearchableKb;

  constructor(kb: SearchableKb, facts: Facts, lang: Lang, more: DraftMore = {}) {
    this.#kb = kb;
    this.more = more;
    this.facts = facts;
    this.lang = lang;
    this.words = wordsOf(lang);
  }

  text(text: Text): string {
    return inLang(text, this.lang);
  }

  place(id: string | undefined): string | undefined {
    const place = byId(this.#kb.jurisdictions, id);
    return place === undefined ? undefined : this.text(place.name);
  }

  /** The paper by the name magna has for it; undefined for one it does not know, which may be anything a user wrote. */
  knownPaper(): string | undefined {
    const known = byId(this.#kb.proofs, this.facts.proof);
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
    const place = byId(this.#kb.jurisdictions, this.facts.to);
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
    if (this.route() !== '' || this.paper() !== undefined) return `${category} ${this.summary()}`;
    if (problem === undefined) return this.neutralSubject();
    const [line = ''] = problem.split('\n');
    const short = [...line].length > 60 ? `${[...line].slice(0, 57).join('')}...` : line;
    return `${category} ${short}`;
  }

  get kb(): SearchableKb {
    return this.#kb;
  }

  /** Whether the words or the answers tell of a refusal. */
  isRefused(): boolean {
    return (
      this.facts.entryLodged === 'yes' || this.facts.standardConflict === 'yes' || this.facts.writtenRefusal === 'yes'
    );
  }

  /** The case in one line: paper, way, what happened; else what the user said, first line only. */
  summary(): string {
    const { draft } = this.words;
    const customs = this.customs();
    const about = this.words.list([this.paper() ?? '', this.route()].filter((part) => part !== ''));
    if (about === '') {
      const [line = ''] = (this.facts.problem ?? '').split('\n');
      return line === '' ? this.neutralSubject() : line;
    }
    if (this.facts.goodsHeld === 'yes') return this.words.colon(about, draft.goodsHeld(customs));
    return this.isRefused() && customs !== undefined ? this.words.colon(about, draft.refusedBy(customs)) : about;
  }
}
