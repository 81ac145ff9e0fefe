import type { Test, When } from '../kb/shapes/routing.ts';
import type { Facts } from '../triage/facts.ts';

/**
 * Whether a test holds. On an unknown fact every test is false but `is: unknown`; a fact that is absent is unknown.
 */
export function holds(test: Test, facts: Facts): boolean {
  const value: unknown = test.fact === 'tag' ? undefined : facts[test.fact];
  if (test.lacks !== undefined) return !(Array.isArray(value) && value.includes(test.lacks));
  if (test.has !== undefined) return Array.isArray(value) && value.includes(test.has);
  if (test.is !== undefined) {
    const wanted = [test.is].flat();
    if (value === undefined) return wanted.includes('unknown');
    return [value].flat().some((one) => isPlain(one) && wanted.includes(String(one)));
  }
  if (typeof value !== 'number') return false;
  return (
    (test.min === undefined || value >= test.min) &&
    (test.max === undefined || value <= test.max) &&
    (test.below === undefined || value < test.below)
  );
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value !== 'object' && value !== undefined;
}

/** `all` and `any` both hold where both are given; an empty list of either asks nothing. */
export function matches({ all = [], any = [] }: When, facts: Facts): boolean {
  return all.every((test) => holds(test, facts)) && (any.length === 0 || any.some((test) => holds(test, facts)));
}

/** The facts that made a condition true, by key. */
export function factsUsed({ all = [], any = [] }: When, facts: Facts): (keyof Facts)[] {
  const used = [...all, ...any.filter((test) => holds(test, facts))].map(({ fact }) => fact);
  return [...new Set(used)].filter((key) => key !== 'tag');
}

/** One test of a condition against what is known. */
export interface TestResult {
  readonly test: Test;
  /** What is known; undefined where nothing is. */
  readonly value: unknown;
  readonly holds: boolean;
}

/**
 * The tests that decide about a condition: where it holds, those that made it hold; where it does not, those that failed.
 */
export function decidingTests({ all = [], any = [] }: When, facts: Facts): TestResult[] {
  const results = (tests: readonly Test[]): TestResult[] =>
    tests.map((test) => ({
      test,
      value: test.fact === 'tag' ? undefined : facts[test.fact],
      holds: holds(test, facts),
    }));
  const [every, some] = [results(all), results(any)];
  const failed = every.filter((one) => !one.holds);
  if (failed.length > 0) return failed;
  const helped = some.filter((one) => one.holds);
  return helped.length > 0 || some.length === 0 ? [...every, ...helped] : some;
}
