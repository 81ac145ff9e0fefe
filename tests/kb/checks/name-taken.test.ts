import { describe, expect, it } from 'vitest';
import { nameTaken } from '../../../src/kb/checks/name-taken.ts';
import { findingsOf, parsedFiles, placeYaml, proofYaml, schemeYaml } from '../../support/findings.ts';

const places = (first: string, second: string): string[] =>
  findingsOf(nameTaken, {
    'jurisdictions/XA.yaml': placeYaml('XA', first),
    'jurisdictions/XB.yaml': placeYaml('XB', second),
  });

/** Two lands whose Chinese names differ too. */
const named = (en: string, zh: string, more = ''): string =>
  `id: XB\nkind: country\nname: { en: "${en}", zh: ${zh} }\n${more}`;
const beside = (text: string): string[] =>
  findingsOf(nameTaken, {
    'jurisdictions/XA.yaml': 'id: XA\nkind: country\nname: { en: Côte-d’Or, zh: 甲国 }\naliases: [Gold Coast]\n',
    'jurisdictions/XB.yaml': text,
  });

const NUMBER = `id: rex
name: { en: Number, zh: 号码 }
summary: { en: A number., zh: 一个号码。 }
shape: unknown
checksum: none
lookUp: none
examples: { good: [], bad: [] }
`;

describe('a name of two things', () => {
  it('is told where it stands the second time, with the thing that has it', () => {
    expect(places('', '')).toEqual([
      'jurisdictions/XB.yaml:3:26 kb/name-taken "国" means XA already -> leave the name to one of the two',
    ]);
  });

  it('is a warning: a lookup still finds one of them', () => {
    const files = parsedFiles({ 'jurisdictions/XA.yaml': placeYaml('XA'), 'jurisdictions/XB.yaml': placeYaml('XB') });
    expect(nameTaken(files)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['the English name', named('Cote d’Or', '乙国'), '3:13', 'Cote d’Or'],
    ['the Chinese name', named('Other', '甲国'), '3:26', '甲国'],
    ['an alias', named('Other', '乙国', 'aliases: [Otherland, GOLD  COAST]\n'), '4:22', 'GOLD  COAST'],
    ['a name that is the id of the other', named('xa', '乙国'), '3:13', 'xa'],
    ['an alias in full width', named('ＧＯＬＤ　ＣＯＡＳＴ', '乙国'), '3:13', 'ＧＯＬＤ　ＣＯＡＳＴ'],
  ])('may be %s, however it is written', (_, text, place, name) => {
    expect(beside(text)).toEqual([
      `jurisdictions/XB.yaml:${place} kb/name-taken "${name}" means XA already -> leave the name to one of the two`,
    ]);
  });

  it('may be an id', () => {
    const first = 'id: XA\nkind: country\nname: { en: One, zh: 一 }\naliases: [XB]\n';
    const files = { 'jurisdictions/XA.yaml': first, 'jurisdictions/XB.yaml': named('Two', '二') };
    expect(findingsOf(nameTaken, files)).toEqual([
      'jurisdictions/XB.yaml:1:5 kb/name-taken "XB" means XA already -> leave the name to one of the two',
    ]);
  });

  it('is told for each of the others where three have it', () => {
    const files = ['XA', 'XB', 'XC'].map((id) => [`jurisdictions/${id}.yaml`, placeYaml(id)]);
    expect(findingsOf(nameTaken, Object.fromEntries(files)).map((line) => line.replace(/ ->.*/, ''))).toEqual([
      'jurisdictions/XB.yaml:3:26 kb/name-taken "国" means XA already',
      'jurisdictions/XC.yaml:3:26 kb/name-taken "国" means XA already',
    ]);
  });

  it('is looked for in schemes, proofs and numbers together, short names too', () => {
    const found = findingsOf(nameTaken, {
      'schemes/pact.yaml': schemeYaml('pact', 'unknown').replace('Short pact', 'The Paper'),
      'proofs/paper.yaml': proofYaml('paper', 'aliases: [the paper]\n'),
      'identifiers/rex.yaml': `${NUMBER}aliases: [Agreement Pact, 纸]\n`,
    });
    expect(found).toEqual([
      'proofs/paper.yaml:7:11 kb/name-taken "the paper" means pact already -> leave the name to one of the two',
      'identifiers/rex.yaml:8:11 kb/name-taken "Agreement Pact" means pact already -> leave the name to one of the two',
      'identifiers/rex.yaml:8:27 kb/name-taken "纸" means paper already -> leave the name to one of the two',
    ]);
  });
});

it('tells a short name at its place', () => {
  const second = schemeYaml('treaty', 'unknown')
    .replace('Short treaty', 'Short pact')
    .replace('treaty简称', 'pact简称');
  const files = { 'schemes/pact.yaml': schemeYaml('pact', 'unknown'), 'schemes/treaty.yaml': second };
  expect(findingsOf(nameTaken, files)).toEqual([
    'schemes/treaty.yaml:4:14 kb/name-taken "Short pact" means pact already -> leave the name to one of the two',
    'schemes/treaty.yaml:4:30 kb/name-taken "pact简称" means pact already -> leave the name to one of the two',
  ]);
});

it('looks at what portals take, too', () => {
  const profile = (id: string): string =>
    `id: ${id}\nname: { en: Portal ${id}, zh: 平台 }\npdf: { page: { sizes: unknown }, maxBytes: unknown, encryption: unknown, fileName: unknown, pdfA: unknown }\nfileTypes: unknown\n`;
  expect(findingsOf(nameTaken, { 'profiles/a.yaml': profile('a'), 'profiles/b.yaml': profile('b') })).toEqual([
    'profiles/b.yaml:2:27 kb/name-taken "平台" means a already -> leave the name to one of the two',
  ]);
});

describe('a name', () => {
  it('may stand twice in one thing', () => {
    expect(beside(named('Other', '乙国', 'aliases: [other, OTHER, XB]\n'))).toEqual([]);
  });

  it('may be near another one', () => {
    expect(beside(named('Gold Coasts', '乙国', 'aliases: [Gold, Côtes d’Or]\n'))).toEqual([]);
  });

  it('may mean a place and a scheme: nobody looks for both at once', () => {
    const files = {
      'jurisdictions/XA.yaml': placeYaml('XA', 'aliases: [Pact, paper]\n'),
      'schemes/pact.yaml': schemeYaml('pact', 'unknown'),
      'proofs/paper.yaml': proofYaml('paper'),
    };
    expect(findingsOf(nameTaken, files)).toEqual([]);
  });

  it('may be the id of a register and of its number: the two are found together', () => {
    const register = schemeYaml('rex', 'unknown');
    expect(findingsOf(nameTaken, { 'schemes/rex.yaml': register, 'identifiers/rex.yaml': NUMBER })).toEqual([]);
  });
});
