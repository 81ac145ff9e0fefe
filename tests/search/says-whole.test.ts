import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';
import { saysWhole } from '../../src/search/says-whole.ts';
import { indexOver } from '../support/search.ts';

const index = indexOver([
  {
    phrases: [
      'upload stuck',
      'why is the upload stuck',
      '上传失败',
      'EUR.1 lost',
      'upload upload again',
      'closed closed',
    ],
    tags: ['attachment'],
    answers: ['try later'],
  },
  { phrases: ['login refused'] },
  {},
]);
const says = (question: string, entry = 0): boolean => saysWhole(index, readQuestion(index, question), entry);

describe('saysWhole', () => {
  it.each([
    ['a phrasing', 'upload stuck'],
    ['a phrasing in another case and width', 'ＵＰＬＯＡＤ Stuck?!'],
    ['a phrasing in another order', 'stuck upload'],
    ['a phrasing with other endings', 'uploads stuck'],
    ['a phrasing in Chinese', '上传失败'],
    ['a phrasing in traditional Chinese', '上傳失敗。'],
    ['a phrasing with a code', 'eur.1 lost'],
    ['a word that a phrasing says twice', 'upload again'],
    ['a word twice that a phrasing says once', 'upload stuck stuck'],
  ])('knows %s', (_, question) => {
    expect(says(question)).toBe(true);
  });

  it.each([
    ['a part of a phrasing', 'upload'],
    ['more than a phrasing', 'upload stuck today'],
    ['a mistyped phrasing', 'uplaod stuck'],
    ['words of two phrasings', 'stuck again'],
    ['a phrasing that says one of its words twice', 'closed stuck'],
    ['a tag', 'attachment'],
    ['the answer', 'try later'],
    ['Chinese characters in another order', '失败上传'],
    ['words that no entry holds', 'pizza'],
  ])('does not take for one %s', (_, question) => {
    expect(says(question)).toBe(false);
  });

  it('looks at the entry it is asked about', () => {
    expect([says('login refused', 0), says('login refused', 1), says('login refused', 2)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('knows a phrasing of one word', () => {
    const single = indexOver([{ phrases: ['login', ''] }, { phrases: ['login refused'] }]);
    const question = readQuestion(single, 'login');
    expect([saysWhole(single, question, 0), saysWhole(single, question, 1)]).toEqual([true, false]);
  });
});
