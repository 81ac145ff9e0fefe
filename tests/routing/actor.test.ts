import { expect, it } from 'vitest';
import { chooseActor } from '../../src/routing/actor.ts';
import { computeFacts } from '../../src/triage/compute-facts.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
const CLOCK = { now: new Date('2026-11-25T10:00:00Z'), today: '2026-11-25', asOf: '2026-11-25' };
const actor = (facts: Facts) => chooseActor(computeFacts(kb, facts, CLOCK));
const entryOf = (who: string): string => {
  const found = kb.faq.find((entry) => entry.actor === who);
  if (found === undefined) throw new Error(`no entry for ${who}`);
  return found.question.en;
};

it.each<[string, Facts, string, string]>([
  [
    'the code that is quoted',
    { errorCode: 'CDS12005', portal: 'cds', problem: 'please re-issue it' },
    String(
      kb.portalErrors.find(({ system }) => system === 'cds')?.codes.find(({ code }) => code === 'CDS12005')?.causes[0]
        ?.actor,
    ),
    'error-code',
  ],
  [
    'an act that only an issuing body can do',
    { problem: 'please re-issue it', entryLodged: 'yes' },
    'issuing-body',
    'act',
  ],
  ['the best answer names somebody', { problem: entryOf('platform'), entryLodged: 'yes' }, 'platform', 'faq'],
  [
    'the best answer names the reader, so the case itself decides',
    { problem: entryOf('you'), entryLodged: 'yes' },
    'broker',
    'entry-lodged',
  ],
  ['the entry is lodged and the goods are held', { entryLodged: 'yes', goodsHeld: 'yes' }, 'broker', 'entry-lodged'],
  ['the goods are held', { goodsHeld: 'yes', platformFault: 'yes' }, 'authority', 'goods-held'],
  ['the platform is at fault', { platformFault: 'yes' }, 'platform', 'platform-fault'],
  ['nothing is known', {}, 'you', 'nobody-else'],
])('%s', (_, facts, who, because) => {
  expect(actor(facts)).toMatchObject({ who, because });
});

it.each<[Facts, string[]]>([
  [{}, []],
  [{ goodsHeld: 'yes' }, ['platform', 'you']],
  [{ platformFault: 'yes' }, ['authority', 'you']],
  [{ entryLodged: 'yes', category: 'document' }, ['platform', 'you']],
  [{ entryLodged: 'yes', category: 'certification' }, ['platform', 'you', 'issuing-body']],
])('with %j the ones who cannot act are %j', (facts, cannot) => {
  expect(actor(facts).cannot).toEqual(cannot);
});

it('knows the user in the one who can act', () => {
  expect(actor({ entryLodged: 'yes', role: 'broker' })).toMatchObject({
    who: 'broker',
    isYou: true,
    cannot: ['platform'],
  });
  expect(actor({ entryLodged: 'yes', role: 'exporter' })).toMatchObject({ who: 'broker', isYou: false });
});
