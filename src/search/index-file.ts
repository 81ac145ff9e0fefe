import type { SearchIndex } from './search-index.ts';
import { WordList } from './word-list.ts';

// A search index as one block of bytes: read without parsing. First the length of each section in 32-bit words, then the
// sections in this order, then the words in UTF-8. Numbers are little-endian.
const NUMBERS = [
  'wordStart',
  'weights',
  'phraseEntry',
  'phraseWeight',
  'phraseStart',
  'phraseWord',
  'tagStart',
  'tagWord',
  'answerStart',
  'answerWord',
] as const;
const FLOATS: ReadonlySet<string> = new Set(['weights', 'phraseWeight']);
const HEAD = NUMBERS.length + 1;

/** The bytes of an index. */
export function encodeIndex(index: SearchIndex): Uint8Array {
  const text = index.words.bytes;
  const sections = NUMBERS.map((name) => (name === 'wordStart' ? index.words.start : index[name]));
  const size = HEAD + sections.reduce((sum, section) => sum + section.length, 0);
  const bytes = new Uint8Array(size * 4 + text.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, index.entries, true);
  let at = HEAD;
  for (const [position, section] of sections.entries()) {
    view.setUint32((position + 1) * 4, section.length, true);
    const float = FLOATS.has(NUMBERS[position] ?? '');
    for (const value of section) {
      if (float) view.setFloat32(at * 4, value, true);
      else view.setUint32(at * 4, value, true);
      at++;
    }
  }
  bytes.set(text, size * 4);
  return bytes;
}

/**
 * An index from its bytes.
 *
 * @param bytes as `encodeIndex` made them; on the rare big-endian machine they would be read wrongly, so it must be
 *   little-endian
 */
export function decodeIndex(bytes: Uint8Array): SearchIndex {
  // Views need their start on a multiple of four; a buffer from a pool may begin anywhere.
  const block = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = new Uint32Array(block.buffer, block.byteOffset, HEAD);
  const sections: Record<string, Uint32Array | Float32Array> = {};
  let at = block.byteOffset + HEAD * 4;
  for (const [position, name] of NUMBERS.entries()) {
    const length = head[position + 1] ?? 0;
    sections[name] = FLOATS.has(name)
      ? new Float32Array(block.buffer, at, length)
      : new Uint32Array(block.buffer, at, length);
    at += length * 4;
  }
  const { wordStart, ...rest } = sections;
  const words = new WordList(wordStart as Uint32Array, block.subarray(at - block.byteOffset));
  return { ...rest, words, entries: head[0] ?? 0 } as unknown as SearchIndex;
}
