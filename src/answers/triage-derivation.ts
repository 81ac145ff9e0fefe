import type { Lane } from '../cert/lane.ts';
import { lowestStanding, type Standing } from '../finding.ts';
import type { When } from '../kb/shapes/routing.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Plan } from '../routing/plan.ts';
import { decidingTests, matches, type TestResult } from '../routing/test-when.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';
import type { TriageState } from '../triage/triage-state.ts';
import { nameOf } from './cert/name-of.ts';
import { preferenceText } from './cert/lane-summary.ts';
import type { DerivationAnswer, TestedAnswer } from './shapes/derivation.ts';
import { shownFact } from './shown-fact.ts';

/** The whole derivation of a plan: each fact with where it is from, the way through the flow, each rule that was tried. */
export function derivationAnswer(
  kb: SearchableKb,
  state: TriageState,
  passed: readonly string[],
  plan: Plan,
  computed: Computed,
  lang: Lang,
): DerivationAnswer {
  const words = wordsOf(lang);
  const { routing } = kb;
  const tried = <T extends { readonly when: When }>(rules: readonly T[], last: T | undefined): readonly T[] =>
    last === undefined ? [] : rules.slice(0, rules.indexOf(last) + 1);
  const tested = (id: string, when: When, text: string): TestedAnswer => ({
    id,
    holds: matches(when, plan.facts),
    text,
    tests: decidingTests(when, plan.facts).map((result) => testAnswer(kb, result, lang)),
  });
  return {
    facts: factAnswers(kb, state, plan, computed, lang),
    path: passed.map((id) => {
      const node = kb.flow.nodes.find((one) => one.id === id);
      const text = node === undefined ? '' : 'ask' in node ? inLang(node.ask, lang) : words.derivation.nodes[node.kind];
      return { node: id, kind: node?.kind ?? '', text };
    }),
    urgency: tried(routing.urgency, plan.urgencyRule).map((rule) =>
      tested(words.urgencies[rule.gives], rule.when, inLang(rule.because, lang)),
    ),
    actor: words.actorBecause[plan.actor.because],
    rules: tried(routing.rules, plan.rule).map((rule) => tested(rule.id, rule.when, inLang(rule.because, lang))),
    advice: plan.advice.map(({ id, when }) => ({
      id,
      because:
        when !== undefined && matches(when, plan.facts)
          ? words.list(decidingTests(when, plan.facts).map((result) => resultText(kb, result, lang)))
          : words.derivation.byRule(plan.rule.id),
    })),
  };
}

function testAnswer(kb: SearchableKb, result: TestResult, lang: Lang): TestedAnswer['tests'][number] {
  return {
    fact: result.test.fact,
    wanted: wantedText(result, lang),
    value: result.value ?? null,
    shown: shownValue(kb, result, lang),
    holds: result.holds,
  };
}

function shownValue(kb: SearchableKb, { test, value }: TestResult, lang: Lang): string {
  return value === undefined ? wordsOf(lang).unknown : shownFact(kb, test.fact, value, lang);
}

function resultText(kb: SearchableKb, result: TestResult, lang: Lang): string {
  const { triage, derivation } = wordsOf(lang);
  const name = triage.fact[result.test.fact as keyof typeof triage.fact] ?? result.test.fact;
  return derivation.factIs(name, shownValue(kb, result, lang));
}

/** What a test asks for. */
function wantedText({ test }: TestResult, lang: Lang): string {
  const words = wordsOf(lang);
  const { derivation } = words;
  const name = (value: string): string =>
    value === 'yes' || value === 'no' || value === 'unknown'
      ? words[value]
      : ((words.urgencies as Record<string, string>)[value] ??
        (words.categories as Record<string, string>)[value] ??
        value);
  return words.list([
    ...(test.is === undefined ? [] : [words.or([test.is].flat().map(name))]),
    ...(test.has === undefined ? [] : [derivation.has(name(test.has))]),
    ...(test.lacks === undefined ? [] : [derivation.lacks(name(test.lacks))]),
    ...(test.min === undefined ? [] : [derivation.atLeast(test.min)]),
    ...(test.max === undefined ? [] : [derivation.atMost(test.max)]),
    ...(test.below === undefined ? [] : [derivation.below(test.below)]),
  ]);
}

