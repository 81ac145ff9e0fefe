import { officesFor } from '../channel/offices.ts';
import { caseLine, type Draft, draftFor } from '../draft/draft.ts';
import { byId } from '../kb/by-id.ts';
import { provAt, sourceIds, standingOf } from '../kb/prov.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Plan } from '../routing/plan.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';
import { nameOf } from './cert/name-of.ts';
import { type Clock, openingAnswer, replyAnswer } from './channel.ts';
import { needsOf } from './faq-show.ts';
import { timeIn } from './moment.ts';
import { hoursText, reachOf } from './office-reach.ts';
import type { DraftAnswer, PlannedAnswer, TriageAnswer } from './shapes/triage.ts';
import { actorAnswer } from './triage-actor.ts';
import { checksFor } from './triage-checks.ts';
import { whyAnswer } from './triage-why.ts';

export interface TriageClock extends Clock {
  /** The day whose law counts, YYYY-MM-DD. */
  readonly asOf: string;
}

/** The plan in words: why, who, which doors, what next, and a draft for each door. */
export function planAnswer(
  kb: SearchableKb,
  plan: Plan,
  computed: Computed,
  clock: TriageClock,
  lang: Lang,
): Partial<TriageAnswer> {
  const words = wordsOf(lang);
  const { facts } = plan;
  const channelName = (id: string): string => nameOf(kb.channels.channels, id, lang);
  const drafts: Record<string, DraftAnswer> = {};
  for (const { channel } of plan.channels) {
    const draft = draftFor(kb, channel, facts, lang, { lane: computed.lane, today: clock.asOf });
    if (draft !== undefined) drafts[channel.id] = draftAnswer(draft);
  }
  return {
    facts: { ...facts },
    why: whyAnswer(kb, plan, computed, lang),
    urgency: {
      is: facts.urgency ?? 'normal',
      because: plan.urgencyRule === undefined ? words.triage.urgencySaid : inLang(plan.urgencyRule.because, lang),
    },
    actor: actorAnswer(kb, plan, lang),
    clocks: clocksOf(kb, plan, clock, lang),
    primary: plan.channels[0]?.channel.id ?? null,
    plan: plan.channels.map((planned, index) => plannedAnswer(kb, plan, planned, index, computed, lang)),
    offices: plan.offices.map((one) => ({ ...officeOfPlan(one.office, lang), for: one.for })),
    advice: plan.advice.map(({ id, text }) => ({ id, text: inLang(text, lang) })),
    not: plan.not.map(({ channel, why }) => ({ channel, name: channelName(channel), why: inLang(why, lang) })),
    gather: gatherOf(kb, computed, drafts, lang),
    checks: checksFor(facts, computed),
    ladder: plan.ladder.map(({ afterHours, at, channel, step, waitsFor }) => ({
      after: words.triage.afterHours(afterHours),
      at: at?.toISOString() ?? null,
      channel,
      name: channelName(channel),
      action: inLang(step.action, lang),
      offices: channel === 'offline' && facts.to !== undefined ? decidingOffices(kb, facts.to, clock.now, lang) : [],
      waitsFor:
        waitsFor === undefined
          ? null
          : {
              channel: waitsFor.channel,
              name: channelName(waitsFor.channel),
              opensAt: waitsFor.opensAt?.toISOString() ?? null,
            },
    })),
    drafts,
  };
}

function decidingOffices(kb: SearchableKb, place: string, now: Date, lang: Lang): string[] {
  return officesFor(kb, place, 'decide', now)
    .slice(0, 1)
    .map(({ authority }) => inLang(authority.name, lang));
}

function draftAnswer({ subject, body, missing, removed }: Draft): DraftAnswer {
  return { subject, body, missing: [...missing], removed: [...removed], file: null };
}

