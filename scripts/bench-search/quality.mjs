import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { magnaOver } from './engine.mjs';
import { auroc, mistyped, Quality, seeded } from './measures.mjs';
import { PEERS, words } from './peers.mjs';

const SEED = 20_261_125;

/** @param {string} path */
function linesOf(path) {
  const text = readFileSync(path, 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line));
}

/** @param {number} value @param {number} [width] */
function percent(value, width = 6) {
  return value.toFixed(1).padStart(width);
}

/**
 * The shipped base: how often the first and the first three are right, and how often it rightly says that nothing fits.
 *
 * @param {any} engine @param {string} root @param {string} path
 */
export async function reportPractice(engine, root, path) {
  const read = await engine.readShippedKb(root);
  if (!('kb' in read)) throw new Error('the knowledge base is not valid');
  const queries = linesOf(path);
  const find = (/** @type {string} */ text) => {
    const { hits, nearest } = engine.searchFaq(read.kb, text, { limit: 10 });
    return { answered: hits.length > 0, ids: hits.map(idOf), score: [...hits, ...nearest][0]?.score ?? 0 };
  };
  console.log(
    `\n${basename(path)}: ${queries.length} questions to the shipped base of ${read.kb.faq.length} entries\n`,
  );
  console.log('         asked  hit@1  hit@3    MRR   nDCG  wrongly none  rightly none  AUROC  hit@1 with a typo');
  for (const lang of ['all', ...new Set(queries.map((query) => query.lang))]) {
    const own = queries.filter((query) => lang === 'all' || query.lang === lang);
    const answerable = own.filter(({ relevant }) => relevant.length > 0);
    const unanswerable = own.filter(({ relevant }) => relevant.length === 0);
    const [clean, typo, random] = [new Quality(), new Quality(), seeded(SEED)];
    const yes = answerable.map(({ q }) => find(q));
    const no = unanswerable.map(({ q }) => find(q));
    for (const [at, { q, relevant }] of answerable.entries()) {
      clean.add(relevant, yes[at]?.ids ?? []);
      typo.add(relevant, find(mistyped(q, random)).ids);
    }
    const { asked, hit1, hit3, mrr, ndcg } = clean.get();
    const lost = yes.filter(({ answered }) => !answered).length;
    const kept = no.filter(({ answered }) => !answered).length;
    const parts = auroc(
      yes.map(({ score }) => score),
      no.map(({ score }) => score),
    );
    console.log(
      `${lang.padEnd(8)}${String(asked).padStart(6)} ${[hit1, hit3, mrr, ndcg].map((value) => percent(value)).join(' ')}` +
        `${`${lost} of ${yes.length}`.padStart(14)}${`${kept} of ${no.length}`.padStart(14)}` +
        `${Number.isNaN(parts) ? '      -' : parts.toFixed(3).padStart(7)}${percent(typo.get().hit1, 12)}`,
    );
  }
}

/** @param {{ entry: { id: string } }} hit */
function idOf({ entry }) {
  return entry.id;
}

/**
 * Public sets: the same figures for every engine.
 *
 * @param {any} engine @param {string} folder @param {number} most questions a set
 */
export function reportSets(engine, folder, most) {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.corpus.jsonl') ? [file.slice(0, -13)] : []));
  const sets = names.flatMap((name) => setsOf(folder, name, most));
  const engines = { magna: magnaOver(engine), ...PEERS };
  for (const [name, build] of Object.entries(engines)) {
    console.log(`\n${name.padEnd(14)} asked  hit@1  hit@3    MRR   nDCG  hit@1 with a typo  AUROC`);
    /** @type {{ hit1: number, hit3: number, mrr: number, ndcg: number, typo: number }[]} */
    const rows = [];
    for (const set of sets) {
      const search = build(set.docs);
      const ids = (/** @type {string} */ text) =>
        search(text, 10).map((/** @type {{ at: number }} */ { at }) => set.docs[at]?.id ?? '');
      const [clean, typo, random] = [new Quality(), new Quality(), seeded(SEED)];
      for (const { q, rel } of set.answerable) {
        clean.add(rel, ids(q));
        typo.add(rel, ids(mistyped(q, random)));
      }
      const { asked, ...figures } = clean.get();
      rows.push({ ...figures, typo: typo.get().hit1 });
      const top = (/** @type {string} */ text) => search(text, 1)[0]?.score ?? 0;
      const parts =
        set.unanswerable.length === 0
          ? '     -'
          : auroc(
              set.answerable.map(({ q }) => top(q)),
              set.unanswerable.map(({ q }) => top(q)),
            ).toFixed(3);
      const { hit1, hit3, mrr, ndcg } = figures;
      console.log(
        `${set.name.padEnd(14)}${String(asked).padStart(6)} ${[hit1, hit3, mrr, ndcg].map((value) => percent(value)).join(' ')}` +
          `${percent(typo.get().hit1, 19)}${parts.padStart(7)}`,
      );
    }
    const mean = (/** @type {keyof typeof rows[number]} */ key) =>
      rows.reduce((sum, row) => sum + row[key], 0) / (rows.length || 1);
    const shown = [mean('hit1'), mean('hit3'), mean('mrr'), mean('ndcg')].map((value) => percent(value)).join(' ');
    console.log(`${'mean'.padEnd(20)} ${shown}${percent(mean('typo'), 19)}`);
  }
}

/**
 * A set as it is, in each of its languages apart, and once more with the three rarest words of each question, as people
 * type at a prompt.
 *
 * @param {string} folder @param {string} name @param {number} most
 */
function setsOf(folder, name, most) {
  const docs = linesOf(join(folder, `${name}.corpus.jsonl`));
  const random = seeded(SEED);
  const queries = linesOf(join(folder, `${name}.queries.jsonl`))
    .map((query) => ({ query, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ query }) => query);
  const languages = [...new Set(queries.map(({ lang }) => lang))];
  const parts = languages.length === 1 ? [{ name, queries }] : languages.map((lang) => partOf(name, lang, queries));
  if (name === 'stackfaq')
    parts.push({ name: 'stackfaq-kw', queries: queries.map((query) => keywordsOf(query, docs)) });
  return parts.map((part) => ({
    name: part.name,
    docs,
    answerable: part.queries.filter(({ rel }) => rel.length > 0).slice(0, most),
    unanswerable: part.queries.filter(({ rel }) => rel.length === 0),
  }));
}

/** @param {string} name @param {string} lang @param {any[]} queries */
function partOf(name, lang, queries) {
  return { name: `${name}-${lang}`, queries: queries.filter((query) => query.lang === lang) };
}

/** @param {any} query @param {any[]} docs */
function keywordsOf(query, docs) {
  const texts = docs.map(({ question, answer = '' }) => ` ${words(`${question} ${answer}`).join(' ')} `);
  const holding = (/** @type {string} */ word) => texts.filter((text) => text.includes(` ${word} `)).length;
  const rarest = new Set(
    [...new Set(words(query.q))]
      .map((word) => ({ word, count: holding(word) }))
      .toSorted((a, b) => a.count - b.count)
      .slice(0, 3)
      .map(({ word }) => word),
  );
  return {
    ...query,
    q: words(query.q)
      .filter((word) => rarest.delete(word))
      .join(' '),
  };
}
