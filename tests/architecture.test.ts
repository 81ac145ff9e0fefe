import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

interface Import {
  /** Relative to `src/`, with forward slashes. */
  readonly file: string;
  /** As it is written, and for our own files where it leads, relative to `src/`. */
  readonly written: string;
  readonly target: string | undefined;
  readonly type: boolean;
  readonly dynamic: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted();
const texts = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const code = new Map([...texts].map(([file, text]) => [file, withoutComments(text)]));
const imports = [...code].flatMap(([file, text]) => importsOf(file, text));

const OPEN_FILES = ['errors.ts', 'finding.ts'];
const TRIAGE = ['kb', 'search', 'cert', 'explain'];
const ROUTING = [...TRIAGE, 'triage', 'channel'];
const DRAFT = [...ROUTING, 'routing'];
const CASES = [...DRAFT, 'draft'];
const ANSWERS = [...CASES, 'cases', 'config'];

/** Which rooms a room may import, besides itself; `errors`, `finding` and `lang` are open to all of them. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  kb: [],
  search: ['kb'],
  cert: ['kb'],
  explain: ['kb'],
  channel: ['kb'],
  triage: TRIAGE,
  routing: ROUTING,
  draft: DRAFT,
  cases: CASES,
  config: ['kb', 'draft'],
  answers: ANSWERS,
  ui: ['answers', 'context.ts'],
  report: ['answers'],
  io: ['kb', 'search', 'cases', 'config', 'context.ts'],
  cli: ['answers', 'ui', 'report', 'io', 'context.ts'],
  lang: [],
  'errors.ts': [],
  'finding.ts': [],
};

/** Which packages which files may import; `how` narrows it to types or to a load on first use. */
const PACKAGES: readonly { in: RegExp; name: string; how?: 'type' | 'dynamic' }[] = [
  { in: /^kb\/shapes\//, name: 'zod' },
  { in: /^kb\/shape-issues\.ts$/, name: 'zod' },
  { in: /^kb\/load\.ts$/, name: 'zod', how: 'type' },
  { in: /^kb\/(parsed-file|yaml-trees)\.ts$/, name: 'yaml' },
  { in: /^config\/yaml-edit\.ts$/, name: 'yaml' },
  { in: /^kb\/digest\.ts$/, name: 'node:crypto' },
  { in: /^search\//, name: 'fuse.js/basic' },
  { in: /^draft\/eml\.ts$/, name: 'node:crypto' },
  { in: /^cases\//, name: 'node:crypto' },
  { in: /^answers\/shapes\//, name: 'zod' },
  { in: /^lang\//, name: 'get-east-asian-width' },
  { in: /^ui\/style\.ts$/, name: 'chalk', how: 'dynamic' },
  { in: /^ui\/prompts\.ts$/, name: 'inquirer', how: 'dynamic' },
  { in: /^io\//, name: 'node:fs' },
  { in: /^io\//, name: 'node:path' },
  { in: /^io\//, name: 'node:os' },
  { in: /^io\/digest\.ts$/, name: 'node:crypto' },
  { in: /^cli\//, name: 'commander' },
];

/** Files of our own that are dear to load, so that they are loaded where they are needed and not before. */
const ON_FIRST_USE = ['io/digest.ts', 'ui/prompts.ts', 'kb/compile.ts'];

describe('rooms', () => {
  it('reads the imports it holds to the table', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter(({ target }) => target !== undefined && !texts.has(target)).map(said)).toEqual([]);
  });

  it('has a line in the table for every folder', () => {
    expect(files.map(roomOf).filter((room) => !(room in ROOMS) && room !== 'main.ts' && room !== 'context.ts')).toEqual(
      [],
    );
  });

  it('imports of our own only what the table allows', () => {
    expect(imports.filter((one) => one.target !== undefined && !mayImport(one, one.target)).map(said)).toEqual([]);
  });

  it('imports of packages only what the table allows', () => {
    expect(imports.filter((one) => one.target === undefined && !mayUse(one)).map(said)).toEqual([]);
  });

  it('loads on first use what most answers do without', () => {
    const dear = imports.filter(({ target }) => target !== undefined && ON_FIRST_USE.includes(target));
    expect(new Set(dear.map(({ target }) => target)).size).toBe(ON_FIRST_USE.length);
    // The commands that maintain the knowledge base are loaded on first use themselves, and parse it every time.
    const others = dear.filter(({ file }) => !/^answers\/(kb-|overlay-effect)/.test(file));
    expect(others.filter(({ type, dynamic }) => !type && !dynamic).map(said)).toEqual([]);
  });
});

describe('manners', () => {
  it.each([
    ['process', /\bprocess\s*[.?[]|node:process/, /^main\.ts$/],
    ['console', /\bconsole\b/, undefined],
    ['Math.random', /\bMath\.random\b/, undefined],
    ['the clock', /\bnew Date\(\s*\)/, /^(main|cli\/clock)\.ts$/],
    ['fetch', /\bfetch\s*\(/, undefined],
    ['process.exit()', /\bprocess\.exit\s*\(/, undefined],
    ['a default export', /\bexport\s+default\b/, undefined],
    ['a re-export of everything', /\bexport\s+(?:type\s+)?\*/, undefined],
  ] as const)('uses %s nowhere else', (_, pattern, allowed) => {
    const found = [...code]
      .filter(([file]) => allowed === undefined || !allowed.test(file))
      .flatMap(([file, text]) =>
        text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('names no file for nothing in particular', () => {
    const vague = /(^|\/)(index|utils?|helpers?|misc|common)\.ts$/;
    const shared = ['kb/shapes/common.ts', 'answers/shapes/common.ts'];
    expect(files.filter((file) => vague.test(file) && !shared.includes(file))).toEqual([]);
  });

  it('writes every import of its own with the name of the file', () => {
    expect(imports.filter(({ written }) => written.startsWith('.') && !written.endsWith('.ts')).map(said)).toEqual([]);
  });
});

/** The first folder, or the file itself where it stands in none. */
function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

function mayImport({ file, type }: Import, target: string): boolean {
  const room = roomOf(file);
  const to = roomOf(target);
  if (room === 'main.ts' || room === to) return true;
  // The ports are types over what they carry, and nothing else.
  if (room === 'context.ts') return type;
  if (OPEN_FILES.includes(to)) return true;
  // The two open files stand below the language too.
  if (to === 'lang') return !OPEN_FILES.includes(room);
  return ROOMS[room]?.includes(to) ?? false;
}

function mayUse({ file, written, type, dynamic }: Import): boolean {
  if (file === 'main.ts') return written.startsWith('node:');
  return PACKAGES.some(
    ({ in: where, name, how }) =>
      name === written && where.test(file) && (how === undefined || (how === 'type' ? type : dynamic || type)),
  );
}

function said({ file, written }: Import): string {
  return `src/${file} imports ${written}`;
}

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (written: string | undefined, type: boolean, dynamic: boolean): void => {
    if (written === undefined) return;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    const target = written.startsWith('.') ? join(folder, written).replaceAll('\\', '/') : undefined;
    found.push({ file, written, target, type, dynamic });
  };
  for (const match of text.matchAll(/^\s*(?:import|export)\s+([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/gm)) {
    const clause = match[1] ?? '';
    const names =
      /\{([^}]*)\}/
        .exec(clause)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? [];
    const onlyTypes =
      names.length > 0 && clause.trim().startsWith('{') && names.every((name) => /^\s*type\s/.test(name));
    add(match[2], /^type\b/.test(clause) || onlyTypes, false);
  }
  for (const match of text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)) add(match[1], false, false);
  for (const match of text.matchAll(/(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.\w)?/g)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const type = match[1] !== undefined || (match[3] !== undefined && !/await\s*$/.test(before));
    add(match[2], type, true);
  }
  return found;
}

/** The lines of a file with its comments blanked out; a `//` inside a quoted text stays. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');
}
