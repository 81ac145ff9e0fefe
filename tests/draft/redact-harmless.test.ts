import { describe, expect, it } from 'vitest';
import { redact } from '../../src/draft/redact.ts';
import { harmlessSentences, HARD_ONES } from '../support/harmless.ts';

const sentences = [...HARD_ONES, ...harmlessSentences(20261123, 1000 - HARD_ONES.length)];

describe('a thousand harmless things', () => {
  it('are a thousand different ones, most of them with a number', () => {
    expect(new Set(sentences).size).toBe(1000);
    expect(sentences.filter((sentence) => /\d/.test(sentence)).length).toBeGreaterThan(700);
  });

  it('stay as they are where everybody reads', ({ annotate }) => {
    const harmed = sentences
      .map((sentence) => ({ sentence, shown: redact(sentence, { channel: 'public' }) }))
      .filter(({ sentence, shown }) => shown.text !== sentence || shown.removed.length > 0);
    // oxlint-disable-next-line no-console -- the figure is what the test is for
    console.log(`${harmed.length} of 1,000 harmed`);
    void annotate(`${harmed.length} of 1,000 harmed`);
    expect(harmed.map(({ sentence, shown }) => `${sentence} -> ${shown.text}`)).toEqual([]);
  });

  it('stay as they are together', () => {
    for (const language of [/\p{Script=Han}/u, /^[^\p{Script=Han}]*$/u]) {
      const page = sentences.filter((sentence) => language.test(sentence)).join('\n');
      expect(redact(page, { channel: 'public' }).text).toBe(page);
    }
  });

  it('stay as they are beside what goes', () => {
    for (const sentence of sentences) {
      const mail = `${sentence}\n\nEORI: DE000123456789012.\n\n${sentence}`;
      expect(redact(mail, { channel: 'public' }).text.replace(/\[EORI号?\]/, 'DE000123456789012')).toBe(mail);
    }
  });
});
