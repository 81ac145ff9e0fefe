import { analyse, type Term, visitTrigrams } from './analyse.ts';
import { facetTerm } from './facets.ts';
import { floats, integers } from './growing.ts';
import { nearSections } from './near-sections.ts';
import { PostingList } from './posting-list.ts';
import { encodeSections } from './sections.ts';
import { Tally } from './tally.ts';
import { termSections } from './term-sections.ts';
import { rarityOf, saturated } from './measures.ts';
import { EVERY_TERM, FIELD, HOLDS, LENGTH, SATURATION } from './weights.ts';

/** What of an entry is searched. */
export interface Searchable {
  /** Its question and phrasings, in any language. */
  readonly phrases: readonly string[];
  readonly tags: readonly string[];
  /** The same in other words: found, but below what the entry itself says. */
  readonly glosses: readonly string[];
  readonly answers: readonly string[];
  /** By what a search may be narrowed, such as `category:document`. */
  readonly facets: readonly string[];
}

/** Entries whose texts are looked at to learn how long they usually are. */
const SAMPLE = 4096;

/** Entries by position; they are asked for one after another, some twice. */
export interface SearchableList {
  readonly length: number;
  at(position: number): Searchable | undefined;
}

/**
 * Builds the index over entries and gives its bytes, in parts.
 *
 * @param entries an entry is known by its position in this list
 * @param markers terms that no entry holds, each with a number that it stands for
 */
export function buildIndex(
  entries: SearchableList,
  markers: readonly { term: string; topic: number }[] = [],
): Uint8Array[] {
  return new IndexBuilder(entries).bytes(markers);
}

class IndexBuilder {
  readonly #entries: SearchableList;
  readonly #usual: Lengths;
  readonly #numbers = new Map<string, number>();
  /** How many entries hold each term. */
  readonly #holding = floats();
  readonly #glosses = new Map<string, readonly number[]>();
  readonly #tally = new Tally();
  readonly #postings = new PostingList();
  readonly #entryPhrase = integers();
  readonly #phraseStart = integers();
  readonly #phraseTerm = integers();

  constructor(entries: SearchableList) {
    this.#entries = entries;
    this.#usual = usualLengths(entries);
  }

