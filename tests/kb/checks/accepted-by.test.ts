import { describe, expect, it } from 'vitest';
import { acceptedByDiffers } from '../../../src/kb/checks/accepted-by.ts';
import { acceptanceYaml, findingsOf, proofYaml, schemeYaml } from '../../support/findings.ts';

const takes = (...proofs: string[]): string => `[${proofs.map((proof) => acceptanceYaml(proof)).join(', ')}]`;

const paper = (acceptedBy: string, more = ''): string =>
  proofYaml('paper', more).replace('acceptedBy: unknown', `acceptedBy: ${acceptedBy}`);

const check = (proof: string, ...schemes: readonly string[]): string[] =>
  findingsOf(acceptedByDiffers, {
    'proofs/paper.yaml': proof,
    ...Object.fromEntries(schemes.map((text, index) => [`schemes/${index}.yaml`, text])),
  });

const REGISTRATION = `id: rex
kind: registration
name: { en: Register, zh: 登记 }
short: { en: Register, zh: 登记 }
summary: { en: A register., zh: 一种登记。 }
registers: exporters
runs: xa-one
identifier: rex-number
`;

describe('a scheme that takes a proof', () => {
  it('and is not in its list is told, at the list', () => {
    expect(check(paper('[pact]'), schemeYaml('pact', takes('paper')), schemeYaml('other', takes('paper')))).toEqual([
      'proofs/paper.yaml:6:13 scheme/accepted-by-differs other takes paper and is not in its list -> add other',
    ]);
  });

  it('is missed in an empty list too', () => {
    expect(check(paper('[]'), schemeYaml('pact', takes('paper')))).toEqual([
      'proofs/paper.yaml:6:13 scheme/accepted-by-differs pact takes paper and is not in its list -> add pact',
    ]);
  });

  it('may take it in a later grant, beside others, and beside what nobody read', () => {
    for (const accepts of [
      [takes('other'), takes('other', 'paper')],
      ['unknown', takes('paper')],
    ]) {
      expect(check(paper('[]'), schemeYaml('pact', ...accepts))).toHaveLength(1);
      expect(check(paper('[pact]'), schemeYaml('pact', ...accepts))).toEqual([]);
    }
  });

  it('may take it by the number of its family', () => {
    const numbered = `[${acceptanceYaml('other').replace('number: none', 'number: { kind: rex, required: always }')}]`;
    const family = (number: string): string => paper('[]', `family: { number: ${number} }\n`);
    expect(check(family('rex'), schemeYaml('pact', numbered))).toEqual([
      'proofs/paper.yaml:6:13 scheme/accepted-by-differs pact takes paper and is not in its list -> add pact',
    ]);
    expect(check(family('ruc'), schemeYaml('pact', numbered))).toEqual([]);
    expect(check(paper('[]'), schemeYaml('pact', numbered))).toEqual([]);
  });
});

describe('a scheme in the list of a proof', () => {
  it('that takes only others is told, at its place in the list', () => {
    expect(
      check(paper('[pact, other]'), schemeYaml('pact', takes('paper')), schemeYaml('other', takes('stamp'))),
    ).toEqual([
      'proofs/paper.yaml:6:20 scheme/accepted-by-differs other does not take paper -> remove other, or add the acceptance',
    ]);
  });

  it('is not doubted where nobody read what one of its grants takes', () => {
    expect(check(paper('[pact]'), schemeYaml('pact', takes('stamp'), 'unknown'))).toEqual([]);
  });

  it('is not doubted where it grants nothing itself', () => {
    expect(check(paper('[rex]'), REGISTRATION)).toEqual([]);
    expect(check(paper('[]'), REGISTRATION)).toEqual([]);
  });

  it('that is not there is told by another rule', () => {
    expect(check(paper('[gone]'))).toEqual([]);
  });
});

it('asks nothing of a list that nobody completed', () => {
  expect(check(paper('unknown'), schemeYaml('pact', takes('paper')))).toEqual([]);
});

it('tells what is lacking and what is too much at once', () => {
  expect(check(paper('[other]'), schemeYaml('pact', takes('paper')), schemeYaml('other', takes('stamp')))).toEqual([
    'proofs/paper.yaml:6:13 scheme/accepted-by-differs pact takes paper and is not in its list -> add pact',
    'proofs/paper.yaml:6:14 scheme/accepted-by-differs other does not take paper -> remove other, or add the acceptance',
  ]);
});
