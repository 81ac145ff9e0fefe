import { describe, expect, it } from 'vitest';
import { LINK_KINDS } from '../../../src/draft/links/endpoint.ts';
import { readEndpoint } from '../../../src/draft/links/read-endpoint.ts';

describe('an address that is taken', () => {
  it.each([
    ['mailto', 'desk@customs.example', 'mailto:desk@customs.example'],
    ['mailto', 'a@x.example,b@y.example', 'mailto:a@x.example,b@y.example'],
    ['mailto', "o'neil+rex?x=1&y#z/%@x.example", 'mailto:o%27neil%2Brex%3Fx%3D1%26y%23z%2F%25@x.example'],
    ['mailto', 'MAILTO:desk%2Brex@x.example', 'mailto:desk%2Brex@x.example'],
    ['mailto', 'desk@xn--fsqu00a.xn--g6w251d', 'mailto:desk@xn--fsqu00a.xn--g6w251d'],
    ['github', 'https://git.example/acme/desk', 'https://git.example/acme/desk/issues/new'],
    ['github', 'https://git.example/acme/desk.git', 'https://git.example/acme/desk/issues/new'],
    ['github', 'HTTPS://GIT.example:8443/acme/.github/issues/', 'https://git.example:8443/acme/.github/issues/new'],
    ['discourse', 'https://forum.example/', 'https://forum.example/new-topic'],
    ['discourse', 'https://论坛.example/a/b', 'https://xn--kfsr23j.example/a/b/new-topic'],
    ['reddit', 'https://old.reddit.com/r/customs/submit', 'https://www.reddit.com/r/customs/submit'],
  ] as const)('%s %s', (kind, text, base) => {
    expect(readEndpoint(kind, text)).toMatchObject({ status: 'read', base });
  });

  it('takes what is the same in every link', () => {
    expect(readEndpoint('mailto', 'mailto:a@x.example?CC=b@y.example,c@y.example')).toMatchObject({
      fixed: [{ name: 'cc', value: 'b@y.example,c@y.example' }],
    });
    expect(readEndpoint('github', 'https://git.example/a/b?labels=bug,needs%20help&type=&milestone=1')).toMatchObject({
      fixed: [
        { name: 'labels', value: 'bug,needs help' },
        { name: 'milestone', value: '1' },
      ],
      body: 'body',
    });
    expect(readEndpoint('github', 'https://git.example/a/b?template=bug.yml&what={body}&os=other')).toMatchObject({
      fixed: [
        { name: 'template', value: 'bug.yml' },
        { name: 'os', value: 'other' },
      ],
      body: 'what',
    });
  });
});

