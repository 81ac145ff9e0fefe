import { createHash } from 'node:crypto';
import { sendableLine, sendableText } from './clean-text.ts';
import { isEmailAddress } from './email-address.ts';
import { base64Lines, encodedWords, fileNameParameter, MAX_LINE, quotedPrintable } from './mail-encoding.ts';

/** A message that a mail program opens as a draft. */
export interface Mail {
  /** Left out, the mail program fills in its own. */
  readonly from?: Mailbox;
  /** May be empty: the user then says whom. */
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly subject: string;
  readonly date: Date;
  /** As it stands in the header, `<...@...>`; left out, it is made from all of the content. */
  readonly messageId?: string;
  readonly body: string;
  readonly attachments?: readonly Attachment[];
}

interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

interface Attachment {
  /** Slashes, and what else some system does not take in a name, become `_`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Such as `application/pdf`; what is no type of a single file counts as `application/octet-stream`. */
  readonly type?: string;
}

/** The message as the text of an `.eml` file; ASCII with CRLF, so that characters are bytes. */
interface WrittenMail {
  readonly status: 'written';
  readonly text: string;
}

interface RefusedMail {
  readonly status: 'refused';
  readonly reason: 'no-email-address' | 'message-id';
  readonly part: string;
}

const MESSAGE_ID = /^<[\w.!#$%&'*+/=?^`{|}~-]{1,128}@[\w.-]{1,128}>$/;
const FILE_TYPE = /^(?!message|multipart)[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/i;

/**
 * Writes a message in the form of RFC 5322 and MIME. The same mail gives the same text, byte for byte.
 *
 * Lines are folded at 76 characters; only an address or an id that is longer itself makes a longer one, never above 998.
 * `X-Unsent: 1` makes mail programs that know it open the file for editing. The body's last line always ends. Line ends in a
 * subject, a name or a file name become spaces, half pairs and control characters U+FFFD, so nothing adds a header.
 *
 * @returns refused for an address or an id that is none; an invalid date is a bug of the caller and throws
 *
 * Own code and not nodemailer: that is 138 kB in the bundle, twice the code of all of triage, takes 20 ms to load, brings
 * HTTP and sockets into a program that opens no connection, and reads `a@b.example\r\nBcc: c@d.example` as a list with c in it.
 */
export function writeEml(mail: Mail): WrittenMail | RefusedMail {
  const { from, to, cc = [], messageId, attachments = [] } = mail;
  for (const { address } of [...(from === undefined ? [] : [from]), ...to, ...cc]) {
    if (!isEmailAddress(address)) return { status: 'refused', reason: 'no-email-address', part: address };
  }
  if (messageId !== undefined && !MESSAGE_ID.test(messageId))
    return { status: 'refused', reason: 'message-id', part: messageId };
  const date = `${new Date(mail.date.toISOString()).toUTCString().slice(0, -'GMT'.length)}+0000`;
  const digest = digestOf(mail, date);
  const head = [
    `Date: ${date}`,
    ...mailboxes('From', from === undefined ? [] : [from]),
    ...mailboxes('To', to),
    ...mailboxes('Cc', cc),
    line('Subject', sendableLine(mail.subject)),
    // A name that nobody has (RFC 2606): the program that sends the message gives it its own id.
    `Message-ID: ${messageId ?? `<${digest}@magna.invalid>`}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ];
  const text = textPart(mail.body);
  if (attachments.length === 0) return { status: 'written', text: joined([...head, ...text]) };
  // Of what follows, `=_` can stand neither in quoted-printable nor in base64.
  const boundary = `=_${digest}`;
  // The line end before a boundary is part of the boundary, so that the body's own needs one more.
  const parts = [[...text, ''], ...attachments.map(filePart)].flatMap((part) => [`--${boundary}`, ...part]);
  const lines = [...head, 'Content-Type: multipart/mixed;', ` boundary="${boundary}"`, '', ...parts, `--${boundary}--`];
  return { status: 'written', text: joined(lines) };
}

function joined(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

/** 32 hexadecimal digits over everything that the message says. */
function digestOf({ from, to, cc, subject, messageId, body, attachments = [] }: Mail, date: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([from, to, cc, subject, date, messageId, body]));
  for (const { name, type, bytes } of attachments) {
    hash.update(JSON.stringify([name, type, bytes.length])).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function line(name: string, text: string): string {
  return `${name}: ${encodedWords(text, name.length + 2)}`.trimEnd();
}

function mailboxes(header: string, all: readonly Mailbox[]): string[] {
  if (all.length === 0) return [];
  const written = all.map(({ name = '', address }) => {
    const shown = sendableLine(name).replace(/\s+/gu, ' ').trim();
    return shown === '' ? address : `${phrase(shown, header.length + 2)}\r\n <${address}>`;
  });
  return [`${header}: ${written.join(',\r\n ')}`];
}

/** A name before an address: in quotes where it is ASCII and fits on its line, else in encoded words. */
function phrase(name: string, column: number): string {
  const quoted = `"${name.replace(/["\\]/g, String.raw`\$&`)}"`;
  const isPlain = /^[ -~]*$/.test(name) && !name.includes('=?') && column + quoted.length <= MAX_LINE;
  return isPlain ? quoted : encodedWords(name, column, 'always');
}

function textPart(body: string): string[] {
  const text = sendableText(body).replace(/\n?$/, '\n');
  const quoted = quotedPrintable(text);
  const base64 = base64Lines(Buffer.from(text.replaceAll('\n', '\r\n')));
  // Mostly ASCII stays readable without a mail program; Chinese would take three times as much.
  const isQuoted = quoted.join('').length <= base64.join('').length;
  return [
    'Content-Type: text/plain; charset=UTF-8',
    `Content-Transfer-Encoding: ${isQuoted ? 'quoted-printable' : 'base64'}`,
    '',
    ...(isQuoted ? quoted : base64),
  ];
}

function filePart({ name, bytes, type = '' }: Attachment): string[] {
  return [
    `Content-Type: ${FILE_TYPE.test(type) ? type : 'application/octet-stream'}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    ...fileNameParameter(safeFileName(name)),
    '',
    ...base64Lines(bytes),
  ];
}

/** No folder, nothing that some system does not take in a name, no mark that lets one be read backwards, never only dots. */
function safeFileName(name: string): string {
  const safe = sendableLine(name)
    .replace(/[/\\:*?"<>|\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_')
    .trim();
  return /^\.*$/.test(safe) ? 'attachment' : safe;
}
