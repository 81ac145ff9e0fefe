type Typed = Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** Numbers that are set or added one after another, in a typed array that grows. */
export class Growing<T extends Typed> {
  #all: T;
  readonly #make: (capacity: number) => T;
  length = 0;

  constructor(make: (capacity: number) => T) {
    this.#make = make;
    this.#all = make(1 << 10);
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  /** 0 where nothing was set. */
  at(index: number): number {
    return this.#all[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#all.length) {
      let capacity = this.#all.length * 2;
      while (capacity <= index) capacity *= 2;
      const larger = this.#make(capacity);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[index] = value;
    if (index >= this.length) this.length = index + 1;
  }

  /** The numbers so far, in an array of just that length. */
  done(): T {
    return this.#all.slice(0, this.length) as T;
  }
}

export const integers = (): Growing<Uint32Array<ArrayBuffer>> => new Growing((capacity) => new Uint32Array(capacity));
export const floats = (): Growing<Float32Array<ArrayBuffer>> => new Growing((capacity) => new Float32Array(capacity));
