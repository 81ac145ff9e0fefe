import { describe, expect, it } from 'vitest';
import { readJournal } from '../../src/cases/journal.ts';

const AT = '2026-11-23T14:20:00.000Z';
const line = (event: object) => `${JSON.stringify({ at: AT, ...event })}\n`;
const OPENED = line({ kind: 'opened', facts: { problem: 'x' } });

describe('a journal', () => {
  it('is read line by line, whatever stands in a text', () => {
    const answered = { kind: 'answered', node: 'proof', facts: { proof: 'a\nb\u2028扣' } };
    expect(readJournal(OPENED + line(answered)).events).toHaveLength(2);
  });

  it('loses nothing but a last line that was torn', () => {
    const { events, damaged } = readJournal(`${OPENED}{"at":"2026-11-23T1`);
    expect([events.length, damaged]).toEqual([1, []]);
  });

  it.each([
    ['no JSON', 'nothing\n'],
    ['no event', '{"at":1}\n'],
    ['a time that is none', line({ kind: 'settled', node: 'x', at: 'yesterday' })],
    ['an answer without its node', line({ kind: 'answered', facts: {} })],
    ['an answer without facts', line({ kind: 'answered', node: 'x', facts: null })],
    ['a withdrawal of nothing', line({ kind: 'withdrawn' })],
    ['a ticket without a number', line({ kind: 'logged', when: AT })],
    ['a reply at no time', line({ kind: 'replied', when: 'soon' })],
    ['something sent nowhere', line({ kind: 'sent', when: AT, channel: 'pigeon' })],
    ['a note without words', line({ kind: 'noted', when: AT })],
  ])('names a line that is damaged, and reads on: %s', (_, broken) => {
    const { events, damaged } = readJournal(OPENED + broken + line({ kind: 'settled', node: 'understood' }));
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'settled']);
    expect(damaged).toEqual([2]);
  });

  it('keeps kinds that only a newer magna knows', () => {
    expect(readJournal(OPENED + line({ kind: 'sealed' })).damaged).toEqual([]);
  });
});
