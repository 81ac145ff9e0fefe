import { describe, expect, it } from 'vitest';
import { unusedProv } from '../../../src/kb/checks/unused-prov.ts';
import { findingsOf, parsedFiles, placeIn, placeYaml } from '../../support/findings.ts';

const RECORD = "{ source: none, standing: unverified, reviewed: '2026-11-22' }";
const onImport = (more: string): string =>
  `nonPreferential: { onImport: { rule: unknown, certificate: none${more} } }\n`;

const check = (more: string): string[] => findingsOf(unusedProv, { 'jurisdictions/XA.yaml': placeYaml('XA', more) });

describe('unusedProv', () => {
  it('tells a record that nothing uses, at its name', () => {
    const more = `prov:\n  all: ${RECORD}\n  press: ${RECORD}\n`;
    expect(check(more)).toEqual([
      'jurisdictions/XA.yaml:7:3 kb/unused-prov nothing rests on "press" -> use it where it belongs, or remove it',
    ]);
  });

  it('warns only, since nothing that is said is wrong', () => {
    const files = parsedFiles({ 'jurisdictions/XA.yaml': placeYaml('XA', `prov: { press: ${RECORD} }\n`) });
    expect(unusedProv(files)).toMatchObject([{ severity: 'warning' }]);
  });

  it('is content with one that is used, however deep', () => {
    expect(check(`prov: { press: ${RECORD} }\n${onImport(', prov: press')}`)).toEqual([]);
    expect(check(`prov: { press: ${RECORD} }\nmemberOf: [{ id: XG, from: unknown, to: none, prov: press }]\n`)).toEqual(
      [],
    );
  });

  it('needs no use of "all", nor any record', () => {
    expect(check(`prov: { all: ${RECORD} }\n`)).toEqual([]);
    expect(check('prov: {}\n')).toEqual([]);
    expect(check('')).toEqual([]);
  });

  it('tells each of several, and none that is used', () => {
    const more = `prov: { one: ${RECORD}, two: ${RECORD}, three: ${RECORD} }\n${onImport(', prov: two')}`;
    expect(check(more).map((line) => /"(.*)"/.exec(line)?.[1])).toEqual(['one', 'three']);
  });

  it('takes no use for one that stands outside of what declares it', () => {
    const text = placeYaml(
      'XA',
      `memberOf:\n  - { id: XG, from: unknown, to: none, prov: { press: ${RECORD} } }\n${onImport(', prov: press')}`,
    );
    expect(findingsOf(unusedProv, { 'jurisdictions/XA.yaml': text })).toEqual([
      `jurisdictions/XA.yaml:${placeIn(text, 'press')} kb/unused-prov nothing rests on "press" -> use it where it belongs, or remove it`,
    ]);
  });

  it('takes no use of another file for one, nor the same words under another key', () => {
    const files = {
      'jurisdictions/XA.yaml': placeYaml('XA', `prov: { press: ${RECORD} }\naliases: [press]\n`),
      'jurisdictions/XB.yaml': placeYaml('XB', onImport(', prov: press')),
    };
    expect(findingsOf(unusedProv, files)).toHaveLength(1);
  });
});
