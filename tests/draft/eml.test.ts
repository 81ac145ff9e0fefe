import { describe, expect, it } from 'vitest';
import { type Mail, writeEml } from '../../src/draft/eml.ts';
import { randomFrom } from '../support/random.ts';
import { randomText } from '../support/random-text.ts';

const PLAIN: Mail = {
  to: [{ address: 'desk@customs.example' }],
  subject: 'Refused certificate',
  date: new Date('2026-11-22T14:20:00Z'),
  body: 'Dear colleague,\nthe certificate was refused.\n',
};

function written(mail: Partial<Mail>): string {
  const made = writeEml({ ...PLAIN, ...mail });
  if (made.status === 'refused') throw new Error(made.reason);
  return made.text;
}

/** The names of the headers before the first empty line. */
function headersOf(text: string): string[] {
  const [head = ''] = text.split('\r\n\r\n');
  return head
    .split('\r\n')
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.slice(0, line.indexOf(':')));
}

const HEADERS = ['Date', 'To', 'Subject', 'Message-ID', 'X-Unsent', 'MIME-Version', 'Content-Type'];

const HEADERS_OF_TEXT = ['Content-Type', 'Content-Transfer-Encoding'];
const HEADERS_OF_FILE = [...HEADERS_OF_TEXT, 'Content-Disposition'];

describe('a message', () => {
  it('is readable where it is plain', () => {
    expect(written({ messageId: '<1@magna.example>' }).split('\r\n')).toEqual([
      'Date: Sun, 22 Nov 2026 14:20:00 +0000',
      'To: desk@customs.example',
      'Subject: Refused certificate',
      'Message-ID: <1@magna.example>',
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Dear colleague,',
      'the certificate was refused.',
      '',
    ]);
  });

  it('encodes what is not ASCII, and carries files', () => {
    const text = written({
      from: { name: 'A. "Quick" Trader', address: 'me@trader.example' },
      to: [{ name: '海关', address: 'desk@customs.example' }, { address: 'rex@customs.example' }],
      subject: '证书被拒收',
      body: '您好',
      attachments: [
        { name: 'draft.txt', bytes: Buffer.from('abc'), type: 'text/plain' },
        { name: '原产地证书.pdf', bytes: new Uint8Array() },
      ],
    });
    const [, boundary = ''] = /boundary="([^"]*)"/.exec(text) ?? [];
    expect(
      text
        .replaceAll(boundary, '=_b')
        .replace(/<[0-9a-f]{32}@/, '<id@')
        .split('\r\n'),
    ).toEqual([
      'Date: Sun, 22 Nov 2026 14:20:00 +0000',
      String.raw`From: "A. \"Quick\" Trader"`,
      ' <me@trader.example>',
      'To: =?UTF-8?B?5rW35YWz?=',
      ' <desk@customs.example>,',
      ' rex@customs.example',
      'Subject: =?UTF-8?B?6K+B5Lmm6KKr5ouS5pS2?=',
      'Message-ID: <id@magna.invalid>',
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;',
      ' boundary="=_b"',
      '',
      '--=_b',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      '5oKo5aW9DQo=',
      '',
      '--=_b',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment;',
      ' filename="draft.txt"',
      '',
      'YWJj',
      '--=_b',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment;',
      " filename*0*=UTF-8''%E5%8E%9F%E4%BA%A7%E5%9C%B0%E8%AF%81%E4%B9%A6;",
      ' filename*1*=.pdf',
      '',
      '--=_b--',
      '',
    ]);
  });

  it('is the same for the same mail, and another for any other', () => {
    const file = { name: 'a', bytes: Buffer.from('bc') };
    const all = [
      {},
      { subject: 'x' },
      { body: 'x' },
      { date: new Date(0) },
      { attachments: [file] },
      { attachments: [{ ...file, name: 'ab' }] },
      { attachments: [{ name: 'ab', bytes: Buffer.from('c') }] },
      { attachments: [file, file] },
      { cc: [{ address: 'b@y.example' }] },
    ];
    const ids = all.map((mail) => /^Message-ID: (.*)\r$/m.exec(written(mail))?.[1]);
    expect(new Set(ids).size).toBe(all.length);
    expect(all.map(written)).toEqual(all.map(written));
  });

  it('ends the last line of its body, with files behind it or without', () => {
    for (const attachments of [[], [{ name: 'a', bytes: new Uint8Array() }]]) {
      for (const body of ['a', 'a\n']) expect(written({ body, attachments })).toMatch(/\r\n\r\na\r\n(?:\r\n--=_|$)/);
    }
  });

  it('keeps spaces that end a line, and breaks a long one where it goes on', () => {
    expect(written({ body: `a \nb\t\n${'c'.repeat(80)}=` })).toContain(
      `\r\n\r\na=20\r\nb=09\r\n${'c'.repeat(75)}=\r\nccccc=3D\r\n`,
    );
  });

  it('breaks no line in an address, and stays far below 998', () => {
    const address = `${'a'.repeat(64)}@${`${'b'.repeat(59)}.`.repeat(3)}example`;
    expect(written({ to: [{ address }] })).toContain(`\r\nTo: ${address}\r\n`);
  });

  it('without a receiver has no such header', () => {
    expect(headersOf(written({ to: [] }))).not.toContain('To');
  });
});

