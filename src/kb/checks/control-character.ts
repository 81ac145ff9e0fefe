import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { nodesBelow } from '../nodes-below.ts';

/** Controls but line ends and tabs, bidi marks and overrides, separators, the byte order mark, tag characters. */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are what the pattern is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** `kb/control-character`: a character that nobody sees and a terminal might obey. */
export function controlCharacter(files: ParsedKb): Finding[] {
  return [...files.values()].flat().flatMap((file) =>
    nodesBelow(file.value).flatMap(({ path, value }) => {
      const [character] = typeof value === 'string' ? (HIDDEN.exec(value) ?? []) : [];
      if (character === undefined) return [];
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const text = { message: `${path.join('.')}: the hidden character U+${code}`, fix: 'remove it' };
      return [file.finding('kb/control-character', path, text)];
    }),
  );
}
