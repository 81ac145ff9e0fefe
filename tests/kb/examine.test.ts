import { describe, expect, it } from 'vitest';
import { examineKb } from '../../src/kb/compile.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import { shippedSources } from '../support/kb.ts';

const TODAY = '2026-11-22';
const shipped = shippedSources();

/** The shipped files with one passage changed; fails where the passage is not there. */
function changed(path: string, from: string, to: string): { files: SourceFile[]; line: number } {
  const file = shipped.find((one) => one.path === path);
  const at = file?.text.indexOf(from) ?? -1;
  if (file === undefined || at < 0) throw new Error(`${path} has no "${from}"`);
  const text = file.text.slice(0, at) + to + file.text.slice(at + from.length);
  return {
    files: shipped.map((one) => (one === file ? { path, text } : one)),
    line: text.slice(0, at).split('\n').length,
  };
}

describe('examineKb', () => {
  it('finds nothing to mend in the shipped files', () => {
    expect(examineKb({ files: shipped, label: 'data/' }, TODAY).findings).toEqual([]);
  });

  it.each([
    ['a misspelt key', 'flow.yaml', 'start:', 'strat:', 'kb/unknown-key'],
    ['a blank value', 'schemes/usmca.yaml', 'transport: unknown', 'transport:', 'kb/null-value'],
    [
      'a missing id',
      'schemes/usmca.yaml',
      'proof: usmca-certification',
      'proof: usmca-certificate',
      'kb/unknown-reference',
    ],
    ['a lost language', 'channels.yaml', 'zh: 在线客服', 'zz: 在线客服', 'kb/unknown-key'],
    ['an unquoted day', 'schemes/usmca.yaml', "recorded: '2026-11-22'", 'recorded: 20261122', 'kb/unquoted-code'],
    [
      'an end before the beginning',
      'schemes/eu-us-2026-1455.yaml',
      "to: '2029-12-31'",
      "to: '2019-12-31'",
      'kb/from-after-to',
    ],
    ['a stranger in a grant', 'schemes/usmca.yaml', 'origin: [US, MX]', 'origin: [US, BR]', 'scheme/unknown-party'],
    ['a hidden character', 'flow.yaml', 'en: What is stuck?', 'en: "What\\u202E is stuck?"', 'kb/control-character'],
    ['hours that end first', 'channels.yaml', "to: '21:00'", "to: '13:00'", 'channel/hours-order'],
    [
      'a zone nobody knows',
      'jurisdictions/FR.yaml',
      'zone: Europe/Paris',
      'zone: Europe/Pariss',
      'channel/unknown-zone',
    ],
    ['an edge into nothing', 'flow.yaml', 'next: goods-held', 'next: goods-hold', 'flow/dangling-next'],
    [
      'an advice that is not there',
      'routing.yaml',
      'advice: [search-faq-first]',
      'advice: [search-faq]',
      'kb/unknown-reference',
    ],
    [
      'an absence that a scheme contradicts',
      'lanes.yaml',
      'except: [{ scheme: eu-us-2026-1455, into: [EU] }]',
      'except: []',
      'scheme/absence-contradicted',
    ],
    [
      'a rule after one that takes all',
      'routing.yaml',
      'when: { all: [{ fact: ticketAgeHours, below: 4 }] }',
      'when: { all: [] }',
      'routing/unreachable-rule',
    ],
    ['a source under two ids', 'sources.yaml', 'id: community-a4', 'id: cbp-cross', 'kb/duplicate-id'],
  ])('reports %s at its line', (_, path, from, to, rule) => {
    const { files, line } = changed(path, from, to);
    const findings = examineKb({ files, label: 'data/' }, TODAY).findings;
    const hit = findings.find((finding) => finding.rule === rule && finding.file === `data/${path}`);
    expect(hit, JSON.stringify(findings.slice(0, 3))).toBeDefined();
    if (rule !== 'routing/unreachable-rule' && rule !== 'kb/null-value') expect(hit?.line).toBe(line);
  });

  it('reports problems of shape and of sense in one run, and no false ones about what is broken', () => {
    const broken = changed('proofs/usmca-certification.yaml', 'wellKnown: true', 'wellKnwn: true').files;
    const files = broken.map((file) =>
      file.path === 'flow.yaml' ? { ...file, text: file.text.replace('next: tried', 'next: tryed') } : file,
    );
    const rules = examineKb({ files, label: 'data/' }, TODAY).findings.map(({ rule }) => rule);
    // The node that the broken edge led to is now out of reach, and that is said too.
    expect(new Set(rules)).toEqual(
      new Set(['kb/unknown-key', 'kb/missing-key', 'flow/dangling-next', 'flow/unreachable-node']),
    );
  });

  it('blames nobody for sources that cannot be read', () => {
    const { files } = changed('sources.yaml', 'deep: true }', 'deep: perhaps }');
    expect(examineKb({ files, label: 'data/' }, TODAY).findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'kb/shape data/sources.yaml',
    ]);
  });

  it('warns of what nobody looked at for longer than the base allows, and of nothing earlier', () => {
    expect(examineKb({ files: shipped, label: 'data/' }, '2027-11-22').findings).toEqual([]);
    const late = examineKb({ files: shipped, label: 'data/' }, '2027-11-23').findings;
    expect(late.length).toBeGreaterThan(50);
    expect(new Set(late.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(['kb/review-overdue warning']),
    );
  });

  it('lets only what users say carry "reported"', () => {
    const { files } = changed('routing.yaml', 'standing: reported', 'at: Table, standing: verified');
    expect(examineKb({ files, label: 'data/' }, TODAY).findings.map(({ rule }) => rule)).toContain(
      'kb/standing-above-source',
    );
  });
});
