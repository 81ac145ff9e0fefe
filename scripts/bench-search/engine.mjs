// The search of this checkout, bundled so that it runs as it is shipped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root
 * @returns {Promise<string>} the file that holds what a bench needs of the program
 */
export async function bundleEngine(root) {
  // Loaded here: a process that measures memory must not hold a bundler.
  const { build } = await import('rolldown');
  const folder = join(root, 'node_modules', '.cache', 'magna-bench-search');
  const from = (/** @type {string} */ path) => JSON.stringify(join(root, 'src', path));
  const entry = `
    export { readShippedKb } from ${from('io/read-kb.ts')};
    export { buildIndex } from ${from('search/build-index.ts')};
    export { IndexReader } from ${from('search/index-reader.ts')};
    export { rank } from ${from('search/rank.ts')};
    export { readQuestion } from ${from('search/question.ts')};
    export { evidenceFor, scoreOf } from ${from('search/score.ts')};
    export { searchFaq } from ${from('search/search.ts')};
    export { bytesOf } from ${from('search/sections.ts')};`;
  await build({
    cwd: root,
    input: { engine: 'engine' },
    platform: 'node',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
    plugins: [
      {
        name: 'engine',
        resolveId: (id) => (id === 'engine' ? '\0engine' : null),
        load: (id) => (id === '\0engine' ? entry : null),
      },
    ],
    logLevel: 'silent',
  });
  return join(folder, 'engine.mjs');
}

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