function factAnswers(
  kb: SearchableKb,
  state: TriageState,
  plan: Plan,
  computed: Computed,
  lang: Lang,
): DerivationAnswer['facts'] {
  const words = wordsOf(lang);
  const answered = new Map(
    Object.entries(state.answers).flatMap(([node, facts]) => Object.keys(facts).map((key) => [key, node] as const)),
  );
  const questionOf = (node: string): string => {
    const found = kb.flow.nodes.find(({ id }) => id === node);
    return found !== undefined && 'ask' in found ? inLang(found.ask, lang) : words.triage.offerIntro;
  };
  return (Object.entries(plan.facts) as [keyof Facts, unknown][])
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const shared = { key, value, shown: shownFact(kb, key, value, lang), standing: null };
      const node = answered.get(key);
      if (node !== undefined) return { ...shared, how: 'answered' as const, because: questionOf(node) };
      if (state.given[key] !== undefined && key in state.given)
        return { ...shared, how: 'given' as const, because: '' };
      const read = state.understood.find((one) => one.key === key);
      if (read?.text === '' && key !== 'category') return { ...shared, how: 'given' as const, because: '' };
      if (read !== undefined)
        return {
          ...shared,
          how: 'read' as const,
          because: read.text === '' ? words.derivation.computed.category : words.quote(read.text),
        };
      const { text, standing } = computedReason(kb, key, plan, computed, lang);
      return { ...shared, how: 'computed' as const, because: text, standing };
    });
}

interface Reason {
  readonly text: string;
  readonly standing: Standing | null;
}

/** Why a computed fact is what it is. */
function computedReason(kb: SearchableKb, key: keyof Facts, plan: Plan, computed: Computed, lang: Lang): Reason {
  const words = wordsOf(lang);
  const { computed: why } = words.derivation;
  const { hits, best, error, act, lane } = computed;
  const plain = (text: string): Reason => ({ text, standing: null });
  const whoActs = (): Reason =>
    error !== undefined
      ? plain(why.actorOfCode(error.entry.code))
      : best !== undefined
        ? plain(why.actorOfEntry(best.id))
        : plain(why.nobodyNamed);
  switch (key) {
    case 'category':
      return plain(why.category);
    case 'faqEntry':
      return plain(hits.length === 0 ? why.noEntry : why.faqEntry);
    case 'platformFault':
      return whoActs();
    case 'needsAuthorityAct':
      return act === undefined ? whoActs() : plain(why.act(words.actors[act.by]));
    case 'standardConflict':
      return conflictReason(kb, plan, computed, lang);
    case 'complex':
      return plain(complexText(plan.facts, lane, best?.resolves === 'none', lang));
    case 'ticketAgeHours':
      return plain(plan.facts.ticketAgeHours === 'none' ? why.noTicket : why.ticketAge);
    case 'daysLeft':
      return plain(why.daysLeft);
    case 'urgency':
      return plain(plan.urgencyRule === undefined ? words.triage.urgencySaid : inLang(plan.urgencyRule.because, lang));
    case 'chatStaffed':
      return plain(
        plan.facts.chatState === undefined || plan.facts.chatState === 'unknown' ? why.chatHours : why.chatSeen,
      );
    case 'tried':
      return plain(why.tried);
    default:
      return plain('');
  }
}

function conflictReason(kb: SearchableKb, plan: Plan, { conflict, lane }: Computed, lang: Lang): Reason {
  const { derivation } = wordsOf(lang);
  const proof = plan.facts.proof === undefined ? '' : nameOf(kb.proofs, plan.facts.proof, lang);
  const text = derivation.computed.conflict[conflict.because](
    proof,
    lane === undefined ? '' : preferenceText(lane, lang),
  );
  if (lane === undefined || conflict.because === 'said' || conflict.because === 'open') return { text, standing: null };
  const unused = lane.withoutFunction.find((one) => one.proof.id === plan.facts.proof);
  return { text, standing: lowestStanding([lane.standing, ...(unused === undefined ? [] : [unused.standing])]) };
}

function complexText(facts: Facts, lane: Lane | undefined, unsettled: boolean, lang: Lang): string {
  const { computed: why } = wordsOf(lang).derivation;
  if (facts.complex !== 'yes') return why.notComplex;
  if ((facts.via?.length ?? 0) > 0) return why.complexVia;
  if (lane !== undefined && lane.territory.from !== lane.territory.to) {
    return why.complexCrossing(lane.territory.from, lane.territory.to);
  }
  return unsettled ? why.complexEntry : why.complexPlaces;
}