  bytes(markers: readonly { term: string; topic: number }[]): Uint8Array[] {
    for (let position = 0; position < this.#entries.length; position++) {
      const entry = this.#entries.at(position);
      if (entry !== undefined) this.#add(entry, position);
    }
    for (const { term, topic } of markers) this.#postings.add(this.#numberOf(term), topic, 0);
    this.#entryPhrase.push(this.#phraseStart.length);
    this.#phraseStart.push(this.#phraseTerm.length);
    const names = [...this.#numbers.keys()];
    const rarity = this.#rarity(names.length);
    const { impactUnit, sections } = this.#postings.sections(rarity);
    return encodeSections(
      { entries: this.#entries.length, terms: names.length, impactUnit },
      {
        ...termSections(names),
        ...nearSections(names),
        rarity,
        ...sections,
        entryPhrase: this.#entryPhrase.done(),
        phraseStart: this.#phraseStart.done(),
        phraseTerm: this.#phraseTerm.done(),
      },
    );
  }

  #add(entry: Searchable, position: number): void {
    const tally = this.#tally;
    tally.nextEntry();
    this.#entryPhrase.push(this.#phraseStart.length);
    for (const phrase of entry.phrases) this.#addPhrase(phrase);
    const inTags = this.#texts(
      entry.tags,
      (term) => tally.inTags(term),
      (gram) => tally.asTrigram(gram),
    );
    const inAnswers = this.#texts(
      entry.answers,
      (term) => tally.inAnswers(term),
      (gram) => tally.inAnswers(gram),
    );
    for (const gloss of entry.glosses) for (const term of this.#termsOf(gloss)) tally.inGlosses(term);
    for (const facet of entry.facets) tally.inTags(this.#numberOf(facetTerm(facet)));
    const lengths = {
      tags: relative(inTags, this.#usual.tags, LENGTH.tags),
      answer: relative(inAnswers, this.#usual.answer, LENGTH.answer),
    };
    for (const term of tally.terms) {
      this.#postings.add(term, position, this.#valueOf(term, lengths));
      const own = tally.phrases(term) > 0 || tally.tags(term) > 0;
      const held = own ? 1 : tally.answers(term) > 0 ? HOLDS.answer : HOLDS.gloss;
      this.#holding.set(term, this.#holding.at(term) + held);
    }
  }

  #addPhrase(phrase: string): void {
    const tally = this.#tally;
    const from = this.#phraseTerm.length;
    this.#phraseStart.push(from);
    tally.nextPhrase();
    const length = this.#texts(
      [phrase],
      (term) => {
        tally.inPhrase(term);
        this.#phraseTerm.push(term);
      },
      (gram) => tally.asTrigram(gram),
    );
    const norm = relative(length, this.#usual.phrase, LENGTH.phrase);
    for (let at = from; at < this.#phraseTerm.length; at++) tally.endPhrase(this.#phraseTerm.at(at), norm);
  }

  /** Goes through the terms of texts; returns how many of them count. */
  #texts(texts: readonly string[], each: (term: number) => void, trigram?: (gram: number) => void): number {
    const lettered = trigram !== undefined && this.#entries.length <= EVERY_TERM;
    let length = 0;
    const visit = ({ term, weight, counts, word }: Term): void => {
      each(this.#numberOf(term));
      if (counts) length++;
      if (lettered && word !== undefined && weight === 1) {
        visitTrigrams(word, (gram) => trigram(this.#numberOf(gram)));
      }
    };
    for (const text of texts) analyse(text, visit);
    return length;
  }

  /** The terms of a gloss; the same few are said of many entries. */
  #termsOf(gloss: string): readonly number[] {
    let terms = this.#glosses.get(gloss);
    if (terms === undefined) {
      const numbers: number[] = [];
      this.#texts([gloss], (term) => numbers.push(term));
      this.#glosses.set(gloss, (terms = numbers));
    }
    return terms;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#holding.push(0);
    return number;
  }

  /** BM25F, with the answer apart: a long text must not hide what the phrases say, and may be all there is. */
  #valueOf(term: number, lengths: { tags: number; answer: number }): number {
    const tally = this.#tally;
    const phrases = tally.phrases(term);
    const said = phrases === 0 ? 0 : FIELD.phrase * tally.best(term) + FIELD.phrases * Math.log2(phrases);
    const tagged = (FIELD.tag * tally.tags(term)) / lengths.tags;
    const glossed = phrases === 0 && tally.glosses(term) > 0 ? FIELD.gloss : 0;
    const field = said + tagged + glossed;
    const answers = tally.answers(term) / lengths.answer;
    return (
      saturated(field, this.#entries.length) +
      (FIELD.answer * answers * (SATURATION.answer + 1)) / (answers + SATURATION.answer)
    );
  }

  #rarity(terms: number): Float32Array {
    const all = this.#entries.length;
    return Float32Array.from({ length: terms }, (_, term) => {
      const holding = Math.min(all, Math.max(1, this.#holding.at(term)));
      return rarityOf(holding, all);
    });
  }
}

interface Lengths {
  readonly phrase: number;
  readonly tags: number;
  readonly answer: number;
}

/** How long a text is against a usual one, as far as that matters. */
function relative(length: number, usual: number, matters: number): number {
  return 1 - matters + (matters * length) / usual;
}

/** The mean lengths over a sample, in terms that count; 1 where there are none. */
function usualLengths(entries: SearchableList): Lengths {
  const sums = { phrase: 0, tags: 0, answer: 0 };
  const counts = { phrase: 0, tags: 0, answer: 0 };
  const add = (field: keyof Lengths, texts: readonly string[]): void => {
    let length = 0;
    for (const text of texts) analyse(text, ({ counts: one }) => (length += one ? 1 : 0));
    sums[field] += length;
    if (length > 0) counts[field]++;
  };
  const step = 1 + Math.floor(entries.length / SAMPLE);
  for (let at = 0; at < entries.length; at += step) {
    const entry = entries.at(at);
    if (entry === undefined) continue;
    for (const phrase of entry.phrases) add('phrase', [phrase]);
    add('tags', entry.tags);
    add('answer', entry.answers);
  }
  const mean = (field: keyof Lengths): number => (counts[field] === 0 ? 1 : sums[field] / counts[field]);
  return { phrase: mean('phrase'), tags: mean('tags'), answer: mean('answer') };
}
