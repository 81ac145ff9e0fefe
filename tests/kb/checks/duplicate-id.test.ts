import { expect, it } from 'vitest';
import { duplicateId } from '../../../src/kb/checks/duplicate-id.ts';
import { findingsOf, placeYaml, proofYaml, sourcesYaml } from '../../support/findings.ts';

it('tells the second of two things with one id, and where the first one is', () => {
  expect(findingsOf(duplicateId, { 'sources.yaml': sourcesYaml('a', 'b', 'a') })).toEqual([
    'sources.yaml:4:11 kb/duplicate-id the id "a" stands twice, first in sources.yaml -> rename or remove one',
  ]);
  expect(
    findingsOf(duplicateId, { 'jurisdictions/XA.yaml': placeYaml('XA'), 'jurisdictions/XB.yaml': placeYaml('XA') }),
  ).toEqual([
    'jurisdictions/XB.yaml:1:5 kb/duplicate-id the id "XA" stands twice, first in jurisdictions/XA.yaml -> rename or remove one',
  ]);
});

it('lets two things of different kinds share one', () => {
  expect(findingsOf(duplicateId, { 'sources.yaml': sourcesYaml('rex'), 'proofs/rex.yaml': proofYaml('rex') })).toEqual(
    [],
  );
});
