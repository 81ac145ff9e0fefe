import { describe, expect, it } from 'vitest';
import { identifierExamples } from '../../../src/kb/checks/identifier-examples.ts';
import { findingsOf } from '../../support/findings.ts';

const number = (shape: string, good: string, bad: string, more = ''): string => `id: rex
name: { en: Number, zh: 号码 }
summary: { en: A number., zh: 一个号码。 }
shape: ${shape}
checksum: none
lookUp: none
examples:
  good: [${good}]
  bad: [${bad}]
${more}`;

const check = (...given: Parameters<typeof number>): string[] =>
  findingsOf(identifierExamples, { 'identifiers/rex.yaml': number(...given) });

const SHAPE = "'^[A-Z]{2}REX\\d{4}$'";

describe('identifierExamples', () => {
  it('is content with good ones that fit and bad ones that do not', () => {
    expect(check(SHAPE, "'FRREX1234', 'DEREX0000'", "'REX1234', 'frrex1234', 'FRREX12345', ' FRREX1234'")).toEqual([]);
    expect(check(SHAPE, '', '')).toEqual([]);
  });

  it('tells a good one that the shape refuses, at its place', () => {
    expect(check(SHAPE, "'FRREX1234', 'FRREX123'", '')).toEqual([
      'identifiers/rex.yaml:8:23 id/example-differs the shape refuses "FRREX123", which is said to be good -> correct the example or the shape',
    ]);
  });

  it('tells a bad one that the shape takes, at its place', () => {
    expect(check(SHAPE, '', "'REX', 'FRREX1234'")).toEqual([
      'identifiers/rex.yaml:9:16 id/example-differs the shape takes "FRREX1234", which is said to be bad -> correct the example or the shape',
    ]);
  });

  it('tells all of them, the good ones first', () => {
    const found = check(SHAPE, "'A', 'B'", "'FRREX1234', 'DEREX1234'");
    expect(found.map((line) => /"(\w+)"/.exec(line)?.[1])).toEqual(['A', 'B', 'FRREX1234', 'DEREX1234']);
  });

  it('takes a shape without anchors at its word: it fits anything that holds it', () => {
    expect(check("'\\d{4}'", "'x1234y'", "'12345'")).toEqual([
      expect.stringContaining('the shape takes "12345", which is said to be bad'),
    ]);
  });

  it('reads a shape by whole characters', () => {
    expect(check("'^.$'", "'𠮷', '号'", "'号码'")).toEqual([]);
  });

  it('asks for the shape alone, not for the wider one', () => {
    expect(check(SHAPE, "'fr-rex-1234'", '', "lenient: '^.*$'\n")).toHaveLength(1);
  });

  it('asks nothing where the shape is not known', () => {
    expect(check('unknown', "'A'", "'FRREX1234'")).toEqual([]);
  });
});
