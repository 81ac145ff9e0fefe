import { dayOf, wallTime } from '../../channel/wall-time.ts';
import type { Finding } from '../../finding.ts';
import { chooseLanguage } from '../../lang/choose-language.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { readFact } from '../../triage/read-fact.ts';
import { factProblem } from '../given-facts.ts';
import type { TriageAnswer } from '../shapes/triage.ts';
import { answerTriage, type Facts, readProblem, type TriageClock, viewTriage } from '../triage.ts';
import type { PlacedScenario } from './read-scenarios.ts';

/**
 * What triage makes of a scenario: the same calls as of a run without a terminal.
 *
 * @param now the clock of the scenario
 * @returns the answer, or why there is none: a value that its fact does not take, a zone that no clock knows
 */
export function runScenario(
  kb: SearchableKb,
  placed: PlacedScenario,
  now: Date,
  lang: Lang,
): { readonly answer: TriageAnswer } | { readonly findings: readonly Finding[] } {
  const { scenario, file, at } = placed;
  const { say, zone = 'UTC', set = {} } = scenario;
  if (!isZone(zone)) {
    const { flow } = wordsOf(lang);
    const text = { message: flow.noZone(zone), fix: flow.noZoneFix };
    return { findings: [file.finding('scenario/value', [...at, 'zone'], text)] };
  }
  const clock: TriageClock = { now, zone, asOf: dayOf(wallTime(now, zone)) };
  const { facts, findings } = factsOf(kb, placed, set, now, lang);
  if (findings.length > 0) return { findings };
  const given: Facts = { ...facts, ...(say === undefined ? {} : { problem: say }) };
  const state = { ...readProblem(kb, given.problem, given, clock), settled: 'all' as const };
  const spoken = chooseLanguage(scenario.lang ?? given.lang, given.problem, 'en');
  return { answer: answerTriage(kb, state, viewTriage(kb, state, clock), clock, spoken) };
}

function factsOf(
  kb: SearchableKb,
  { file, at }: PlacedScenario,
  set: NonNullable<PlacedScenario['scenario']['set']>,
  now: Date,
  lang: Lang,
): { facts: Facts; findings: readonly Finding[] } {
  let facts: Facts = {};
  const findings: Finding[] = [];
  for (const [key, raw] of Object.entries(set)) {
    const read = readFact(kb, key, raw, now);
    if ('facts' in read) {
      facts = { ...facts, ...read.facts };
      continue;
    }
    const { message, next } = factProblem(key, typeof raw === 'string' ? raw : JSON.stringify(raw), read, lang);
    findings.push(file.finding('scenario/value', [...at, 'set', key], { message, fix: next }));
  }
  return { facts, findings };
}

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
