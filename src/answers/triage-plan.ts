import { officesFor } from '../channel/offices.ts';
import { caseLine, type Draft, draftFor } from '../draft/draft.ts';
import { lowestStanding, type Standing } from '../finding.ts';
import { byId } from '../kb/by-id.ts';
import { standingOf } from '../kb/prov.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Plan } from '../routing/plan.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';
import { type Clock, openingAnswer, replyAnswer } from './channel.ts';
import { needsOf } from './faq-show.ts';
import type { DraftAnswer, PlannedAnswer, TriageAnswer } from './shapes/triage.ts';

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
  const { facts, actor } = plan;
  const nameOf = (id: string): string => {
    const channel = byId(kb.channels.channels, id);
    return channel === undefined ? id : inLang(channel.name, lang);
  };
  const drafts: Record<string, DraftAnswer> = {};
  for (const { channel } of plan.channels) {
    const draft = draftFor(kb, channel, facts, lang);
    if (draft !== undefined) drafts[channel.id] = draftAnswer(draft);
  }
  const place = kb.jurisdictions.find(
    ({ id }) => id === (actor.who === 'broker' || actor.who === 'authority' ? facts.to : undefined),
  );
  return {
    facts: { ...facts },
    why: whyAnswer(kb, plan, computed, lang),
    urgency: {
      is: facts.urgency ?? 'normal',
      because: plan.urgencyRule === undefined ? words.triage.urgencySaid : inLang(plan.urgencyRule.because, lang),
    },
    actor: {
      who: actor.who,
      name: words.actorsIn(words.actors[actor.who], place === undefined ? undefined : inLang(place.name, lang)),
      do: words.actorDoes[actor.who],
      because: words.actorBecause[actor.because],
      cannot: actor.cannot.map((who) => ({ who, name: words.actors[who] })),
    },
    primary: plan.channels[0]?.channel.id ?? null,
    plan: plan.channels.map((planned, index) => plannedAnswer(kb, plan, planned, index, computed, lang)),
    advice: plan.advice.map(({ id, text }) => ({ id, text: inLang(text, lang) })),
    not: plan.not.map(({ channel, why }) => ({ channel, name: nameOf(channel), why: inLang(why, lang) })),
    gather: gatherOf(kb, computed, drafts, lang),
    ladder: plan.ladder.map(({ afterHours, at, channel, step }) => ({
      after: words.triage.afterHours(afterHours),
      at: at?.toISOString() ?? null,
      channel,
      name: nameOf(channel),
      action: inLang(step.action, lang),
      offices: channel === 'offline' && facts.to !== undefined ? decidingOffices(kb, facts.to, clock.now, lang) : [],
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
  const ruleIndex = kb.routing.rules.indexOf(plan.rule);
  return {
    channel: channel.id,
    name: inLang(channel.name, lang),
    order: index + 1,
    openNow: open,
    ...when,
    expectedReply: replyAnswer(kb, channel, wordsOf(lang)),
    reasons: [
      {
        rule: plan.rule.id,
        text: inLang(plan.rule.because, lang),
        facts: [...plan.because],
        standing: standingOf(kb.routing, ['rules', ruleIndex, 'because']),
      },
    ],
    say: sayIn(kb, channel.id, plan.facts, computed, lang),
    avoid: channel.avoid.map((text) => inLang(text, lang)),
    offices: offices.map(({ authority, place, opening: officeOpening, assumed, standing }) => {
      const contact = authority.contact === 'unknown' ? {} : authority.contact;
      return {
        id: authority.id,
        name: inLang(authority.name, lang),
        place: place.id,
        open: openingAnswer(officeOpening, lang).open,
        opensAt: officeOpening.opensAt?.toISOString() ?? null,
        hoursAssumed: assumed,
        phone: contact.phone ?? null,
        inside: contact.inside ?? null,
        url: contact.url ?? null,
        standing,
      };
    }),
  };
}

/** What to say or look up first in a channel, filled in as far as the facts go. */
function sayIn(kb: SearchableKb, channel: string, facts: Facts, computed: Computed, lang: Lang): string[] {
  const words = wordsOf(lang);
  if (channel === 'faq') return computed.hits.map(({ entry }) => `magna faq show ${entry.id}`);
  if (channel === 'chat') return [caseLine(kb, facts, lang)];
  if (channel === 'offline') return [words.draft.callAsk];
  return [];
}

/** Why things stand as they do: the law of the lane where it decides, else the rule that chose the channel. */
function whyAnswer(
  kb: SearchableKb,
  plan: Plan,
  { lane, conflict }: Computed,
  lang: Lang,
): NonNullable<TriageAnswer['why']> {
  const words = wordsOf(lang);
  const { proof } = plan.facts;
  const known = byId(kb.proofs, proof);
  const paper = known === undefined ? (proof ?? '') : inLang(known.name, lang);
  const listed = lane?.preference === 'listed' ? lane : undefined;
  const instead =
    listed === undefined
      ? []
      : [words.triage.whyLaneListed(words.list(listed.kept.map(({ scheme }) => inLang(scheme.short, lang))))];
  // A sentence with two statements stands as low as the weaker of them.
  const withInstead = (standing: Standing): Standing =>
    listed === undefined ? standing : lowestStanding([standing, listed.standing]);
  if (conflict.because === 'without-function' && lane !== undefined) {
    const unused = lane.withoutFunction.find((one) => one.proof.id === proof);
    const serves = words.list((unused?.serves ?? []).map((scheme) => inLang(scheme.short, lang)));
    return {
      text: words.sentences([words.triage.whyNoFunction(paper, serves), ...instead]),
      standing: withInstead(unused?.standing ?? 'unverified'),
    };
  }
  if (conflict.because === 'refused' && lane !== undefined) {
    return { text: words.sentences([words.triage.whyRefused(paper), ...instead]), standing: lane.standing };
  }
  if (conflict.because === 'accepted' && lane !== undefined)
    return { text: words.triage.whyAccepted(paper), standing: lane.standing };
  if (conflict.is === 'yes')
    return { text: words.sentences([words.triage.whyConflict, ...instead]), standing: withInstead('reported') };
  const index = kb.routing.rules.indexOf(plan.rule);
  return { text: inLang(plan.rule.because, lang), standing: standingOf(kb.routing, ['rules', index, 'because']) };
}
