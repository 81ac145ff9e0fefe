import { describe, expect, it } from 'vitest';
import { deriveLane, type Lane } from '../../src/cert/lane.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import {
  acceptance,
  grant,
  miniKb,
  place,
  placeOf,
  proof,
  REVIEWED,
  scheme,
  shippedKb,
  version,
} from '../support/kb.ts';

const shipped = await shippedKb();
const TODAY = '2026-12-02';

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly origin?: string;
  readonly via?: readonly string[];
  readonly asOf?: string;
  readonly proofDate?: string;
  readonly proof?: string;
}

function laneIn(kb: KnowledgeBase, { from, to, origin, via = [], asOf = TODAY, proofDate, proof: named }: Asked): Lane {
  return deriveLane(kb, {
    from: placeOf(kb, from),
    to: placeOf(kb, to),
    via: via.map((id) => placeOf(kb, id)),
    asOf,
    ...(proofDate === undefined ? {} : { proofDate }),
    ...(origin === undefined ? {} : { origin: placeOf(kb, origin) }),
    ...(named === undefined ? {} : { proof: named }),
  });
}

const keptIn = (lane: Lane): string[] => lane.kept.map((one) => one.scheme.id);

describe('lanes of the shipped data', () => {
  it.each([
    ['EU', 'US', 'no'],
    ['FR', 'US', 'no'],
    ['US', 'EU', 'listed'],
    ['US', 'FR', 'listed'],
    ['FR', 'DE', 'intra'],
    ['EU', 'FR', 'intra'],
    ['MC', 'FR', 'intra'],
    ['CN', 'EU', 'none-known'],
    ['EU', 'CN', 'none-known'],
    ['CN', 'HK', 'yes'],
    ['MX', 'CA', 'yes'],
    ['CA', 'US', 'yes'],
    ['US', 'GB', 'listed'],
    ['XI', 'FR', 'none-known'],
    ['US', 'XI', 'none-known'],
    ['XI', 'XI', 'intra'],
  ])('%s -> %s is "%s"', (from, to, preference) => {
    expect(laneIn(shipped, { from, to }).preference).toBe(preference);
  });

  it('rests a "no" on the sourced absence, as well as that is known', () => {
    const lane = laneIn(shipped, { from: 'EU', to: 'US' });
    expect(lane.absence?.absence).toMatchObject({ between: ['EU', 'US'], says: 'no-agreement' });
    expect(lane.standing).toBe('reported');
    expect(lane.kept).toEqual([]);
  });

  it('finds what the EU grants for a member state, by its customs territory', () => {
    const union = laneIn(shipped, { from: 'US', to: 'EU' });
    const member = laneIn(shipped, { from: 'US', to: 'FR' });
    expect(member.territory).toEqual({ from: 'US', to: 'EU', origin: 'US' });
    expect(keptIn(member)).toEqual(keptIn(union));
    expect(keptIn(member)).toEqual(['eu-us-2026-1455']);
  });

  it('grants US goods nothing on a lane when they were made elsewhere', () => {
    expect(laneIn(shipped, { from: 'US', to: 'FR', origin: 'CN' })).toMatchObject({
      preference: 'none-known',
      kept: [],
    });
    expect(laneIn(shipped, { from: 'CN', to: 'FR', origin: 'US' })).toMatchObject({ preference: 'listed' });
  });

  it('asks for nothing within one customs territory, wherever the goods were made', () => {
    const lane = laneIn(shipped, { from: 'FR', to: 'DE', origin: 'CN' });
    expect(lane).toMatchObject({ preference: 'intra', kept: [], withoutFunction: [] });
  });

  it('needs no proof into a place that charges no duty, whatever the origin', () => {
    expect(laneIn(shipped, { from: 'US', to: 'HK' })).toMatchObject({ preference: 'yes', dutyFree: true, kept: [] });
  });

  it('keeps the USMCA between its parties and says which of its three grants', () => {
    const lane = laneIn(shipped, { from: 'MX', to: 'CA' });
    expect(lane.kept.map((one) => [one.scheme.id, one.grant.id])).toContainEqual(['usmca', 'into-ca']);
  });

  it.each([
    ['2020-06-30', 'none-known', [], '2020-07-01'],
    ['2020-07-01', 'yes', ['usmca'], undefined],
  ])('knows on %s whether the USMCA has begun', (asOf, preference, kept, starts) => {
    const lane = laneIn(shipped, { from: 'US', to: 'CA', asOf });
    expect([lane.preference, keptIn(lane), lane.coming[0]?.starts]).toEqual([preference, kept, starts]);
  });

  it.each([
    ['2026-06-30', 'no', 'coming'],
    ['2026-07-01', 'listed', 'kept'],
    ['2029-12-31', 'listed', 'kept'],
    ['2030-01-01', 'no', 'blocked'],
  ] as const)('has the EU measure for US goods on %s as "%s", %s', (asOf, preference, where) => {
    const lane = laneIn(shipped, { from: 'US', to: 'EU', asOf });
    expect(lane.preference).toBe(preference);
    expect(lane[where].map((one) => one.scheme.id)).toEqual(['eu-us-2026-1455']);
  });

  it('turns a "no" into "none known" when the exception it names is gone', () => {
    const less = { ...shipped, schemes: shipped.schemes.filter(({ id }) => id !== 'eu-us-2026-1455') };
    expect(laneIn(less, { from: 'EU', to: 'US' })).toMatchObject({ preference: 'none-known', absence: undefined });
  });

  it('lists the papers that people expect and that do nothing from the US into France', () => {
    const lane = laneIn(shipped, { from: 'US', to: 'FR' });
    expect(lane.withoutFunction.map((one) => one.proof.id).toSorted()).toEqual([
      'atr',
      'eur1',
      'rex-statement',
      'usmca-certification',
    ]);
  });

  it('lists no paper that a grant on the lane takes', () => {
    const lane = laneIn(shipped, { from: 'MX', to: 'CA' });
    expect(lane.withoutFunction.map((one) => one.proof.id)).not.toContain('usmca-certification');
  });
});

