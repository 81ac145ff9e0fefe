import { eastAsianWidth } from 'get-east-asian-width';

/** Characters before the combining marks: none is anything but narrow, and no line breaks between two of them. */
const NARROW = /^[\u0020-\u007e\u00a0-\u02ff]*$/;
const NO_WIDTH = /^(?:\p{M}|[\u200b-\u200d\u2060])$/u;

/** The columns of one character in a terminal: a Chinese one takes two, a combining mark none. */
function columns(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  return NO_WIDTH.test(character) ? 0 : eastAsianWidth(code);
}

/** The columns a text takes in a terminal; the text carries no colour yet. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
}

/** A text with spaces after it up to a width; one that is wider stays as it is. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A space that no line breaks at. */
const NO_BREAK = '\u00a0';

/** Closing marks never begin a line, opening ones never end it. */
const CLOSES = /^[,.;:!?%)\]}，。、；：！？％）】》」』”’…]$/u;
const OPENS = /[([{（【《「『“‘]$/u;

/**
 * The lines of a text, none wider than a width. Words stay whole where they fit; Chinese breaks between any two
 * characters but those that belong together.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(width, 8);
  return text.split('\n').flatMap((line) => (widthOf(line) <= room ? [line] : wrapLine(line, room)));
}

function wrapLine(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  // A list item goes on under its own text.
  const indent = /^(?:\s*(?:\d+[.)]|-)\s+|\s+)/u.exec(line)?.[0] ?? '';
  const hang = indent.length < room / 2 ? ' '.repeat(widthOf(indent)) : '';
  const flush = (): void => {
    lines.push(current.trimEnd());
    current = hang;
    used = hang.length;
  };
  for (const piece of pieces(line)) {
    const size = widthOf(piece);
    const blank = piece.trim() === '';
    if (used + size > room && !blank && current.trim() !== '') flush();
    if (blank && lines.length > 0 && current.trim() === '') continue;
    if (used + size <= room || blank) {
      current += piece;
      used += size;
      continue;
    }
    // An address that is cut cannot be followed; a terminal lets it run on by itself.
    if (/^<?https?:/.test(piece)) {
      current += piece;
      used = room;
      continue;
    }
    for (const character of piece) {
      if (used + columns(character) > room) flush();
      current += character;
      used += columns(character);
    }
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  return lines;
}

/** The pieces of a line that are never broken unless they are wider than the line. */
function pieces(line: string): string[] {
  const found: string[] = [];
  for (const [run] of line.matchAll(/[ \t]+|[^ \t]+/gu)) {
    if (/^[ \t]/u.test(run)) {
      found.push(run);
      continue;
    }
    if (NARROW.test(run)) {
      found.push(run);
      continue;
    }
    let word = '';
    for (const character of run) {
      const wide = columns(character) === 2;
      const last = word.at(-1) ?? '';
      const glued = character === NO_BREAK || last === NO_BREAK;
      const joins = word === '' || glued || CLOSES.test(character) || OPENS.test(word) || (!wide && !isWide(last));
      if (!joins) {
        found.push(word);
        word = '';
      }
      word += character;
    }
    if (word !== '') found.push(word);
  }
  return found;
}

function isWide(character: string): boolean {
  return character !== '' && columns(character) === 2;
}
