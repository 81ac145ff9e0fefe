// Builds dist/: the program in chunks, the compiled knowledge base, the texts that are printed at once, the schemas.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    'src/channel/',
    'src/lang/(?!zh|simplified-forms)',
    'src/io/(read-kb|read-overlays|compiled-kb|byte-files|lazy-things|lazy-list|line-files|data-files|write-file|case-files|config-files|folder-lock|folders|zone)[.]ts',
    'src/ui/(visible|style|colour|layout)[.]ts',
    'src/ui/render/(error|home|marks|claims|channel|reach)[.]ts',
    'src/kb/(prov|days|locks|law-index|name-index|by-id)[.]ts',
    'src/answers/(law-day|cite|span-text|moment|channel|where|office-reach)[.]ts',
    'node_modules/(commander|get-east-asian-width)/',
    'rolldown[:/]runtime',
  ].join('|'),
);

/** What a search needs besides, and the answers it finds; triage begins with one, a lookup of law does without. */
const search = new RegExp(
  [
    'src/search/(?!build-index|faq-index|glossary|growing|near-sections|posting-list|tally|term-sections)',
    'src/io/faq-entries[.]ts',
    'src/cli/commands/faq[.]ts',
    'src/answers/faq-(search|show)[.]ts',
    'src/ui/render/faq(-why)?[.]ts',
    'src/ui/highlight[.]ts',
    'node_modules/fuse[.]js/',
  ].join('|'),
);

/** What certification needs besides, so that an answer about law takes one file more and not six. */
const law = new RegExp(
  [
    'src/cert/',
    'src/cli/commands/cert[.]ts',
    'src/lang/nearest[.]ts',
    'src/answers/cert/',
    'src/answers/(claims|nearest-names)[.]ts',
    'src/ui/render/(cert-|lane-)',
  ].join('|'),
);

/** What reads a portal's message: a command of its own, and a part of every triage. */
const messages =
  /src[/](explain[/]|kb[/]slow-pattern[.]ts|cli[/]commands[/]explain[.]ts|answers[/](explain|portal-ask)[.]ts|ui[/]render[/]explain[.]ts)/;

/** What triage needs; `magna flow` walks the same flow, and what only it needs lies with it. */
const triage = new RegExp(
  [
    'src/triage/(?!fact-values|flow-)',
    'src/routing/(?!rule-reach|situations)',
    // Mail and links are written by commands of their own.
    'src/draft/(?!eml|mail-|email-|clean-|cut-|encode-|link)',
    'src/cases/(journal|resume|log-into|case-event|case-id)[.]ts',
    'src/ui/render/fact-name[.]ts',
    'src/answers/case/(or-tell-disk|journal-of)[.]ts',
    'src/answers/(triage|triage-plan|given-facts|shown-fact)[.]ts',
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
        // What a group needs goes with it, so that the smaller ones come first.
        { name: 'core', test: core, priority: 4 },
        { name: 'search', test: search, priority: 3 },
        { name: 'law', test: law, priority: 3 },
        { name: 'message', test: messages, priority: 2 },
        { name: 'triage', test: triage, priority: 1 },
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

// Chunks of plain ASCII are read several times as fast, and are held in half the memory.
for (const folder of [dist, join(dist, 'chunks')]) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const escaped = text.replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    if (escaped !== text) writeFileSync(join(folder, name), escaped);
  }
}

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

// The machine code of what the common commands need, made by running each once. What the first need of a chunk that all
// share is what it gets: more of it would cost every command the time to read it.
const COMMANDS = [
  [
    ['faq', 'search', 'rex number invlid'],
    ['faq', 'search', '上传失败'],
  ],
  [
    ['cert', 'compare', 'EU', 'US'],
    ['cert', 'show', 'usmca'],
    ['cert', 'lane', 'JP', 'AU'],
    ['cert', 'lane', 'US', 'FR'],
  ],
  [
    ['explain', 'CDS12005'],
    ['channel', 'list'],
    ['triage', 'pdf stuck', '--set', 'tried=none', '--save'],
    ['case', 'due', '--all'],
    ['case', 'list'],
  ],
];
// A home of its own: what this machine's user keeps is neither read nor added to.
const home = join(scratch, 'home');
const folders = {
  HOME: home,
  APPDATA: home,
  LOCALAPPDATA: home,
  XDG_CONFIG_HOME: '',
  XDG_DATA_HOME: '',
  XDG_CACHE_HOME: '',
};
for (const commands of COMMANDS) {
  const script = join(root, 'scripts', 'code-cache.cjs');
  const made = spawnSync(process.execPath, [script, root, JSON.stringify(commands)], {
    env: { ...process.env, ...folders },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the code cache was not made: ${made.stderr}`);
}
