// Other engines, each as good as its options make it: words from Intl.Segmenter where it does not cut Chinese itself,
// stems, stop words, and a fuzziness that grows with the length of a word.
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** @typedef {{ id: string, question: string, aliases?: string[], tags?: string, answer?: string }} Doc */
/** @typedef {(text: string, most?: number) => { at: number, score: number }[]} Search */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;
const FIELDS = ['question', 'aliases', 'tags', 'answer'];

/** Words of a text; the segmenter is slow on long Latin text, so it sees Han alone. @param {string} text */
export function words(text) {
  /** @type {string[]} */
  const found = [];
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[\p{L}\p{M}\p{N}_]+/gu)) {
    if (HAN.test(run[0] ?? '')) for (const { segment } of segmenter.segment(run)) found.push(segment);
    else for (const part of run.match(/[^\p{Script=Han}]+|\p{Script=Han}+/gu) ?? []) found.push(part);
  }
  return found;
}

/** @param {Doc} doc @param {number} at */
function flat({ question, aliases = [], tags = '', answer = '' }, at) {
  return { id: at, question, aliases: aliases.join(' \n '), tags, answer };
}

/** @param {string} word */
function stemmed(word) {
  return /^[a-z']+$/.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word;
}

const isStopWord = (/** @type {string} */ word) => lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;

/** @type {Record<string, (docs: Doc[]) => Search>} */
export const PEERS = {
  MiniSearch: (docs) => {
    const mini = new MiniSearch({
      fields: FIELDS,
      tokenize: words,
      processTerm: (term) => (isStopWord(term) ? null : stemmed(term)),
      searchOptions: {
        boost: { question: 3, aliases: 2, tags: 2 },
        fuzzy: (term) => (HAN.test(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2),
        weights: { fuzzy: 0.3, prefix: 0.3 },
      },
    });
    mini.addAll(docs.map(flat));
    return (text, most = 10) =>
      mini
        .search(text)
        .slice(0, most)
        .map(({ id, score }) => ({ at: Number(id), score }));
  },
  lunr: (docs) => {
    const index = lunr(function build() {
      this.ref('id');
      this.field('question', { boost: 3 });
      this.field('aliases', { boost: 2 });
      this.field('tags', { boost: 2 });
      this.field('answer');
      // @ts-expect-error -- lunr lets the builder take a tokenizer of one's own, its types do not say so
      this.tokenizer = (/** @type {string | null | undefined} */ text) =>
        words(text ?? '').map((word) => new lunr.Token(word, {}));
      this.pipeline.remove(lunr.trimmer);
      for (const [at, doc] of docs.entries()) this.add(flat(doc, at));
    });
    return (text, most = 10) =>
      index
        .query((query) => {
          for (const word of words(text)) {
            query.term(word, { usePipeline: true, boost: 10 });
            if (word.length > 3) query.term(word, { usePipeline: false, editDistance: 1, boost: 1 });
          }
        })
        .slice(0, most)
        .map(({ ref, score }) => ({ at: Number(ref), score }));
  },
  'fuse.js': (docs) => {
    const fuse = new Fuse(docs.map(flat), {
      keys: [
        { name: 'question', weight: 3 },
        { name: 'aliases', weight: 3 },
        { name: 'tags', weight: 2 },
        { name: 'answer', weight: 1 },
      ],
      useTokenSearch: true,
      tokenize: words,
      ignoreLocation: true,
      includeScore: true,
      threshold: 0.25,
      minMatchCharLength: 1,
    });
    return (text, most = 10) =>
      fuse.search(text, { limit: most }).map(({ refIndex, score }) => ({ at: refIndex, score: 1 - (score ?? 1) }));
  },
};
