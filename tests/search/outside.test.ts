import { describe, expect, it } from 'vitest';
import { outsideIn, outsideTerms } from '../../src/search/outside.ts';
import { indexOver } from '../support/search.ts';

const TOPICS = [
  {
    id: 'delivery',
    name: { en: 'terms of delivery', zh: '贸易术语' },
    en: ['FOB', 'terms of delivery'],
    zh: ['贸易术语', '贸易'],
  },
  {
    id: 'freight',
    name: { en: 'freight', zh: '运费' },
    en: ['freight rate', 'box', "seller's market"],
    zh: ['运费', 'FCL拼箱'],
  },
  { id: 'food', name: { en: 'food', zh: '饮食' }, en: ['pizza', 'rent'], zh: ['烤'] },
];
const NAMES = ['delivery', 'freight', 'food'];
const index = indexOver(
  [{ phrases: ['certificate refused', '单证被拒'] }],
  outsideTerms({ groups: [], outside: TOPICS }),
);

/** The topics of a question, each with the words that ask for it. */
function asked(question: string): string[] {
  return outsideIn(index, question).map(({ topic, start, end }) => `${NAMES[topic]}: ${question.slice(start, end)}`);
}

describe('the topics of a question', () => {
  it.each([
    ['a word', 'what does FOB mean', ['delivery: FOB']],
    ['in either case and width', 'ｆｏｂ', ['delivery: ｆｏｂ']],
    ['the plural', 'the pizzas', ['food: pizzas']],
    ['the plural of a word that ends in x', 'two boxes', ['freight: boxes']],
    ['several words', 'Which terms of delivery?', ['delivery: terms of delivery']],
    ['several words, the last in the plural', 'freight rates', ['freight: freight rates']],
    ['an apostrophe', 'the seller’s market', ['freight: seller’s market']],
    ['Chinese', '请问运费多少', ['freight: 运费']],
    ['the longest word that begins there', '贸易术语是什么', ['delivery: 贸易术语']],
    ['Chinese written traditionally', '運費多少', ['freight: 運費']],
    ['one Chinese character', '怎么烤', ['food: 烤']],
    ['letters and Chinese', '走FCL拼箱', ['freight: FCL拼箱']],
    ['a word beside Chinese', 'FOB是什么', ['delivery: FOB']],
    ['two topics in their order', 'pizza and freight rate', ['food: pizza', 'freight: freight rate']],
    ['one topic twice', 'pizza pizza', ['food: pizza', 'food: pizza']],
    ['words across a mark', 'terms, of delivery', ['delivery: terms, of delivery']],
  ])('are found by %s', (_, question, topics) => {
    expect(asked(question)).toEqual(topics);
  });

  it.each([
    ['a word inside of another', 'parent fobbed boxer pizzeria'],
    ['a word with another ending', 'rented renting'],
    ['one of several words', 'freight refused, rate unknown'],
    ['several words apart', 'terms of the delivery'],
    ['several words the other way round', 'rate freight'],
    ['the first of several words in the plural', 'freights rate'],
    ['half of a Chinese word', '运输费'],
    ['a mistyped word', 'piza pizzza'],
    ['what the base says', 'certificate refused 单证被拒'],
    ['nothing', ''],
    ['marks alone', '!?'],
    ['the mark of a topic', '!fob'.slice(0, 1)],
  ])('are not found by %s', (_, question) => {
    expect(asked(question)).toEqual([]);
  });

  it('are looked for in the first eighty words alone', () => {
    expect(asked(`${'word '.repeat(79)}pizza`)).toEqual(['food: pizza']);
    expect(asked(`${'word '.repeat(80)}pizza`)).toEqual([]);
  });

  it('are none where a base has none', () => {
    expect(outsideTerms({ groups: [] })).toEqual([]);
    expect(outsideIn(indexOver([{ phrases: ['FOB'] }]), 'FOB')).toEqual([]);
  });

  it.each(['\ud800', '货'.repeat(500), 'a '.repeat(500), '__proto__', '\u0000'])('are none for %j', (question) => {
    expect(asked(question)).toEqual([]);
  });
});
