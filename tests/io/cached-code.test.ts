import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cachedCodeOf, useCachedCode } from '../../src/io/cached-code.ts';

const folder = mkdtempSync(join(tmpdir(), 'magna-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NODE = { version: 'v99.0.0', arch: 'made-up' };
const SOURCE = 'module.exports = { answer: require("twice")(21), where: __dirname };';
const wrap = (source: string): string => `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;

let usual: [string, string][] = [];

/** A loader as far as the hook looks into it, so that the real one of the test run stays as it is. */
function load(filename: string): { exports: unknown } {
  const loader = {
    wrap,
    prototype: {
      _compile(content: string, file: string): void {
        usual.push([content, file]);
      },
    },
  };
  const builtin: Record<string, unknown> = { 'node:module': loader, 'node:vm': vm };
  useCachedCode(folder, { ...NODE, getBuiltinModule: (id) => builtin[id] });
  const module = { exports: {}, require: () => (n: number) => n * 2 };
  loader.prototype._compile.call(module, SOURCE, filename);
  return module;
}

beforeEach(() => {
  usual = [];
});

describe('useCachedCode', () => {
  it('leaves files of other folders, and chunks without code for this Node, to the usual way', () => {
    const elsewhere = join(tmpdir(), 'other.js');
    load(elsewhere);
    load(join(folder, 'bare.js'));
    expect(usual).toEqual([
      [SOURCE, elsewhere],
      [SOURCE, join(folder, 'bare.js')],
    ]);
  });

  it('runs a chunk with its code', () => {
    const chunk = join(folder, 'with.js');
    writeFileSync(
      cachedCodeOf(chunk, NODE.version, NODE.arch),
      new vm.Script(wrap(SOURCE), { filename: chunk }).createCachedData(),
    );
    expect(load(chunk).exports).toEqual({ answer: 42, where: folder });
    expect(usual).toEqual([]);
  });

  it('runs a chunk whose code is damaged all the same', () => {
    const chunk = join(folder, 'damaged.js');
    writeFileSync(cachedCodeOf(chunk, NODE.version, NODE.arch), 'not machine code');
    expect(load(chunk).exports).toEqual({ answer: 42, where: folder });
  });
});

it('names the code of a chunk by the Node that made it', () => {
  expect(cachedCodeOf('a.js', 'v20.1.0', 'x64')).toBe('a.js.v20.1.0-x64.bin');
});