describe('a grant on its day', () => {
  const oneOf = (more: Parameters<typeof version>[0], asOf = TODAY): Lane =>
    laneIn(miniKb({ schemes: [scheme('pact', [version(more)])] }), { from: 'XA', to: 'XB', asOf });

  it.each(['concluded', 'signed'] as const)('is coming, without a day, while the agreement is only %s', (status) => {
    const lane = oneOf({ status, inForce: { from: 'unknown', to: 'none' } });
    expect(lane).toMatchObject({ preference: 'none-known', kept: [], blocked: [] });
    expect(lane.coming.map(({ starts }) => starts)).toEqual([undefined]);
  });

  it.each([
    ['suspended', { status: 'suspended' }, 'suspended'],
    ['ended', { status: 'ended' }, 'ended'],
    ['over since yesterday', { inForce: { from: '2020-01-01', to: '2026-12-01' } }, 'ended'],
    ['left by a party', { parties: [{ id: 'XA', to: '2026-12-01' }, { id: 'XB' }] }, 'ended'],
  ] as const)('is blocked when it is %s', (_, more, why) => {
    const lane = oneOf(more as Parameters<typeof version>[0]);
    expect(lane).toMatchObject({ preference: 'none-known', kept: [], coming: [] });
    expect(lane.blocked.map((one) => [one.why, one.unknown])).toEqual([[why, false]]);
  });

  it('is kept on its last day', () => {
    expect(oneOf({ inForce: { from: '2020-01-01', to: TODAY } }).preference).toBe('yes');
  });

  it('is kept while it is applied provisionally', () => {
    expect(oneOf({ status: 'provisional' }).preference).toBe('yes');
  });

  it('starts with the later of its own day, the parties and the pair', () => {
    const parties = [{ id: 'XA', from: '2027-01-01', between: [{ with: ['XB'], from: '2027-03-01' }] }, { id: 'XB' }];
    expect(oneOf({ parties }).coming.map(({ starts }) => starts)).toEqual(['2027-03-01']);
    expect(oneOf({ parties }, '2027-02-28').coming.map(({ starts }) => starts)).toEqual(['2027-03-01']);
    expect(oneOf({ parties }, '2027-03-01').preference).toBe('yes');
  });

  it('does not wait for a pair that the lane is not', () => {
    const parties = [{ id: 'XA', between: [{ with: ['XC'], from: '2030-01-01' }] }, { id: 'XB' }, { id: 'XC' }];
    expect(oneOf({ parties }).preference).toBe('yes');
  });

  it.each([
    ['2026-11-21', 'none-known', 1],
    [REVIEWED, 'yes', 0],
  ])('with a start that nobody read counts from the day it was looked at: %s', (asOf, preference, blocked) => {
    const lane = oneOf({ inForce: { from: 'unknown', to: 'none' } }, asOf);
    expect([lane.preference, lane.blocked.length]).toEqual([preference, blocked]);
    expect(lane.blocked.every((one) => one.unknown && one.why === 'start-unknown')).toBe(true);
  });

  it('with a party that is in since a day nobody read counts from the day it was looked at', () => {
    const parties = [{ id: 'XA', from: 'unknown' }, { id: 'XB' }];
    expect(oneOf({ parties }, '2026-11-21').blocked.map(({ why }) => why)).toEqual(['start-unknown']);
    expect(oneOf({ parties }).preference).toBe('yes');
  });

  it('with a pair of which nobody read whether it is in is blocked by that, on any day', () => {
    const parties = [{ id: 'XA', between: [{ with: ['XB'], from: 'unknown' }] }, { id: 'XB' }];
    for (const asOf of ['2026-11-21', TODAY]) {
      const lane = oneOf({ parties }, asOf);
      expect(lane.blocked.map(({ why, unknown }) => [why, unknown])).toEqual([['start-unknown', true]]);
      expect(lane.preference).toBe('none-known');
    }
  });

  it('with a pair of which a source says that it is not in is blocked, whatever is said of the party', () => {
    const parties = [{ id: 'XA', from: '2020-01-01', between: [{ with: ['XB'], from: 'none' }] }, { id: 'XB' }];
    expect(oneOf({ parties }).blocked.map(({ why, unknown }) => [why, unknown])).toEqual([
      ['pair-not-in-force', false],
    ]);
  });

  it('takes the day of the pair before that of the party', () => {
    const parties = [{ id: 'XA', from: 'unknown', between: [{ with: ['XB'], from: '2022-05-01' }] }, { id: 'XB' }];
    expect(oneOf({ parties }, '2022-04-30').coming.map(({ starts }) => starts)).toEqual(['2022-05-01']);
    expect(oneOf({ parties }, '2022-05-01').preference).toBe('yes');
  });
});

