import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/cases/journal.ts';
import { EXIT } from '../../src/errors.ts';
import { magna, type RunOptions } from '../support/magna.ts';

const OPENED = '2026-11-23T10:00:00.000Z';
const at = (text: string): string => `2026-${text.replace(' ', 'T')}:00.000Z`;
const opened = (facts: object, when = OPENED, lang: 'en' | 'zh' = 'en'): JournalEvent => ({
  at: when,
  kind: 'opened',
  facts,
  lang,
});
const logged = (ticket: string, when: string): JournalEvent => ({ at: when, kind: 'logged', ticket, when });

/** A certificate that waits, an upload without a ticket, one that a reply solved, one that the FAQ did. */
const CASES: Record<string, readonly JournalEvent[]> = {
  FAQ2: [
    opened({ problem: 'Where is the download button?', category: 'document' }, at('11-18 09:00')),
    { at: at('11-18 09:05'), kind: 'answered', node: 'offer', facts: { faqResolved: 'yes' } },
  ],
  DONE: [
    opened({ problem: 'An account lost its role', category: 'account' }, at('11-16 09:00')),
    logged('MS-100', at('11-16 10:00')),
    { at: at('11-16 15:10'), kind: 'replied', when: at('11-16 15:00') },
    { at: at('11-17 09:00'), kind: 'closed', solvedBy: 'helpdesk', note: 'They gave the role back.' },
  ],
  PDF2: [opened({ problem: 'The upload of a PDF hangs', category: 'document' }, at('11-22 09:00'))],
  CERT: [
    opened({
      problem: 'Why does my US issued verification not pass French customs?\nInvoice 4711 of Muster GmbH',
      category: 'certification',
      from: 'US',
      to: 'FR',
      proof: 'usmca-certification',
      goodsHeld: 'no',
      deadline: '2026-11-26',
      consignment: 'MSKU-1',
      contact: 'anna@example.com',
    }),
    { at: OPENED, kind: 'drafted', channel: 'helpdesk', file: 'cases/CERT/helpdesk.md' },
    logged('MS-204417', at('11-23 11:00')),
  ],
};
const DRAFTS = { CERT: [{ file: 'cases/CERT/helpdesk.md', text: '# Ticket of Muster GmbH\n' }] };
const NOW = '2026-11-24T16:00:00Z';
const KEPT: RunOptions = { cases: CASES, caseDrafts: DRAFTS, now: NOW, zone: 'Europe/Paris' };

const golden = (name: string): string => `../golden/case/${name}.txt`;

describe.each(['en', 'zh'] as const)('pages in %s', (lang) => {
  it.each([
    ['list', 'case list', EXIT.ok],
    ['show', 'case show cert', EXIT.ok],
    ['show-closed', 'case show DONE', EXIT.ok],
    ['log', 'case log CERT --reply --at "2h ago" --note "they ask for the invoice"', EXIT.ok],
    ['log-ticket', 'case log PDF2 --ticket MS-5 --at "yesterday 14:00"', EXIT.ok],
    ['due', 'case due', EXIT.findings],
    ['due-all', 'case due --all', EXIT.findings],
    ['close', 'case close CERT --solved-by chat', EXIT.ok],
    ['show-unknown', 'case show CRET', EXIT.findings],
    ['log-bad-time', 'case log CERT --reply --at "next week"', EXIT.usage],
  ] as const)('%s', async (name, line, exitCode) => {
    const run = await magna(`${line} --lang ${lang}`, KEPT);
    expect(run.exitCode, run.stderr).toBe(exitCode);
    await expect(run.stdout === '' ? run.stderr : run.stdout).toMatchFileSnapshot(golden(`${name}.${lang}`));
  });

  it('says so where nothing is kept, and how to keep one', async () => {
    const run = await magna(`case list --lang ${lang}`);
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(run.stdout).toContain('magna triage "pdf stuck" --save');
  });
});

