import { describe, expect, it } from 'vitest';
import type { FaqEntry } from '../../src/kb/shapes/faq.ts';
import { outsideTerms } from '../../src/search/outside.ts';
import { readQuestion } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';
import { type Why, whyFound } from '../../src/search/why.ts';
import { indexOver } from '../support/search.ts';

const TOPIC = { id: 'food', name: { en: 'food', zh: '饮食' }, en: ['pizza'], zh: ['披萨'] };
const index = indexOver(
  [
    {
      phrases: ['upload stuck', 'the upload does not end', 'upload refused', '上传失败'],
      tags: ['attachment'],
      answers: ['Clear the cache.'],
      glosses: ['transfer'],
    },
    { phrases: ['login refused'] },
    { phrases: ['harbour closed'] },
  ],
  outsideTerms({ groups: [], outside: [TOPIC] }),
);

const ENTRY = {
  id: 'upload',
  question: { en: 'My upload is refused', zh: '上传失败' },
  answer: { en: 'Clear the cache.', zh: '清除缓存。' },
} as FaqEntry;

/** Why the first entry stands where it stands for a question. */
function why(text: string): Why {
  const question = readQuestion(index, text);
  const candidate = rank(index, question, index.entries).find(({ entry }) => entry === 0);
  if (candidate === undefined) throw new Error(`"${text}" does not find the entry`);
  const hit = { position: 0, rank: candidate.rank, score: 0, entry: ENTRY };
  return whyFound(index, text, { question, hits: [hit], nearest: [], outside: [] }, hit);
}

describe('a word of the question', () => {
  it.each([
    ['how many phrasings say it', 'upload', [{ asked: 'upload', as: 'upload', mistyped: false, phrasings: 3 }]],
    ['the stem it is known by', 'Uploads', [{ asked: 'Uploads', as: 'upload', mistyped: false, phrasings: 3 }]],
    ['what a mistyped one was taken for', 'uplaod', [{ asked: 'uplaod', as: 'upload', mistyped: true, phrasings: 3 }]],
    [
      'that no phrasing says it where only a tag does',
      'upload attachment',
      [
        { asked: 'upload', as: 'upload', mistyped: false, phrasings: 3 },
        { asked: 'attachment', as: 'attach', mistyped: false, phrasings: 0 },
      ],
    ],
    [
      'that no phrasing says it where the answer and other words do',
      'upload cache transfer',
      [
        { asked: 'upload', as: 'upload', mistyped: false, phrasings: 3 },
        { asked: 'cache', as: 'cach', mistyped: false, phrasings: 0 },
        { asked: 'transfer', as: 'transf', mistyped: false, phrasings: 0 },
      ],
    ],
    [
      'Chinese words, and no seam between two of them',
      '上传失败',
      [
        { asked: '上传', as: '上传', mistyped: false, phrasings: 1 },
        { asked: '失败', as: '失败', mistyped: false, phrasings: 1 },
      ],
    ],
  ])('is told with %s', (_, question, held) => {
    const told = why(question).held.map(({ asked, as, mistyped, phrasings }) => ({ asked, as, mistyped, phrasings }));
    expect(told).toEqual(held);
  });

  it.each([
    ['that no entry has', 'upload pizza', ['pizza']],
    ['that another entry has', 'upload harbour', ['harbour']],
    ['but not one that only binds', 'upload because of you', []],
    ['in Chinese, as one where it is one', '上传护照', ['护照']],
    ['each by itself', 'upload pizza stuck harbour', ['pizza', 'harbour']],
  ])('is missing %s', (_, question, missing) => {
    expect(why(question).missing).toEqual(missing);
  });
});

describe('the evidence', () => {
  it('counts the phrasings of the entry', () => {
    expect(why('upload').phrasings).toBe(4);
  });

  it.each([
    ['all of it held and said', 'upload stuck', { held: 1, said: 1, unknown: 0, outside: 0 }],
    ['held, but not said', 'attachment', { held: 1, said: 0, unknown: 0, outside: 0 }],
  ])('is %s', (_, question, evidence) => {
    expect(why(question).evidence).toMatchObject(evidence);
  });

  it('tells what no entry knows and what is off the subject as shares of the question', () => {
    const { evidence } = why('upload pizza');
    expect(evidence.unknown).toBeGreaterThan(0);
    expect(evidence.outside).toBe(evidence.unknown);
    expect(evidence.held + evidence.unknown).toBeCloseTo(1);
    const known = why('upload harbour').evidence;
    expect([known.unknown, known.outside]).toEqual([0, 0]);
    expect(known.held).toBeLessThan(1);
  });

  it('holds less where a word was mistyped', () => {
    expect(why('uplaod stuck').evidence.held).toBeLessThan(why('upload stuck').evidence.held);
  });
});
