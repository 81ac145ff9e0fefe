import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { compileKb } from '../../src/kb/compile.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import { buildFaqIndex } from '../../src/search/faq-index.ts';
import { searchable } from '../../src/search/searchable.ts';
import { shippedSources } from '../support/kb.ts';
import { magna, type RunOptions, type RunResult } from '../support/magna.ts';

const json = async (line: string | readonly string[], options?: RunOptions) =>
  JSON.parse((await magna(typeof line === 'string' ? `${line} --json` : [...line, '--json'], options)).stdout);

const LETTER = `Sehr geehrte Damen und Herren,
die Anmeldung vom 22.11.2026 wurde abgewiesen:
  [2026-11-22T14:20:11Z] ERROR c.a.Declaration - CDS 12005 (DE 3/24), see https://help.example/?code=CDS12005
  at com.acme.Declaration.send(Declaration.java:412)
Mit freundlichen Gruessen`;

describe('explain', () => {
  it.each([
    ['code', 'explain CDS12125', {}],
    ['code.zh', 'explain CDS12125 --lang zh', {}],
    ['several', 'explain "CDS12005, CDS99999 and cvc-elt.1"', {}],
    ['words', 'explain "TRACES says: session timed out"', {}],
    ['words.zh', 'explain 系统提示查无此证怎么办', {}],
    ['unknown', 'explain CDS99999', {}],
    ['unknown.zh', 'explain CDS99999 --lang zh', {}],
    ['unknown-system', 'explain XQ-4711', {}],
    ['nothing', 'explain "we think the card locked itself"', {}],
    ['nothing.zh', 'explain 今天天气很好', {}],
    ['code.60', 'explain "CEPA stuck at origin proof" --where', { width: 60 }],
    ['code.120', 'explain 查无此证', { width: 120 }],
  ])('reads as a page: %s', async (name, line, options: RunOptions) => {
    const run = await magna(line, options);
    expect(run.stderr).toBe('');
    await expect(run.stdout).toMatchFileSnapshot(`../golden/explain-${/\./.test(name) ? name : `${name}.en`}.txt`);
  });

  it.each([
    ['查無此證', '查无此证'],
    ['系統提示查無此證怎麼辦', '查无此证'],
    ['退單', '退单'],
    ['電子數據未到', '电子数据未到'],
  ])('reads a message in traditional Chinese: %s', async (typed, code) => {
    expect(await json(`explain ${typed}`)).toMatchObject({ found: true, code });
  });

  it('gives the code, its system, the causes with who mends each, and whom to ask', async () => {
    expect(await json('explain cds12125')).toMatchObject({
      schema: 'magna.explain/1',
      found: true,
      query: 'cds12125',
      code: 'CDS12125',
      system: 'cds',
      refile: 'after-fix',
      faq: 'cds-rejection-codes',
      causes: [{ actor: 'broker' }, { actor: 'account-owner' }, { actor: 'account-owner' }],
      ask: [{ id: 'gb-hmrc', kind: 'office' }],
      results: [{ code: 'CDS12125', by: 'code', where: { file: 'data/portal-errors/cds.yaml' } }],
      unknown: [],
    });
  });

  it('finds a code in a letter that was pasted, and says it once', async () => {
    const answer = await json('explain -', { stdin: LETTER });
    expect(answer.results.map(({ code }: { code: string }) => code)).toEqual(['CDS12005']);
    expect(answer).toMatchObject({ code: 'CDS12005', unknown: [], query: LETTER });
  });

  it('joins words that the shell has parted', async () => {
    expect(await json('explain CDS 12005')).toMatchObject({ code: 'CDS12005' });
    expect(await json('explain session timed out')).toMatchObject({ code: 'Session timed out', system: 'magna-share' });
  });

  it('tells an unknown code as one, with the office to ask, and ends with 1', async () => {
    const run = await magna('explain "CDS99999: invalid party ID" --json');
    expect(run).toMatchObject({ exitCode: EXIT.findings, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      found: false,
      code: 'CDS99999',
      system: 'cds',
      meaning: null,
      causes: [],
      refile: null,
      ask: [{ id: 'gb-hmrc' }],
      results: [],
      unknown: [{ code: 'CDS99999', known: expect.arrayContaining(['CDS12005']) }],
      nearest: [],
    });
  });

  it("names the platform's own helpdesk for Magna Share, and says where nobody is known", async () => {
    expect((await json('explain "Account locked"')).ask).toMatchObject([{ id: 'helpdesk', kind: 'channel' }]);
    expect((await json('explain 403')).ask).toEqual([]);
    expect((await magna('explain 403')).stdout).toContain('the help of the portal that printed it');
  });

  it('says "the platform (Magna Share)" of Magna Share alone', async () => {
    expect((await magna('explain "Status: Review"')).stdout).toContain('Magna Share):');
    expect((await magna('explain "HTTP 502"')).stdout).toContain('whoever runs the portal:');
  });

  it('shows five codes and names the others', async () => {
    const codes = 'CDS10001 CDS10002 CDS10003 CDS12005 CDS12110 CDS12125 CDS40011';
    const answer = await json(`explain "${codes}"`);
    expect(answer.results).toHaveLength(5);
    expect(answer.more.map(({ code }: { code: string }) => code)).toEqual(['CDS12125', 'CDS40011']);
    expect((await magna(`explain "${codes}"`)).stdout).toContain('2 more codes in the text:');
  });

  it('keeps to one portal', async () => {
    expect(await json('explain "Pending validation" --system "TRACES NT"')).toMatchObject({ system: 'traces' });
    const run = await magna('explain CDS12005 --system traces');
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout).toContain('TRACES NT');
  });

  it('answers in the language of the message, and a flag wins', async () => {
    expect((await json('explain 上传时提示403')).lang).toBe('zh');
    expect((await json('explain 上传时提示403 --lang en')).lang).toBe('en');
    expect((await json('explain CDS12005', { locale: 'zh_CN.UTF-8' })).lang).toBe('zh');
  });

  it.each([
    ['explain', '<words>'],
    ['explain " "', 'magna explain CDS12005'],
    ['explain -', 'magna explain CDS12005'],
    ['explain x --system traecs', 'Did you mean traces?'],
    ['explain x --system nowhere-at-all', 'magna-share'],
    ['explain x --sytem cds', '--system'],
  ])('refuses `%s` and says what would be right', async (line, hint) => {
    const run = await magna(line);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
    expect(run.stderr).toContain(hint);
  });

  it('repeats no long message and obeys none', async () => {
    const long = `no code here ${'word '.repeat(200_000)}`;
    const answer = await json(['explain', long]);
    expect(answer.query.length).toBeLessThan(2100);
    expect(answer.cut).toBe(true);
    const page = (await magna(['explain', `\u001b[31mCDS99999\u202e\ud800 ${'x '.repeat(200)}`])).stdout;
    // oxlint-disable-next-line no-control-regex -- none of these may come through
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(page.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('hints only at commands that are there', async () => {
    for (const line of ['explain XQ-4711', 'explain "Account locked"', 'explain CDS12005']) {
      const hints = [...(await magna(line)).stdout.matchAll(/magna ((?:faq|channel|triage)[^\n]*)/g)];
      expect(hints.length).toBeGreaterThan(0);
      for (const [, hint = ''] of hints) {
        expect([EXIT.ok, EXIT.findings, EXIT.usage]).toContain((await magna(`${hint} --no-input`)).exitCode);
        expect((await magna(`${hint.replace(/"[^"]*"/g, '')} --help`)).exitCode).toBe(EXIT.ok);
      }
    }
  });
});

describe('explain over an overlay', () => {
  const OVERLAY: readonly SourceFile[] = [
    { path: 'kb.yaml', text: "name: Acme\nbasedOn: '2026.11.1'\n" },
    {
      path: 'portal-errors/acme.yaml',
      text: `system: acme
name: { en: Acme gateway }
aliases: [ACME]
jurisdiction: none
ask: helpdesk
pattern: 'ACM-?[0-9]{3}'
codes:
  - code: ACM-042
    aliases: [Session timed out, gateway sleeps]
    meaning: { en: The gateway sleeps. }
    causes: [{ text: { en: Night. }, fix: { en: Wait for the morning. }, actor: platform }]
    refile: wait
`,
    },
  ];
  const compiled = compileKb({ files: shippedSources(), label: 'data/' }, [{ files: OVERLAY, label: 'acme/' }]);
  const kb = compiled.kb;
  if (kb === undefined) throw new Error(JSON.stringify(compiled.findings));
  const loaded = searchable(kb, buildFaqIndex(kb, compiled.phrased));
  const over = (line: string): Promise<RunResult> => magna(line, { loadKb: () => Promise.resolve(loaded) });

  it("knows a portal of the user's own, and the files that say so", async () => {
    const run = await over('explain "the gateway answered acm 042" --where');
    expect(run.exitCode).toBe(EXIT.ok);
    expect(run.stdout).toContain('ACM-042: The gateway sleeps.');
    expect(run.stdout).toContain('acme/portal-errors/acme.yaml');
    expect(run.stdout).toContain('[o] your own');
    expect((await over('explain ACM-043')).stdout).toContain('Acme gateway');
  });

  it('takes a message that two portals print for that of the one it names, else for the one whose own it is', async () => {
    const own = JSON.parse((await over('explain "Session timed out" --json')).stdout);
    expect(own).toMatchObject({ system: 'magna-share', results: [{ also: [{ system: 'acme', code: 'ACM-042' }] }] });
    const named = JSON.parse((await over('explain "ACME: Session timed out" --json')).stdout);
    expect(named).toMatchObject({ system: 'acme', results: [{ also: [{ system: 'magna-share' }] }] });
    expect((await over('explain "Session timed out"')).stdout).toContain('by Acme gateway: ACM-042');
  });
});
