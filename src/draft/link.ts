import { sendableLine, sendableText } from './clean-text.ts';
import { cutText } from './cut-text.ts';
import type { Draft } from './draft.ts';
import { encodeValue } from './encode-value.ts';
import { type Endpoint, type LinkKind, type Parameter, refused, type RefusedEndpoint } from './links/endpoint.ts';
import { readEndpoint } from './links/read-endpoint.ts';

/** A link that opens a mail program, an issue tracker or a forum with a draft filled in. Nothing is sent by opening it. */
export interface PrefilledLink {
  readonly status: 'made';
  /** ASCII only. */
  readonly url: string;
  /** The longest that this kind may be, in characters of the link after encoding; the same in bytes. */
  readonly limit: number;
  /** How long this one is, in the same unit. */
  readonly length: number;
  /** Exactly what stands in the link once decoded; in mail with CRLF at the end of a line. */
  readonly carries: { readonly subject: string; readonly body: string };
  /** Whether subject and body are all there; if not, the body ends with the closing sentence. */
  readonly whole: boolean;
}

/**
 * A link with as much of a draft as fits. Limits hold after encoding, where a Chinese character takes nine.
 *
 * The subject stays one line. Of a body that does not fit the beginning is carried, up to the end of a line or sentence where
 * there is one, and then the closing sentence. A subject is cut, and ends in `...`, only where it does not fit beside the
 * closing sentence alone, or is longer than a title may be. Half pairs and control characters become U+FFFD.
 *
 * @param endpoint an address of the user's own, as `readEndpoint` takes it
 * @param fallbackNote says where the full text is, in the language of the draft
 * @returns why not, for an address that no safe link can be made of
 */
export function prefillLink(
  kind: LinkKind,
  endpoint: string,
  draft: Pick<Draft, 'subject' | 'body'>,
  { fallbackNote }: { readonly fallbackNote: string },
): PrefilledLink | RefusedEndpoint {
  const read = readEndpoint(kind, endpoint);
  if (read.status === 'refused') return read;
  const lines = (text: string): string => sendableText(text).replaceAll('\n', read.lineEnd);
  const subject = sendableLine(draft.subject);
  const body = lines(draft.body);
  const fits = subject.length <= (read.maxSubject ?? Infinity) && urlOf(read, subject, body).length <= read.maxUrl;
  if (fits) return made(read, subject, body, true);

  const note = lines(fallbackNote);
  const room = read.maxUrl - urlOf(read, '', note).length;
  if (room < 0) return refused('no-room');
  const shortSubject = cutSubject(subject, room, read.maxSubject ?? Infinity);
  const gap = note === '' ? '' : `${read.lineEnd}${read.lineEnd}`;
  const start = cutText(body, room - sizeOf(shortSubject) - sizeOf(gap), sizeOf, 'sense');
  return made(read, shortSubject, start === '' ? note : `${start}${gap}${note}`, false);
}

function made(endpoint: Endpoint, subject: string, body: string, whole: boolean): PrefilledLink {
  const url = urlOf(endpoint, subject, body);
  return {
    status: 'made',
    url,
    limit: endpoint.maxUrl,
    length: url.length,
    carries: { subject, body },
    whole,
  };
}

function urlOf({ base, fixed, subject, body }: Endpoint, subjectText: string, bodyText: string): string {
  const all: Parameter[] = [...fixed, { name: subject, value: subjectText }, { name: body, value: bodyText }];
  return `${base}?${all.map(({ name, value }) => `${encodeValue(name)}=${encodeValue(value)}`).join('&')}`;
}

function sizeOf(part: string): number {
  return encodeValue(part).length;
}

function cutSubject(subject: string, room: number, maxUnits: number): string {
  if (sizeOf(subject) <= room && subject.length <= maxUnits) return subject;
  const dots = '.'.repeat(Math.min(3, room));
  const inUnits = cutText(subject, maxUnits - dots.length, (part) => part.length, 'character');
  return `${cutText(inUnits, room - dots.length, sizeOf, 'character')}${dots}`;
}
