import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchFaq } from '../../src/search/search.ts';
import { shippedKb } from '../support/kb.ts';

interface Practice {
  readonly q: string;
  readonly lang: 'en' | 'zh' | 'mixed';
  /** Entries that answer; none where nothing in the base does. */
  readonly relevant: readonly string[];
  readonly kind: string;
}

interface Found extends Practice {
  readonly ids: readonly string[];
}

const kb = await shippedKb();
// Shares that no change may push down; how the questions of strangers fare, they do not tell.
const found = readFileSync(new URL('../fixtures/practice/search.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Found => {
    const practice = JSON.parse(line) as Practice;
    return { ...practice, ids: searchFaq(kb, practice.q).hits.map(({ entry }) => entry.id) };
  });
const answerable = found.filter(({ relevant }) => relevant.length > 0);
const unanswerable = found.filter(({ relevant }) => relevant.length === 0);

function within(first: number): (one: Found) => boolean {
  return ({ ids, relevant }) => ids.slice(0, first).some((id) => relevant.includes(id));
}

function abstained({ ids }: Found): boolean {
  return ids.length === 0;
}

function shareOf(all: readonly Found[], is: (one: Found) => boolean): number {
  return all.filter(is).length / all.length;
}

/** The share in each language, and the questions that go the wrong way. */
function apart(all: readonly Found[], is: (one: Found) => boolean, wrong: readonly Found[]): string {
  const shares = (['en', 'zh', 'mixed'] as const).map((lang) => {
    const own = all.filter((one) => one.lang === lang);
    return `${lang} ${own.filter(is).length}/${own.length}`;
  });
  const lines = wrong.map(({ q, relevant, ids }) => `${q} -> ${ids[0] ?? 'nothing'}, not ${relevant.join() || 'any'}`);
  return [shares.join(', '), ...lines].join('\n');
}

/** The questions that something is not true of. */
function without(all: readonly Found[], is: (one: Found) => boolean): Found[] {
  return all.filter((one) => !is(one));
}

it('holds five hundred questions, with answers that there are', () => {
  expect([answerable.length, unanswerable.length]).toEqual([300, 200]);
  const ids = new Set(kb.faq.map(({ id }) => id));
  expect(answerable.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id))).toEqual([]);
});

describe('questions that the base answers', () => {
  it.each([
    ['first', 1, 0.88],
    ['among the first three', 3, 0.95],
  ])('get a right answer %s', (_, first, least) => {
    const is = within(first);
    expect(shareOf(answerable, is), apart(answerable, is, without(answerable, is))).toBeGreaterThanOrEqual(least);
  });

  it('are hardly ever left without one', () => {
    const silent = answerable.filter(abstained);
    expect(shareOf(answerable, abstained), apart(answerable, abstained, silent)).toBeLessThanOrEqual(0.05);
  });
});

describe('questions that nothing in the base answers', () => {
  it('mostly get none', () => {
    const answered = without(unanswerable, abstained);
    expect(shareOf(unanswerable, abstained), apart(unanswerable, abstained, answered)).toBeGreaterThanOrEqual(0.88);
  });
});