/** What to have at hand: what the best answer asks for, then what the drafts still lack; each once. */
function gatherOf(
  kb: SearchableKb,
  computed: Computed,
  drafts: Record<string, DraftAnswer>,
  lang: Lang,
): TriageAnswer['gather'] {
  const best = computed.hits[0]?.entry;
  const needs = best === undefined ? [] : needsOf(kb, best, lang);
  const lacking = Object.values(drafts).flatMap(({ missing }) => missing);
  const seen = new Set<string>();
  return [...needs, ...lacking].filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, 6);
}

function plannedAnswer(
  kb: SearchableKb,
  plan: Plan,
  planned: Plan['channels'][number],
  index: number,
  computed: Computed,
  lang: Lang,
): PlannedAnswer {
  const { channel, opening, offices } = planned;
  const { open, ...when } = openingAnswer(opening, lang);
  return {
    channel: channel.id,
    name: inLang(channel.name, lang),
    order: index + 1,
    openNow: open,
    ...when,
    expectedReply: replyAnswer(kb, channel, wordsOf(lang)),
    reasons: [reasonFor(kb, plan, planned, lang)],
    say: sayIn(kb, channel.id, plan.facts, computed, lang),
    avoid: channel.avoid.map((text) => inLang(text, lang)),
    offices: offices.map((office) => officeOfPlan(office, lang)),
  };
}

/** Why a door is in the plan: the rule that names it, else the answer that sends such cases there. */
function reasonFor(
  kb: SearchableKb,
  plan: Plan,
  { sentBy }: Plan['channels'][number],
  lang: Lang,
): PlannedAnswer['reasons'][number] {
  if (sentBy !== undefined) {
    const path = ['escalateTo', 'reason'];
    return {
      rule: `faq/${sentBy.id}`,
      text: inLang(sentBy.escalateTo.reason, lang),
      facts: ['faqEntry'],
      source: sourceIds(provAt(sentBy, path)),
      standing: standingOf(sentBy, path),
    };
  }
  const path = ['rules', kb.routing.rules.indexOf(plan.rule), 'because'];
  return {
    rule: plan.rule.id,
    text: inLang(plan.rule.because, lang),
    facts: [...plan.because],
    source: sourceIds(provAt(kb.routing, path)),
    standing: standingOf(kb.routing, path),
  };
}

function officeOfPlan(
  { authority, place, opening, assumed, standing }: Plan['offices'][number]['office'],
  lang: Lang,
): PlannedAnswer['offices'][number] {
  return {
    id: authority.id,
    name: inLang(authority.name, lang),
    place: place.id,
    open: openingAnswer(opening, lang).open,
    holiday: openingAnswer(opening, lang).holiday,
    opensAt: opening.opensAt?.toISOString() ?? null,
    hours: hoursText(authority, lang),
    hoursAssumed: assumed,
    ...reachOf(authority),
    standing,
  };
}

/** The clocks where goods leave and arrive, by the zone of an office there; the user's own zone is told elsewhere. */
function clocksOf(kb: SearchableKb, { facts }: Plan, { now, zone }: Clock, lang: Lang): TriageAnswer['clocks'] {
  const own = timeIn(now, zone);
  const ends = [facts.from ?? facts.origin, facts.to].flatMap((id) => {
    const place = byId(kb.jurisdictions, id);
    const there = place?.authorities?.find((office) => office.zone !== 'unknown')?.zone;
    if (place === undefined || there === undefined || there === zone) return [];
    return [{ place: place.id, name: inLang(place.name, lang), zone: there, time: timeIn(now, there) }];
  });
  return ends.filter(({ time }, at) => time !== own && ends.findIndex((one) => one.time === time) === at);
}

/** What to say or look up first in a channel, filled in as far as the facts go. */
function sayIn(kb: SearchableKb, channel: string, facts: Facts, computed: Computed, lang: Lang): string[] {
  const words = wordsOf(lang);
  if (channel === 'faq') return computed.hits.map(({ entry }) => `magna faq show ${entry.id}`);
  if (channel === 'chat') return [caseLine(kb, facts, lang)];
  if (channel === 'offline') return [words.draft.callAsk];
  return [];
}