describe('nothing adds a header', () => {
  it.each([
    ['desk'],
    ['desk@customs.example\r\nBcc: c@other.example'],
    ['desk@customs.example, c@other.example'],
    ['<desk@customs.example>'],
    ['海关@customs.example'],
    [''],
  ])('the address %j is refused, wherever it stands', (address) => {
    const refused = { status: 'refused', reason: 'no-email-address', part: address };
    expect(writeEml({ ...PLAIN, to: [{ address }] })).toEqual(refused);
    expect(writeEml({ ...PLAIN, cc: [{ address }] })).toEqual(refused);
    expect(writeEml({ ...PLAIN, from: { address } })).toEqual(refused);
  });

  it.each([['1@x.example'], ['<1>'], ['<1@x.example>\r\nBcc: c@other.example'], ['<1@x.example> <2@x.example>']])(
    'the id %j is refused',
    (messageId) => {
      expect(writeEml({ ...PLAIN, messageId })).toMatchObject({ status: 'refused', reason: 'message-id' });
    },
  );

  it.each([
    ['line ends', 'x\r\nBcc: c@other.example\r\n\r\nbody'],
    ['a line feed', 'x\nBcc: c@other.example'],
    ['a return', 'x\rBcc: c@other.example'],
    ['a separator', 'x\u2028Bcc: c@other.example\u0085Bcc: d@other.example'],
    ['an encoded word', '=?UTF-8?Q?x=0D=0ABcc:_c@other.example?='],
    ['quotes', 'x" <c@other.example>, "y'],
    ['many quotes', '"'.repeat(50)],
    ['much', `${'x '.repeat(600)}\r\nBcc: c@other.example`],
  ])('%s in a subject, a name, a file name or a body', (_, text) => {
    const mail = written({
      to: [{ name: text, address: 'desk@customs.example' }],
      subject: text,
      body: text,
      attachments: [{ name: text, bytes: Buffer.from(text), type: text }],
    });
    expect(headersOf(mail)).toEqual(HEADERS);
    expect(mail).toMatch(/^(?:[\t -~]{0,76}\r\n)+$/);
    const [, ...parts] = mail.split(/\r\n--=_.*\r\n/);
    expect(parts.slice(0, 2).map(headersOf)).toEqual([HEADERS_OF_TEXT, HEADERS_OF_FILE]);
    expect(parts.slice(2)).toEqual(['']);
  });

  it('a type that is no type of a file counts as bytes', () => {
    for (const type of [
      'text',
      'message/rfc822',
      'multipart/mixed',
      'text/plain; charset=x',
      'a/b\r\nBcc: c@x.example',
    ]) {
      const mail = written({ attachments: [{ name: 'a', bytes: Buffer.from('b'), type }] });
      expect(mail).toContain('\r\nContent-Type: application/octet-stream\r\n');
    }
  });

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\draft.txt', 'C__draft.txt'],
    ['"a"<b>|c?*', '_a__b__c__'],
    ['..', 'attachment'],
    [' ', 'attachment'],
    ['', 'attachment'],
    ['a\u202efdp.exe', 'a_fdp.exe'],
  ])('the file name %j leads nowhere', (name, safe) => {
    const mail = written({ attachments: [{ name, bytes: Buffer.from('b') }] });
    const [, plain, encoded = ''] = /^ filename(?:="(.*)"|\*=UTF-8''(.*))\r$/m.exec(mail) ?? [];
    expect(plain ?? decodeURIComponent(encoded)).toBe(safe);
  });

  it('has lines of 76 characters of ASCII, whatever it holds', () => {
    const random = randomFrom(20_261_122);
    for (let run = 0; run < 500; run++) {
      const mail = written({
        from: { name: randomText(random, 60), address: 'me@trader.example' },
        subject: randomText(random, 60),
        body: randomText(random, 200),
        attachments: [{ name: randomText(random, 60), bytes: Buffer.from(randomText(random, 60)) }],
      });
      expect(mail).toMatch(/^(?:[\t -~]{0,76}\r\n)+$/);
      expect(headersOf(mail)).toEqual(['Date', 'From', ...HEADERS.slice(1)]);
    }
  });
});
