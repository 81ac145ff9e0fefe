import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/finding.ts';
import { toGithub } from '../src/report/github.ts';
import { toJunit } from '../src/report/junit.ts';
import { toSarif } from '../src/report/sarif.ts';

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'kb/shape',
  severity: 'error',
  standing: 'own',
  file: 'data/a b.yaml',
  line: 2,
  column: 5,
  message: 'wrong',
  fix: 'right',
  source: [],
  ...more,
});

describe('reports', () => {
  it('let no text begin a command of its own', () => {
    const report = toGithub([finding({ message: 'one\n::error::two', file: 'a,b:c%.yaml', severity: 'note' })]);
    expect(report).toBe('::notice file=a%2Cb%3Ac%25.yaml,line=2,col=5,title=kb/shape::one%0A::error::two; right\n');
  });

  it('write XML that holds hostile texts', () => {
    const report = toJunit([finding({ message: '<b>&"\u0000\u001b\ud800' })], ['data/ok.yaml']);
    expect(report).toContain('message="&#60;b&#62;&#38;&#34;\ufffd; right"');
    expect(report).toMatch(/<testsuites name="magna" tests="3" failures="1">/);
    expect(report).toContain('<testcase classname="data/ok.yaml" name="data/ok.yaml"/>');
  });

  it('count a note as no failure', () => {
    expect(toJunit([finding({ severity: 'note' })], [])).toContain('failures="0"');
  });

  it('encode file names in SARIF and keep the level of each finding', () => {
    const log = JSON.parse(
      toSarif([finding({ severity: 'note' }), finding({ rule: 'a/b' })], { 'a/b': 'forbids' }, '1.2.3'),
    );
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({
      version: '1.2.3',
      rules: [{ id: 'a/b', shortDescription: { text: 'forbids' } }, { id: 'kb/shape' }],
    });
    expect(run.results.map(({ level, ruleIndex }: { level: string; ruleIndex: number }) => [level, ruleIndex])).toEqual(
      [
        ['note', 1],
        ['error', 0],
      ],
    );
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('data/a%20b.yaml');
  });
});
