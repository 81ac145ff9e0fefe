import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { shippedKb } from '../support/kb.ts';
import { magna, type RunOptions } from '../support/magna.ts';

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

  it('keeps to a place and what it belongs to, and to what applies anywhere', async () => {
    const kb = await shippedKb();
    const ids = async (flags: string): Promise<string[]> => {
      const run = await magna(`faq search "certificate refused by customs" --limit 90 --json ${flags}`);
      const { results, nearest } = JSON.parse(run.stdout);
      return [...results, ...nearest].map(({ id }: { id: string }) => id);
    };
    const outOf = (found: readonly string[], places: readonly string[]): string[] =>
      kb.faq
        .filter(({ id, jurisdictions = [] }) => found.includes(id) && jurisdictions.length > 0)
        .filter(({ jurisdictions = [] }) => !jurisdictions.some((place) => places.includes(place)))
        .map(({ id }) => id);
    const inFrance = await ids('--place France');
    expect(inFrance.length).toBeGreaterThan(1);
    expect(outOf(inFrance, ['FR', 'EU'])).toEqual([]);
    expect(outOf(await ids(''), ['FR', 'EU'])).not.toEqual([]);
    expect(await ids('--place 法国')).toEqual(inFrance);
  });

  it.each([
    ['rex', 'schemes', 'rex'],
    ['EUR.1', 'proofs', 'eur1'],
  ] as const)('keeps to %s', async (name, kind, id) => {
    const kb = await shippedKb();
    const run = await magna(`faq search "certificate refused by customs" --scheme ${name} --json`);
    const { results } = JSON.parse(run.stdout);
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(kb.faq.find((one) => one.id === result.id)?.[kind]).toContain(id);
  });

  it.each(['en', 'zh'])('says why each result stands where it stands (%s)', async (lang) => {
    const run = await magna(`faq search "rex number invlid" --explain --lang ${lang}`);
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/faq-search-explain.${lang}.txt`);
  });

  it('says why something only comes close', async () => {
    const run = await magna('faq search "bananas in the harbour" --explain');
    const json = JSON.parse((await magna('faq search "bananas in the harbour" --explain --json')).stdout);
    expect(run.exitCode).toBe(EXIT.findings);
    expect(json.nearest.length).toBeGreaterThan(0);
    expect(json.nearest[0].why.missing).toContain('bananas');
    expect(run.stdout).toContain(`1 ${json.nearest[0].id}`);
    expect(run.stdout).toContain('bananas');
  });

  it('tells in JSON what was matched, what an answer must reach, and why only where that was asked', async () => {
    const question = 'faq search "rex number invlid" --json';
    const plain = JSON.parse((await magna(question)).stdout);
    expect(plain).toMatchObject({ threshold: 0.5, outside: [], nearest: [] });
    expect(plain.results[0]).toMatchObject({ matched: expect.arrayContaining(['REX', 'number']), why: null });
    const explained = JSON.parse((await magna(`${question} --explain`)).stdout);
    expect(explained.results[0].why).toMatchObject({
      unknown: 0,
      outside: 0,
      missing: [],
      words: [
        { asked: 'rex', takenFor: null },
        { asked: 'number', takenFor: null },
        { asked: 'invlid', takenFor: 'invalid' },
      ],
    });
    const without = explained.results.map((result: object) => ({ ...result, why: null }));
    expect({ ...explained, results: without }).toEqual(plain);
  });

  it.each([
    ['en', 'food and cooking'],
    ['zh', '饮食烹饪'],
  ])('names what a question is about where no answer is about it (%s)', async (lang, name) => {
    const asked = `faq search "best pizza in rome" --lang ${lang}`;
    expect(JSON.parse((await magna(`${asked} --json`)).stdout).outside).toEqual([{ id: 'food', name }]);
    expect((await magna(asked)).stdout).toContain(name);
  });

  it('marks the words that were asked for where there is colour, and changes nothing else', async () => {
    const underlined = (text: string): string => `\u001b[4m${text}\u001b[24m`;
    const plain = await magna('faq search "uploads finish"');
    const coloured = await magna('faq search "uploads finish"', { colour: 1 });
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout).toContain(underlined('upload'));
    expect(coloured.stdout).toContain(underlined('finish'));
    expect(coloured.stdout).toContain('upload-stuck');
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
  });

  it.each([
    ['faq search x --category documnet', 'document, certification, account, data, channel'],
    ['faq search x --limit 0', '1-999'],
    ['faq search x --place Frnace', 'France (FR)'],
    ['faq search x --place Frnace --lang zh', '法国 (FR)'],
    ['faq search x --place qwxzvkj', 'the two-letter code'],
    ['faq search x --place', '--place'],
    ['faq search x --scheme usmac', 'USMCA'],
    ['faq search x --scheme qwxzvkj', 'magna cert list'],
    ['faq search x --explain=yes', '--explain'],
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

describe('faq browse', () => {
  const first = async (typed: string, line = 'faq', options: RunOptions = {}) =>
    (await magna(line, { ...options, answers: [['', typed]] })).stdout.split('\n')[0];

  it('shows the answer that is chosen, in the language that is typed', async () => {
    expect(await first('rex number invlid')).toBe('The REX number is not found or not valid in the EU validation.');
    expect(await first('上传失败')).toBe('上传卡住，或者没有原因就失败。');
    expect(await first('上传失败', 'faq --lang en')).toBe('The upload does not finish or fails without a reason.');
    expect(await first('upload stuck', 'faq browse', { locale: 'zh_CN.UTF-8' })).toBe(
      'The upload does not finish or fails without a reason.',
    );
  });

  it('lists every answer before the first word, and what comes closest where nothing fits', async () => {
    expect(await first('')).toMatch(/\w/);
    expect(await first('certificate somewhere')).toMatch(/\w/);
  });

  it('ends with 130 on Ctrl-C', async () => {
    expect((await magna('faq', { answers: [['', '^C']] })).exitCode).toBe(EXIT.interrupted);
  });

  it.each(['faq', 'faq browse', 'faq browse --no-input'])('asks nothing without a terminal: %s', async (line) => {
    const run = await magna(line);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '', asked: [] });
  });

  it.each(['faq --no-input', 'faq --json'])('is no list with %s', async (line) => {
    expect(await magna(line, { answers: [] })).toMatchObject({ exitCode: EXIT.usage, asked: [] });
  });
});
