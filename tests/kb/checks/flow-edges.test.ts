import { describe, expect, it } from 'vitest';
import { flowEdges } from '../../../src/kb/checks/flow-edges.ts';
import { findingsOf, placeIn } from '../../support/findings.ts';

const GOOD = `start: hello
nodes:
  - { id: hello, kind: confirm, next: held }
  - id: held
    kind: choice
    fact: goodsHeld
    ask: { en: Held?, zh: 扣了吗？ }
    unknown: decide
    options:
      - { value: 'yes', text: { en: 'Yes', zh: 是 }, next: by-when }
      - { value: 'no', text: { en: 'No', zh: 否 }, next: decide }
  - { id: by-when, kind: date, fact: deadline, ask: { en: When?, zh: 何时？ }, next: decide, unknown: decide }
  - { id: decide, kind: decide, decide: standard-conflict, next: { 'yes': plan, 'no': offer, unknown: offer } }
  - { id: offer, kind: offer, solved: done, next: plan }
  - { id: plan, kind: outcome, status: plan }
  - { id: done, kind: outcome, status: resolved }
`;

const check = (text: string): string[] => findingsOf(flowEdges, { 'flow.yaml': text });

describe('flowEdges', () => {
  it('is content with a flow that ends, and with none at all', () => {
    expect(check(GOOD)).toEqual([]);
    expect(findingsOf(flowEdges, {})).toEqual([]);
  });

  it.each([
    ['the start', 'start: hello', 'start: hallo', 'hallo', 'start: no node "hallo" -> hello?'],
    ['a way on', 'confirm, next: held', 'confirm, next: heldd', 'heldd', 'hello.next: no node "heldd" -> held?'],
    ['an option', 'next: by-when }', 'next: by-whn }', 'by-whn', 'held.yes: no node "by-whn" -> by-when?'],
    [
      'what nobody knows',
      '    unknown: decide',
      '    unknown: dcide',
      'dcide',
      'held.unknown: no node "dcide" -> decide?',
    ],
    ['a decision', "'no': offer", "'no': ofer", 'ofer', 'decide.no: no node "ofer" -> offer?'],
    ['an offer', 'solved: done', 'solved: elsewhere', 'elsewhere', 'offer.solved: no node "elsewhere" -> add the node'],
  ])('tells an edge that leads nowhere: %s', (_, from, to, name, message) => {
    const text = GOOD.replace(from, to);
    expect(check(text)).toContain(`flow.yaml:${placeIn(text, name)} flow/dangling-next ${message}`);
  });

  it('tells a node that no path leads to', () => {
    expect(check(`${GOOD}  - { id: lost, kind: outcome, status: plan }\n`)).toEqual([
      'flow.yaml:17:11 flow/unreachable-node no path leads to "lost" -> point an edge at it, or remove it',
    ]);
  });

  it('tells a path that comes back, and the way it takes', () => {
    const round = GOOD.replace('solved: done, next: plan', 'solved: done, next: held');
    const [first] = check(round);
    expect(first).toContain(
      'flow.yaml:4:9 flow/cycle the questions come back to "held": hello > held > by-when > decide > offer > held',
    );
  });
});
