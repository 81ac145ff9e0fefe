import { describe, expect, it } from 'vitest';
import { phrasings } from '../../../src/kb/checks/phrasings.ts';
import { answerYaml, faqYaml, findingsOf, parsedFiles, placeIn } from '../../support/findings.ts';

const check = (...answers: string[]): string[] => findingsOf(phrasings, { 'faq/document.yaml': faqYaml(...answers) });

const ONE = answerYaml('one', {
  en: 'Why is it stuck?',
  zh: '为什么卡住？',
  variants: 'en: [pdf stuck], zh: [卡住了]',
});
const two = (variants: string, question: { en?: string; zh?: string } = {}): string =>
  answerYaml('two', { ...question, variants });

describe('a phrasing of two answers', () => {
  it('is told where it stands the second time, with the answer it leads to as well', () => {
    expect(check(ONE, two('en: [other, pdf stuck], zh: []'))).toEqual([
      'faq/document.yaml:12:29 faq/phrasing-shared "pdf stuck" leads to one as well -> leave it to the answer it fits better',
    ]);
  });

  it.each([
    ['case and signs', 'PDF stuck?!'],
    ['spaces and hyphens', 'pdf-stuck'],
    ['no space at all', 'pdfstuck'],
    ['width', 'ｐｄｆ　ｓｔｕｃｋ？'],
    ['a question of the other answer', 'why is it stuck'],
    ['the other language of the other answer', '卡住了！'],
  ])('is the same whatever its %s', (_, text) => {
    expect(check(ONE, two(`en: ["${text}"], zh: []`))).toEqual([
      `faq/document.yaml:12:22 faq/phrasing-shared "${text}" leads to one as well -> leave it to the answer it fits better`,
    ]);
  });

  it.each([
    ['en', 'pdf stuck'],
    ['zh', '卡住了'],
  ])('may be the question itself: %s', (language, words) => {
    const text = faqYaml(ONE, two('en: [], zh: []', { [language]: words }));
    expect(findingsOf(phrasings, { 'faq/document.yaml': text })).toEqual([
      `faq/document.yaml:${placeIn(text, `"${words}"`)} faq/phrasing-shared "${words}" leads to one as well -> leave it to the answer it fits better`,
    ]);
  });

  it('is found across files', () => {
    const files = {
      'faq/document.yaml': faqYaml(ONE),
      'faq/data.yaml': faqYaml(two('en: [], zh: [卡住了]')),
    };
    expect(findingsOf(phrasings, files)).toEqual([
      'faq/data.yaml:5:30 faq/phrasing-shared "卡住了" leads to one as well -> leave it to the answer it fits better',
    ]);
  });
});

describe('a phrasing that an answer has twice', () => {
  it('is told, in either language', () => {
    expect(check(two('en: [a b, A-B], zh: [甲, 乙, 甲。]'))).toEqual([
      'faq/document.yaml:5:27 faq/phrasing-twice "A-B" stands twice -> remove one',
      'faq/document.yaml:5:44 faq/phrasing-twice "甲。" stands twice -> remove one',
    ]);
  });

  it('may be its own question', () => {
    expect(check(two('en: [what is two], zh: []'))).toEqual([
      'faq/document.yaml:5:22 faq/phrasing-twice "what is two" stands twice -> remove one',
    ]);
  });
});

it('is content with words that differ', () => {
  expect(check(ONE, two('en: [pdf stuck again, pdfs stuck, stuck pdf], zh: [卡住, 没卡住]'))).toEqual([]);
});

it('warns only: search finds one of the two', () => {
  const files = parsedFiles({ 'faq/document.yaml': faqYaml(ONE, two('en: [pdf stuck, a, a], zh: []')) });
  expect(phrasings(files)).toMatchObject([
    { rule: 'faq/phrasing-shared', severity: 'warning' },
    { rule: 'faq/phrasing-twice', severity: 'warning' },
  ]);
});
