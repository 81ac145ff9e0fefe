import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/answers/config/read-config.ts';
import type { ConfigStore } from '../../src/config/store.ts';
import { LINK_KINDS } from '../../src/draft/links/endpoint.ts';
import { readEndpoint } from '../../src/draft/links/read-endpoint.ts';
import { EXIT, MagnaError } from '../../src/errors.ts';
import { shippedKb } from '../support/kb.ts';

function storeOf(text: string | undefined): ConfigStore {
  return {
    folder: 'config',
    fileOf: (name) => `config/${name}`,
    read: (name) => (name === 'config.yaml' ? text : undefined),
    write: () => {
      throw new Error('nothing is written');
    },
  };
}

describe('the settings for drafts and links', () => {
  it('are all undefined where there are none', async () => {
    expect(await readConfig(storeOf(undefined), await shippedKb(), 'en')).toEqual({
      identity: { name: undefined, company: undefined, contact: undefined, role: undefined, draftLanguage: undefined },
      channels: {},
      links: { mailto: undefined, github: undefined, discourse: undefined, reddit: undefined },
    });
  });

  it('are typed, and addresses are ready to be made a link of', async () => {
    const text = `name: Li Wei # me
company: '安可贸易'
contact: '+86 10 1234 5678'
role: Exporter
draftLanguage: zh
mail: tickets@acme.example
github: https://github.example/acme/support/
githubTemplate: bug.yml
githubField: what-happened
forum: https://forum.acme.example
forumCategory: customs & trade
reddit: r/customs
`;
    const { identity, links } = await readConfig(storeOf(text), await shippedKb(), 'en');
    expect(identity).toEqual({
      name: 'Li Wei',
      company: '安可贸易',
      contact: '+86 10 1234 5678',
      role: 'exporter',
      draftLanguage: 'zh',
    });
    expect(links).toEqual({
      mailto: 'tickets@acme.example',
      github: 'https://github.example/acme/support?template=bug.yml&what-happened=%7Bbody%7D',
      discourse: 'https://forum.acme.example?category=customs%20%26%20trade',
      reddit: 'https://www.reddit.com/r/customs',
    });
    for (const kind of LINK_KINDS)
      expect(readEndpoint(kind, links[kind] ?? ''), kind).toMatchObject({ status: 'read' });
  });

  it('have the addresses of channels from the knowledge base as it is laid over', async () => {
    const kb = await shippedKb();
    const endpoints: Record<string, string> = { helpdesk: 'mailto:help@acme.example', chat: 'https://chat.example' };
    const channels = kb.channels.channels.map((one) => ({ ...one, endpoint: endpoints[one.id] ?? one.endpoint }));
    const over = { ...kb, channels: { ...kb.channels, channels } };
    expect((await readConfig(storeOf(undefined), over, 'en')).channels).toEqual({
      helpdesk: { kind: 'mail', address: 'help@acme.example' },
      chat: { kind: 'web', url: 'https://chat.example' },
    });
  });

  it('end the command where the file is broken, with every line', async () => {
    const broken = await readConfig(
      storeOf('nam: x\nrole: boss\nname: [\n'.replace('[', '1')),
      await shippedKb(),
      'en',
    ).catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(MagnaError);
    expect(broken).toMatchObject({ exit: EXIT.broken });
    expect((broken as MagnaError).findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['config/unknown-key', 1, 1],
      ['config/value', 2, 7],
      ['config/value', 3, 7],
    ]);
  });
});
