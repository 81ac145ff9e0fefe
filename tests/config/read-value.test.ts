import { describe, expect, it } from 'vitest';
import { type ConfigKey, CONFIG_KEYS } from '../../src/config/keys.ts';
import { readValue } from '../../src/config/read-value.ts';
import { en } from '../../src/lang/en.ts';
import { zh } from '../../src/lang/zh.ts';

const KEPT: readonly [key: ConfigKey, given: string, kept?: string][] = [
  ['name', ' Li Wei ', 'Li Wei'],
  ['name', '李伟'],
  ['name', "O'Brien: #1 & Sons?"],
  ['company', 'Token & Key Ltd'],
  ['contact', 'li.wei@acme.example'],
  ['contact', '+86 (10) 1234-5678'],
  ['contact', '010 1234 5678 ext. 12'],
  ['role', 'Exporter', 'exporter'],
  ['draftLanguage', 'ask'],
  ['helpdesk', 'https://help.acme.example/new?form=12#top'],
  ['helpdesk', 'help@acme.example', 'mailto:help@acme.example'],
  ['helpdesk', 'mailto:help@acme.example'],
  ['helpdesk', 'https://帮助.example/工单'],
  ['mail', 'mailto:tickets@acme.example', 'tickets@acme.example'],
  ['github', 'https://github.example/acme/support.git/', 'https://github.example/acme/support'],
  ['githubTemplate', 'bug_report.yml'],
  ['githubField', 'what-happened'],
  ['forum', 'https://acme.example/forum/', 'https://acme.example/forum'],
  ['forumCategory', 'customs & trade'],
  ['reddit', 'r/customs', 'customs'],
  ['reddit', 'https://www.reddit.com/r/customs/', 'customs'],
  ['editor', 'code --wait'],
];

const REFUSED: readonly [key: ConfigKey, given: string, problem: string][] = [
  ['name', '  ', 'empty'],
  ['name', 'a\nb', 'character'],
  ['name', 'a\u202eb', 'character'],
  ['name', 'x'.repeat(201), 'too-long'],
  ['contact', 'Li Wei <li@acme.example>', 'not-a-contact'],
  ['contact', '1234', 'not-a-contact'],
  ['contact', '+1234567890123456', 'not-a-contact'],
  ['role', 'boss', 'not-one-of'],
  ['draftLanguage', 'fr', 'not-one-of'],
  ['helpdesk', 'help.acme.example', 'not-an-address'],
  ['helpdesk', 'http://help.acme.example', 'not-https'],
  ['helpdesk', 'javascript:alert(1)', 'not-an-address'],
  ['helpdesk', 'https://help acme.example', 'character'],
  ['helpdesk', 'https:\\\\help.acme.example', 'character'],
  ['helpdesk', 'https://help.acme.example\\@evil.example', 'character'],
  ['helpdesk', 'https://', 'not-https'],
  ['helpdesk', 'https://me:secret@help.acme.example', 'user-info'],
  ['helpdesk', 'https://me@help.acme.example', 'user-info'],
  ['helpdesk', 'https://help.acme.example/?token=abc', 'secret'],
  ['helpdesk', 'https://help.acme.example/?a=1&api_key=abc', 'secret'],
  ['helpdesk', 'https://help.acme.example/?t%6Fken=abc', 'secret'],
  ['helpdesk', 'https://help.acme.example/#access_token=abc', 'secret'],
  ['helpdesk', 'https://help.acme.example/ghp_abcdefghijklmnopqrstuvwxyz', 'secret'],
  ['chat', 'https://hooks.slack.com/services/T0/B0/x', 'secret'],
  ['mail', 'tickets@acme', 'not-an-email'],
  ['mail', 'a@acme.example?bcc=b@acme.example', 'not-an-email'],
  ['mail', 'a@acme.example,b@acme.example', 'not-an-email'],
  ['github', 'https://github.example/acme', 'not-a-repository'],
  ['github', 'https://github.example/acme/support/issues', 'not-a-repository'],
  ['github', 'https://github.example/acme/support?x=1', 'query'],
  ['githubTemplate', '../bug.yml', 'not-a-template'],
  ['githubField', 'a&b', 'not-a-field'],
  ['forum', 'https://forum.acme.example/?category=1', 'query'],
  ['forum', 'https://acme.example/a%20b', 'not-a-forum'],
  ['reddit', 'r/customs/new', 'not-a-subreddit'],
];

describe('a value of a setting', () => {
  it.each(KEPT)('%s: %s', (key, given, kept = given) => {
    expect(readValue(key, given)).toEqual({ value: kept });
  });

  it.each(REFUSED)('%s: %j is refused: %s', (key, given, problem) => {
    expect(readValue(key, given)).toEqual({ problem });
  });

  it('is shown by a sample that is one, in both languages', () => {
    for (const { config } of [en, zh]) {
      for (const key of CONFIG_KEYS) {
        expect(readValue(key, config.sample[key].replaceAll('"', '')), key).toHaveProperty('value');
      }
    }
  });

  it('is read again as it is kept', () => {
    for (const [key, given] of KEPT) {
      const once = readValue(key, given);
      expect('value' in once && readValue(key, once.value)).toEqual(once);
    }
  });
});
