import { describe, expect, it } from 'vitest';
import { verifiedWithoutSource } from '../../../src/kb/checks/verified-without-source.ts';
import { findingsOf, proofYaml, sourcesYaml } from '../../support/findings.ts';

const check = (record: string): string[] =>
  findingsOf(verifiedWithoutSource, {
    'sources.yaml': sourcesYaml('page-one', 'site'),
    'proofs/paper.yaml': proofYaml('paper', `prov: { all: { ${record}, reviewed: '2026-11-22' } }\n`),
  });

describe('verified', () => {
  it.each([
    'source: page-one, at: Art. 1, standing: verified',
    'source: [site, page-one], at: Art. 1, standing: verified',
    'source: site, standing: reported',
    'source: none, standing: unverified',
  ])('is not questioned, or not claimed: %s', (record) => {
    expect(check(record)).toEqual([]);
  });

  it.each([
    ['source: page-one, standing: verified', 'no article is named'],
    ['source: site, at: Art. 1, standing: verified', 'no source is a page or act'],
    ['source: none, at: Art. 1, standing: verified', 'no source is a page or act'],
  ])('needs an article and a page: %s', (record, message) => {
    const found = check(record);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('may have its article beside the value instead', () => {
    const files = (at: string): Record<string, string> => ({
      'sources.yaml': sourcesYaml('page-one'),
      'lanes.yaml': [
        'absences: []',
        `remarks: [{ origin: XA, to: XB, text: { en: One., zh: 一。 }${at} }]`,
        "prov: { all: { source: page-one, standing: verified, reviewed: '2026-11-22' } }",
      ].join('\n'),
    });
    expect(findingsOf(verifiedWithoutSource, files(', at: Art. 7'))).toEqual([]);
    expect(findingsOf(verifiedWithoutSource, files(''))).toHaveLength(1);
  });
});
