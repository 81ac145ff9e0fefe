import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/cases/journal.ts';
import { EXIT } from '../../src/errors.ts';
import { magna } from '../support/magna.ts';

const FRENCH = 'Why does my US issued verification not pass French customs?';
const FRENCH_ZH = '美国出具的证明为什么过不了法国海关？';
const SET = '--set origin=US --set proof=usmca-certification --set goodsHeld=no --set deadline=2026-11-26';

/** The case of the sentence, as triage keeps it. */
async function keptCase(sentence = FRENCH): Promise<Record<string, readonly JournalEvent[]>> {
  return (await magna(`triage "${sentence}" ${SET} --save --no-input`)).cases;
}

describe('a draft of a case', () => {
  it.each(
    ['helpdesk', 'chat', 'community', 'offline'].flatMap((channel) => [
      [channel, 'en', FRENCH] as const,
      [channel, 'zh', FRENCH_ZH] as const,
    ]),
  )('for %s reads like prose, in %s', async (channel, lang, sentence) => {
    const cases = await keptCase(sentence);
    const run = await magna(`ticket draft ${Object.keys(cases)[0]} ${channel}`, { cases });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    await expect(`${run.stdout}--\n${run.stderr}`).toMatchFileSnapshot(`../golden/ticket/${channel}.${lang}.txt`);
  });

  it.each(['en', 'zh'])('as a letter reads like prose, in %s', async (lang) => {
    const cases = await keptCase();
    const run = await magna(`ticket draft offline --as letter --lang ${lang}`, { cases });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/ticket/letter.${lang}.txt`);
  });

  it('is for the first door of the plan, and of the last case, where nothing is named', async () => {
    const cases = await keptCase();
    const run = await magna('ticket draft --json', { cases });
    expect(JSON.parse(run.stdout)).toMatchObject({ channel: 'chat', case: Object.keys(cases)[0], privacy: 'private' });
  });

  it('is there with its gaps where questions are still open', async () => {
    const cases = { ABCD: [{ at: '2026-11-23T14:00:00Z', kind: 'opened', facts: { problem: 'refused' } } as const] };
    const run = await magna('ticket draft ABCD helpdesk --json', { cases });
    const { missing, body } = JSON.parse(run.stdout);
    expect(body).toContain('refused');
    expect(missing.map(({ id }: { id: string }) => id)).toContain('goods');
  });

  it('is Markdown in which nothing of the text is markup', async () => {
    const opened = { problem: '# not a title <script> *no* `x`', category: 'document' } as const;
    const cases = { ABCD: [{ at: '2026-11-23T14:00:00Z', kind: 'opened', facts: opened } as const] };
    const { stdout } = await magna('ticket draft ABCD helpdesk --format md', { cases });
    expect(stdout.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1);
    expect(stdout).toContain('\\<script> \\*no\\* \\`x\\`');
    expect(stdout).toContain('- [ ] ');
  });

  it('is a mail with the words of both languages whole', async () => {
    const cases = await keptCase(FRENCH_ZH);
    const { stdout } = await magna('ticket draft helpdesk --format eml', { cases });
    expect(stdout).toContain('X-Unsent: 1\r\n');
    expect(stdout).toMatch(/^Subject: =\?/m);
    const body = stdout.slice(stdout.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '');
    expect(Buffer.from(body, 'base64').toString('utf8')).toContain(FRENCH_ZH);
  });

  it('goes into a new file, and never over one that is there', async () => {
    const cases = await keptCase();
    const run = await magna('ticket draft helpdesk --output t.txt', { cases });
    expect(run).toMatchObject({ exitCode: EXIT.ok, stdout: '' });
    expect(run.written['t.txt']).toContain('category: certification');
    const again = await magna('ticket draft helpdesk --output t.txt', { cases, files: { 't.txt': 'mine' } });
    expect(again.exitCode).toBe(EXIT.usage);
    expect(again.stderr).toContain('never writes over');
  });

  it.each([
    ['ticket draft', {}, EXIT.findings, 'no case to go on with'],
    ['ticket draft ZZZZ', {}, EXIT.findings, 'no case "ZZZZ"'],
    ['ticket', {}, EXIT.usage, 'group of commands'],
  ])('%s without a case says so', async (line, cases, exit, said) => {
    const run = await magna(line, { cases });
    expect(run.exitCode).toBe(exit);
    expect(run.stderr).toContain(said);
  });

  it.each([
    ['helpdsk', 'helpdesk'],
    ['faq', 'helpdesk, chat'],
  ])('names the channels one can write to, for %s', async (channel, named) => {
    const cases = await keptCase();
    const run = await magna(`ticket draft ${Object.keys(cases)[0]} ${channel}`, { cases });
    expect(run.exitCode).toBe(EXIT.usage);
    expect(run.stderr).toContain(named);
  });
});
