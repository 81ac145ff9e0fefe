import { deriveLane, type Lane } from '../cert/lane.ts';
import { byId } from '../kb/by-id.ts';
import { foldName } from '../lang/fold-name.ts';
import { territoryOn } from '../cert/territory.ts';
import type { Actor, FaqEntry } from '../kb/shapes/faq.ts';
import type { Routing } from '../kb/shapes/routing.ts';
import { FITS, type Hit, searchFaq } from '../search/search.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { daysBetween } from '../kb/days.ts';
import { isDenied } from './denial.ts';
import { type ErrorCode, findErrorCode } from './error-code.ts';
import type { Facts, YesNo } from './facts.ts';
import { readPart } from './read-part.ts';

export interface Clock {
  readonly now: Date;
  /** The day in the user's zone, YYYY-MM-DD. */
  readonly today: string;
  /** The day whose law counts, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What follows from the facts that were said, and what each conclusion rests on. */
export interface Computed {
  readonly facts: Facts;
  readonly lane: Lane | undefined;
  /** Answers that fit the problem, best first, at most three. */
  readonly hits: readonly Hit[];
  /** The first of them, where it is so likely the one that what it says of the case counts: who acts, where it goes. */
  readonly best: FaqEntry | undefined;
  /** The error code that was quoted. */
  readonly error: ErrorCode | undefined;
  /** The act that only an authority can do, when the words name one. */
  readonly act: Routing['acts'][number] | undefined;
  readonly conflict: {
    readonly is: YesNo;
    readonly because: 'without-function' | 'refused' | 'accepted' | 'said' | 'open' | 'given';
  };
}

/** An answer may be offered from a lower score on; what it says of a case decides only from this one. */
const SURE = 0.55;

/**
 * Adds to the facts what can be computed from them. A fact that was given always wins over its computation.
 *
 * `urgency` and `chatStaffed` are not among them: they need the rules and the opening hours.
 */
export function computeFacts(kb: SearchableKb, given: Facts, clock: Clock): Computed {
  const hits = given.problem === undefined ? [] : offersFor(kb, given.problem);
  const [first] = hits;
  const best = first !== undefined && first.score >= SURE ? first.entry : undefined;
  const error = findErrorCode(kb, given);
  const lane = laneOf(kb, given, clock.asOf);
  const conflict = conflictOf(given, lane);
  const act = actIn(kb.routing.acts, given.problem === undefined ? undefined : readPart(given.problem));
  const category = given.category ?? categoryOf(first?.entry);
  const actor = error?.actor ?? best?.actor;
  const computed: Facts = {
    ...(category === undefined ? {} : { category }),
    faqEntry: hits.map(({ entry }) => entry.id),
    platformFault: actor === undefined ? 'unknown' : actor === 'platform' ? 'yes' : 'no',
    standardConflict: conflict.is,
    needsAuthorityAct: needsAuthority(act?.by ?? actor),
    complex: isComplex(kb, { ...given, ...(category ? { category } : {}) }, best, clock.asOf) ? 'yes' : 'no',
    ticketAgeHours: ageOf(given, clock.now),
    ...(given.deadline === undefined || given.deadline === 'unknown'
      ? {}
      : { daysLeft: daysBetween(clock.today, given.deadline) }),
  };
  return { facts: { ...computed, ...given, ...triedToo(given) }, lane, hits, best, error, act, conflict };
}

/** A triage asks again after each answer, and the problem stays the same. */
const lastOffers = new WeakMap<SearchableKb, { readonly problem: string; readonly hits: Hit[] }>();

/** The answers worth offering: at most three, each of them likely to be the one. */
function offersFor(kb: SearchableKb, problem: string): Hit[] {
  const last = lastOffers.get(kb);
  if (last?.problem === problem) return last.hits;
  const hits = searchFaq(kb, readPart(problem), { limit: 3 }).hits.filter(({ score }) => score >= FITS);
  lastOffers.set(kb, { problem, hits });
  return hits;
}

/** What was tried by what else is known: a ticket is the helpdesk, an answer that did not solve it is the FAQ. */
function triedToo({ tried, faqResolved, ticket }: Facts): Facts {
  if (tried === 'unknown') return {};
  const also = [
    ...(faqResolved === 'no' && tried !== undefined ? (['faq'] as const) : []),
    ...(typeof ticket === 'object' ? (['helpdesk'] as const) : []),
  ].filter((channel) => !tried?.includes(channel));
  return also.length === 0 ? {} : { tried: [...also, ...(tried ?? [])] };
}

/** An entry about channels says nothing of what is stuck. */
function categoryOf(entry: FaqEntry | undefined): Facts['category'] {
  if (entry === undefined) return undefined;
  return entry.category === 'channel' ? 'other' : entry.category;
}

function laneOf(kb: SearchableKb, facts: Facts, asOf: string): Lane | undefined {
  const place = (id: string | undefined) => {
    const found = byId(kb.jurisdictions, id);
    return found?.kind === 'group' ? undefined : found;
  };
  const from = place(facts.from ?? facts.origin);
  const to = place(facts.to);
  if (from === undefined || to === undefined) return undefined;
  const origin = place(facts.origin);
  const via = (facts.via ?? []).flatMap((id) => place(id) ?? []);
  return deriveLane(kb, {
    from,
    to,
    asOf,
    ...(origin === undefined ? {} : { origin }),
    ...(via.length === 0 ? {} : { via }),
    ...(facts.proof === undefined || facts.proof === 'unknown' ? {} : { proof: facts.proof }),
  });
}

const SAID =
  /(?:passed|accepted|valid|verified|works?) (?:in|at|by) \w+[^.]{0,40}(?:refused|rejected|not accepted|unknown) (?:in|at|by)|一边认|那边认这边不认|一国认|互不承认|标准(?:冲突|不一|不一致|分歧)|conflict of standards|standards? (?:conflict|differ)/i;

/** Whether two countries' standards are what stands in the way: the paper has no function where it was refused. */
function conflictOf(facts: Facts, lane: Lane | undefined): Computed['conflict'] {
  const { proof, standardConflict } = facts;
  if (standardConflict !== undefined) return { is: standardConflict, because: 'given' };
  if (lane !== undefined && proof !== undefined && proof !== 'unknown') {
    if (lane.withoutFunction.some((unused) => unused.proof.id === proof))
      return { is: 'yes', because: 'without-function' };
    if (lane.kept.length > 0 && lane.kept.every(({ grant }) => grant.refuses?.includes(proof))) {
      return { is: 'yes', because: 'refused' };
    }
    const taken = lane.kept.some(
      ({ grant }) => grant.accepts !== 'unknown' && grant.accepts.some((acceptance) => acceptance.proof === proof),
    );
    if (taken) return { is: 'no', because: 'accepted' };
  }
  return SAID.test(readPart(facts.problem ?? '')) ? { is: 'yes', because: 'said' } : { is: 'unknown', because: 'open' };
}

function actIn(acts: Routing['acts'], problem: string | undefined): Routing['acts'][number] | undefined {
  if (problem === undefined) return undefined;
  const said = foldName(problem);
  const names = (word: string): boolean => {
    const folded = foldName(word);
    const at = said.indexOf(folded);
    return at >= 0 && !isDenied(said, at) && !isAlternative(said, at, at + folded.length);
  };
  return acts.find(({ words }) => [...words.en, ...words.zh].some(names));
}

/** One of two that somebody chooses between, "改证还是改报关单", is not what is wanted yet. */
function isAlternative(text: string, start: number, end: number): boolean {
  return /还是\s*$/.test(text.slice(Math.max(0, start - 4), start)) || /^\s*还是/.test(text.slice(end, end + 4));
}

function needsAuthority(actor: Actor | undefined): YesNo {
  if (actor === undefined) return 'unknown';
  return actor === 'issuing-body' || actor === 'authority' ? 'yes' : 'no';
}

function isComplex(kb: SearchableKb, facts: Facts, best: FaqEntry | undefined, asOf: string): boolean {
  const territories = new Set(
    [facts.from, facts.to].flatMap((id) => {
      const place = byId(kb.jurisdictions, id);
      return place === undefined || place.kind === 'group' ? [] : [territoryOn(place, asOf).id];
    }),
  );
  const crossing = territories.size > 1 && (facts.category === 'certification' || facts.category === 'data');
  return crossing || (facts.via?.length ?? 0) > 0 || best?.resolves === 'none';
}

/** Hours since the last reply, else since the ticket was opened; `none` without a ticket. */
function ageOf({ ticket }: Facts, now: Date): NonNullable<Facts['ticketAgeHours']> {
  if (ticket === undefined || ticket === 'none') return 'none';
  if (ticket === 'unknown') return 'unknown';
  const since = ticket.lastReplyAt ?? ticket.openedAt;
  // A ticket whose age nobody gave was just written down.
  return since === undefined ? 0 : Math.max(0, (now.getTime() - Date.parse(since)) / 3_600_000);
}
