// Builds dist/: the program in chunks, the compiled knowledge base, the texts that are printed at once, the schemas.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { collectLicences } from './licences.mjs';

/**
 * commander asks for `child_process` when it is loaded, for commands that are programs of their own. magna has none, and
 * loading it costs a tenth of a bare start.
 */
const withoutChildProcess = {
  name: 'without-child-process',
  /** @param {string} id */
  resolveId: (id) => (id === 'node:child_process' ? '\0no-child-process' : null),
  /** @param {string} id */
  load: (id) => (id === '\0no-child-process' ? 'module.exports = {};' : null),
};

/** What every command needs lies in one file: each further file costs a look at the disk. */
const core = new RegExp(
  [
    'src/(errors|finding|context)[.]ts',
    'src/cli/(program|command|clock|kb-error|compile-progress)[.]ts',
    'src/(lang|channel)/',
    'src/io/(read-kb|read-overlays|compiled-kb|byte-files|faq-entries|lazy-things|data-files|write-file|case-files|folders|zone)[.]ts',
    'src/ui/(visible|style|colour|layout)[.]ts',
    'src/ui/render/(error|home|marks|claims|channel)[.]ts',
    'src/kb/(prov|days|locks|law-index)[.]ts',
    'src/search/(sections|index-reader|hash)[.]ts',
    'src/answers/(law-day|cite|span-text|moment|channel|faq-show|where)[.]ts',
    'node_modules/(commander|get-east-asian-width)/',
    'rolldown[:/]runtime',
  ].join('|'),
);

/** What a search needs besides, in another one. */
const search = new RegExp(
  [
    'src/search/(?!build-index|faq-index|glossary|growing|near-sections|posting-list|searchable|tally|term-sections|why)',
    'node_modules/fuse[.]js/',
  ].join('|'),
);

const root = join(fileURLToPath(import.meta.url), '..', '..');
const dist = join(root, 'dist');
const scratch = join(root, 'node_modules', '.cache', 'magna-build');

rmSync(dist, { recursive: true, force: true });

await build({
  cwd: root,
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [withoutChildProcess],
  output: {
    dir: dist,
    codeSplitting: {
      groups: [
        { name: 'core', test: core, priority: 1 },
        { name: 'search', test: search },
      ],
    },
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Functions keep their names, so that a stack trace in a report can be read.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  },
  logLevel: 'warn',
});

// What the program itself would do at run time, done once now: the same code, so that the two cannot differ.
rmSync(scratch, { recursive: true, force: true });
await build({
  cwd: root,
  input: { tools: 'scripts/build-tools.ts' },
  platform: 'node',
  output: { dir: scratch, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  logLevel: 'warn',
});
const tools = await import(pathToFileURL(join(scratch, 'tools.mjs')).href);

const problems = await tools.compileShippedKb(root);
if (problems.length > 0) {
  for (const { file, line, column, rule, message, fix } of problems) {
    console.error(`${file}:${line}:${column}  ${rule}  ${message}; ${fix}`);
  }
  console.error(`data/ is not valid: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exit(1);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(dist, 'static.json'), JSON.stringify(await tools.staticTexts(version)));

for (const folder of ['output', 'data']) mkdirSync(join(root, 'schemas', folder), { recursive: true });
for (const [path, schema] of Object.entries(tools.jsonSchemas())) {
  writeFileSync(join(root, 'schemas', path), `${JSON.stringify(schema, undefined, 2)}\n`);
}
writeFileSync(join(dist, 'LICENCES.txt'), collectLicences(root));

// The machine code of what the common commands need, made by running each once.
for (const words of [
  ['faq', 'search', 'rex number invlid'],
  ['cert', 'compare', 'EU', 'US'],
  ['channel', 'list'],
  ['triage', 'pdf stuck', '--set', 'tried=none'],
]) {
  spawnSync(process.execPath, [join(root, 'scripts', 'code-cache.cjs'), root, ...words], { stdio: 'ignore' });
}
