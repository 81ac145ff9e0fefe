import { describe, expect, it } from 'vitest';
import { noProvenance } from '../../../src/kb/checks/no-provenance.ts';
import { findingsOf, placeIn, placeYaml, sourcesYaml } from '../../support/findings.ts';

const RECORD = "{ source: none, standing: unverified, reviewed: '2026-11-22' }";

describe('noProvenance', () => {
  it('is content where something vouches for every value', () => {
    expect(findingsOf(noProvenance, { 'jurisdictions/XA.yaml': placeYaml('XA') })).toEqual([]);
  });

  it('asks nothing of names, ids and files that rest on no source', () => {
    const bare = 'id: XA\nkind: country\nname: { en: Land, zh: 国 }\naliases: [Land of X]\n';
    expect(findingsOf(noProvenance, { 'jurisdictions/XA.yaml': bare, 'sources.yaml': sourcesYaml('a') })).toEqual([]);
  });

  it('tells a value that nothing vouches for', () => {
    expect(findingsOf(noProvenance, { 'jurisdictions/XA.yaml': placeYaml('XA', '') })).toEqual([
      'jurisdictions/XA.yaml:4:12 kb/no-provenance territory: nothing says where this is from -> add prov: here or above',
    ]);
  });

  it('takes a record that is declared and never used for no provenance', () => {
    const found = findingsOf(noProvenance, {
      'jurisdictions/XA.yaml': placeYaml('XA', `prov: { rumour: ${RECORD} }\n`),
    });
    expect(found).toHaveLength(1);
  });

  it('tells a name that nobody declared, at the value that uses it', () => {
    const more = `nonPreferential: { onImport: { rule: unknown, certificate: none, prov: press } }\nprov: { all: ${RECORD} }\n`;
    const text = placeYaml('XA', more);
    expect(findingsOf(noProvenance, { 'jurisdictions/XA.yaml': text })).toEqual([
      `jurisdictions/XA.yaml:${placeIn(text, 'unknown')} kb/no-provenance nonPreferential.onImport.rule: no prov "press" is declared above -> declare it, or use another`,
    ]);
  });

  it('tells each item of a list once, however many values it has', () => {
    const office = (id: string): string =>
      `  - { id: ${id}, name: { en: Office, zh: 局 }, does: [decides], zone: UTC, hours: unknown, contact: unknown }\n`;
    const text = placeYaml('XA', `authorities:\n${office('xa-one')}${office('xa-two')}`);
    const found = findingsOf(noProvenance, { 'jurisdictions/XA.yaml': text });
    // The place itself, then the first value of each office that is no name.
    expect(found.map((line) => line.split(':')[1])).toEqual(['4', '6', '7']);
    expect(found[1]).toContain('authorities.0.does.0');
  });
});
