import type { Finding } from '../../finding.ts';
import type { Path } from '../../kb/prov.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { readFact } from '../../triage/read-fact.ts';
import { factProblem } from '../given-facts.ts';
import type { PlacedScenario } from './read-scenarios.ts';

type Kind = 'advice' | 'faq' | 'rule' | 'office';

/**
 * What a scenario expects and can never be: `scenario/unknown-id`, an id that nothing has, which as something unwanted
 * would always hold; `scenario/value`, a value that its fact does not take.
 *
 * @param now for values that say how long ago something was
 */
export function expectationProblems(kb: SearchableKb, placed: PlacedScenario, now: Date, lang: Lang): Finding[] {
  const { advice, notAdvice, faq, rule, offices, understood, facts } = placed.scenario.expect;
  const names = new Names(kb, placed, lang);
  return [
    ...names.unknown('advice', ['advice'], advice),
    ...names.unknown('advice', ['notAdvice'], notAdvice),
    ...names.unknown('faq', ['faq'], faq),
    ...names.unknown('rule', ['rule'], rule),
    ...names.unknown('office', ['offices'], offices),
    ...refusedValues(kb, placed, 'understood', understood, now, lang),
    ...refusedValues(kb, placed, 'facts', facts, now, lang),
  ];
}

class Names {
  readonly #kb: SearchableKb;
  readonly #placed: PlacedScenario;
  readonly #lang: Lang;

  constructor(kb: SearchableKb, placed: PlacedScenario, lang: Lang) {
    this.#kb = kb;
    this.#placed = placed;
    this.#lang = lang;
  }

  unknown(kind: Kind, path: Path, given: string | readonly string[] = []): Finding[] {
    const ids = [given].flat();
    const there = ids.length === 0 ? [] : this.#idsOf(kind);
    const { flow } = wordsOf(this.#lang);
    const { file, at } = this.#placed;
    return ids.flatMap((id, index) => {
      if (there.includes(id)) return [];
      const [close] = nearest(id, there);
      const fix = close === undefined ? flow.noSuchIdFix : flow.takes(close);
      const text = { message: flow.noSuchId(id, flow.idKinds[kind]), fix };
      const below = typeof given === 'string' ? [] : [index];
      return [file.finding('scenario/unknown-id', [...at, 'expect', ...path, ...below], text)];
    });
  }

  #idsOf(kind: Kind): string[] {
    const { routing, faq, jurisdictions } = this.#kb;
    const things = {
      advice: () => routing.advice,
      faq: () => faq,
      rule: () => routing.rules,
      office: () => jurisdictions.flatMap(({ authorities = [] }) => authorities),
    }[kind]();
    return things.map(({ id }) => id);
  }
}

function refusedValues(
  kb: SearchableKb,
  { file, at }: PlacedScenario,
  key: 'understood' | 'facts',
  expected: Readonly<Record<string, unknown>> = {},
  now: Date,
  lang: Lang,
): Finding[] {
  return Object.entries(expected).flatMap(([fact, raw]) => {
    const read = readFact(kb, fact, raw, now);
    if ('facts' in read) return [];
    const { message, next } = factProblem(fact, typeof raw === 'string' ? raw : JSON.stringify(raw), read, lang);
    return [file.finding('scenario/value', [...at, 'expect', key, fact], { message, fix: next })];
  });
}
