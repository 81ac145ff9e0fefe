// The search of this checkout, and the same in the shape of the peers.
import { pathToFileURL } from 'node:url';

/** What a bench needs of the program, by file. */
export const ENGINE = {
  'io/read-kb.ts': 'readShippedKb',
  'search/build-index.ts': 'buildIndex',
  'search/index-reader.ts': 'IndexReader',
  'search/rank.ts': 'rank',
  'search/question.ts': 'readQuestion',
  'search/score.ts': 'evidenceFor, scoreOf',
  'search/search.ts': 'searchFaq',
  'search/sections.ts': 'bytesOf',
};

/** @param {string} file @returns {Promise<any>} */
export function loadEngine(file) {
  return import(pathToFileURL(file).href);
}

/**
 * The search over any entries, in the shape of the peers.
 *
 * @param {any} engine
 */
export function magnaOver(engine) {
  /** @param {import('./peers.mjs').Doc[]} docs */
  return (docs) => {
    const entries = docs.map(({ question, aliases = [], tags, answer }) => ({
      phrases: [question, ...aliases].filter((text) => text !== ''),
      tags: tags === undefined || tags === '' ? [] : [tags],
      glosses: [],
      answers: answer === undefined || answer === '' ? [] : [answer],
      facets: [],
    }));
    const index = new engine.IndexReader(engine.bytesOf(engine.buildIndex(entries)));
    return (/** @type {string} */ text, most = 10) => {
      const question = engine.readQuestion(index, text);
      const ranked = engine.rank(index, question, most);
      // Of bases other than the shipped one nobody has said what lies outside of them.
      const scores = ranked.map((/** @type {any} */ one) =>
        engine.scoreOf(engine.evidenceFor(index, question, one, [])),
      );
      return ranked.map((/** @type {any} */ one, /** @type {number} */ at) => ({ at: one.entry, score: scores[at] }));
    };
  };
}
