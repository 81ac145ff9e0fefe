import { describe, expect, it } from 'vitest';
import { type PrefilledLink, prefillLink } from '../../src/draft/link.ts';
import type { LinkKind } from '../../src/draft/links/endpoint.ts';
import { partsOf } from '../support/link-parts.ts';

const NOTE = 'The full text is in the attached file.';
const GITHUB = 'https://git.example/acme/desk';

function link(kind: LinkKind, endpoint: string, subject: string, body: string, fallbackNote = NOTE): PrefilledLink {
  const made = prefillLink(kind, endpoint, { subject, body }, { fallbackNote });
  if (made.status === 'refused') throw new Error(made.reason);
  return made;
}

describe('a link', () => {
  it.each([
    ['mailto', 'desk@customs.example', 'mailto:desk@customs.example?subject=a%20%2B%20b&body=1%0D%0A2'],
    ['github', GITHUB, 'https://git.example/acme/desk/issues/new?title=a%20%2B%20b&body=1%0A2'],
    ['discourse', 'https://forum.example', 'https://forum.example/new-topic?title=a%20%2B%20b&body=1%0A2'],
    [
      'reddit',
      'https://www.reddit.com/r/customs',
      'https://www.reddit.com/r/customs/submit?selftext=true&title=a%20%2B%20b&text=1%0A2',
    ],
  ] as const)('of kind %s', (kind, endpoint, url) => {
    const made = link(kind, endpoint, 'a + b', '1\n2');
    expect(made).toMatchObject({ url, length: url.length, whole: true });
  });

  it('is refused for an address that is none', () => {
    const made = prefillLink('mailto', 'desk', { subject: '', body: '' }, { fallbackNote: NOTE });
    expect(made).toEqual({ status: 'refused', reason: 'no-email-address' });
  });

  it('is refused where the address leaves no room, and only where room is needed', () => {
    const endpoint = `${GITHUB}?labels=${'x'.repeat(5_900)}`;
    const draft = { subject: 'a', body: 'b' };
    expect(prefillLink('github', endpoint, draft, { fallbackNote: NOTE })).toMatchObject({ whole: true });
    const long = { ...draft, body: 'b'.repeat(100) };
    const host = `https://${'a'.repeat(9_000)}`;
    expect(prefillLink('discourse', host, draft, { fallbackNote: NOTE })).toMatchObject({ reason: 'no-room' });
    expect(prefillLink('github', endpoint, long, { fallbackNote: NOTE })).toMatchObject({ reason: 'no-room' });
  });

  it('keeps hostile text inside its value', () => {
    const text = 'x&labels=mine?y#z%0d%0aBcc: c@other.example+1=2;"\'<>()';
    const made = link('github', GITHUB, text, text);
    expect(partsOf(made.url).parameters).toEqual([
      ['title', text],
      ['body', text],
    ]);
  });

  it.each([
    ['a\r\nBcc: c@other.example', 'a Bcc: c@other.example'],
    ['a\nb', 'a b'],
    ['a\rb', 'a b'],
    ['a\n\nb', 'a  b'],
    ['a\u2028b\u0085c\u0000d', 'a b c d'],
    ['half \ud83d', 'half \ufffd'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['whole 😀', 'whole 😀'],
  ])('makes one line of the subject %j', (subject, carried) => {
    const made = link('mailto', 'desk@customs.example', subject, '');
    expect(made.carries.subject).toBe(carried);
    expect(made.url).not.toMatch(/[\r\n]|%0[AD]|%00/);
    expect(partsOf(made.url).parameters.map(([name]) => name)).toEqual(['subject', 'body']);
  });

  it('makes every line end of a mail CRLF, and marks what no server takes', () => {
    const made = link('mailto', 'desk@customs.example', '', 'a\nb\r\nc\rd\u0000\ud800\te');
    expect(made.carries.body).toBe('a\r\nb\r\nc\r\nd\ufffd\ufffd\te');
  });
});

describe('a draft that is too long', () => {
  it('of 3,000 Chinese characters goes to GitHub cut, and says so', () => {
    const sentence = '海关拒收我们的原产地证书，请问下一步找谁。';
    const body = sentence.repeat(150).slice(0, 3_000);
    expect([...body].length).toBe(3_000);
    const made = link('github', GITHUB, '证书被拒收', body, '全文见附件。');
    expect(made.whole).toBe(false);
    expect(made.length).toBeLessThanOrEqual(6_000);
    expect(URL.canParse(made.url)).toBe(true);
    expect(made.carries.subject).toBe('证书被拒收');
    expect(made.carries.body.endsWith('请问下一步找谁。\n\n全文见附件。')).toBe(true);
    // A sentence is 189 bytes: one more would not have fitted.
    expect(made.length).toBeGreaterThan(6_000 - 189);
    expect(new URL(made.url).searchParams.get('body')).toBe(made.carries.body);
  });

  it('is whole at the limit, and cut one character above it', () => {
    const room = 6_000 - link('github', GITHUB, 's', '').length;
    const full = link('github', GITHUB, 's', 'x'.repeat(room));
    expect(full).toMatchObject({ whole: true, length: 6_000 });
    const cut = link('github', GITHUB, 's', 'x'.repeat(room + 1));
    expect(cut).toMatchObject({ whole: false, length: 6_000 });
    expect(cut.carries.body.endsWith(`x\n\n${NOTE}`)).toBe(true);
  });

  it.each([
    ['a line', `${'x'.repeat(1_000)}\n${'y'.repeat(2_000)}`, 'x'.repeat(1_000)],
    ['a line with blank ones behind it', `${'x'.repeat(1_000)}\n\n\n${'y'.repeat(2_000)}`, 'x'.repeat(1_000)],
    ['a sentence', `${'x'.repeat(1_000)}. ${'y'.repeat(2_000)}`, `${'x'.repeat(1_000)}.`],
    ['a Chinese sentence', `${'证'.repeat(120)}。${'书'.repeat(900)}`, `${'证'.repeat(120)}。`],
    ['a quoted sentence', `${'证'.repeat(120)}。”）${'书'.repeat(900)}`, `${'证'.repeat(120)}。”）`],
    ['no number', `${'x'.repeat(1_000)}3.${'5'.repeat(2_000)}`, undefined],
    ['nothing too early', `${'x'.repeat(100)}. ${'y'.repeat(2_000)}`, undefined],
  ])('ends at %s', (_, body, start) => {
    const { carries, length } = link('mailto', 'desk@customs.example', 's', body);
    if (start === undefined) expect(length).toBe(1_800);
    else expect(carries.body).toBe(`${start}\r\n\r\n${NOTE}`);
  });

  it.each([
    ['a pair', '😀'],
    ['a letter with accents', 'a\u0301\u0323'],
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag', '🇨🇳'],
    ['a syllable of three letters', '\u1100\u1161\u11a8'],
  ])('is never cut inside %s', (_, character) => {
    for (let before = 0; before < 60; before++) {
      const { carries } = link('mailto', 'desk@customs.example', 's', 'x'.repeat(before) + character.repeat(400));
      const kept = carries.body.slice(before, -`\r\n\r\n${NOTE}`.length);
      expect(kept).toBe(character.repeat(kept.length / character.length));
      expect(kept).not.toBe('');
    }
  });

  it('carries the note alone where the first character is too long', () => {
    const { carries, whole } = link('mailto', 'desk@customs.example', 's', `a${'\u0301'.repeat(2_000)}`);
    expect({ body: carries.body, whole }).toEqual({ body: NOTE, whole: false });
  });

  it('cuts the subject only where it does not fit beside the note', () => {
    const fits = link('mailto', 'desk@customs.example', '证'.repeat(180), 'x'.repeat(2_000));
    expect(fits.carries.subject).toBe('证'.repeat(180));
    const made = link('mailto', 'desk@customs.example', '证'.repeat(1_000), 'x');
    expect(made.carries.subject).toMatch(/^证{150,}\.{3}$/);
    expect(made.carries.body).toBe(NOTE);
    expect(made.length).toBeGreaterThan(1_800 - 9);
  });
});

describe('a title on Reddit', () => {
  const SUB = 'https://www.reddit.com/r/customs';

  it('has 300 characters at most', () => {
    expect(link('reddit', SUB, 'x'.repeat(300), 'b')).toMatchObject({ whole: true });
    const made = link('reddit', SUB, 'x'.repeat(301), 'b');
    expect(made.carries.subject).toBe(`${'x'.repeat(297)}...`);
    expect(made).toMatchObject({ whole: false, carries: { body: `b\n\n${NOTE}` } });
  });

  it('is not cut inside a character', () => {
    const made = link('reddit', SUB, `xx${'😀'.repeat(200)}`, 'b');
    expect(made.carries.subject).toBe(`xx${'😀'.repeat(147)}...`);
  });
});
