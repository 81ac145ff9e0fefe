/** Bytes that are read by offset: a block in memory, or a file that is never read whole. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

/** A block in memory as a source, also one that is still in parts. */
export function bytesOf(bytes: Uint8Array | readonly Uint8Array[]): ByteSource {
  const block = bytes instanceof Uint8Array ? bytes : joined(bytes);
  return { size: block.length, read: (offset, length) => block.subarray(offset, offset + length) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const block = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    block.set(part, at);
    at += part.length;
  }
  return block;
}

/** The sections of an index in their order, each with the kind of its numbers. */
export const SECTIONS = {
  /** Open addressing: the number of a term plus one, 0 where the slot is free. */
  slots: Uint32Array,
  /** Where the text of each term begins, and where the last one ends. */
  termStart: Uint32Array,
  termText: Uint8Array,
  /** How much each term says by how few of the entries hold it. */
  rarity: Float32Array,
  /** Where the postings of each term begin, and where the last ones end. */
  postingStart: Uint32Array,
  postingEntry: Uint32Array,
  postingImpact: Uint8Array,
  /** Words by what is left of them without a letter: where each bucket begins; hash and number of a term in turn. */
  nearStart: Uint32Array,
  near: Uint32Array,
  /** Where the phrases of each entry begin; where the terms of each phrase begin; the terms. */
  entryPhrase: Uint32Array,
  phraseStart: Uint32Array,
  phraseTerm: Uint32Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type SectionArray<Name extends SectionName> = InstanceType<(typeof SECTIONS)[Name]>;
export type Sections = { readonly [Name in SectionName]: Uint8Array | Uint32Array | Float32Array };

export interface IndexHead {
  readonly entries: number;
  readonly terms: number;
  /** What an impact of 1 stands for. */
  readonly impactUnit: number;
}

const NAMES = Object.keys(SECTIONS) as SectionName[];
/** It changes with what is written, so that an older file is never read as a newer one. */
const MAGIC = 0x3249_4d46;
const HEAD_NUMBERS = 4;
/** Magic, entries, terms, impact unit; then offset and length of each section, as 64-bit floats. */
const HEAD_BYTES = (HEAD_NUMBERS + NAMES.length * 2) * 8;

/** The bytes of an index, little-endian, in parts: of a large base they are not held twice. */
export function encodeSections(head: IndexHead, sections: Sections): Uint8Array[] {
  const numbers = new Float64Array(HEAD_BYTES / 8);
  numbers.set([MAGIC, head.entries, head.terms, head.impactUnit]);
  const parts: Uint8Array[] = [new Uint8Array(numbers.buffer)];
  let offset = HEAD_BYTES;
  for (const [index, name] of NAMES.entries()) {
    const { buffer, byteOffset, byteLength } = sections[name];
    numbers.set([offset, byteLength], HEAD_NUMBERS + index * 2);
    const filled = Math.ceil(byteLength / 8) * 8;
    parts.push(new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(filled - byteLength));
    offset += filled;
  }
  return parts;
}

/** Parts of sections, read when they are asked for. */
export class SectionReader {
  readonly head: IndexHead;
  readonly #source: ByteSource;
  readonly #offsets = new Map<SectionName, { offset: number; length: number }>();

  /** @throws RangeError where the bytes are no index of this version */
  constructor(source: ByteSource) {
    const block = aligned(source.read(0, HEAD_BYTES), 8);
    const numbers = new Float64Array(block.buffer, block.byteOffset, Math.floor(block.byteLength / 8));
    if (numbers[0] !== MAGIC) throw new RangeError('no search index');
    this.#source = source;
    this.head = { entries: numbers[1] ?? 0, terms: numbers[2] ?? 0, impactUnit: numbers[3] ?? 0 };
    for (const [index, name] of NAMES.entries()) {
      const at = HEAD_NUMBERS + index * 2;
      this.#offsets.set(name, { offset: numbers[at] ?? 0, length: numbers[at + 1] ?? 0 });
    }
  }

  /** How many numbers a section holds. */
  count(name: SectionName): number {
    return (this.#offsets.get(name)?.length ?? 0) / SECTIONS[name].BYTES_PER_ELEMENT;
  }

  /** `count` numbers of a section from the one at `from`. */
  part<Name extends SectionName>(name: Name, from: number, count: number): SectionArray<Name> {
    const Kind = SECTIONS[name];
    const width = Kind.BYTES_PER_ELEMENT;
    const { offset } = this.#offsets.get(name) ?? { offset: 0 };
    const bytes = aligned(this.#source.read(offset + from * width, count * width), width);
    return new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset, count) as SectionArray<Name>;
  }
}

/** Typed views need their start on a multiple of their width; a buffer from a pool may begin anywhere. */
function aligned(bytes: Uint8Array, width: number): Uint8Array {
  return bytes.byteOffset % width === 0 ? bytes : bytes.slice();
}
