type Typed = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

const SHIFT = 16;
const BLOCK = 1 << SHIFT;
const MASK = BLOCK - 1;

/** Numbers that are set or added one after another. They grow by blocks, so nothing is ever copied or held twice. */
export class Growing<T extends Typed> {
  readonly #blocks: T[] = [];
  readonly #make: (length: number) => T;
  length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  /** 0 where nothing was set. */
  at(index: number): number {
    return this.#blocks[index >>> SHIFT]?.[index & MASK] ?? 0;
  }

  set(index: number, value: number): void {
    let block = this.#blocks[index >>> SHIFT];
    while (block === undefined) {
      this.#blocks.push(this.#make(BLOCK));
      block = this.#blocks[index >>> SHIFT];
    }
    block[index & MASK] = value;
    if (index >= this.length) this.length = index + 1;
  }

  /** The numbers so far, in one array of just that length. */
  done(): T {
    const all = this.#make(this.length);
    for (const [number, block] of this.#blocks.entries()) {
      const from = number * BLOCK;
      all.set(this.length - from < BLOCK ? block.subarray(0, this.length - from) : block, from);
    }
    return all;
  }
}

export const integers = (): Growing<Uint32Array<ArrayBuffer>> => new Growing((length) => new Uint32Array(length));
export const shorts = (): Growing<Uint16Array<ArrayBuffer>> => new Growing((length) => new Uint16Array(length));
export const floats = (): Growing<Float32Array<ArrayBuffer>> => new Growing((length) => new Float32Array(length));
