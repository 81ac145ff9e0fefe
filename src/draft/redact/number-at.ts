import type { Reader } from './finder.ts';

const CHUNK = /[\p{L}\p{N}&]{1,40}/uy;
/** Where Chinese goes on without a space, the number ends. */
const HAN = /\p{Script=Han}/u;

/** Days and times are no number of anything: "certificate of 2026-11-23". */
const DATE =
  /^(?:(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)?\d{2}|\d{1,2}[-/ ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-/ ]?(?:19|20)?\d{0,2}|(?:19|20)\d{2})$/i;

export interface NumberShape {
  readonly leastDigits: number;
  readonly mostCharacters?: number;
  readonly holds?: (number: string) => boolean;
}

/** Reads a number as people write it: in groups, with hyphens, full stops and slashes. */
export function readNumber({ leastDigits, mostCharacters = 40, holds }: NumberShape): Reader {
  return (text, at) => {
    const end = numberEnd(text, at, mostCharacters);
    const written = text.slice(at, end);
    const digits = written.replace(/\D/gu, '').length;
    if (digits < leastDigits || DATE.test(written) || holds?.(written) === false) return undefined;
    return { start: at, end };
  };
}

function numberEnd(text: string, at: number, mostCharacters: number): number {
  let chunk = chunkAt(text, at);
  let end = at + chunk.length;
  let taken = chunk.length;
  while (chunk !== '' && end < text.length) {
    const between = text.charAt(end);
    const next = chunkAt(text, end + 1);
    if (next === '' || taken + next.length > mostCharacters) break;
    const goesOn = between === ' ' ? joinedBySpace(chunk, next) : '-./_'.includes(between);
    if (!goesOn) break;
    end += 1 + next.length;
    taken += next.length;
    chunk = next;
  }
  return end;
}

/** A space goes on with a number only between short groups, or behind the letters of its country. */
function joinedBySpace(before: string, next: string): boolean {
  if (!/^[A-Z]{0,3}\d/i.test(next) || /^\d{1,2}(?:st|nd|rd|th|h|kg|mb|pcs|days?|hours?)$/i.test(next)) return false;
  return before.length <= 6 && next.length <= 6 ? /\d/.test(before) || before.length <= 3 : /^[A-Z]{1,4}$/.test(before);
}

function chunkAt(text: string, at: number): string {
  CHUNK.lastIndex = at;
  const chunk = CHUNK.exec(text)?.[0] ?? '';
  const han = chunk.search(HAN);
  return han < 0 ? chunk : chunk.slice(0, han);
}