describe('what a lane says in all', () => {
  const lanes = { remarks: [], prov: placeOf(miniKb(), 'XA').prov };
  const absence = { between: ['XA', 'XB'], says: 'no-agreement', from: '2020-01-01' } as const;
  const absent = { ...lanes, absences: [{ ...absence, between: ['XA', 'XB'] as [string, string] }] };

  it('is "listed" while no grant covers all goods, and "yes" as soon as one does', () => {
    const part = version({ grants: [grant('XB', ['XA'], { coverage: { extent: 'quota' } })] });
    const some = miniKb({ schemes: [scheme('part', [part])] });
    const both = miniKb({ schemes: [scheme('part', [part]), scheme('all', [version()])] });
    expect(laneIn(some, { from: 'XA', to: 'XB' }).preference).toBe('listed');
    expect(laneIn(both, { from: 'XA', to: 'XB' })).toMatchObject({ preference: 'yes' });
    expect(keptIn(laneIn(both, { from: 'XA', to: 'XB' }))).toEqual(['all', 'part']);
  });

  it('goes one way only where the grant does', () => {
    const kb = miniKb({ schemes: [scheme('pact', [version()])] });
    expect(laneIn(kb, { from: 'XA', to: 'XB' }).preference).toBe('yes');
    expect(laneIn(kb, { from: 'XB', to: 'XA' }).preference).toBe('none-known');
  });

  it('says "no" both ways where a source says there is nothing between two places', () => {
    const kb = miniKb({ lanes: absent });
    expect(laneIn(kb, { from: 'XA', to: 'XB' })).toMatchObject({ preference: 'no', standing: 'verified' });
    expect(laneIn(kb, { from: 'XB', to: 'XA' }).preference).toBe('no');
    expect(laneIn(kb, { from: 'XA', to: 'XC' }).preference).toBe('none-known');
  });

  it('says "no" from the day on that a source speaks for', () => {
    const kb = miniKb({ lanes: { ...lanes, absences: [{ ...absence, between: ['XA', 'XB'], from: '2025-08-21' }] } });
    const on = (asOf: string) => laneIn(kb, { from: 'XA', to: 'XB', asOf }).preference;
    expect([on('2025-08-20'), on('2025-08-21')]).toEqual(['none-known', 'no']);
  });

  it('says "no" one way where the source says it of one way', () => {
    const kb = miniKb({
      lanes: { ...lanes, absences: [{ importer: 'XB', origin: 'XA', says: 'no-preference', from: '2020-01-01' }] },
    });
    expect(laneIn(kb, { from: 'XA', to: 'XB' }).preference).toBe('no');
    expect(laneIn(kb, { from: 'XB', to: 'XA' }).preference).toBe('none-known');
  });

  it('never says "no" over a grant of which only the start is unknown', () => {
    const schemes = [scheme('pact', [version({ inForce: { from: 'unknown', to: 'none' } })])];
    const lane = laneIn(miniKb({ schemes, lanes: absent }), { from: 'XA', to: 'XB', asOf: '2026-11-01' });
    expect(lane.preference).toBe('none-known');
  });

  it('stands as low as the lowest of what it kept', () => {
    const weak = { all: { source: 'none', standing: 'unverified' as const, reviewed: REVIEWED } };
    const strong = miniKb({ schemes: [scheme('pact', [version()])] });
    const weaker = miniKb({ schemes: [scheme('pact', [version()]), scheme('rumour', [version()], { prov: weak })] });
    expect(laneIn(strong, { from: 'XA', to: 'XB' }).standing).toBe('verified');
    expect(laneIn(weaker, { from: 'XA', to: 'XB' }).standing).toBe('unverified');
  });

  it('stands no higher than the membership that makes a place count', () => {
    const member = { id: 'XU', from: '2000-01-01', to: 'none', prov: 'rumour' } as const;
    const rumour = { source: 'none', standing: 'unverified', reviewed: REVIEWED } as const;
    const kb = miniKb({
      jurisdictions: [
        place('XA', { memberOf: [member], prov: { ...(place('XA').prov as object), rumour } }),
        place('XB'),
        place('XU', { kind: 'union' }),
      ],
      schemes: [scheme('pact', [version({ parties: [{ id: 'XU' }, { id: 'XB' }], grants: [grant('XB', ['XU'])] })])],
    });
    expect(laneIn(kb, { from: 'XA', to: 'XB' })).toMatchObject({ preference: 'yes', standing: 'unverified' });
    expect(laneIn(kb, { from: 'XU', to: 'XB' })).toMatchObject({ preference: 'yes', standing: 'verified' });
  });

  it.each([
    ['a place that is added to a union', [{ id: 'XU', includes: ['XC'] }], 'yes'],
    ['a place that is taken out of a union', [{ id: 'XU', excludes: ['XA'] }], 'none-known'],
    ['a member of a union', [{ id: 'XU' }], 'none-known'],
  ])('counts %s as the grant says', (name, origin, expected) => {
    const kb = miniKb({
      jurisdictions: [
        place('XA', { memberOf: [{ id: 'XU', from: '2000-01-01', to: 'none' }] }),
        place('XB'),
        place('XC'),
        place('XU', { kind: 'union' }),
      ],
      schemes: [scheme('pact', [version({ parties: [{ id: 'XU' }, { id: 'XB' }], grants: [grant('XB', origin)] })])],
    });
    const from = name.includes('taken out') ? 'XA' : 'XC';
    expect(laneIn(kb, { from, to: 'XB' }).preference).toBe(expected);
  });

  it('asks no proof of the goods that a grant of another importer would need', () => {
    const kb = miniKb({
      schemes: [scheme('pact', [version({ grants: [grant('XC', ['XA'], { accepts: [acceptance('paper')] })] })])],
      proofs: [proof('paper', { acceptedBy: ['pact'] })],
    });
    const lane = laneIn(kb, { from: 'XA', to: 'XB' });
    expect(lane.withoutFunction.map((one) => [one.proof.id, one.serves.map(({ id }) => id)])).toEqual([
      ['paper', ['pact']],
    ]);
  });
});