describe('case list', () => {
  it('has the newest first, with what came of all of them', async () => {
    const { cases, statistics } = JSON.parse((await magna('case list --json', KEPT)).stdout);
    expect(cases.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      ['CERT', 'due'],
      ['PDF2', 'open'],
      ['FAQ2', 'solved'],
      ['DONE', 'closed'],
    ]);
    expect(statistics).toEqual({ open: 2, closed: 2, deflected: 1, firstReplyHours: 5, solutionHours: 24 });
  });

  it('goes on where a journal is damaged, names the line, and rewrites nothing', async () => {
    const line = (event: JournalEvent): string => `${JSON.stringify(event)}\n`;
    const journals = {
      HALF: `${line(opened({ problem: 'half of it' }))}{"kind": torn\n${line(logged('MS-7', OPENED))}`,
      NULL: '\u0000\u0000\n',
      TYPE: line({ at: OPENED, kind: 'opened', facts: { category: 7, problem: 9 } } as unknown as JournalEvent),
    };
    const run = await magna('case list', { ...KEPT, journals });
    expect(run.exitCode).toBe(EXIT.ok);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('HALF: its journal cannot be read in line 2; the rest counts.');
    expect(run.stdout).toContain('NULL cannot be read');
    expect(run.stdout).toContain('TYPE cannot be read');
    expect(run.stdout).toContain('MS-204417');
    expect(run.cases).toEqual(CASES);
  });

  it('shows control characters of a problem and never obeys them', async () => {
    const cases = { EVIL: [opened({ problem: 'red\u001b[31m \u202eevil\u0007' })] };
    for (const line of ['case list', 'case show EVIL', 'case due --all', 'case log EVIL --note \u001b[2J']) {
      const { stdout } = await magna(line, { cases });
      expect(stdout).toContain('<U+001B>');
      // oxlint-disable-next-line no-control-regex -- none of these may come through
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe('case show', () => {
  it.each(['show', 'log', 'close', 'export'])('%s of an unknown id names the nearest and ends with 1', async (name) => {
    const run = await magna(`case ${name} CRET${name === 'log' ? ' --reply' : ''}`, KEPT);
    expect(run).toMatchObject({ exitCode: EXIT.findings, stdout: '' });
    expect(run.stderr).toContain('CERT');
  });

  it('says so in JSON too', async () => {
    const answer = JSON.parse((await magna('case show CRET --json', KEPT)).stdout);
    expect(answer).toMatchObject({ schema: 'magna.case-show/1', found: false, nearest: ['CERT'], case: null });
  });
});

describe('case log', () => {
  it('is seen by a triage that goes on', async () => {
    const run = await magna(
      ['case', 'log', 'PDF2', '--ticket', 'MS-5', '--at', '30h ago', '--sent', 'community'],
      KEPT,
    );
    expect(run.cases['PDF2']?.slice(1)).toEqual([
      { at: at('11-24 16:00'), kind: 'logged', ticket: 'MS-5', when: at('11-23 10:00') },
      { at: at('11-24 16:00'), kind: 'sent', channel: 'community', when: at('11-23 10:00') },
    ]);
    const resumed = await magna('triage --resume PDF2 --json --no-input', { ...KEPT, cases: run.cases });
    expect(resumed.exitCode, resumed.stderr).toBe(EXIT.ok);
    const { facts, ladder } = JSON.parse(resumed.stdout);
    expect(facts).toMatchObject({ ticket: { number: 'MS-5', openedAt: at('11-23 10:00') }, ticketAgeHours: 30 });
    expect(facts.tried).toContain('community');
    // Three days are over on a holiday of the chat: Friday it is.
    expect(ladder[0].at).toBe(at('11-27 14:00'));
  });

  it('starts the count anew with a reply, also where no number is known', async () => {
    const run = await magna('case log PDF2 --reply --at "1h ago" --json', KEPT);
    expect(JSON.parse(run.stdout).case).toMatchObject({
      ticket: null,
      since: at('11-24 15:00'),
      next: { at: at('11-24 19:00'), channel: 'community', due: false },
    });
  });

  it('takes the latest reply for the last, in whatever order they are written down', async () => {
    const first = await magna('case log CERT --reply --at "1h ago"', KEPT);
    const second = await magna('case log CERT --reply --at "5h ago" --json', { ...KEPT, cases: first.cases });
    expect(JSON.parse(second.stdout).case.since).toBe(at('11-24 15:00'));
  });

  it.each([
    ['', '--ticket, --reply'],
    ['--note " "', '--ticket, --reply'],
    ['--ticket "two words"', 'MS-204417'],
    ['--ticket none', 'MS-204417'],
    ['--reply --at soon', '3h ago'],
    ['--reply --at 2026-02-30', '3h ago'],
    ['--reply --at 2026-11-24T16:01Z', 'has not come yet'],
    ['--sent faq', 'helpdesk, chat, community, offline'],
  ])('refuses `%s` with 2 and writes nothing', async (flags, hint) => {
    const run = await magna(`case log CERT ${flags}`, KEPT);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '', cases: CASES });
    expect(run.stderr.replace(/\s+/g, ' ')).toContain(hint);
  });

  it('opens a closed case again with a ticket, and not with a note', async () => {
    const note = await magna('case log DONE --note thanks --json', KEPT);
    expect(JSON.parse(note.stdout)).toMatchObject({ reopened: false, case: { status: 'closed', next: null } });
    const sent = await magna('case log DONE --sent helpdesk --json', KEPT);
    expect(JSON.parse(sent.stdout)).toMatchObject({ reopened: true, case: { closedAt: null } });
  });

  it('ends with 4 where the disk is full', async () => {
    const run = await magna('case log CERT --reply', { ...KEPT, diskFullAt: 0 });
    expect(run.exitCode).toBe(EXIT.io);
    expect(run.stderr).toContain('ENOSPC');
  });
});

describe('case due', () => {
  it('ends with 0 where nothing is due, and prints nothing with --quiet', async () => {
    expect(await magna('case due')).toMatchObject({ exitCode: EXIT.ok, stdout: expect.stringContaining('Nothing') });
    expect(await magna('case due --quiet', KEPT)).toMatchObject({ exitCode: EXIT.findings, stdout: '', stderr: '' });
    expect(await magna('case due --quiet')).toMatchObject({ exitCode: EXIT.ok, stdout: '', stderr: '' });
  });

  it('fills in the reminder in the language of the case, and tells the public the number alone', async () => {
    const cases = {
      ZHAO: [
        opened(
          { problem: '上传的PDF卡住了', category: 'document', deadline: '2026-11-30', contact: '张三' },
          OPENED,
          'zh',
        ),
        logged('MS-9', OPENED),
      ],
    };
    const run = await magna('case due --json', { cases, now: '2026-11-23T15:00:00Z' });
    const { due } = JSON.parse(run.stdout);
    expect(due).toMatchObject([{ id: 'ZHAO', channel: 'community', waitedHours: 5 }]);
    expect(due[0].nudges).toEqual([
      {
        channel: 'helpdesk',
        name: expect.any(String),
        text: '提醒：本案自2026-11-23 10:00 UTC提交，货物等待至2026-11-30。是否还缺我方材料？',
        missing: [],
      },
      {
        channel: 'community',
        name: expect.any(String),
        text: '工单MS-9\n至今未获答复，请帮忙看看，或告知该找谁。',
        missing: [],
      },
    ]);
  });

  it('names what it cannot read of the journals, and goes on', async () => {
    const line = (event: JournalEvent): string => `${JSON.stringify(event)}\n`;
    const journals = { HALF: `${line(opened({}))}torn\n${line(logged('MS-7', OPENED))}`, NULL: 'x\n' };
    const run = await magna('case due', { journals, now: NOW });
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('ticket MS-7');
    expect(run.stdout).toContain('HALF: its journal cannot be read in line 2');
    expect(run.stdout).toContain('NULL cannot be read');
  });

  it('leaves a blank for a deadline that nobody knows, and names it', async () => {
    const cases = { NODL: [opened({ category: 'document' }), logged('MS-9', OPENED)] };
    const { due } = JSON.parse((await magna('case due --json', { cases, now: '2026-11-23T15:00:00Z' })).stdout);
    expect(due[0].nudges[0]).toMatchObject({ text: expect.stringContaining('____'), missing: ['deadline'] });
  });
});

describe('case close', () => {
  it('is an event, and is not done twice', async () => {
    const run = await magna('case close CERT --solved-by faq --note "not needed"', KEPT);
    expect(run.cases['CERT']?.at(-1)).toEqual({
      at: at('11-24 16:00'),
      kind: 'closed',
      solvedBy: 'faq',
      note: 'not needed',
    });
    const again = await magna('case close CERT', { ...KEPT, cases: run.cases });
    expect(again).toMatchObject({ exitCode: EXIT.usage, cases: run.cases });
    expect((await magna('case due', { ...KEPT, cases: run.cases })).exitCode).toBe(EXIT.ok);
  });

  it('takes only whom magna can count', async () => {
    expect((await magna('case close CERT --solved-by luck', KEPT)).exitCode).toBe(EXIT.usage);
  });
});

describe('case export', () => {
  it('is the whole case as one JSON', async () => {
    const run = await magna('case export CERT', KEPT);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 'magna.case-export/1',
      redacted: false,
      facts: { consignment: 'MSKU-1', ticket: { number: 'MS-204417' } },
      events: CASES['CERT'],
      drafts: [{ name: 'helpdesk.md', text: '# Ticket of Muster GmbH\n' }],
      removed: [],
    });
  });

  it('goes to a file, and never over one', async () => {
    const run = await magna('case export CERT --output out.json', KEPT);
    expect(run.exitCode).toBe(EXIT.ok);
    expect(run.stdout).toContain('out.json');
    expect(JSON.parse(run.written['out.json'] ?? '').id).toBe('CERT');
    const over = await magna('case export CERT --output out.json', { ...KEPT, files: { 'out.json': 'mine' } });
    expect(over).toMatchObject({ exitCode: EXIT.usage, stdout: '', written: {} });
    expect(over.stderr).toContain('another name');
  });

  it('with --redact holds nothing that identifies anybody, and says what was left out', async () => {
    const long = await magna('case log CERT --note "call Anna Muster" --json', KEPT);
    const run = await magna('case export CERT --redact', { ...KEPT, cases: long.cases });
    for (const secret of ['Muster', '4711', 'MSKU-1', 'anna@', 'MS-204417', 'Anna', 'not pass', 'cases/'])
      expect(run.stdout).not.toContain(secret);
    const answer = JSON.parse(run.stdout);
    expect(answer.facts).toMatchObject({ category: 'certification', from: 'US', proof: 'usmca-certification' });
    expect(answer.events.map(({ kind }: { kind: string }) => kind)).toEqual(['opened', 'drafted', 'logged', 'noted']);
    expect(answer.removed).toEqual(expect.arrayContaining(['problem', 'ticket number', 'note', 'texts of drafts']));
  });
});
