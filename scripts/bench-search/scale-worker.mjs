// node scale-worker.mjs ROOT BUNDLE ENGINE SIZE SECONDS [SETS]: one line of JSON
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine, magnaOver } from './engine.mjs';
import { mistyped, quantile, seeded } from './measures.mjs';
import { PEERS } from './peers.mjs';
import { parse } from 'yaml';

const [root = '', bundle = '', name = '', size = '100', seconds = '60', sets] = process.argv.slice(2);
const SEED = 7;
const QUESTIONS = 240;
const random = seeded(SEED);
/** @template T @param {readonly T[]} list @returns {T} */
const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/** Real sentences of both languages: those of the public sets, or those of the answers that are shipped. */
function sentences() {
  const file = sets === undefined ? undefined : join(sets, 'distractors-en.jsonl');
  if (sets !== undefined && file !== undefined && existsSync(file)) {
    const lines = (/** @type {string} */ path) =>
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const chinese = lines(join(sets, 'xquad.corpus.jsonl')).flatMap(
      ({ answer }) => answer.match(/[\u3400-\u9fff，、]{8,}/gu) ?? [],
    );
    return { english: lines(file).map(({ t }) => t), chinese };
  }
  const answers = ['document', 'certification', 'account', 'data', 'channel'].flatMap(
    (category) => parse(readFileSync(join(root, 'data', 'faq', `${category}.yaml`), 'utf8')).entries,
  );
  const split = (/** @type {string} */ text) => text.split(/[.。;；\n]/).filter((part) => part.length > 6);
  return {
    english: answers.flatMap(({ answer }) => split(answer.en)),
    chinese: answers.flatMap(({ answer }) => split(answer.zh)),
  };
}

const { english, chinese } = sentences();
const docs = Array.from({ length: Number(size) }, (_, at) => {
  const list = at % 2 === 0 ? english : chinese;
  // Numbers tell entries apart that share a sentence, as order and file numbers do.
  return { id: `e${at}`, question: `${pick(list)} ${at}`, answer: `${pick(list)} ${pick(list)} ${pick(list)}` };
});
const questions = Array.from({ length: QUESTIONS }, (_, at) => {
  const { question } = pick(docs.filter((__, place) => place % 2 === (at % 4 === 3 ? 1 : 0)).slice(0, 2000));
  const words = question.split(' ');
  const text = at % 4 === 0 ? question : at % 4 === 3 ? question.slice(0, 14) : words.slice(0, 3).join(' ');
  return at % 4 === 1 ? mistyped(text, random) : text;
});

const engine = name === 'magna' ? await loadEngine(bundle) : undefined;
const build = engine === undefined ? PEERS[name] : magnaOver(engine);
if (build === undefined) throw new Error(`no engine ${name}`);
globalThis.gc?.();
const before = process.hrtime.bigint();
const search = build(docs);
const built = Number(process.hrtime.bigint() - before) / 1e9;
globalThis.gc?.();
const memory = process.memoryUsage().rss;

/** @type {number[]} */
const times = [];
const end = Date.now() + Number(seconds) * 1000;
for (const round of [0, 1]) {
  for (const text of questions) {
    const start = process.hrtime.bigint();
    search(text, 10);
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    // The first round warms up, where there is time for one.
    if (round === 1 || took > 1000) times.push(took);
    if (Date.now() > end) break;
  }
}
const bytes = engine === undefined ? null : indexBytes();
console.log(
  JSON.stringify({
    build: built,
    bytes,
    memory,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    asked: times.length,
  }),
);

function indexBytes() {
  const entries = docs.map(({ question, answer }) => ({
    phrases: [question],
    tags: [],
    glosses: [],
    answers: [answer],
    facets: [],
  }));
  return engine
    .buildIndex(entries)
    .reduce((/** @type {number} */ sum, /** @type {Uint8Array} */ part) => sum + part.length, 0);
}