describe('goods that were made elsewhere', () => {
  const kb = miniKb({ schemes: [scheme('pact', [version()])] });

  it('are told what they are not granted, and that it is for others', () => {
    const lane = laneIn(kb, { from: 'XA', to: 'XB', origin: 'XC' });
    expect(lane).toMatchObject({ preference: 'none-known', kept: [] });
    expect(lane.blocked.map((one) => [one.scheme.id, one.why, one.unknown])).toEqual([['pact', 'other-origin', false]]);
  });

  it('keep what their own origin is granted, wherever they leave from', () => {
    const lane = laneIn(kb, { from: 'XC', to: 'XB', origin: 'XA' });
    expect(lane).toMatchObject({ preference: 'yes', blocked: [] });
  });

  it('lose it where the text demands that they leave from their origin', () => {
    const transport = { rule: 'direct', evidence: 'required', fromOrigin: true } as const;
    const strict = miniKb({ schemes: [scheme('pact', [version({ grants: [grant('XB', ['XA'], { transport })] })])] });
    const away = laneIn(strict, { from: 'XC', to: 'XB', origin: 'XA' });
    expect(away).toMatchObject({ preference: 'none-known', kept: [] });
    expect(away.blocked.map(({ why }) => why)).toEqual(['departure']);
    expect(laneIn(strict, { from: 'XA', to: 'XB', via: ['XC'] }).preference).toBe('yes');
  });
});

