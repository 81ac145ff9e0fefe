import { expect, it } from 'vitest';
import { fileName } from '../../../src/kb/checks/file-name.ts';
import { findingsOf, placeYaml, proofYaml, sourcesYaml } from '../../support/findings.ts';

it('tells a file that is not named by its id', () => {
  expect(findingsOf(fileName, { 'jurisdictions/XB.yaml': placeYaml('XA') })).toEqual([
    'jurisdictions/XB.yaml:1:5 kb/file-name the id is "XA", the file "XB.yaml" -> XB?',
  ]);
});

it('is content with a file named by its id, and with lists of many things', () => {
  const files = {
    'jurisdictions/XA.yaml': placeYaml('XA'),
    'proofs/paper.yaml': proofYaml('paper'),
    'sources.yaml': sourcesYaml('a'),
  };
  expect(findingsOf(fileName, files)).toEqual([]);
});
