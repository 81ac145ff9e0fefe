import { lowestStanding, type Standing } from '../finding.ts';
import { byId } from '../kb/by-id.ts';
import { standingOf } from '../kb/prov.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Plan } from '../routing/plan.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Computed } from '../triage/compute-facts.ts';
import { preferenceText } from './cert/lane-summary.ts';
import type { TriageAnswer } from './shapes/triage.ts';

/** Why things stand as they do: the law of the lane where it decides, else the rule that chose the channel. */
export function whyAnswer(
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
  if (plan.facts.category === 'certification' && lane !== undefined)
    return { text: words.triage.whyLane(preferenceText(lane, lang)), standing: lane.standing };
  const index = kb.routing.rules.indexOf(plan.rule);
  return { text: inLang(plan.rule.because, lang), standing: standingOf(kb.routing, ['rules', index, 'because']) };
}
