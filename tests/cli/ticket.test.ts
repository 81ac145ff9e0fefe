import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/cases/journal.ts';
import { EXIT } from '../../src/errors.ts';
import { shippedKb } from '../support/kb.ts';
import { magna, type RunOptions } from '../support/magna.ts';

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
    const run = await magna(`ticket draft ${Object.keys(cases)[0]} ${channel} --lang ${lang}`, { cases });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    await expect(`${run.stdout}--\n${run.stderr}`).toMatchFileSnapshot(`../golden/ticket/${channel}.${lang}.txt`);
  });

  it.each(['en', 'zh'])('as a letter reads like prose, in %s', async (lang) => {
    const cases = await keptCase();
    const run = await magna(`ticket draft offline --as letter --lang ${lang}`, { cases });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/ticket/letter.${lang}.txt`);
  });

  it('is in the language of the office, with the words of the user as they are', async () => {
    const cases = await keptCase(FRENCH_ZH);
    const abroad = await magna('ticket draft offline --json', { cases });
    expect(JSON.parse(abroad.stdout)).toMatchObject({ lang: 'en' });
    expect(JSON.parse((await magna('ticket draft helpdesk --json', { cases })).stdout)).toMatchObject({ lang: 'zh' });
    const own = await magna('ticket draft offline --json --lang zh', { cases });
    expect(JSON.parse(own.stdout)).toMatchObject({ lang: 'zh' });
    const opened = {
      at: '2026-11-23T14:00:00Z',
      kind: 'opened',
      facts: { problem: 'refused', to: 'CN' },
      lang: 'en',
    } as const;
    const toChina = await magna('ticket draft ABCD offline --json', { cases: { ABCD: [opened] } });
    expect(JSON.parse(toChina.stdout)).toMatchObject({ lang: 'zh' });
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

describe('a draft that is edited by hand', () => {
  const opened = { at: '2026-11-23T14:00:00Z', kind: 'opened', facts: { problem: 'refused' } } as const;
  const edit = async (channel: string, text: string, more: RunOptions = {}) =>
    await magna(`ticket draft ABCD ${channel} --edit`, {
      cases: { ABCD: [opened] },
      files: { [`cases/ABCD/${channel}.md`]: text },
      env: { EDITOR: 'vi' },
      editor: (before) => before,
      answers: [],
      ...more,
    });

  it('is looked through for what does not belong where everybody reads', async () => {
    const run = await edit(
      'community',
      'Ticket MS-204417. Write to jane.roe@beispielwerk.example, EORI DE123456789012345.',
    );
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stderr).toContain('It still holds');
    expect(run.stderr).not.toContain('DE123456789012345');
    expect((await edit('community', 'Ticket MS-204417, HS 8481, refused on 2026-11-19.')).exitCode).toBe(EXIT.ok);
  });

  it('holds a secret nowhere, and the rest where only the operator reads', async () => {
    expect((await edit('helpdesk', 'EORI DE123456789012345 of Beispielwerk GmbH')).exitCode).toBe(EXIT.ok);
    expect((await edit('helpdesk', 'password: hunter2-example')).exitCode).toBe(EXIT.findings);
  });

  it('is kept where the editor ends badly, and where there is none or no terminal', async () => {
    const failed = await edit('helpdesk', '', { editor: () => ({ ended: 3 }) });
    expect(failed.exitCode).toBe(EXIT.io);
    expect(failed.drafts['helpdesk']).toContain('refused');
    expect((await edit('helpdesk', '', { env: {} })).exitCode).toBe(EXIT.usage);
  });
});

describe('links', () => {
  /** The shipped base with addresses that a user's own overlay would set. */
  const withEndpoints =
    (endpoints: Readonly<Record<string, string>>): RunOptions['loadKb'] =>
    async () => {
      const kb = await shippedKb();
      const channels = kb.channels.channels.map((one) => ({ ...one, endpoint: endpoints[one.id] ?? one.endpoint }));
      return { ...kb, channels: { ...kb.channels, channels } };
    };
  const links = async (line: string, endpoints: Readonly<Record<string, string>>, sentence = FRENCH) =>
    await magna(`ticket links ${line}`, { cases: await keptCase(sentence), loadKb: withEndpoints(endpoints) });

  it('carry the draft into mail, tracker and forum, and say what they carry', async () => {
    const run = await links('--json', {
      helpdesk: 'mailto:help@acme.example',
      chat: 'https://github.example/acme/desk/issues',
      community: 'https://www.reddit.com/r/Example',
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    const answer = JSON.parse(run.stdout) as { links: { kind: string; url: string; length: number; limit: number }[] };
    expect(answer.links.map(({ kind }) => kind).toSorted()).toEqual(['github', 'mailto', 'reddit']);
    for (const { url, length, limit } of answer.links) {
      expect(url).toHaveLength(length);
      expect(length).toBeLessThanOrEqual(limit);
    }
    // What a link carries lies on the disk before it is shown.
    expect(Object.keys(run.drafts).toSorted()).toEqual(['chat', 'community', 'helpdesk']);
  });

  it('say so where a Chinese draft does not fit, with the full text on the disk', async () => {
    const long = '美国出具的证明为什么过不了法国海关？'.repeat(170);
    const run = await links('helpdesk', { helpdesk: 'https://github.example/acme/desk' }, long);
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(run.stdout).toContain('链接只带草稿的开头');
    expect(run.drafts['helpdesk']).toContain(long);
    const url = run.stdout.split('\n').find((line) => line.startsWith('https://')) ?? '';
    expect(url.length).toBeLessThanOrEqual(6_000);
    expect(decodeURIComponent(url)).toContain('因链接长度所限');
  });

  it('hold nothing private for a forum', async () => {
    const sentence =
      'Beispielwerk GmbH refused by French customs, EORI DE123456789012345, USMCA certification from the US';
    const run = await links('community --json', { community: 'https://forum.example/new-topic' }, sentence);
    const [link] = JSON.parse(run.stdout).links;
    expect(decodeURIComponent(link.url)).not.toMatch(/Beispielwerk|DE1234/);
    expect(link.kind).toBe('discourse');
  });

  it('are opened only when asked for, and printed all the same', async () => {
    const endpoints = { helpdesk: 'mailto:help@acme.example' };
    expect((await links('helpdesk', endpoints)).opened).toEqual([]);
    const run = await links('helpdesk --open', endpoints);
    expect(run.opened).toHaveLength(1);
    expect(run.stdout).toContain(run.opened[0]);
  });

  it('are none where no address is set, or none can be filled in; the reason is said', async () => {
    const none = await links('', {});
    expect(none.exitCode).toBe(EXIT.findings);
    expect(none.stdout.replace(/\s+/g, ' ')).toContain('its address is not known to magna');
    const form = await links('helpdesk', { helpdesk: 'https://desk.example/new' });
    expect(form.stdout.replace(/\s+/g, ' ')).toContain('cannot be filled in by a link; open https://desk.example/new');
    const bad = await links('helpdesk', { helpdesk: 'https://user:pw@github.example/a/b' });
    expect(bad.stdout.replace(/\s+/g, ' ')).toContain('holds a user name or a password');
  });
});
