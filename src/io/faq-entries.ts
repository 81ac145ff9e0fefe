import type { FaqEntry } from '../kb/shapes/faq.ts';
import type { ByteSource } from '../search/sections.ts';

// A search shows a few of many entries. They lie in one file: how many there are, where each begins and the last one ends,
// then each as JSON in UTF-8. Numbers are 64-bit floats, little-endian.
const WIDTH = 8;
const AT_ONCE = 256;

/** Entries as one block of bytes, part by part; each is made into text twice, so that not all texts are held at once. */
export function* encodeEntries(entries: readonly FaqEntry[]): Generator<Uint8Array> {
  const head = new Float64Array(entries.length + 2);
  head[0] = entries.length;
  head[1] = head.byteLength;
  for (const [position, entry] of entries.entries()) {
    head[position + 2] = (head[position + 1] ?? 0) + Buffer.byteLength(JSON.stringify(entry));
  }
  yield new Uint8Array(head.buffer);
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const texts = entries.slice(from, from + AT_ONCE).map((entry) => JSON.stringify(entry));
    yield Buffer.from(texts.join(''));
  }
}

/** Entries that are read when they are asked for, each once. */
export class FaqEntries {
  readonly #source: ByteSource;
  readonly #read: (FaqEntry | undefined)[] = [];
  readonly length: number;

  constructor(source: ByteSource) {
    this.#source = source;
    this.length = this.#numbers(0, 1)[0] ?? 0;
  }

  /** @throws RangeError where there is no such entry */
  at(position: number): FaqEntry {
    let entry = this.#read[position];
    if (entry === undefined) {
      if (!(position >= 0 && position < this.length)) throw new RangeError(`no entry ${position}`);
      const [from = 0, to = 0] = this.#numbers(position + 1, 2);
      entry = JSON.parse(Buffer.from(this.#source.read(from, to - from)).toString('utf8')) as FaqEntry;
      this.#read[position] = entry;
    }
    return entry;
  }

  all(): FaqEntry[] {
    return Array.from({ length: this.length }, (_, position) => this.at(position));
  }

  #numbers(from: number, count: number): Float64Array {
    const bytes = this.#source.read(from * WIDTH, count * WIDTH);
    const copy = new Uint8Array(bytes);
    return new Float64Array(copy.buffer, copy.byteOffset, count);
  }
}
