import { encodeValue } from './encode-value.ts';

/** The longest line that is written, without its line end (RFC 2045, 6.7 and 6.8; RFC 2047, 2). */
export const MAX_LINE = 76;

/**
 * A text for a header: as it is where it is ASCII and fits on its line, else as encoded words of base64 (RFC 2047), one a
 * line. No word ends inside a character.
 *
 * @param text one line, well-formed
 * @param column where on its line it begins
 * @param when `always` for the name before an address, where plain words need quotes instead
 */
export function encodedWords(text: string, column: number, when: 'needed' | 'always' = 'needed'): string {
  const isPlain = /^[!-~](?:[ -~]*[!-~])?$|^$/.test(text) && !text.includes('=?') && column + text.length <= MAX_LINE;
  if (when === 'needed' && isPlain) return text;
  const around = '=?UTF-8?B?'.length + '?='.length;
  const bytesFrom = (start: number): number => Math.floor((MAX_LINE - start - around) / 4) * 3;
  return inChunks(text, bytesFrom(column), bytesFrom(1))
    .map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`)
    .join('\r\n ');
}

/**
 * The name of an attached file as parameters of its header, each on a line of its own: in quotes where it is plain, else in
 * percent triplets, numbered where they need several lines (RFC 2231, 3 and 4).
 *
 * @param name one line, well-formed, not empty
 */
export function fileNameParameter(name: string): string[] {
  if (/^[\w.()-][\w .()-]{0,58}$/.test(name) && !name.endsWith(' ')) return [` filename="${name}"`];
  // 15 bytes are at most 45 characters of triplets.
  const chunks = inChunks(name, 15, 15).map(encodeValue);
  if (chunks.length === 1) return [` filename*=UTF-8''${chunks.join('')}`];
  return chunks.map((chunk, index) => {
    const end = index === chunks.length - 1 ? '' : ';';
    return ` filename*${index}*=${index === 0 ? "UTF-8''" : ''}${chunk}${end}`;
  });
}

/**
 * A text in quoted-printable (RFC 2045, 6.7), by line.
 *
 * @param text its lines end in LF, the last one too
 */
export function quotedPrintable(text: string): string[] {
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const rows: string[] = [];
      let row = '';
      const signs = [...line];
      for (const [index, sign] of signs.entries()) {
        const isLast = index === signs.length - 1;
        const isPlain = sign === '\t' || sign === ' ' ? !isLast : /^[!-<>-~]$/.test(sign);
        const written = isPlain ? sign : Buffer.from(sign).toString('hex').toUpperCase().replace(/../g, '=$&');
        // One place is kept for the sign that the line goes on.
        if (row.length + written.length > MAX_LINE - 1) {
          rows.push(`${row}=`);
          row = '';
        }
        row += written;
      }
      return [...rows, row];
    });
}

/** Bytes in base64, in lines; none for no bytes. */
export function base64Lines(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return text.match(/.{1,76}/g) ?? [];
}

/** A text in parts of so many bytes of UTF-8 at most, never cut inside a character; at least one part. */
function inChunks(text: string, firstBytes: number, otherBytes: number): string[] {
  const chunks: string[] = [];
  let chunk = '';
  let bytes = 0;
  for (const sign of text) {
    const more = Buffer.byteLength(sign);
    if (bytes + more > (chunks.length === 0 ? firstBytes : otherBytes)) {
      chunks.push(chunk);
      chunk = '';
      bytes = 0;
    }
    chunk += sign;
    bytes += more;
  }
  return [...chunks, chunk];
}
