import { draftFor } from '../../draft/draft.ts';
import type { Finding } from '../../finding.ts';
import type { KbFile } from '../../kb/kb-file.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { makePlan, type Plan } from '../../routing/plan.ts';
import { type RuleReach, ruleReach } from '../../routing/rule-reach.ts';
import { type Axis, axesOf, situationsOf } from '../../routing/situations.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { computeFacts } from '../../triage/compute-facts.ts';
import type { Facts } from '../../triage/facts.ts';

/** So many plans are made; of more situations every second, third ... is taken, so that a large overlay is done soon. */
const MOST_PLANS = 20_000;

type Lack = 'channel' | 'next-step';

export interface Situations {
  readonly reach: RuleReach;
  readonly plans: number;
  readonly findings: readonly Finding[];
}

/**
 * `routing/unreachable-rule`: a rule that decides in no situation. `flow/incomplete-outcome`: a situation whose plan
 * leaves somebody without a channel that is ever known to be open, or without a next step; who can act is always named.
 *
 * @param file the rules as they are written
 * @param now for the opening hours of the plans; no finding rests on them
 */
export function examineSituations(kb: SearchableKb, file: KbFile, now: Date, lang: Lang): Situations {
  const axes = axesOf(kb);
  const reach = ruleReach(kb.routing, axes);
  const { plans, lacks } = incompletePlans(kb, axes, reach.situations, now, lang);
  return { reach, plans, findings: [...reachFindings(kb, reach, file, lang), ...lackFindings(kb, lacks, file, lang)] };
}

function reachFindings(
  { routing }: SearchableKb,
  { rules, urgencies }: RuleReach,
  file: KbFile,
  lang: Lang,
): Finding[] {
  const { flow: words, or } = wordsOf(lang);
  const told = (list: 'rules' | 'urgency', position: number, name: string, before: readonly string[]): Finding => {
    const text =
      before.length === 0
        ? { message: words.neverFits(name), fix: words.neverFitsFix }
        : { message: words.neverFirst(name, or(before)), fix: words.neverFirstFix };
    return file.finding('routing/unreachable-rule', [list, position, 'when'], text);
  };
  const rule = (position: number): string => routing.rules[position]?.id ?? '';
  const urgency = (position: number): string =>
    words.urgencyAt(position + 1, routing.urgency[position]?.gives ?? 'normal');
  return [
    ...rules.map(({ position, behind }) => told('rules', position, rule(position), behind.map(rule))),
    ...urgencies.map(({ position, behind }) => told('urgency', position, urgency(position), behind.map(urgency))),
  ];
}

/** The first situation for each rule and each thing its plan lacks. */
function incompletePlans(
  kb: SearchableKb,
  axes: readonly Axis[],
  situations: number,
  now: Date,
  lang: Lang,
): { plans: number; lacks: ReadonlyMap<string, { plan: Plan; lack: Lack; said: Facts }> } {
  const step = Math.ceil(situations / MOST_PLANS);
  const today = now.toISOString().slice(0, 10);
  const lacks = new Map<string, { plan: Plan; lack: Lack; said: Facts }>();
  let [passed, plans] = [0, 0];
  for (const said of situationsOf(axes)) {
    if (passed++ % step !== 0) continue;
    const computed = computeFacts(kb, said, { now, today, asOf: today });
    const plan = makePlan(kb, computed, now);
    plans++;
    const lack = lackOf(kb, plan, lang);
    const key = `${plan.rule.id} ${lack}`;
    if (lack !== undefined && !lacks.has(key)) lacks.set(key, { plan, lack, said });
  }
  return { plans, lacks };
}

function lackOf(kb: SearchableKb, { channels, ladder, advice, facts }: Plan, lang: Lang): Lack | undefined {
  // What is neither open nor says when it opens has no hours, or none that are known.
  const there = channels.some(({ opening }) => opening.open === 'yes' || opening.opensAt !== undefined);
  if (!there) return 'channel';
  if (ladder.length > 0 || advice.length > 0) return undefined;
  return channels.some(({ channel }) => draftFor(kb, channel, facts, lang) !== undefined) ? undefined : 'next-step';
}

function lackFindings(
  { routing }: SearchableKb,
  lacks: ReadonlyMap<string, { plan: Plan; lack: Lack; said: Facts }>,
  file: KbFile,
  lang: Lang,
): Finding[] {
  const words = wordsOf(lang).flow;
  return [...lacks.values()].map(({ plan: { rule }, lack, said }) => {
    const at = routing.rules.indexOf(rule);
    const facts = Object.entries(said).map(([key, value]) => `${key}=${[value].flat().join('|') || 'none'}`);
    const situation = facts.length === 0 ? words.notSaid : facts.join(', ');
    return lack === 'channel'
      ? file.finding('flow/incomplete-outcome', ['rules', at, 'primary'], {
          message: words.noChannel(rule.id, situation),
          fix: words.noChannelFix,
        })
      : file.finding('flow/incomplete-outcome', ['rules', at, 'advice'], {
          message: words.noNextStep(rule.id, situation),
          fix: words.noNextStepFix,
        });
  });
}
