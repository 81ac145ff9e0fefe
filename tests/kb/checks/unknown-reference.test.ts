import { describe, expect, it } from 'vitest';
import { unknownReference } from '../../../src/kb/checks/unknown-reference.ts';
import { findingsOf, placeYaml, proofYaml, sourcesYaml } from '../../support/findings.ts';

const cites = (source: string): string =>
  `prov: { all: { source: ${source}, standing: reported, reviewed: '2026-11-22' } }\n`;

const SCHEME = `id: pact
kind: fta
name: { en: Pact, zh: 约 }
short: { en: Pact, zh: 约 }
summary: { en: A pact., zh: 约。 }
versions:
  - id: pact@2020
    status: in-force
    inForce: { from: '2020-01-01', to: none }
    recorded: '2026-11-22'
    parties: [{ id: XA }, { id: XB }]
    grants:
      - id: into-xb
        direction: { importer: [XB], origin: [XA] }
        basis: preferential-origin
        coverage: { extent: all }
        waiver: none
        transport: unknown
        accepts: [{ proof: paper, madeBy: unknown, number: none, valid: none, declare: unknown }]
        refuses: [paper]
`;

const BASE = {
  'sources.yaml': sourcesYaml('page-one'),
  'jurisdictions/XA.yaml': placeYaml('XA'),
  'jurisdictions/XB.yaml': placeYaml('XB'),
  'proofs/paper.yaml': proofYaml('paper'),
  'schemes/pact.yaml': SCHEME,
  'lanes.yaml':
    "absences: [{ between: [XA, XB], says: no-agreement, from: '2020-01-01', except: [{ scheme: pact, into: [XA] }] }]\nremarks: []\n",
};

describe('a knowledge base whose names all lead somewhere', () => {
  it('has no findings', () => {
    expect(findingsOf(unknownReference, BASE)).toEqual([]);
  });

  it('may say "none" and "unknown" where an id could stand', () => {
    const files = {
      ...BASE,
      'jurisdictions/XA.yaml': placeYaml('XA', `territory: unknown\n${cites('none')}`).replace('territory: XA\n', ''),
    };
    expect(findingsOf(unknownReference, files)).toEqual([]);
  });
});

describe('a name that leads nowhere', () => {
  it.each([
    ['a source', 'proofs/paper.yaml', proofYaml('paper', cites('page-onne')), 7, 'page-onne', 'page-one?'],
    ['one of several sources', 'proofs/paper.yaml', proofYaml('paper', cites('[page-one, gone]')), 7, 'gone', 'add it'],
    [
      'a place of a remark',
      'lanes.yaml',
      'absences: []\nremarks: [{ origin: [XA, XB], via: [XQ], to: XB, text: { en: So., zh: 是。 } }]\n',
      2,
      'XQ',
      'XA?',
    ],
    [
      'one of several places of a remark',
      'lanes.yaml',
      'absences: []\nremarks: [{ origin: XA, to: [XB, QQQ], text: { en: So., zh: 是。 } }]\n',
      2,
      'QQQ',
      'add it',
    ],
    [
      'a place that may be a member',
      'jurisdictions/XA.yaml',
      placeYaml('XA', 'membersAmong: [QQQ]\n'),
      5,
      'QQQ',
      'add it',
    ],
    ['a party', 'schemes/pact.yaml', SCHEME.replace('parties: [{ id: XA }', 'parties: [{ id: XQ }'), 11, 'XQ', 'XA?'],
    ['an importer', 'schemes/pact.yaml', SCHEME.replace('importer: [XB]', 'importer: [QQQ]'), 14, 'QQQ', 'add it'],
    ['an origin', 'schemes/pact.yaml', SCHEME.replace('origin: [XA]', 'origin: [XAA]'), 14, 'XAA', 'XA?'],
    [
      'an origin with places added',
      'schemes/pact.yaml',
      SCHEME.replace('origin: [XA]', 'origin: [{ id: XAA }]'),
      14,
      'XAA',
      'XA?',
    ],
    [
      'a proof that is accepted',
      'schemes/pact.yaml',
      SCHEME.replace('proof: paper', 'proof: papper'),
      19,
      'papper',
      'paper?',
    ],
    [
      'a proof that is refused',
      'schemes/pact.yaml',
      SCHEME.replace('refuses: [paper]', 'refuses: [papre]'),
      20,
      'papre',
      'paper?',
    ],
    [
      'an exception of an absence',
      'lanes.yaml',
      BASE['lanes.yaml'].replace('scheme: pact', 'scheme: pakt'),
      1,
      'pakt',
      'pact?',
    ],
    [
      'a territory',
      'jurisdictions/XA.yaml',
      placeYaml('XA').replace('territory: XA', 'territory: XZZ'),
      4,
      'XZZ',
      'add it',
    ],
    [
      'a scheme that accepts a proof',
      'proofs/paper.yaml',
      proofYaml('paper').replace('acceptedBy: unknown', 'acceptedBy: [pact, pct]'),
      6,
      'pct',
      'pact?',
    ],
  ])('is told with the nearest one there is: %s', (_, path, text, line, name, fix) => {
    const found = findingsOf(unknownReference, { ...BASE, [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:${line}:`);
    expect(found[0]).toContain(`has the id "${name}" -> ${fix}`);
  });
});
