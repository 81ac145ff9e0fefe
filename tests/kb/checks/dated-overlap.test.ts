import { describe, expect, it } from 'vitest';
import { datedOverlap } from '../../../src/kb/checks/dated-overlap.ts';
import { findingsOf, placeYaml } from '../../support/findings.ts';

type Spans = readonly (readonly [id: string, from: string, to: string])[];

const listOf = (spans: Spans): string =>
  spans.map(([id, from, to]) => `  - { id: ${id}, from: '${from}', to: '${to}' }\n`).join('');

const territories = (...spans: Spans): string[] =>
  findingsOf(datedOverlap, {
    'jurisdictions/XA.yaml': placeYaml('XA', `territory:\n${listOf(spans)}`).replace('territory: XA\n', ''),
  });

const members = (...spans: Spans): string[] =>
  findingsOf(datedOverlap, { 'jurisdictions/XA.yaml': placeYaml('XA', `memberOf:\n${listOf(spans)}`) });

describe('two customs territories', () => {
  it('on the same day are told, at the beginning of the later one in the list', () => {
    expect(territories(['XB', '2000-01-01', '2010-12-31'], ['XC', '2010-12-31', 'none'])).toEqual([
      'jurisdictions/XA.yaml:6:21 kb/dated-overlap under XB and XC on the same day -> end the earlier one the day before',
    ]);
  });

  it.each<[string, Spans]>([
    [
      'one from the day after the other',
      [
        ['XB', '2000-01-01', '2010-12-31'],
        ['XC', '2011-01-01', 'none'],
      ],
    ],
    [
      'the later one first in the list',
      [
        ['XC', '2011-01-01', 'none'],
        ['XB', '2000-01-01', '2010-12-31'],
      ],
    ],
    [
      'a beginning nobody read',
      [
        ['XB', 'unknown', '2010-12-31'],
        ['XC', '2011-01-01', 'none'],
      ],
    ],
    [
      'an unknown beginning after which the other one may have come',
      [
        ['XB', '2000-01-01', '2005-12-31'],
        ['XC', 'unknown', '2010-12-31'],
      ],
    ],
  ])('may follow each other: %s', (_, spans) => {
    expect(territories(...spans)).toEqual([]);
  });

  it.each<[string, Spans]>([
    [
      'one within the other',
      [
        ['XB', '2000-01-01', '2010-12-31'],
        ['XC', '2005-01-01', '2006-12-31'],
      ],
    ],
    [
      'the wider one second',
      [
        ['XC', '2005-01-01', '2006-12-31'],
        ['XB', '2000-01-01', '2010-12-31'],
      ],
    ],
    [
      'two without an end',
      [
        ['XB', '2000-01-01', 'none'],
        ['XC', '2020-01-01', 'none'],
      ],
    ],
    [
      'an end nobody read, which may be none',
      [
        ['XB', '2000-01-01', 'unknown'],
        ['XC', '2020-01-01', 'none'],
      ],
    ],
    [
      'the last day of one whose beginning nobody read',
      [
        ['XB', 'unknown', '2010-12-31'],
        ['XC', '2010-12-31', 'none'],
      ],
    ],
    [
      'the last day of the second in the list',
      [
        ['XC', '2010-12-31', 'none'],
        ['XB', '2000-01-01', '2010-12-31'],
      ],
    ],
    [
      'the same one twice',
      [
        ['XB', '2000-01-01', 'none'],
        ['XB', '2010-01-01', 'none'],
      ],
    ],
  ])('clash: %s', (_, spans) => {
    expect(territories(...spans)).toHaveLength(1);
  });

  it('are told pair by pair where there are three', () => {
    expect(
      territories(['XB', '2000-01-01', 'none'], ['XC', '2001-01-01', 'none'], ['XD', '2002-01-01', 'none']).map(
        (line) => line.replace(/ ->.*/, '').replace('kb/dated-overlap ', ''),
      ),
    ).toEqual([
      'jurisdictions/XA.yaml:6:21 under XB and XC on the same day',
      'jurisdictions/XA.yaml:7:21 under XB and XD on the same day',
      'jurisdictions/XA.yaml:7:21 under XC and XD on the same day',
    ]);
  });
});

describe('a membership', () => {
  it('that is twice in force on one day is told', () => {
    expect(members(['XG', '2000-01-01', '2010-12-31'], ['XG', '2010-06-01', 'none'])).toEqual([
      'jurisdictions/XA.yaml:7:21 kb/dated-overlap a member of XG twice on the same day -> end the earlier one the day before',
    ]);
  });

  it('may end and begin again', () => {
    expect(members(['XG', '2000-01-01', '2010-12-31'], ['XG', '2015-01-01', 'none'])).toEqual([]);
  });

  it('of another group is no matter', () => {
    expect(members(['XG', '2000-01-01', 'none'], ['XH', '2000-01-01', 'none'])).toEqual([]);
  });
});

it('is content with one territory, with an unknown one and with none', () => {
  const files = {
    'jurisdictions/XA.yaml': placeYaml('XA'),
    'jurisdictions/XB.yaml': placeYaml('XB').replace('territory: XB', 'territory: unknown'),
    'jurisdictions/XG.yaml': placeYaml('XG').replace('territory: XG\n', ''),
  };
  expect(findingsOf(datedOverlap, files)).toEqual([]);
});
