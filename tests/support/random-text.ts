import type { Random } from './random.ts';

/** What breaks links and headers: signs with a meaning, characters of several units, halves of them, line ends of all kinds. */
const PIECES = [
  ['a', 'B', ' ', 'certificate', 'of', 'origin. ', 'No? ', 'HS 6203'],
  ['证', '书', '被', '海关', '拒收', '。', '，', '！”', '海关说：“不收。”', '\u3000'],
  ['é', 'e\u0301', 'a\u0301\u0323\u0308', 'ф', 'ש', 'ع', 'ไทย', '각', '\u1100\u1161\u11a8', 'नमस्ते'],
  ['😀', '👩‍👩‍👧‍👦', '🇨🇳', '🇨🇳🇫🇷', '👍🏽', '1️⃣', '𠮷', '葛󠄀', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}'],
  ['\ud83d', '\ude00', '\ud800', '\udfff', '\ufffe', '\uffff', '\ufeff', '\u200d', '\u202e', '\u0600', '\u0301'],
  [
    '&',
    '?',
    '#',
    '%',
    '+',
    '=',
    ';',
    ',',
    '/',
    '\\',
    '"',
    "'",
    '<',
    '>',
    '(',
    ')',
    '*',
    '!',
    '@',
    '%0A',
    '%E8%AF',
    '&cc=x',
  ],
  ['\n', '\r\n', '\r', '\n\n', '\t', '\u0000', '\u001b[31m', '\u0085', '\u2028', '\u2029', '\u007f', '\u000b'],
  ['\r\nBcc: c@other.example', '\n--=_', '=?UTF-8?Q?=0A?=', '=?UTF-8?B?Cg==?=', '\n.\n', '=\n', ' \n', 'From '],
] as const;

/** A text of up to so many pieces, most of them of one or two kinds, as people write. */
export function randomText(random: Random, maxPieces: number): string {
  const kinds = [random.pick(PIECES), random.pick(PIECES), random.pick(PIECES)];
  const often = random.pick(kinds);
  const count = random.below(maxPieces + 1);
  let text = '';
  for (let piece = 0; piece < count; piece++) {
    text += random.pick<string>(random.below(3) === 0 ? random.pick(kinds) : often);
  }
  return text;
}

/** What stays of a text that is sent, said once more and differently than in the code under test. */
export function asSent(text: string): { readonly line: string; readonly lines: string } {
  const isLineEnd = (code: number): boolean =>
    code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
  const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;
  let line = '';
  let lines = '';
  for (const sign of text.split('\r\n').join('\n')) {
    const code = sign.codePointAt(0) ?? 0;
    line += isHalf(code) ? '\ufffd' : isLineEnd(code) ? ' ' : sign;
    const isText = code === 0x09 || code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
    lines += isHalf(code) || (isLineEnd(code) && !isText) ? '\ufffd' : code === 0x0d ? '\n' : sign;
  }
  return { line, lines };
}
