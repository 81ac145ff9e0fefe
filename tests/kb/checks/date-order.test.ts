import { describe, expect, it } from 'vitest';
import { dateOrder } from '../../../src/kb/checks/date-order.ts';
import { acceptanceYaml, findingsOf, placeIn, placeYaml, schemeYaml } from '../../support/findings.ts';

const member = (from: string, to: string): string =>
  placeYaml('XA', `memberOf: [{ id: XG, from: ${from}, to: ${to} }]\n`);

const check = (text: string): string[] => findingsOf(dateOrder, { 'jurisdictions/XA.yaml': text });

const EXCHANGE = `id: swap
kind: exchange
name: { en: Swap, zh: 换 }
short: { en: Swap, zh: 换 }
summary: { en: Data., zh: 数据。 }
serves: [{ scheme: pact, from: '2022-01-01', strictFrom: '2021-01-01' }]
`;

describe('a span', () => {
  it.each([
    ['between two days', "'2020-01-01'", "'2020-12-31'"],
    ['of one day', "'2020-01-01'", "'2020-01-01'"],
    ['without an end', "'2020-01-01'", 'none'],
    ['whose end nobody read', "'2020-01-01'", 'unknown'],
    ['whose beginning nobody read', 'unknown', "'2020-01-01'"],
  ])('%s is in order', (_, from, to) => {
    expect(check(member(from, to))).toEqual([]);
  });

  it('that ends the day before it begins is told, at its beginning', () => {
    expect(check(member("'2020-01-02'", "'2020-01-01'"))).toEqual([
      'jurisdictions/XA.yaml:5:28 kb/from-after-to from 2020-01-02 to 2020-01-01: the end comes first -> swap or correct the days',
    ]);
  });

  it.each([
    [
      'the days a route is open',
      schemeYaml('pact', `[${acceptanceYaml('paper', ", opens: '2022-01-01', closes: '2021-01-01'")}]`),
    ],
    [
      'papers of before',
      schemeYaml('pact', 'unknown').replace(
        '    grants:',
        "    transition: { madeOutBefore: '2022-01-01', acceptedUntil: '2021-01-01' }\n    grants:",
      ),
    ],
    ['the day data are asked for', EXCHANGE],
  ])('has other names too: %s', (_, text) => {
    expect(findingsOf(dateOrder, { 'schemes/pact.yaml': text })).toEqual([
      `schemes/pact.yaml:${placeIn(text, "'2022-01-01'")} kb/from-after-to from 2022-01-01 to 2021-01-01: the end comes first -> swap or correct the days`,
    ]);
  });

  it('of hours is no span of days', () => {
    const hours = "{ windows: [{ days: [mon], from: '22:00', to: '06:00+1' }], exceptions: [], calendar: unknown }";
    const office = `{ id: xa-one, name: { en: One, zh: 一 }, does: [], zone: UTC, hours: ${hours}, contact: unknown }`;
    expect(check(placeYaml('XA', `authorities: [${office}]\n`))).toEqual([]);
  });
});

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('stands in the calendar: %s', (day) => {
    expect(check(member(`'${day}'`, 'none'))).toEqual([]);
  });

  it.each(['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-01-00'])(
    'that no calendar has is told with its path: %s',
    (day) => {
      expect(check(member(`'${day}'`, 'none'))).toEqual([
        `jurisdictions/XA.yaml:5:28 kb/no-such-day memberOf.0.from: ${day} stands in no calendar -> correct the day`,
      ]);
    },
  );

  it('of a review is looked at as well', () => {
    const text = placeYaml('XA').replace('2026-11-22', '2026-11-31');
    expect(check(text)).toEqual([
      `jurisdictions/XA.yaml:${placeIn(text, "'2026-11-31'")} kb/no-such-day prov.all.reviewed: 2026-11-31 stands in no calendar -> correct the day`,
    ]);
  });

  it('that no calendar has is not asked for its order too', () => {
    expect(check(member("'2026-02-30'", "'2020-01-01'"))).toHaveLength(1);
  });

  it('within a sentence is only words', () => {
    expect(check(placeYaml('XA', 'aliases: ["since 2026-02-30", "2026-02-30 on"]\n'))).toEqual([]);
  });
});

it('finds what is wrong in every file, whatever its kind', () => {
  const found = findingsOf(dateOrder, {
    'schemes/swap.yaml': EXCHANGE,
    'jurisdictions/XA.yaml': member("'2020-01-02'", "'2020-01-01'"),
  });
  expect(found.map((line) => line.split(':')[0])).toEqual(['schemes/swap.yaml', 'jurisdictions/XA.yaml']);
});