describe('an address that is refused', () => {
  it.each([
    ['mailto', '', 'no-email-address'],
    ['mailto', 'desk', 'no-email-address'],
    ['mailto', '@x.example', 'no-email-address'],
    ['mailto', 'desk@', 'no-email-address'],
    ['mailto', 'desk@localhost', 'no-email-address'],
    ['mailto', 'desk@10.0.0.1', 'no-email-address'],
    ['mailto', 'desk@-x.example', 'no-email-address'],
    ['mailto', 'desk@x..example', 'no-email-address'],
    ['mailto', '.desk@x.example', 'no-email-address'],
    ['mailto', 'a@b@x.example', 'no-email-address'],
    ['mailto', '"a b"@x.example', 'character'],
    ['mailto', '"ab"@x.example', 'no-email-address'],
    ['mailto', 'Desk<desk@x.example>', 'no-email-address'],
    ['mailto', '海关@x.example', 'no-email-address'],
    ['mailto', 'desk@海关.example', 'no-email-address'],
    ['mailto', `${'a'.repeat(65)}@x.example`, 'no-email-address'],
    ['mailto', `a@${'b.'.repeat(130)}example`, 'no-email-address'],
    ['mailto', ' desk@x.example', 'character'],
    ['mailto', 'desk@x.example\r\nBcc: c@other.example', 'character'],
    ['mailto', 'desk@x.example\u0000', 'character'],
    ['mailto', 'de\u00adsk@x.example', 'character'],
    ['mailto', 'desk@x.example\u202e', 'character'],
    ['mailto', 'desk@x.example?cc=b@y.example', 'no-email-address'],
    ['mailto', 'mailto:desk%0D%0ABcc:c@x.example', 'no-email-address'],
    ['mailto', 'mailto:desk%@x.example', 'no-email-address'],
    ['mailto', 'mailto:a@x.example%3Fbcc=b@y.example', 'no-email-address'],
    ['mailto', 'mailto:a@x.example,', 'no-email-address'],
    ['mailto', 'mailto:a@x.example?cc=b', 'no-email-address'],
    ['mailto', 'mailto:a@x.example?cc=', 'no-email-address'],
    ['mailto', 'mailto:a@x.example?cc=b@y.example%0D%0ABcc:c@y.example', 'no-email-address'],
    ['mailto', 'mailto:a@x.example?bcc=b@y.example', 'parameter'],
    ['mailto', 'mailto:a@x.example?subject=mine', 'parameter'],
    ['mailto', 'mailto:a@x.example?cc=b@y.example&body=mine', 'parameter'],
    ['mailto', 'https://x.example/a@b', 'no-email-address'],
    ['github', '', 'not-https'],
    ['github', 'acme/desk', 'not-https'],
    ['github', 'http://git.example/acme/desk', 'not-https'],
    ['github', 'ftp://git.example/acme/desk', 'not-https'],
    ['github', 'javascript:alert(1)', 'not-https'],
    ['github', 'https:///acme/desk', 'not-https'],
    ['github', 'https:git.example/acme/desk', 'not-https'],
    ['github', 'https://git.example:99999/acme/desk', 'not-https'],
    ['github', 'https://me:secret@git.example/acme/desk', 'user-info'],
    ['github', 'https://git.example@other.example/acme/desk', 'user-info'],
    ['github', 'https://@git.example/acme/desk', 'user-info'],
    ['github', 'https://git.example/acme/desk#x', 'fragment'],
    ['github', 'https://git.example/acme/desk#', 'fragment'],
    ['github', 'https://git.example/acme /desk', 'character'],
    ['github', ' https://git.example/acme/desk', 'character'],
    ['github', 'https://git.example/acme/desk\n', 'character'],
    ['github', 'https://git.ex\u200bample/acme/desk', 'character'],
    ['github', 'https://git.example\\@other.example/acme/desk', 'character'],
    ['github', 'https://git.example/acme/de\ud83dsk', 'character'],
    ['github', 'https://git.example/acme/desk?labels=a%0Ab', 'character'],
    ['github', 'https://git.example/acme', 'no-repository'],
    ['github', 'https://git.example/acme/..', 'no-repository'],
    ['github', 'https://git.example/acme/%2e%2e/desk', 'no-repository'],
    ['github', 'https://git.example/acme/de%2Fsk', 'no-repository'],
    ['github', 'https://git.example/acme/desk/pulls', 'no-repository'],
    ['github', 'https://git.example/acme/desk/issues/new/choose', 'no-repository'],
    ['github', 'https://git.example/acme/desk/issues/12', 'no-repository'],
    ['github', 'https://git.example/acme/desk?title=mine', 'parameter'],
    ['github', 'https://git.example/acme/desk?body=mine', 'parameter'],
    ['github', 'https://git.example/acme/desk?labels=a&labels=b', 'parameter'],
    ['github', 'https://git.example/acme/desk?what={body}', 'parameter'],
    ['github', 'https://git.example/acme/desk?template=../x.yml', 'parameter'],
    ['github', 'https://git.example/acme/desk?template=bug.md&what={body}', 'parameter'],
    ['github', 'https://git.example/acme/desk?template=bug.yml', 'form-field'],
    ['github', 'https://git.example/acme/desk?template=bug.yml&a={body}&b={body}', 'form-field'],
    ['github', 'https://git.example/acme/desk?template=bug.yml&labels={body}', 'form-field'],
    ['github', 'https://git.example/acme/desk?labels={body}', 'form-field'],
    ['discourse', 'forum.example', 'not-https'],
    ['discourse', 'https://forum.example/t/%0A', 'no-forum'],
    ['discourse', 'https://forum.example/new-topic?title=mine', 'parameter'],
    ['discourse', 'https://me@forum.example', 'user-info'],
    ['reddit', 'https://www.reddit.com/', 'no-subreddit'],
    ['reddit', 'https://www.reddit.com/r/a', 'no-subreddit'],
    ['reddit', 'https://www.reddit.com/r/customs/comments/1', 'no-subreddit'],
    ['reddit', 'https://www.reddit.com/r/cust%6Fms', 'no-subreddit'],
    ['reddit', 'https://www.reddit.com:8443/r/customs', 'no-subreddit'],
    ['reddit', 'https://www.reddit.com.other.example/r/customs', 'no-subreddit'],
    ['reddit', 'https://www.reddit.com/r/customs?url=https://other.example', 'parameter'],
  ] as const)('%s %j: %s', (kind, text, reason) => {
    expect(readEndpoint(kind, text)).toMatchObject({ status: 'refused', reason });
  });

  it.each(LINK_KINDS)('is never thrown, for %s', (kind) => {
    for (const text of ['%', '%zz', '\ud800', '?', '&', '//', 'https://[', 'https://%', 'mailto:%']) {
      expect(readEndpoint(kind, text)).toMatchObject({ status: 'refused' });
    }
  });
});
