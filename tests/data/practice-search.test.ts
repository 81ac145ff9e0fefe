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

function asked(file: string): { answerable: Found[]; unanswerable: Found[] } {
  const found = readFileSync(new URL(`../fixtures/practice/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Found => {
      const practice = JSON.parse(line) as Practice;
      return { ...practice, ids: searchFaq(kb, practice.q).hits.map(({ entry }) => entry.id) };
    });
  return {
    answerable: found.filter(({ relevant }) => relevant.length > 0),
    unanswerable: found.filter(({ relevant }) => relevant.length === 0),
  };
}

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

// Shares that no change may push down; how the questions of strangers fare, they do not tell.
describe.each([
  { file: 'search-short.jsonl', first: 0.85, three: 0.95, abstained: 0.9, sizes: [70, 10] },
  { file: 'search.jsonl', first: 0.88, three: 0.95, abstained: 0.88, sizes: [300, 200] },
])('the practice questions of $file', ({ file, first, three, abstained: none, sizes }) => {
  const { answerable, unanswerable } = asked(file);

  it('name answers that there are', () => {
    expect([answerable.length, unanswerable.length]).toEqual(sizes);
    const ids = new Set(kb.faq.map(({ id }) => id));
    expect(answerable.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['first', 1, first],
    ['among the first three', 3, three],
  ])('find a right answer %s', (_, places, least) => {
    const is = within(places);
    expect(shareOf(answerable, is), apart(answerable, is, without(answerable, is))).toBeGreaterThanOrEqual(least);
  });

  it('are hardly ever left without one that there is', () => {
    const silent = answerable.filter(abstained);
    expect(shareOf(answerable, abstained), apart(answerable, abstained, silent)).toBeLessThanOrEqual(0.05);
  });

  it('mostly get none where nothing answers', () => {
    const answered = without(unanswerable, abstained);
    expect(shareOf(unanswerable, abstained), apart(unanswerable, abstained, answered)).toBeGreaterThanOrEqual(none);
  });
});
