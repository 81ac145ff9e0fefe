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
import type { Facts, YesNo } from './facts.ts';

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
  /** The act that only an authority can do, when the words name one. */
  readonly act: Routing['acts'][number] | undefined;
  readonly conflict: {
    readonly is: YesNo;
    readonly because: 'without-function' | 'refused' | 'accepted' | 'said' | 'open';
  };
}

/**
 * Adds to the facts what can be computed from them. A fact that was given always wins over its computation.
 *
 * `urgency` and `chatStaffed` are not among them: they need the rules and the opening hours.
 */
export function computeFacts(kb: SearchableKb, given: Facts, clock: Clock): Computed {
  const hits = given.problem === undefined ? [] : offersFor(kb, given.problem);
  const best = hits[0]?.entry;
  const lane = laneOf(kb, given, clock.asOf);
  const conflict = conflictOf(given, lane);
  const act = actIn(kb.routing.acts, given.problem);
  const category = given.category ?? categoryOf(best);
  const computed: Facts = {
    ...(category === undefined ? {} : { category }),
    faqEntry: hits.map(({ entry }) => entry.id),
    platformFault: best === undefined ? 'unknown' : best.actor === 'platform' ? 'yes' : 'no',
    standardConflict: conflict.is,
    needsAuthorityAct: needsAuthority(act?.by ?? best?.actor),
    complex: isComplex(kb, { ...given, ...(category ? { category } : {}) }, best, clock.asOf) ? 'yes' : 'no',
    ticketAgeHours: ageOf(given, clock.now),
    ...(given.deadline === undefined || given.deadline === 'unknown'
      ? {}
      : { daysLeft: daysBetween(clock.today, given.deadline) }),
  };
  return { facts: { ...computed, ...given, ...triedToo(given) }, lane, hits, act, conflict };
}

/** The answers worth offering: at most three, each of them likely to be the one. */
function offersFor(kb: SearchableKb, problem: string): Hit[] {
  return searchFaq(kb, problem, { limit: 3 }).hits.filter(({ score }) => score >= FITS);
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
  return deriveLane(kb, {
    from,
    to,
    asOf,
    ...(origin === undefined ? {} : { origin }),
    ...(facts.proof === undefined || facts.proof === 'unknown' ? {} : { proof: facts.proof }),
  });
}

const SAID =
  /(?:passed|accepted|valid|verified|works?) (?:in|at|by) \w+[^.]{0,40}(?:refused|rejected|not accepted|unknown) (?:in|at|by)|一边认|那边认这边不认|一国认|互不承认|标准(?:冲突|不一|不一致|分歧)|conflict of standards|standards? (?:conflict|differ)/i;

/** Whether two countries' standards are what stands in the way: the paper has no function where it was refused. */
function conflictOf(facts: Facts, lane: Lane | undefined): Computed['conflict'] {
  const { proof } = facts;
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
  return SAID.test(facts.problem ?? '') ? { is: 'yes', because: 'said' } : { is: 'unknown', because: 'open' };
}

function actIn(acts: Routing['acts'], problem: string | undefined): Routing['acts'][number] | undefined {
  if (problem === undefined) return undefined;
  const said = foldName(problem);
  const names = (word: string): boolean => {
    const at = said.indexOf(foldName(word));
    return at >= 0 && !isDenied(said, at);
  };
  return acts.find(({ words }) => [...words.en, ...words.zh].some(names));
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

/** Whether the user tells of a refusal: the paper, the question whether the entry is lodged, then matter. */
export function refusalTold(facts: Facts): YesNo {
  if (facts.entryLodged === 'yes' || facts.writtenRefusal === 'yes' || facts.standardConflict === 'yes') return 'yes';
  const words =
    /refus|reject|not (?:accept|recogni[sz]e|pass)|does ?n[o']t (?:accept|recogni[sz]e|pass)|turned down|不认|不接受|拒|退单|退回|过不了|不过/i;
  return words.test(facts.problem ?? '') ? 'yes' : 'no';
}
