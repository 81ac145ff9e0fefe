import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/program.ts';
import { EXIT, MagnaError } from '../../src/errors.ts';
import { magna } from '../support/magna.ts';

describe('magna', () => {
  it('alone shows five examples, each of which runs', async () => {
    const { stdout, exitCode } = await magna([]);
    expect(exitCode).toBe(EXIT.ok);
    const examples = stdout.split('\n').flatMap((line) => /^ {2}magna (.+?) {3}/.exec(line)?.[1] ?? []);
    expect(examples).toHaveLength(5);
    for (const example of examples) {
      expect([EXIT.ok, EXIT.usage], example).toContain((await magna(`${example} --no-input`)).exitCode);
    }
  });

  it('takes words that are no command for a problem', async () => {
    const run = await magna([
      'free words about a pdf that hangs',
      '--json',
      '--set',
      'category=account',
      '--set',
      'tried=none',
    ]);
    expect(run.exitCode).toBe(EXIT.ok);
    expect(JSON.parse(run.stdout).facts.problem).toBe('free words about a pdf that hangs');
  });

  it.each([
    ['triag', 'magna triage'],
    ['crt', 'magna cert'],
    ['chanel', 'magna channel'],
  ])('takes one bare word close to a command, %s, for a slip', async (word, close) => {
    const run = await magna([word]);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
    expect(run.stderr).toContain(close);
  });

  it.each([
    ['faq serch x', 'magna faq search'],
    ['cert compre EU US', 'magna cert compare'],
    ['faq search x --jsn', '--json'],
    ['cert list --langg zh', '--lang'],
    ['faq', 'search, browse, show, list'],
    ['cert list extra words', 'magna cert list --help'],
    ['faq show a --lang fr', 'en, zh'],
    ['faq show a --lang', '--lang'],
  ])('ends `%s` with 2 and names the nearest right thing', async (line, hint) => {
    const run = await magna(line);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
    expect(run.stderr).toContain(hint);
    expect(run.stderr).toMatch(/^error: .+\ncause: .+\nnext: {2}.+/s);
  });

  it('tells errors in Chinese where the question or the locale is Chinese', async () => {
    expect((await magna('faq serch x', { locale: 'zh_CN.UTF-8' })).stderr).toContain('错误：');
    expect((await magna('faq serch x --lang zh')).stderr).toContain('没有“faq serch”这个命令');
  });

  it('prints an error object under --json', async () => {
    const run = await magna('cert compare EU ASEAN --json');
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 'magna.error/1',
      exit: 2,
      message: expect.stringContaining('ASEAN'),
    });
    expect(run.stderr).toContain('ASEAN');
  });

  it.each([
    ['en_US.UTF-8', 'help.en.txt'],
    ['zh_CN.UTF-8', 'help.zh.txt'],
  ])('has help for the whole program (%s)', async (locale, file) => {
    await expect((await magna('--help', { locale })).stdout).toMatchFileSnapshot(`../golden/${file}`);
  });

  it.each(['help', 'help faq', 'faq --help', '--version'])('ends `%s` with 0 and nothing on stderr', async (line) => {
    const run = await magna(line);
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(run.stdout).not.toBe('');
  });

  it('has help with real examples for every command, and every hint it gives is a command', async () => {
    for (const line of [
      'triage',
      'faq search',
      'faq show',
      'faq list',
      'explain',
      'cert list',
      'cert show',
      'cert compare',
      'channel list',
      'channel show',
      'kb check',
      'kb info',
      'kb schema',
      'kb path',
      'case list',
      'case show',
      'case log',
      'case due',
      'case close',
      'case export',
      'completion',
    ]) {
      const { stdout, exitCode } = await magna(`${line} --help`);
      expect(exitCode, line).toBe(EXIT.ok);
      const examples = stdout.split('\n').filter((one) => one.startsWith('  $ magna '));
      expect(examples.length, line).toBeGreaterThanOrEqual(2);
      for (const example of examples) expect(COMMAND_NAMES).toContain(example.split(' ')[4]);
    }
  });

  it.each([
    ['a bug', new TypeError('x is not a function'), EXIT.bug, 'This is a bug'],
    ['a disk', Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }), EXIT.io, 'EIO'],
    ['a broken base', new MagnaError(EXIT.broken, { message: 'broken', cause: 'c', next: 'n' }), EXIT.broken, 'broken'],
  ])('ends with its own code for %s', async (_, error, exitCode, words) => {
    const run = await magna('cert list', { loadKb: () => Promise.reject(error) });
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toContain(words);
  });

  it('shows control characters of the data and never obeys them', async () => {
    const hostile = 'red\u001b[31m \u009b2J \u202eevil\u0007';
    const run = await magna(['faq', 'search', hostile]);
    expect(run.stdout).toContain('<U+001B>[31m');
    // oxlint-disable-next-line no-control-regex -- none of these may come through
    expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const json = await magna(['faq', 'search', hostile, '--json']);
    expect(JSON.parse(json.stdout).query).toBe(hostile);
    // oxlint-disable-next-line no-control-regex -- none of these may come through
    expect(json.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
