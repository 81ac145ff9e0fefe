/**
 * Characters that could drive a terminal or reorder a line: C0 and C1 controls but the line end, bidi marks and
 * overrides, line and paragraph separators, the byte order mark, tag characters, lone surrogates.
 */
const DANGEROUS =
  // oxlint-disable-next-line no-control-regex -- these are what the pattern is for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

// oxlint-disable-next-line no-control-regex -- printable ASCII and the line end are what is tested for
const HARMLESS = /^[\n\u0020-\u007e]*$/;

/** A text with every dangerous character written out, such as `<U+001B>`; a tab becomes two spaces. */
export function visible(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.replaceAll('\r\n', '\n').replace(DANGEROUS, (character) => {
    if (character === '\t') return '  ';
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** The same value with every text in it made visible; keys too, since some come from users. */
export function visibleDeep<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (Array.isArray(value)) return value.map(visibleDeep) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [visible(key), visibleDeep(child)])) as T;
}

/**
 * An answer as JSON, safe to print: whatever JSON itself leaves as it is but a terminal would obey is escaped, which
 * loses nothing.
 */
export function toJson(answer: object): string {
  const escape = (character: string): string =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join('');
  const text = JSON.stringify(answer, undefined, 2);
  return `${text.replace(DANGEROUS, (character) => (character === '\n' ? character : escape(character)))}\n`;
}
