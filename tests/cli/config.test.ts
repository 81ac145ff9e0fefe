import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { parse } from 'yaml';
import { magna } from '../support/magna.ts';

const SOME = {
  'config.yaml': "# mine\nname: 'Li Wei' # me\ndraftLanguage: ask\n",
  'kb/kb.yaml': "name: Acme\nbasedOn: '2026.11.1'\n",
  'kb/channels.yaml':
    'channels:\n  - { id: community, hide: true } # not ours\n  - { id: helpdesk, endpoint: https://help.acme.example/new }\n',
};

describe('config list', () => {
  it.each(['en', 'zh'])('reads as a page (%s)', async (lang) => {
    const run = await magna(`config list --lang ${lang}`, { config: SOME, env: { EDITOR: 'vi' } });
    expect(run.exitCode).toBe(EXIT.ok);
    await expect(run.stdout).toMatchFileSnapshot(`../golden/config-list.${lang}.txt`);
  });

  it('says of each setting where it stands', async () => {
    const { settings } = JSON.parse((await magna('config list --json', { config: SOME })).stdout);
    const byKey = Object.fromEntries(settings.map((one: { key: string }) => [one.key, one]));
    expect(byKey['name']).toMatchObject({
      value: 'Li Wei',
      place: { file: 'config/config.yaml', line: 2, column: 7 },
    });
    expect(byKey['helpdesk']).toMatchObject({
      value: 'https://help.acme.example/new',
      place: { file: 'config/kb/channels.yaml', line: 3, column: 31 },
    });
    expect(byKey['company']).toMatchObject({ value: null, place: null });
  });
});

describe('config get', () => {
  it('prints the bare value', async () => {
    expect(await magna('config get name', { config: SOME })).toMatchObject({ exitCode: EXIT.ok, stdout: 'Li Wei\n' });
    expect((await magna('config get helpdesk', { config: SOME })).stdout).toBe('https://help.acme.example/new\n');
  });

  it('ends with 1 for one that is not set, and prints nothing', async () => {
    const run = await magna('config get company', { config: SOME });
    expect(run).toMatchObject({ exitCode: EXIT.findings, stdout: '' });
    expect(run.stderr).toContain('company is not set');
  });

  it('names the nearest setting, as wrong usage', async () => {
    for (const line of ['get hlepdesk', 'set hlepdesk x', 'unset hlepdesk']) {
      const run = await magna(`config ${line}`, { config: SOME });
      expect(run.exitCode).toBe(EXIT.usage);
      expect(run.stderr).toContain('Did you mean helpdesk?');
    }
  });
});

describe('config set', () => {
  it('begins the file and the overlay where there are none', async () => {
    expect((await magna('config set name "Li Wei"')).config).toEqual({ 'config.yaml': "name: 'Li Wei'\n" });
    const { config, stdout } = await magna('config set helpdesk help@acme.example');
    expect(Object.keys(config)).toEqual(['kb/kb.yaml', 'kb/channels.yaml']);
    expect(parse(config['kb/kb.yaml'] ?? '')).toEqual({ name: 'own', basedOn: '2026.11.1' });
    expect(parse(config['kb/channels.yaml'] ?? '')).toEqual({
      channels: [{ id: 'helpdesk', endpoint: 'mailto:help@acme.example' }],
    });
    expect(stdout).toContain('helpdesk is help@acme.example');
    expect((await magna('config get helpdesk', { config })).stdout).toBe('help@acme.example\n');
  });

  it('changes the one value and no other byte', async () => {
    const named = await magna('config set name "Wang Fang"', { config: SOME });
    expect(named.config).toEqual({ ...SOME, 'config.yaml': SOME['config.yaml'].replace('Li Wei', 'Wang Fang') });
    expect(named.stdout).toContain('it was Li Wei');
    const address = 'https://other.acme.example';
    expect((await magna(`config set helpdesk ${address}`, { config: SOME })).config).toEqual({
      ...SOME,
      'kb/channels.yaml': SOME['kb/channels.yaml'].replace('https://help.acme.example/new', `'${address}'`),
    });
    const same = await magna('config set name "Li Wei" --json', { config: SOME });
    expect(JSON.parse(same.stdout)).toMatchObject({ changed: false, before: 'Li Wei' });
    expect(same.config).toEqual(SOME);
  });

  it('adds a channel to those that are there, and keeps a kb.yaml that is there', async () => {
    const { config } = await magna('config set chat https://chat.acme.example', { config: SOME });
    expect(config['kb/kb.yaml']).toBe(SOME['kb/kb.yaml']);
    expect(config['kb/channels.yaml']).toContain('# not ours');
    expect(parse(config['kb/channels.yaml'] ?? '').channels).toHaveLength(3);
  });

  it('refuses a bad value with the reason and an example', async () => {
    for (const [lang, reason] of [
      ['en', 'looks as if it held a password or a token'],
      ['zh', '似乎含有密码或令牌'],
    ]) {
      const run = await magna(`config set helpdesk https://acme.example/?token=1 --lang ${lang}`);
      expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '', config: {} });
      expect(run.stderr).toContain(reason);
      expect(run.stderr).toContain('magna config set helpdesk https://help.acme.example/new');
    }
  });

  it('ends with 4 where the folder cannot be written', async () => {
    const run = await magna('config set name Li', { configReadOnly: true });
    expect(run.exitCode).toBe(EXIT.io);
    expect(run.stderr).toContain('config cannot be written');
  });

  it('mends one bad value while another is bad, and touches nothing that cannot be read', async () => {
    const config = { 'config.yaml': 'role: boss\nfoo: 1\n' };
    expect((await magna('config set role broker', { config })).config).toEqual({
      'config.yaml': "role: 'broker'\nfoo: 1\n",
    });
    const broken = { 'config.yaml': 'name: [\n' };
    const run = await magna('config set role broker', { config: broken });
    expect(run).toMatchObject({ exitCode: EXIT.broken, config: broken });
  });
});

