import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/cases/journal.ts';
import { magna } from '../support/magna.ts';

/** Monday; the ladder is 4 h, 24 h, 72 h from here. */
const OPENED = '2026-11-23T10:00:00.000Z';
const HOUR = 3_600_000;

const at = (text: string): string => `2026-${text.replace(' ', 'T')}:00:00.000Z`;
const sent = (channel: 'community' | 'chat' | 'offline', when: string): JournalEvent => ({
  at: at(when),
  kind: 'sent',
  channel,
  when: at(when),
});

const ticket = (facts: object): JournalEvent[] => [
  { at: OPENED, kind: 'opened', facts: { problem: 'certificate refused', ...facts } },
  { at: OPENED, kind: 'logged', ticket: 'MS-204417', when: OPENED },
];

/** From each hour on this is due, and nothing else until the next line; `-` is nothing. */
type Table = readonly (readonly [from: string, due: string])[];

/** What is due at each hour of eight days, as a table of changes: `+24 chat` is the step of 24 hours, in the chat. */
async function week(events: readonly JournalEvent[], hours = 8 * 24): Promise<Table> {
  const changes: [string, string][] = [];
  for (let hour = 0; hour < hours; hour++) {
    const now = new Date(Date.parse(OPENED) + hour * HOUR).toISOString();
    const known = events.filter((event) => event.at <= now);
    const run = await magna('case due --json', { now, cases: { ABCD: known } });
    const { due } = JSON.parse(run.stdout) as { due: { channel: string; action: string }[] };
    const said = due.map(({ channel, action }) => `${stepOf(action)} ${channel}`).join(', ') || '-';
    expect(run.exitCode).toBe(said === '-' ? 0 : 1);
    if (changes.at(-1)?.[1] !== said) changes.push([now.slice(5, 13).replace('T', ' '), said]);
  }
  return changes;
}

function stepOf(action: string): string {
  if (action.startsWith('Remind')) return '+4';
  return action.startsWith('Take') ? '+24' : '+72';
}

const DOCUMENT = ticket({ category: 'document' });
const CERTIFICATE = ticket({ category: 'certification', from: 'US', to: 'FR' });

/** The chat is staffed from 14:00 to 21:00 UTC on weekdays; Thursday 26 November is a holiday in the United States. */
describe('what is due, hour by hour over a week with a holiday and a weekend', () => {
  it('of a platform problem that nobody chases', async () => {
    expect(await week(DOCUMENT)).toEqual([
      ['11-23 10', '-'],
      ['11-23 14', '+4 community'],
      // A day is over while the chat is closed: the community stands in until it opens.
      ['11-24 10', '+24 community'],
      ['11-24 14', '+24 chat'],
      ['11-24 21', '+24 community'],
      ['11-25 14', '+24 chat'],
      ['11-25 21', '+24 community'],
      // Three days are over on Thursday, when the chat keeps its holiday: the last step waits for Friday.
      ['11-27 14', '+72 chat'],
      ['11-27 21', '-'],
      ['11-30 14', '+72 chat'],
      ['11-30 21', '-'],
    ] satisfies Table);
  });

  it('of one that is chased in time: a step that was done is not due again', async () => {
    const events = [
      ...DOCUMENT,
      sent('community', '11-23 15'),
      sent('community', '11-24 11'),
      sent('chat', '11-24 16'),
      sent('chat', '11-27 15'),
    ];
    expect(await week(events)).toEqual([
      ['11-23 10', '-'],
      ['11-23 14', '+4 community'],
      ['11-23 15', '-'],
      ['11-24 10', '+24 community'],
      // The community was told; the chat still is to be, as soon as somebody is there.
      ['11-24 11', '-'],
      ['11-24 14', '+24 chat'],
      ['11-24 16', '-'],
      ['11-27 14', '+72 chat'],
      ['11-27 15', '-'],
    ] satisfies Table);
  });

  it('of one that was answered on Tuesday: the count begins anew', async () => {
    const events: JournalEvent[] = [
      ...DOCUMENT,
      sent('community', '11-23 15'),
      { at: at('11-24 17'), kind: 'replied', when: at('11-24 16') },
    ];
    expect(await week(events)).toEqual([
      ['11-23 10', '-'],
      ['11-23 14', '+4 community'],
      ['11-23 15', '-'],
      ['11-24 10', '+24 community'],
      ['11-24 14', '+24 chat'],
      ['11-24 17', '-'],
      ['11-24 20', '+4 community'],
      ['11-25 16', '+24 chat'],
      ['11-25 21', '+24 community'],
      ['11-27 14', '+24 chat'],
      ['11-27 16', '+72 chat'],
      ['11-27 21', '-'],
      ['11-30 14', '+72 chat'],
      ['11-30 21', '-'],
    ] satisfies Table);
  });

  it('of a certificate: the last step is the office in France, in its usual hours', async () => {
    const events = [...CERTIFICATE, sent('community', '11-23 14'), sent('chat', '11-24 15')];
    // Nine to five in Paris; a holiday of the United States is none there.
    expect(await week(events)).toEqual([
      ['11-23 10', '-'],
      ['11-24 10', '+24 community'],
      ['11-24 14', '+24 chat'],
      ['11-24 15', '-'],
      ['11-26 10', '+72 offline'],
      ['11-26 16', '-'],
      ['11-27 08', '+72 offline'],
      ['11-27 16', '-'],
      ['11-30 08', '+72 offline'],
      ['11-30 16', '-'],
      ['12-01 08', '+72 offline'],
    ] satisfies Table);
  });

  it('of one that was closed: nothing any more', async () => {
    const closed: JournalEvent = { at: at('11-23 18'), kind: 'closed', solvedBy: 'helpdesk' };
    expect(await week([...DOCUMENT, closed])).toEqual([
      ['11-23 10', '-'],
      ['11-23 14', '+4 community'],
      ['11-23 18', '-'],
    ] satisfies Table);
  });
});
