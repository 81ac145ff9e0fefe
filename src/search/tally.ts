import { floats, integers } from './growing.ts';

/** How the terms of one entry stand in it; one is used for many entries, one after another. */
export class Tally {
  /** The terms of this entry, each once. */
  readonly terms: number[] = [];
  #entry = 0;
  #phrase = 0;
  readonly #seenIn = integers();
  readonly #lastPhrase = integers();
  readonly #inLastPhrase = integers();
  readonly #best = floats();
  readonly #phrases = integers();
  readonly #tags = integers();
  readonly #answers = integers();
  readonly #glosses = integers();

  nextEntry(): void {
    this.#entry++;
    this.terms.length = 0;
  }

  nextPhrase(): void {
    this.#phrase++;
  }

  /** The best it is said in one phrase: how often, at most three times, against how long that phrase is. */
  best(term: number): number {
    return this.#best.at(term);
  }

  /** How many phrases say it. */
  phrases(term: number): number {
    return this.#phrases.at(term);
  }

  tags(term: number): number {
    return this.#tags.at(term);
  }

  answers(term: number): number {
    return this.#answers.at(term);
  }

  glosses(term: number): number {
    return this.#glosses.at(term);
  }

  inPhrase(term: number): void {
    this.#meet(term);
    if (this.#lastPhrase.at(term) !== this.#phrase) {
      this.#lastPhrase.set(term, this.#phrase);
      this.#inLastPhrase.set(term, 0);
      this.#phrases.set(term, this.#phrases.at(term) + 1);
    }
    this.#inLastPhrase.set(term, Math.min(3, this.#inLastPhrase.at(term) + 1));
  }

  /**
   * The phrase that holds the term ends.
   *
   * @param length how long it is, 1 for a usual one
   */
  endPhrase(term: number, length: number): void {
    this.#best.set(term, Math.max(this.#best.at(term), this.#inLastPhrase.at(term) / length));
  }

  /** Three letters of a word of a phrase: how long the phrase is does not matter. */
  asTrigram(term: number): void {
    this.#meet(term);
    this.#best.set(term, 1);
    this.#phrases.set(term, this.#phrases.at(term) + 1);
  }

  inTags(term: number): void {
    this.#meet(term);
    this.#tags.set(term, this.#tags.at(term) + 1);
  }

  inAnswers(term: number): void {
    this.#meet(term);
    this.#answers.set(term, this.#answers.at(term) + 1);
  }

  inGlosses(term: number): void {
    this.#meet(term);
    this.#glosses.set(term, 1);
  }

  #meet(term: number): void {
    if (this.#seenIn.at(term) === this.#entry) return;
    this.#seenIn.set(term, this.#entry);
    for (const count of [this.#best, this.#phrases, this.#tags, this.#answers, this.#glosses]) count.set(term, 0);
    this.terms.push(term);
  }
}
