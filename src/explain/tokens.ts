/** A run of letters, a run of digits, or one Han character. */
export interface Token {
  /** Lower-case, as it is compared. */
  readonly key: string;
  readonly kind: 'letters' | 'digits' | 'han';
  /** In the text it was read from; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a text. Letters and digits are parted, so that `CDS12005`, `CDS 12005` and `CDS-12005` are the same. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === undefined) {
      at++;
      continue;
    }
    const start = at;
    at += widthAt(text, at);
    if (kind !== 'han') while (at < text.length && kindAt(text, at) === kind) at += widthAt(text, at);
    tokens.push({ key: text.slice(start, at).toLowerCase(), kind, start, end: at });
  }
  return tokens;
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function kindAt(text: string, at: number): Token['kind'] | undefined {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return 'digits';
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letters';
  if (code < 0x80) return undefined;
  if (code >= 0x4e00 && code <= 0x9fff) return 'han';
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (HAN.test(character)) return 'han';
  return LETTER.test(character) ? 'letters' : undefined;
}

/** Words as one key: spaces and marks between them do not count, but two numbers never become one. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ key, kind }, index) => (kind === 'digits' && tokens[index - 1]?.kind === kind ? `.${key}` : key))
    .join('');
}

/** Whether two neighbours are written together, as the parts of one word are; Han characters always are. */
export function areGlued(left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || left.kind === 'han' || right.kind === 'han') return false;
  return left.end === right.start;
}

/** A part of a text by its words; the last one is `to - 1`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
