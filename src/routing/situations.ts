import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { FactKey } from '../kb/shapes/flow.ts';
import type { Routing, Test, When } from '../kb/shapes/routing.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { computeFacts } from '../triage/compute-facts.ts';
import { readValue, sampleOf, valuesOf } from '../triage/fact-values.ts';
import type { Facts } from '../triage/facts.ts';
import { holds } from './test-when.ts';

/** A fact that rules look at, with one value for each class of values that they treat alike. */
export interface Axis {
  readonly fact: FactKey;
  /** Undefined where the fact is not said. */
  readonly values: readonly unknown[];
}

/** So many values of a list are taken in every combination; of more, three at a time. */
const COMBINED = 6;

/**
 * The facts that decide who is sent where: those that the rules, the urgencies and the ladder test. The values of each
 * are what its reader takes, with the limits of numbers and what lies between them; values that no test tells apart are
 * one.
 */
export function axesOf(kb: SearchableKb): Axis[] {
  const tests = testsOf(kb.routing);
  const always = alwaysKnown(kb);
  const facts = [...new Set(tests.map(({ fact }) => fact))].filter((fact) => fact !== 'tag');
  return facts.map((fact) => {
    const own = tests.filter((test) => test.fact === fact);
    const values = [...candidates(kb, fact, own), ...(always.has(fact) ? [] : [undefined])];
    const classes = new Map<string, unknown>();
    for (const value of values) {
      const signature = own.map((test) => (holds(test, { [fact]: value }) ? '1' : '0')).join('');
      if (!classes.has(signature)) classes.set(signature, value);
    }
    // An urgency that nobody gave is worked out from the rest, so that it is a class of its own.
    const worked = fact === 'urgency' ? [undefined] : [];
    return { fact, values: [...new Set([...classes.values(), ...worked])] };
  });
}

/** Every combination of the values of some facts, each as the facts of a problem. */
export function* situationsOf(axes: readonly Axis[]): Generator<Facts> {
  const [axis, ...rest] = axes;
  if (axis === undefined) {
    yield {};
    return;
  }
  for (const others of situationsOf(rest)) {
    for (const value of axis.values) yield value === undefined ? others : { ...others, [axis.fact]: value };
  }
}

function testsOf({ urgency, rules, ladder }: Routing): Test[] {
  const inWhen = ({ all = [], any = [] }: When): Test[] => [...all, ...any];
  return [
    ...[...urgency, ...rules].flatMap(({ when }) => inWhen(when)),
    ...rules.flatMap(({ also }) => also.flatMap((next) => (typeof next === 'string' ? [] : next.if))),
    ...ladder.flatMap((step) => step.if ?? []),
  ];
}

/** The facts that a plan is never made without: they are computed where nobody said them. */
function alwaysKnown(kb: SearchableKb): ReadonlySet<FactKey> {
  const day = '2026-01-01';
  const { facts } = computeFacts(kb, {}, { now: new Date(day), today: day, asOf: day });
  return new Set([...(Object.keys(facts) as FactKey[]), 'chatStaffed']);
}

/** At least one value of every kind that tests of a fact may tell apart. */
function candidates(kb: KnowledgeBase, fact: FactKey, tests: readonly Test[]): unknown[] {
  const { options, number, list } = valuesOf(kb, fact);
  const named = tests.flatMap(({ is = [], has = [], lacks = [] }) => [is, has, lacks].flat());
  const read = ['unknown', 'none', ...named].map((word) => readValue(kb, fact, word));
  const values = [...options, ...read, ...(options.length === 0 ? [sampleOf(kb, fact)] : [])];
  const given = values.filter((value) => value !== undefined);
  if (number) return [...given, ...aroundLimits(tests)];
  if (!list) return given;
  const items = [...new Set(given.filter(Array.isArray).flat() as unknown[])];
  return [...given.filter((value) => !Array.isArray(value)), ...combinations(items, items.length)];
}

/** The limits that tests name, the middle between two, and what lies below the first and above the last. */
function aroundLimits(tests: readonly Test[]): number[] {
  const named = tests.flatMap(({ min = [], max = [], below = [] }) => [min, max, below].flat());
  const limits = [...new Set(named)].toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [limits[0], limits.at(-1)];
  return [first - 1, ...limits.flatMap((limit, index) => [limit, (limit + (limits[index + 1] ?? last + 1)) / 2])];
}

/** @param of how many items there are in all */
function combinations([item, ...rest]: readonly unknown[], of: number): unknown[][] {
  if (item === undefined) return [[]];
  const without = combinations(rest, of);
  const most = of > COMBINED ? 3 : of;
  return [...without, ...without.filter((one) => one.length < most).map((one) => [item, ...one])];
}
