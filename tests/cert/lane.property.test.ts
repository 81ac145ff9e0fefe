import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deriveLane } from '../../src/cert/lane.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { addDays } from '../../src/kb/days.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
const places = kb.jurisdictions.filter(({ kind }) => kind !== 'group');

// Half of the lanes are between places that something is known about.
const known = places.filter(({ id }) => ['EU', 'FR', 'US', 'CA', 'MX', 'GB'].includes(id));
const somewhere = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...places));

const query = fc.record({
  from: somewhere,
  to: somewhere,
  origin: fc.option(somewhere, { nil: undefined }),
  asOf: fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days)),
});

function ask(base: KnowledgeBase, { from, to, origin, asOf }: typeof query extends fc.Arbitrary<infer Q> ? Q : never) {
  return deriveLane(base, { from, to, asOf, ...(origin === undefined ? {} : { origin }) });
}

it('never says "no" because a scheme or an absence was deleted', () => {
  fc.assert(
    fc.property(
      query,
      fc.subarray(kb.schemes.map(({ id }) => id)),
      fc.subarray(kb.lanes.absences.map((_, index) => index)),
      (asked, schemes, absences) => {
        const less: KnowledgeBase = {
          ...kb,
          schemes: kb.schemes.filter(({ id }) => !schemes.includes(id)),
          lanes: { ...kb.lanes, absences: kb.lanes.absences.filter((_, index) => !absences.includes(index)) },
        };
        if (ask(less, asked).preference === 'no') expect(ask(kb, asked).preference).toBe('no');
      },
    ),
    { numRuns: 400 },
  );
});

it('never has one grant in two places of an answer', () => {
  fc.assert(
    fc.property(query, (asked) => {
      const { kept, coming, blocked } = ask(kb, asked);
      const keys = [...kept, ...coming, ...blocked].map((one) => `${one.version.id} ${one.grant.id}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('says "no" only with a source, and "yes" only with a grant for all goods or a place without duty', () => {
  fc.assert(
    fc.property(query, (asked) => {
      const lane = ask(kb, asked);
      if (lane.preference === 'no') expect(lane.absence).toBeDefined();
      if (lane.preference === 'yes') {
        expect(lane.dutyFree || lane.kept.some(({ grant }) => grant.coverage.extent === 'all')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
