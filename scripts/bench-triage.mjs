// Every phrasing of the shipped answers as the sentence of a triage: whether its answer is among the first three, how many
// questions follow until a plan where nobody knows an answer, and how long it takes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { bundleSource } from './bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const bundle = await bundleSource(root, 'triage', {
  'io/read-kb.ts': 'readShippedKb',
  'answers/triage.ts': 'answerTriage, readProblem, viewTriage',
  'lang/words.ts': 'loadWords',
});
const { readShippedKb, answerTriage, readProblem, viewTriage, loadWords } = await import(pathToFileURL(bundle).href);
await loadWords('zh');
const { kb } = await readShippedKb(root);
const now = new Date('2026-11-23T14:20:00Z');
const clock = { now, zone: 'UTC', asOf: '2026-11-23' };

/** @type {{ category: string, id: string, text: string, lang: string }[]} */
const phrasings = readdirSync(join(root, 'data', 'faq')).flatMap((name) => {
  const { category, entries } = parse(readFileSync(join(root, 'data', 'faq', name), 'utf8'));
  return entries.flatMap((/** @type {any} */ { id, question, variants }) =>
    ['en', 'zh'].flatMap((lang) => [question[lang], ...variants[lang]].map((text) => ({ category, id, text, lang }))),
  );
});

/** A triage whose reader confirms what was read and knows no answer. @param {any} start */
function askAll(start) {
  let state = { ...start, settled: new Set(['understood']) };
  for (let questions = 0; ; questions++) {
    const view = viewTriage(kb, state, clock);
    const { stop } = view;
    if (stop.at === 'outcome') return { state, view, questions };
    const answer = stop.at === 'offer' ? { faqResolved: 'no' } : { [stop.node.fact]: 'unknown' };
    state = { ...state, answers: { ...state.answers, [stop.node.id]: answer } };
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const missed = [];
/** @type {Map<string, number[]>} */
const questionsBy = new Map();
const started = performance.now();
for (const { category, id, text, lang } of phrasings) {
  const { state, view, questions } = askAll(readProblem(kb, text, {}, clock));
  const { faq, status } = answerTriage(kb, state, view, clock, lang);
  if (status !== 'plan') throw new Error(`"${text}" comes to no plan`);
  if (!faq.some((/** @type {{ id: string }} */ one) => one.id === id)) {
    missed.push(
      `  ${id}: "${text}" -> ${faq.map((/** @type {{ id: string }} */ one) => one.id).join(', ') || 'nothing'}`,
    );
  }
  questionsBy.set(category, [...(questionsBy.get(category) ?? []), questions]);
}
const took = performance.now() - started;
const all = [...questionsBy.values()].flat();
const found = phrasings.length - missed.length;
console.log(
  `${phrasings.length} phrasings, ${(took / phrasings.length).toFixed(1)} ms each with all its questions and the plan`,
);
console.log(`answer among the first three: ${found} (${((100 * found) / phrasings.length).toFixed(1)} %)`);
for (const line of missed) console.log(line);
console.log(`questions until a plan, nobody knows an answer: median ${median(all)}, most ${Math.max(...all)}`);
for (const [category, counts] of questionsBy)
  console.log(`  ${category.padEnd(14)} median ${median(counts)}, of ${counts.length}`);
