import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { magna } from '../support/magna.ts';

describe('faq search', () => {
  it.each([
    ['pdf stuck', 'upload-stuck'],
    ['export document stuck', 'export-document-stuck'],
    ['PDF格式/本地模板问题', 'pdf-a4-not-letter'],
    ['rex number invlid', 'rex-number-not-valid'],
  ])('puts the entry a person would expect first for "%s"', async (question, id) => {
    const run = await magna(['faq', 'search', question, '--json']);
    const answer = JSON.parse(run.stdout);
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(answer).toMatchObject({ schema: 'magna.faq-search/1', answerable: true, query: question });
    expect(answer.results[0].id).toBe(id);
  });

  it('gives the same list for full width, half width and either case', async () => {
    const results = async (question: string) =>
      JSON.parse((await magna(['faq', 'search', question, '--json'])).stdout).results;
    expect(await results('ＰＤＦ格式')).toEqual(await results('pdf格式'));
  });

  it('reads as a page in English', async () => {
    const run = await magna('faq search "pdf stuck"');
    await expect(run.stdout).toMatchFileSnapshot('../golden/faq-search.en.txt');
  });

  it('answers a Chinese question in Chinese, and a flag wins', async () => {
    const run = await magna('faq search 上传卡住');
    await expect(run.stdout).toMatchFileSnapshot('../golden/faq-search.zh.txt');
    expect((await magna('faq search 上传卡住 --lang en')).stdout).toContain('The upload does not finish');
  });

  it('says that nothing fits, and where to go instead', async () => {
    const run = await magna('faq search "best pizza in rome"');
    expect(run).toMatchObject({ exitCode: EXIT.findings, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('../golden/faq-search-nothing.en.txt');
    const json = JSON.parse((await magna('faq search "best pizza in rome" --json')).stdout);
    expect(json).toMatchObject({ answerable: false, results: [], answer: null, otherwise: { channel: 'helpdesk' } });
  });

  it('reads a question from standard input', async () => {
    const run = await magna('faq search - --json', { stdin: 'pdf only\nA4 not letter\n' });
    expect(JSON.parse(run.stdout).results[0].id).toBe('pdf-a4-not-letter');
  });

  it('keeps to a category and a limit', async () => {
    const answer = JSON.parse((await magna('faq search "pdf rejected" --category document --limit 2 --json')).stdout);
    expect(answer.results.length).toBeLessThanOrEqual(2);
    expect(new Set(answer.results.map(({ category }: { category: string }) => category))).toEqual(
      new Set(['document']),
    );
  });

  it.each([
    ['faq search x --category documnet', 'document, certification, account, data, channel'],
    ['faq search x --limit 0', '1-999'],
    ['faq search', '<words>'],
  ])('refuses `%s` and says what would be right', async (line, hint) => {
    const run = await magna(line);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
    expect(run.stderr).toContain(hint);
  });
});

describe('faq show', () => {
  it('shows an entry with who acts, what to have ready and its sources', async () => {
    const run = await magna('faq show pdf-a4-not-letter');
    expect(run.exitCode).toBe(EXIT.ok);
    await expect(run.stdout).toMatchFileSnapshot('../golden/faq-show.en.txt');
  });

  it('names the nearest ids for one that is not there', async () => {
    const run = await magna('faq show pdf-a4-not-leter --json');
    expect(run.exitCode).toBe(EXIT.findings);
    expect(JSON.parse(run.stdout)).toMatchObject({ found: false, nearest: ['pdf-a4-not-letter'] });
  });
});

describe('faq list', () => {
  it('lists all ninety entries, or one category', async () => {
    expect(JSON.parse((await magna('faq list --json')).stdout).total).toBe(90);
    const account = JSON.parse((await magna('faq list --category account --json')).stdout);
    expect(account.entries.every(({ category }: { category: string }) => category === 'account')).toBe(true);
    expect(account.total).toBe(12);
  });
});
