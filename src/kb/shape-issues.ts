import { z } from 'zod';
import type { Finding } from '../finding.ts';
import { nearest } from '../lang/nearest.ts';
import type { KbFile } from './kb-file.ts';
import { MergedFile } from './merged-file.ts';
import type { Path } from './prov.ts';

type Issue = z.core.$ZodIssue;

/** A JSON Schema, as far as this file looks into it. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** What a shape has to say about one file, every problem with its line and, for a key, the nearest valid one. */
export function shapeFindings(file: KbFile, shape: z.ZodType): Finding[] {
  const value = file instanceof MergedFile ? file.bare : file.value;
  const result = shape.safeParse(value);
  if (result.success) return [];
  let schema: Schema | undefined;
  const keysAt = (path: Path): string[] => {
    schema ??= z.toJSONSchema(shape, { unrepresentable: 'any' }) as Schema;
    return keysOf(schema, schema, path);
  };
  return result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap(({ issue, path }) => report(file, issue, path, keysAt));
}

/** A union reports all its branches; only the branch that fits best says what the writer meant. */
function flatten(issue: Issue, above: Path): { issue: Issue; path: Path }[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => flatten(inner, path)));
  const fit = (branch: { issue: Issue; path: Path }[]): number => {
    const misfit = branch.some(
      ({ issue: inner, path: at }) => at.length === path.length && inner.code !== 'unrecognized_keys',
    );
    return (misfit ? 1000 : 0) + branch.length;
  };
  const best = branches.toSorted((a, b) => fit(a) - fit(b))[0] ?? [];
  const scalarsOnly = best.every(({ path: at }) => at.length === path.length);
  return scalarsOnly && fit(best) >= 1000 ? [{ issue, path }] : best;
}

function report(file: KbFile, issue: Issue, path: Path, keysAt: (path: Path) => string[]): Finding[] {
  const where = path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(path);
      const [close] = nearest(key, known);
      const fix = close === undefined ? `valid here: ${known.join(', ')}` : `${close}?`;
      return file.finding('kb/unknown-key', [...path, key], { message: `unknown key "${key}"`, fix }, { on: 'key' });
    });
  }
  const value = valueAt(file.value, path);
  if (value === null) {
    const text = { message: `${where}: left blank`, fix: 'give a value, or say unknown or none' };
    return [file.finding('kb/null-value', path, text, { on: 'key' })];
  }
  if (value === undefined) {
    const key = String(path.at(-1));
    const language = key === 'en' || key === 'zh';
    const text = language
      ? { message: `${where}: the ${key === 'en' ? 'English' : 'Chinese'} text is missing`, fix: `add ${key}:` }
      : { message: `${where}: missing`, fix: `add ${key}:` };
    return [file.finding(language ? 'kb/language-missing' : 'kb/missing-key', path, text)];
  }
  const written = file.written(path);
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    written !== undefined &&
    typeof value !== 'string'
  ) {
    const text = { message: `${where}: ${written} is read as a ${typeof value}`, fix: `quote it: '${written}'` };
    return [file.finding('kb/unquoted-code', path, text)];
  }
  return [file.finding('kb/shape', path, { message: `${where}: ${sentence(issue)}`, fix: hint(issue, value) })];
}

function sentence(issue: Issue): string {
  return issue.message.replace(/^Invalid input: /, '').replace(/^Invalid option: /, '');
}

function hint(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const options = issue.values.map(String);
    const [close] = nearest(value, options);
    return close === undefined ? `one of ${options.join(', ')}` : `${close}?`;
  }
  return 'see CONTRIBUTING.md for the shape of this file';
}

function valueAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string | number, unknown>)[step];
  }
  return node;
}

/** The keys that any branch of the schema allows at a path. */
function keysOf(root: Schema, schema: Schema, path: Path): string[] {
  const reference = schema.$ref?.split('/').at(-1);
  const here = reference === undefined ? schema : (root.$defs?.[reference] ?? schema);
  const branches = [...(here.anyOf ?? []), ...(here.oneOf ?? []), ...(here.allOf ?? [])];
  const fromBranches = branches.flatMap((branch) => keysOf(root, branch, path));
  const [step, ...rest] = path;
  if (step === undefined) return [...new Set([...Object.keys(here.properties ?? {}), ...fromBranches])];
  const item = typeof here.items === 'object' ? here.items : undefined;
  const extra = typeof here.additionalProperties === 'object' ? here.additionalProperties : undefined;
  const next = typeof step === 'number' ? (here.prefixItems?.[step] ?? item) : (here.properties?.[step] ?? extra);
  return [...new Set([...(next ? keysOf(root, next, rest) : []), ...fromBranches])];
}
