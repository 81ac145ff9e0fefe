import type { Lang } from '../../lang/words.ts';
import { factsAtStart, type TriageState } from '../../triage/triage-state.ts';

/** Places whose offices are written to in Chinese. */
const IN_CHINESE = new Set(['CN', 'HK', 'MO', 'TW']);

/** The language an office is written to in, of the two that magna writes; undefined where it is not known which office. */
export function officeLanguage(state: TriageState): Lang | undefined {
  const facts = Object.assign({}, factsAtStart(state), ...Object.values(state.answers)) as { to?: string };
  if (facts.to === undefined || facts.to === 'unknown') return undefined;
  return IN_CHINESE.has(facts.to) ? 'zh' : 'en';
}
