/**
 * Many words as one block of UTF-8, sorted by bytes: a word is found by halving without decoding the others. Words of
 * ASCII letters come before all others.
 */
export class WordList {
  /** Where each word begins, and where the last one ends. */
  readonly start: Uint32Array;
  readonly bytes: Uint8Array;

  constructor(start: Uint32Array, bytes: Uint8Array) {
    this.start = start;
    this.bytes = bytes;
  }

  static from(words: Iterable<string>): WordList {
    const encoder = new TextEncoder();
    const encoded = [...new Set(words)].map((word) => encoder.encode(word)).toSorted(compareBytes);
    const start = new Uint32Array(encoded.length + 1);
    for (const [position, word] of encoded.entries()) start[position + 1] = (start[position] ?? 0) + word.length;
    const bytes = new Uint8Array(start[encoded.length] ?? 0);
    for (const [position, word] of encoded.entries()) bytes.set(word, start[position]);
    return new WordList(start, bytes);
  }

  get length(): number {
    return this.start.length - 1;
  }

  /** The number of a word; undefined where the list does not have it. */
  numberOf(word: string): number | undefined {
    const wanted = new TextEncoder().encode(word);
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareBytes(this.#bytesOf(middle), wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  all(): string[] {
    return [...this.ascii(), ...this.#decode(this.#asciiCount(), this.length)];
  }

  /** The words that begin with an ASCII character and so come before all others; their numbers are their positions. */
  ascii(): string[] {
    const count = this.#asciiCount();
    const end = this.start[count] ?? 0;
    const block = new TextDecoder().decode(this.bytes.subarray(0, end));
    if (block.length !== end) return this.#decode(0, count);
    // One character a byte, so the block that was decoded at once can be cut.
    return Array.from({ length: count }, (_, number) => block.slice(this.start[number], this.start[number + 1]));
  }

  #asciiCount(): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bytesOf(middle)[0] ?? 0) < 0x80) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #bytesOf(number: number): Uint8Array {
    return this.bytes.subarray(this.start[number], this.start[number + 1]);
  }

  #decode(from: number, to: number): string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: to - from }, (_, index) => decoder.decode(this.#bytesOf(from + index)));
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
