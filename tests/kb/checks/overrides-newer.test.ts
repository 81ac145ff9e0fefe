import { describe, expect, it } from 'vitest';
import { overridesNewer } from '../../../src/kb/checks/overrides-newer.ts';
import { parseLayer } from '../../../src/kb/load.ts';
import { filesOf, shown } from '../../support/findings.ts';

/** An overlay says only what it changes, so its files need not have the whole shape. */
const findings = (files: Readonly<Record<string, string>>, lock: string, basedOn: string) =>
  overridesNewer(parseLayer(filesOf(files), 'acme/').files, lock, basedOn);

const check = (...given: Parameters<typeof findings>): string[] => findings(...given).map(shown);

const PACT = { 'schemes/pact.yaml': 'short: { en: Our pact }\nid: pact\n' };
const line = (name: string, version: string): string => `# a comment\n${name} ${version} 0123456789ab\n`;

describe('overridesNewer', () => {
  it('tells what has changed since the overlay was written, at the id', () => {
    expect(check(PACT, line('schemes/pact', '2026.11.2'), '2026.11.1')).toEqual([
      'acme/schemes/pact.yaml:2:5 kb/overrides-newer "pact" changed in 2026.11.2, this was written over 2026.11.1 -> compare the two, then set basedOn in kb.yaml',
    ]);
  });

  it('warns only: an overlay has the last word', () => {
    expect(findings(PACT, line('schemes/pact', '2026.11.2'), '2026.11.1')).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['2026.11.10', '2026.11.9', true],
    ['2026.11.9', '2026.11.10', false],
    ['2026.11.1', '2026.11.1', false],
    ['2026.10.1', '2026.9.9', true],
    ['2026.9.9', '2026.10.1', false],
    ['2027.1.1', '2026.12.31', true],
    ['2025.12.31', '2026.1.1', false],
  ])('compares versions number by number: %s after %s is %s', (changed, basedOn, later) => {
    expect(check(PACT, line('schemes/pact', changed), basedOn)).toHaveLength(later ? 1 : 0);
  });

  it.each([
    ['an answer', 'faq/ours.yaml', 'entries:\n  - { id: one, actor: you }\n', 'faq/entries/one', '2:11'],
    ['a channel', 'channels.yaml', 'channels:\n  - { id: chat, hide: true }\n', 'channels/channels/chat', '2:11'],
    ['a rule', 'routing.yaml', 'rules: [{ id: R1, primary: chat }]\n', 'routing/rules/R1', '1:15'],
    ['a question', 'flow.yaml', 'nodes: [{ id: held }]\n', 'flow/nodes/held', '1:15'],
    [
      'an office',
      'jurisdictions/XA.yaml',
      'authorities: [{ id: xa-one }]\n',
      'jurisdictions/authorities/xa-one',
      '1:21',
    ],
    ['a portal', 'portal-errors/ours.yaml', 'system: portal\npattern: none\n', 'portal-errors/portal', '1:1'],
  ])('knows things by their kind: %s', (_, path, text, name, place) => {
    expect(check({ [path]: text }, line(name, '2026.11.2'), '2026.11.1').map((found) => found.split(' ')[0])).toEqual([
      `acme/${path}:${place}`,
    ]);
  });

  it('mistakes no thing for one of another kind with the same id', () => {
    expect(check(PACT, line('proofs/pact', '2026.11.2'), '2026.11.1')).toEqual([]);
  });

  it('says nothing of what is new, nor where the lock is empty', () => {
    expect(check(PACT, line('schemes/other', '2026.11.2'), '2026.11.1')).toEqual([]);
    expect(check(PACT, '', '2026.11.1')).toEqual([]);
  });

  it('says nothing of what the overlay leaves alone', () => {
    const lock = `${line('faq/entries/one', '2026.11.2')}${line('faq/entries/two', '2026.11.2')}`;
    const found = check({ 'faq/ours.yaml': 'entries:\n  - { id: two }\n' }, lock, '2026.11.1');
    expect(found.map((text) => /"(\w+)"/.exec(text)?.[1])).toEqual(['two']);
  });
});
