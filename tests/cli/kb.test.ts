import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { KB_RULES } from '../../src/kb/rules.ts';
import { shippedSources } from '../support/kb.ts';
import { magna } from '../support/magna.ts';

const NOW = '2026-11-22T12:00:00Z';
const broken = shippedSources().map((file) =>
  file.path === 'flow.yaml' ? { ...file, text: file.text.replace('start: understood', 'strat: understood') } : file,
);

describe('kb check', () => {
  it('is clean on the shipped base', async () => {
    const run = await magna('kb check', { now: NOW });
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(JSON.parse((await magna('kb check --json', { now: NOW })).stdout)).toMatchObject({
      schema: 'magna.kb-check/1',
      findings: [],
      summary: { errors: 0, warnings: 0, notes: 0 },
      kb: { version: '2026.11.1' },
    });
  });

  it('ends with 1 and says file, line, column and the nearest key', async () => {
    const run = await magna('kb check', { now: NOW, kbFiles: broken });
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout).toMatch(/data\/flow\.yaml:4:1 {2}error {2}kb\/unknown-key\n {2}unknown key "strat"; start\?/);
    expect(run.stdout).toMatch(/^[1-9]\d* errors?, 0 warnings, 0 notes in \d+ files$/m);
  });

  it('speaks SARIF, JUnit and GitHub', async () => {
    const report = async (format: string) =>
      (await magna(`kb check --format ${format}`, { now: NOW, kbFiles: broken })).stdout;
    const sarif = JSON.parse(await report('sarif'));
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results[0]).toMatchObject({
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'data/flow.yaml' }, region: { startLine: 4, startColumn: 1 } } },
      ],
    });
    expect(sarif.runs[0].tool.driver.rules[sarif.runs[0].results[0].ruleIndex].id).toBe(
      sarif.runs[0].results[0].ruleId,
    );
    expect(await report('junit')).toContain('<failure type="error" message="unknown key &#34;strat&#34;; start?"/>');
    expect(await report('github')).toContain(
      '::error file=data/flow.yaml,line=4,col=1,title=kb/unknown-key::unknown key "strat"; start?\n',
    );
  });

  it('knows what every rule it can report forbids', async () => {
    const answer = JSON.parse(
      (await magna('kb check --json', { now: '2029-01-01T00:00:00Z', kbFiles: broken })).stdout,
    );
    for (const { rule } of answer.findings) expect(KB_RULES).toHaveProperty([rule]);
    expect(answer.summary.warnings).toBeGreaterThan(0);
  });
});

describe('kb info, schema and path', () => {
  it('counts what the base holds', async () => {
    const answer = JSON.parse((await magna('kb info --json')).stdout);
    expect(answer).toMatchObject({ schema: 'magna.kb-info/1', name: 'magna' });
    expect(answer.counts[0]).toEqual({ kind: 'answers', count: 90 });
    for (const { phrasings, texts } of answer.byLanguage) {
      expect(phrasings).toBeGreaterThanOrEqual(720);
      expect(texts).toBeGreaterThan(1000);
    }
    const { counts, coverage } = answer;
    expect(counts.every(({ count }: { count: number }) => count > 0)).toBe(true);
    expect(coverage.every(({ count, of }: { count: number; of: number }) => count > 0 && count <= of)).toBe(true);
  });

  it('prints the schema of a kind, and names the kinds', async () => {
    const kinds = (await magna('kb schema')).stdout.trim().split('\n');
    expect(kinds).toContain('schemes');
    for (const kind of kinds) expect(JSON.parse((await magna(`kb schema ${kind}`)).stdout)).toHaveProperty('$schema');
    const wrong = await magna('kb schema scheems');
    expect(wrong.exitCode).toBe(EXIT.usage);
    expect(wrong.stderr).toContain('magna kb schema schemes');
  });

  it('says where its files lie', async () => {
    expect(await magna('kb path')).toMatchObject({ exitCode: EXIT.ok, stdout: 'data\n' });
  });
});