describe('goods in free circulation', () => {
  const union = scheme('union', [version({ grants: [grant('XB', ['XA'], { basis: 'free-circulation' })] })]);
  const kb = miniKb({ schemes: [union] });

  it('are granted by where they leave from, not by where they were made', () => {
    expect(laneIn(kb, { from: 'XA', to: 'XB', origin: 'XC' })).toMatchObject({ preference: 'yes', blocked: [] });
    expect(laneIn(kb, { from: 'XC', to: 'XB', origin: 'XA' })).toMatchObject({ preference: 'none-known', kept: [] });
  });
});

describe('a version that is over', () => {
  const transition = { madeOutBefore: '2026-06-01', acceptedUntil: '2026-12-31' };
  const over = { inForce: { from: '2020-01-01', to: '2026-05-31' } as const, transition };
  const kb = miniKb({ schemes: [scheme('pact', [version(over)])] });
  const asked = { from: 'XA', to: 'XB' };

  it('still takes papers that were made out before its end, for a while', () => {
    const lane = laneIn(kb, { ...asked, proofDate: '2026-05-31' });
    expect(lane.kept.map(({ transitionUntil }) => transitionUntil)).toEqual(['2026-12-31']);
    expect(lane.preference).toBe('yes');
  });

  it.each([
    ['made out too late', { proofDate: '2026-06-01' }],
    ['of which no day is said', {}],
    ['used too late', { proofDate: '2026-05-31', asOf: '2027-01-01' }],
  ])('takes none %s', (_, more) => {
    const lane = laneIn(kb, { ...asked, ...more });
    expect([lane.kept, lane.blocked.map(({ why, endedOn }) => [why, endedOn])]).toEqual([
      [],
      [['ended', '2026-05-31']],
    ]);
  });

  it('ended for a pair on the day one of them left', () => {
    const left = miniKb({
      schemes: [scheme('pact', [version({ parties: [{ id: 'XA', to: '2024-06-30' }, { id: 'XB' }] })])],
    });
    expect(laneIn(left, asked).blocked.map(({ endedOn }) => endedOn)).toEqual(['2024-06-30']);
  });
});

