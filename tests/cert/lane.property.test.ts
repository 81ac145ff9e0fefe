import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveLane } from '../../src/cert/lane.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { FIELDS, termOf } from '../../src/cert/terms.ts';
import { addDays } from '../../src/kb/days.ts';
import { jurisdiction } from '../../src/kb/shapes/jurisdiction.ts';
import { lanes } from '../../src/kb/shapes/lanes.ts';
import { proof } from '../../src/kb/shapes/proof.ts';
import { scheme } from '../../src/kb/shapes/scheme.ts';
import { seeded } from '../support/mutants.ts';
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

describe('a value that is not known any more', () => {
  const KINDS = ['schemes', 'jurisdictions', 'proofs'] as const;
  const shapes = { schemes: scheme, jurisdictions: jurisdiction, proofs: proof };
  const plain = JSON.parse(
    JSON.stringify({ ...Object.fromEntries(KINDS.map((kind) => [kind, kb[kind]])), lanes: kb.lanes }),
  ) as Pick<KnowledgeBase, (typeof KINDS)[number] | 'lanes'>;

  /** Takes away what lies at a path, or says of a value that it is unknown. */
  function lose(node: unknown, choose: () => number): boolean {
    if (typeof node !== 'object' || node === null) return false;
    const keys = Object.keys(node).filter((key) => !['id', 'kind', 'name', 'prov'].includes(key));
    const key = keys[Math.floor(choose() * keys.length)];
    if (key === undefined) return false;
    const holder = node as Record<string, unknown>;
    const child = holder[key];
    if (typeof child === 'object' && child !== null && choose() < 0.8 && lose(child, choose)) return true;
    if (choose() < 0.5 && !Array.isArray(node)) holder[key] = 'unknown';
    else if (Array.isArray(node)) node.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
    return true;
  }

  const loss = fc.record({
    kind: fc.constantFrom(...KINDS, 'lanes' as const),
    which: fc.nat(),
    seed: fc.nat(),
  });

  /** The knowledge base with one thing less known; undefined where that would not be loaded. */
  function without({ kind, which, seed }: typeof loss extends fc.Arbitrary<infer L> ? L : never) {
    const choose = seeded(seed);
    if (kind === 'lanes') {
      const changed = structuredClone(plain.lanes);
      return lose(changed, choose) && lanes.safeParse(changed).success
        ? { ...kb, ...plain, lanes: changed, lawIndex: undefined }
        : undefined;
    }
    const things: readonly object[] = plain[kind];
    const index = which % things.length;
    const changed = structuredClone(things[index]);
    if (!lose(changed, choose) || !shapes[kind].safeParse(changed).success) return undefined;
    return {
      ...kb,
      ...plain,
      [kind]: things.with(index, changed ?? {}),
      lawIndex: undefined,
    } as unknown as KnowledgeBase;
  }

  it('never makes an answer say "no", nor a paper useless, nor a field "none"', () => {
    let tried = 0;
    fc.assert(
      fc.property(loss, fc.array(query, { minLength: 4, maxLength: 4 }), (lost, asked) => {
        const less = without(lost);
        fc.pre(less !== undefined);
        tried++;
        for (const one of asked) {
          const before = ask(kb, one);
          const after = ask(less, one);
          if (after.preference === 'no') expect(before.preference).toBe('no');
          const useless = new Set(before.withoutFunction.map(({ proof: { id } }) => id));
          expect(after.withoutFunction.map(({ proof: { id } }) => id).filter((id) => !useless.has(id))).toEqual([]);
        }
        for (const id of ['rex', 'usmca', 'cn-eco', 'tca', 'rcep']) {
          const [was, is] = [kb, less].map((base) => base.schemes.find((found) => found.id === id));
          if (was === undefined || is === undefined) continue;
          for (const field of FIELDS) {
            if (termOf(is, field, '2026-12-02').is === 'none') expect(termOf(was, field, '2026-12-02').is).toBe('none');
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(tried).toBeGreaterThan(500);
  });
});
