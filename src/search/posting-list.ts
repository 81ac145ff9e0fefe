import { integers, shorts } from './growing.ts';

/** Values are kept as whole numbers of this; none is above 4. */
const UNIT = 4 / 65_535;

/** Which terms stand in which entries, collected entry by entry and given back term by term. */
export class PostingList {
  readonly #terms = integers();
  readonly #values = shorts();
  /** Of runs of postings with one number: the number, and where the run ends. An entry is one run. */
  readonly #runNumber = integers();
  readonly #runEnd = integers();

  /**
   * @param number the entry, or whatever else the term stands for
   * @param value what the term adds there apart from how rare it is
   */
  add(term: number, number: number, value: number): void {
    const last = this.#runNumber.length - 1;
    if (last < 0 || this.#runNumber.at(last) !== number) {
      this.#runNumber.push(number);
      this.#runEnd.push(this.#terms.length);
    }
    this.#terms.push(term);
    this.#values.push(Math.min(65_535, Math.round(value / UNIT)));
    this.#runEnd.set(this.#runNumber.length - 1, this.#terms.length);
  }

  /** The postings in the order of their terms, with what each adds in 255 steps. */
  sections(rarity: Float32Array): {
    impactUnit: number;
    sections: { postingStart: Uint32Array; postingEntry: Uint32Array; postingImpact: Uint8Array };
  } {
    const start = this.#starts(rarity.length);
    const next = start.slice();
    const postingEntry = new Uint32Array(this.#terms.length);
    const postingImpact = new Uint8Array(this.#terms.length);
    const impactUnit = this.#most(rarity) / 255 || 1;
    let from = 0;
    for (let run = 0; run < this.#runNumber.length; run++) {
      const number = this.#runNumber.at(run);
      const end = this.#runEnd.at(run);
      for (let at = from; at < end; at++) {
        const term = this.#terms.at(at);
        const to = next[term] ?? 0;
        next[term] = to + 1;
        postingEntry[to] = number;
        const impact = (this.#values.at(at) * UNIT * (rarity[term] ?? 0)) / impactUnit;
        postingImpact[to] = Math.max(1, Math.round(impact));
      }
      from = end;
    }
    return { impactUnit, sections: { postingStart: start, postingEntry, postingImpact } };
  }

  /** Where the postings of each term begin, and where the last ones end. */
  #starts(terms: number): Uint32Array {
    const start = new Uint32Array(terms + 1);
    for (let at = 0; at < this.#terms.length; at++) {
      const after = this.#terms.at(at) + 1;
      start[after] = (start[after] ?? 0) + 1;
    }
    for (let term = 0; term < terms; term++) start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
    return start;
  }

  #most(rarity: Float32Array): number {
    let most = 0;
    for (let at = 0; at < this.#terms.length; at++) {
      most = Math.max(most, this.#values.at(at) * UNIT * (rarity[this.#terms.at(at)] ?? 0));
    }
    return most;
  }
}