describe('a group whose members nobody read', () => {
  const list = place('XLIST', { kind: 'group', membersKnown: false });
  const given = scheme('gift', [
    version({ parties: [{ id: 'XB' }, { id: 'XLIST' }], grants: [grant('XB', ['XLIST'])] }),
  ]);
  const jurisdictions = [place('XA'), place('XB'), place('XC'), list];
  const kb = miniKb({ jurisdictions, schemes: [given] });

  it('may hold any place of which nothing else is known', () => {
    const lane = laneIn(kb, { from: 'XA', to: 'XB' });
    expect(lane.preference).toBe('none-known');
    expect(lane.blocked.map(({ scheme: { id }, why, unknown }) => [id, why, unknown])).toEqual([
      ['gift', 'list-not-held', true],
    ]);
  });

  it('is no question for a place that cannot be a member', () => {
    const some = miniKb({
      jurisdictions: [place('XA'), place('XB'), place('XC'), { ...list, membersAmong: ['XC'] }],
      schemes: [given],
    });
    expect(laneIn(some, { from: 'XA', to: 'XB' }).blocked).toEqual([]);
    expect(laneIn(some, { from: 'XC', to: 'XB' }).blocked).toHaveLength(1);
  });

  it('is not brought up where something applies, where a source says no, or once the gift is over', () => {
    const other = scheme('pact', [version()]);
    const over = scheme('gift', [{ ...given.versions[0], status: 'ended' } as (typeof given.versions)[number]]);
    const lanes = {
      absences: [{ between: ['XA', 'XB'], says: 'no-agreement', from: '2020-01-01' }],
      remarks: [],
      prov: list.prov,
    } as const;
    const blockedIn = (more: Partial<KnowledgeBase>): unknown[] => [
      ...laneIn(miniKb({ jurisdictions, schemes: [given], ...more }), { from: 'XA', to: 'XB' }).blocked,
    ];
    expect(blockedIn({ schemes: [given, other] })).toEqual([]);
    expect(blockedIn({ lanes: lanes as unknown as KnowledgeBase['lanes'] })).toEqual([]);
    expect(blockedIn({ schemes: [over] })).toEqual([]);
  });

  it('grants to a place that is said to be one of them', () => {
    const member = place('XA', { memberOf: [{ id: 'XLIST', from: '2020-01-01', to: 'none' }] });
    const told = miniKb({ jurisdictions: [member, place('XB'), list], schemes: [given] });
    expect(laneIn(told, { from: 'XA', to: 'XB' })).toMatchObject({ preference: 'yes', blocked: [] });
  });
});

describe('several schemes at once', () => {
  it('stand with the narrowest agreement first', () => {
    const wide = scheme('a-wide', [version({ parties: [{ id: 'XA' }, { id: 'XB' }, { id: 'XC' }] })]);
    const kb = miniKb({ schemes: [wide, scheme('pact', [version()]), scheme('other', [version()])] });
    expect(keptIn(laneIn(kb, { from: 'XA', to: 'XB' }))).toEqual(['other', 'pact', 'a-wide']);
  });
});

it('a membership that a grant does not look at lowers nothing', () => {
  const rumour = { source: 'none', standing: 'unverified', reviewed: REVIEWED } as const;
  const member = { id: 'XG', from: '2000-01-01', to: 'none', prov: 'rumour' } as const;
  const kb = miniKb({
    jurisdictions: [
      place('XA', { memberOf: [member], prov: { ...(place('XA').prov as object), rumour } }),
      place('XB'),
      place('XG', { kind: 'group' }),
    ],
    schemes: [scheme('pact', [version()])],
  });
  expect(laneIn(kb, { from: 'XA', to: 'XB' }).standing).toBe('verified');
});
