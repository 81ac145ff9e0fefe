import { describe, expect, it } from 'vitest';
import { outsideIn } from '../../src/search/outside.ts';
import { shippedKb } from '../support/kb.ts';
import { shippedPhrasings } from '../support/phrasings.ts';

const kb = await shippedKb();
const topics = kb.synonyms.outside ?? [];

describe('the topics that no answer is about', () => {
  it('are none that a question or phrasing of an answer asks for', () => {
    const phrasings = shippedPhrasings();
    const asked = phrasings.flatMap(({ id, text }) =>
      outsideIn(kb.searchIndex, text).map(
        ({ topic, start, end }) => `${id}: "${text}" says ${topics[topic]?.id}: ${text.slice(start, end)}`,
      ),
    );
    expect(phrasings.length).toBeGreaterThan(3000);
    expect(asked).toEqual([]);
  });

  it('have words in both languages', () => {
    const bare = topics.filter(({ en, zh }) => en.length === 0 || !zh.some((word) => /\p{Script=Han}/u.test(word)));
    expect(topics.length).toBeGreaterThan(10);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('are each found by each of their words, and by no word of another one', () => {
    const wrong = topics.flatMap(({ id, en, zh }, position) =>
      [...en, ...zh].flatMap((word) => {
        // A word inside of this one may ask for something else; what counts is the word as a whole.
        const whole = outsideIn(kb.searchIndex, word).filter(({ start, end }) => end - start === word.length);
        const found = whole.map(({ topic }) => topic);
        return found.length === 1 && found[0] === position ? [] : [`${id}: ${word} -> ${found.join()}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are each called by one id', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });
});