describe('config unset', () => {
  it('takes one value away and keeps the comments', async () => {
    const run = await magna('config unset name', { config: SOME });
    expect(run.config['config.yaml']).toBe('# mine\n# me\ndraftLanguage: ask\n');
    const channel = await magna('config unset helpdesk', { config: SOME });
    expect(parse(channel.config['kb/channels.yaml'] ?? '').channels).toEqual([
      { id: 'community', hide: true },
      { id: 'helpdesk' },
    ]);
    expect(channel.config['kb/channels.yaml']).toContain('# not ours');
  });

  it('is done where it was not set', async () => {
    const run = await magna('config unset company', { configReadOnly: true });
    expect(run).toMatchObject({ exitCode: EXIT.ok, config: {} });
    expect(run.stdout).toContain('company was not set');
  });
});

describe('config path', () => {
  it('names the folder and the files, and which are not there', async () => {
    const { files } = JSON.parse((await magna('config path --json', { config: { 'config.yaml': '' } })).stdout);
    expect(files.map(({ path, exists }: { path: string; exists: boolean }) => [path, exists])).toEqual([
      ['config/config.yaml', true],
      ['config/kb/channels.yaml', false],
      ['config/kb/kb.yaml', false],
    ]);
    expect((await magna('config path')).stdout.split('\n')[0]).toBe('config');
  });
});

describe('config edit', () => {
  const env = { VISUAL: 'code --wait', EDITOR: 'vi' };

  it('opens the editor on the file and checks what came of it', async () => {
    const opened: string[] = [];
    const editor = (text: string, command: string): string => {
      opened.push(command, text);
      return "name: 'Li'\n";
    };
    const run = await magna('config edit', { answers: [], env, editor });
    expect(run).toMatchObject({ exitCode: EXIT.ok, config: { 'config.yaml': "name: 'Li'\n" } });
    expect(run.stdout).toBe('config/config.yaml is in order: 1 setting\n');
    expect(opened[0]).toBe('code --wait');
    expect(opened[1]).toMatch(/^# Settings of magna/);
    await magna('config edit', { answers: [], env, editor, config: { 'config.yaml': 'editor: nano\n' } });
    expect(opened[2]).toBe('nano');
  });

  it('begins with a file that says what may stand in it, and is in order', async () => {
    for (const lang of ['en', 'zh']) {
      const run = await magna(`config edit --lang ${lang}`, { answers: [], env, editor: (text) => text });
      expect(run.exitCode).toBe(EXIT.ok);
      expect((await magna('config list', { config: run.config })).exitCode).toBe(EXIT.ok);
    }
  });

  it('tells what is broken with its line, and keeps it', async () => {
    const run = await magna('config edit', { answers: [], env, editor: () => "name: 'Li'\nrol: broker\n" });
    expect(run).toMatchObject({ exitCode: EXIT.broken, config: { 'config.yaml': "name: 'Li'\nrol: broker\n" } });
    expect(run.stderr).toContain('config/config.yaml:2:1');
    expect(run.stderr).toContain('role?');
    // And it can be mended in the same way.
    const again = await magna('config edit', { answers: [], env, editor: () => '', config: run.config });
    expect(again.exitCode).toBe(EXIT.ok);
  });

  it('names the file where there is no terminal, no editor, or one that fails', async () => {
    const nobody = await magna('config edit', { env });
    expect(nobody).toMatchObject({ exitCode: EXIT.usage, config: {} });
    const unnamed = await magna('config edit', { answers: [] });
    expect(unnamed).toMatchObject({ exitCode: EXIT.usage, config: {} });
    const failed = await magna('config edit', { answers: [], env, editor: () => ({ ended: 127 }) });
    expect(failed.exitCode).toBe(EXIT.io);
    expect(failed.stderr).toContain('127');
    for (const { stderr } of [nobody, unnamed]) expect(stderr).toContain('config/config.yaml');
  });
});

describe('a broken config.yaml', () => {
  const config = { ...SOME, 'config.yaml': 'name: Li\n  role: [\n' };

  it.each(['config list', 'config get name', 'config set name Li', 'config unset name'])(
    'ends %s with 3, at its line',
    async (line) => {
      const run = await magna(line, { config });
      expect(run.exitCode).toBe(EXIT.broken);
      expect(run.stderr).toMatch(/config\/config\.yaml:\d+:\d+/);
    },
  );

  it.each([
    'config get helpdesk',
    'config set helpdesk https://a.example',
    'config path',
    'faq list',
    'channel list',
    'triage "pdf stuck" --no-input --set category=document --set goodsHeld=no --set deadline=unknown --set tried=none',
  ])('is not looked at by %s', async (line) => {
    expect((await magna(line, { config })).exitCode).toBe(EXIT.ok);
  });
});
