// How well and how fast search finds, beside MiniSearch (tuned), lunr and fuse.js, all in one run.
//   npm run bench:search                                       the shipped base, its practice questions, generated bases
//   npm run bench:search -- --queries FILE                     other questions: lines of JSON with q, lang, relevant
//   npm run bench:search -- --sets FOLDER                      public sets: NAME.corpus.jsonl and NAME.queries.jsonl
//   npm run bench:search -- --quality | --scale                one half of it
//   npm run bench:search -- --sizes 100,1000 --limit 60        other sizes; seconds that one engine may take at one size
// Figures are benchmarks, not tests: they differ from machine to machine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINE, loadEngine } from './bench-search/engine.mjs';
import { reportPractice, reportSets } from './bench-search/quality.mjs';
import { reportScale } from './bench-search/scale.mjs';
import { bundleSource } from './bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const PRACTICE = ['search-short.jsonl', 'search.jsonl'];
const { values } = parseArgs({
  options: {
    queries: {
      type: 'string',
      multiple: true,
      default: PRACTICE.map((name) => join(root, 'tests', 'fixtures', 'practice', name)),
    },
    sets: { type: 'string' },
    quality: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    limit: { type: 'string', default: '180' },
    most: { type: 'string', default: '600' },
  },
});
const sizes = values.sizes.split(',').map(Number);
for (const path of [...values.queries, ...(values.sets === undefined ? [] : [values.sets])]) {
  if (!existsSync(path)) {
    console.error(`there is no ${path}`);
    process.exit(2);
  }
}
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--sizes takes numbers of entries, such as 100,1000');
  process.exit(2);
}

const all = values.quality === values.scale;
const bundle = await bundleSource(root, 'search', ENGINE);
const engine = await loadEngine(bundle);
if (all || values.quality) {
  for (const path of values.queries) await reportPractice(engine, root, path);
  if (values.sets !== undefined) reportSets(engine, values.sets, Number(values.most));
}
if (all || values.scale) reportScale(root, bundle, sizes, Number(values.limit), values.sets);
