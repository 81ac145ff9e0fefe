import { deletions, hashOf } from './hash.ts';
import { type ByteSource, SectionReader } from './sections.ts';

/** Where a term stands. */
export interface Postings {
  /** The number of the term. */
  readonly number: number;
  readonly entries: Uint32Array;
  readonly impacts: Uint8Array;
  /** How much the term says by how few of the entries hold it. */
  readonly rarity: number;
}

/** The question and the phrasings of one entry, each as the numbers of its terms. */
export type Phrases = readonly Uint32Array[];

/** A compiled index, read by offset: nothing of it is parsed. */
export class IndexReader {
  readonly entries: number;
  readonly impactUnit: number;
  readonly #sections: SectionReader;
  readonly #slots: number;
  readonly #buckets: number;

  /** @throws RangeError where the bytes are no index of this version */
  constructor(source: ByteSource) {
    this.#sections = new SectionReader(source);
    ({ entries: this.entries, impactUnit: this.impactUnit } = this.#sections.head);
    this.#slots = this.#sections.count('slots');
    this.#buckets = this.#sections.count('nearStart') - 1;
  }

  /** The number of a term; -1 where no entry holds it. */
  find(term: string): number {
    let slot = hashOf(term) & (this.#slots - 1);
    for (;;) {
      const [held = 0] = this.#sections.part('slots', slot, 1);
      if (held === 0) return -1;
      if (sameText(this.#bytes(held - 1), term)) return held - 1;
      slot = (slot + 1) & (this.#slots - 1);
    }
  }

  text(term: number): string {
    return new TextDecoder().decode(this.#bytes(term));
  }

  #bytes(term: number): Uint8Array {
    const [from = 0, to = 0] = this.#sections.part('termStart', term, 2);
    return this.#sections.part('termText', from, to - from);
  }

  /** How many entries hold a term. */
  holding(term: number): number {
    const [from = 0, to = 0] = this.#sections.part('postingStart', term, 2);
    return to - from;
  }

  postings(term: number): Postings {
    const [from = 0, to = 0] = this.#sections.part('postingStart', term, 2);
    const [rarity = 0] = this.#sections.part('rarity', term, 1);
    return {
      number: term,
      entries: this.#sections.part('postingEntry', from, to - from),
      impacts: this.#sections.part('postingImpact', from, to - from),
      rarity,
    };
  }

  phrases(entry: number): Phrases {
    const [from = 0, to = 0] = this.#sections.part('entryPhrase', entry, 2);
    const starts = this.#sections.part('phraseStart', from, to - from + 1);
    const first = starts[0] ?? 0;
    const terms = this.#sections.part('phraseTerm', first, (starts[to - from] ?? first) - first);
    return Array.from({ length: to - from }, (_, phrase) =>
      terms.subarray((starts[phrase] ?? 0) - first, (starts[phrase + 1] ?? 0) - first),
    );
  }

  /** The numbers of known words that share all letters but one, or one each, with a word; some may share fewer. */
  near(word: string): number[] {
    const found = new Set<number>();
    for (const left of deletions(word)) {
      const hash = hashOf(left);
      const [from = 0, to = 0] = this.#sections.part('nearStart', hash & (this.#buckets - 1), 2);
      const pairs = this.#sections.part('near', from * 2, (to - from) * 2);
      for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === hash) found.add(pairs[at + 1] ?? 0);
    }
    return [...found];
  }
}

/** Whether bytes are the UTF-8 of a text, told without decoding them: a decoder costs time when it is made. */
function sameText(bytes: Uint8Array, text: string): boolean {
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (bytes[at++] !== code) return false;
    } else if (code < 0x800) {
      if (bytes[at++] !== (0xc0 | (code >> 6)) || bytes[at++] !== continued(code)) return false;
    } else if (code < 0x10000) {
      if (bytes[at++] !== (0xe0 | (code >> 12)) || bytes[at++] !== continued(code >> 6)) return false;
      if (bytes[at++] !== continued(code)) return false;
    } else {
      if (bytes[at++] !== (0xf0 | (code >> 18)) || bytes[at++] !== continued(code >> 12)) return false;
      if (bytes[at++] !== continued(code >> 6) || bytes[at++] !== continued(code)) return false;
    }
  }
  return at === bytes.length;
}

function continued(code: number): number {
  return 0x80 | (code & 0x3f);
}
