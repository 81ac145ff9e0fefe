import { describe, expect, it } from 'vitest';
import { portalPatterns } from '../../../src/kb/checks/portal-patterns.ts';
import { findingsOf } from '../../support/findings.ts';

const portal = (pattern: string, codes: string[], system = 'portal'): string => `system: ${system}
name: { en: Portal, zh: 平台 }
jurisdiction: none
ask: unknown
pattern: ${pattern}
codes:
${codes
  .map(
    (code) => `  - code: ${code}
    meaning: { en: Wrong., zh: 错了。 }
    causes: [{ text: { en: So., zh: 如此。 }, fix: { en: Mend it., zh: 改正。 }, actor: you }]
    refile: unknown
`,
  )
  .join('')}`;

const check = (pattern: string, ...codes: string[]): string[] =>
  findingsOf(portalPatterns, { 'portal-errors/portal.yaml': portal(pattern, codes) });

describe('a pattern', () => {
  it('that finds one of its codes is good, whatever the case', () => {
    expect(check("'\\bE-\\d{3}\\b'", 'E-100')).toEqual([]);
    expect(check("'\\be-\\d{3}\\b'", 'Message without a code', 'E-100')).toEqual([]);
  });

  it('may be none', () => {
    expect(check('none', 'Message without a code')).toEqual([]);
  });

  it.each(["'E-(\\d+'", "'[z-a]'", "'*'", "'\\-'"])('that cannot be read is told: %s', (pattern) => {
    const plain = pattern.slice(1, -1);
    expect(check(pattern, 'E-100')).toEqual([
      `portal-errors/portal.yaml:5:10 portal/pattern-broken "${plain}" is no regular expression -> correct it`,
    ]);
  });

  it('that finds none of its codes is told', () => {
    expect(check("'^E-\\d{4}$'", 'E-100', 'E-200')).toEqual([
      'portal-errors/portal.yaml:5:10 portal/pattern-fits-nothing "^E-\\d{4}$" finds no code of this file -> correct it, or say none',
    ]);
  });

  it.each(["'(E+)+-\\d{3}'", "'(?:E-|E-)*\\d{3}'", "'.*E-.*'"])('that may never end is told: %s', (pattern) => {
    const plain = pattern.slice(1, -1);
    expect(check(pattern, 'E-100')).toEqual([
      `portal-errors/portal.yaml:5:10 portal/pattern-slow "${plain}" repeats a repeat, or finds nearly anything twice: on some texts it never ends -> let the repeated part begin with a mark of its own, such as (?:-[a-z]+)*, or say how often: {1,9}`,
    ]);
  });

  it('looks for codes, not for their other spellings', () => {
    expect(check("'^E-\\d{3}$'", 'Broken\n    aliases: [E-100]')).toHaveLength(1);
  });
});

describe('a code', () => {
  it.each([
    ['the same', 'E-100'],
    ['in another case', 'e-100'],
    ['without its hyphen', 'E100'],
    ['with spaces', 'E 1 00'],
  ])('that stands twice is told at the second: %s', (_, again) => {
    expect(check('none', 'E-100', again)).toEqual([
      `portal-errors/portal.yaml:11:11 portal/code-twice "${again}" stands twice -> keep one`,
    ]);
  });

  it('may stand twice by another spelling, of another code or its own', () => {
    expect(check('none', 'E-100\n    aliases: [Broken seal]', 'broken-seal\n    aliases: [E-200, E200]')).toEqual([
      'portal-errors/portal.yaml:12:11 portal/code-twice "broken-seal" stands twice -> keep one',
      'portal-errors/portal.yaml:13:22 portal/code-twice "E200" stands twice -> keep one',
    ]);
  });

  it('that only begins like another one is another one', () => {
    expect(check('none', 'E-100', 'E-1001', 'E-10', 'F-100', 'E_100')).toEqual([]);
  });

  it('may be used by another portal too', () => {
    const files = {
      'portal-errors/portal.yaml': portal('none', ['E-100']),
      'portal-errors/other.yaml': portal('none', ['E-100'], 'other'),
    };
    expect(findingsOf(portalPatterns, files)).toEqual([]);
  });
});

it('tells what is wrong with the pattern and with the codes in one run', () => {
  expect(check("'('", 'A', 'A').map((line) => line.split(' ')[1])).toEqual([
    'portal/pattern-broken',
    'portal/code-twice',
  ]);
});
