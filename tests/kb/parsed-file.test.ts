import { describe, expect, it } from 'vitest';
import { ParsedFile } from '../../src/kb/parsed-file.ts';
import type { Path } from '../../src/kb/prov.ts';

const SOURCE = `# a comment
id: pact
list:
  - one
  - { name: two, code: '010121' }
nested:
  empty:
  deep: { value: 010121 }
`;

const file = new ParsedFile('data/pact.yaml', SOURCE);
const at = (path: Path, on: 'key' | 'value' = 'value'): string => {
  const { line, column } = file.finding('x/y', path, { message: '', fix: '' }, { on });
  return `${line}:${column}`;
};

describe('where a value stands', () => {
  it.each<[Path, string, string]>([
    [['id'], '2:5', '2:1'],
    [['list', 0], '4:5', '4:5'],
    [['list', 1, 'name'], '5:13', '5:7'],
    [['list', 1, 'code'], '5:24', '5:18'],
    [['nested', 'deep', 'value'], '8:18', '8:11'],
    [['nested', 'empty'], '7:9', '7:3'],
  ])('%j is at %s, its key at %s', (path, value, key) => {
    expect([at(path), at(path, 'key')]).toEqual([value, key]);
  });

  it.each<[Path, string]>([
    [['gone'], '2:1'],
    [['nested', 'gone'], '7:3'],
    [['nested', 'deep', 'gone', 'deeper'], '8:9'],
    [['list', 9], '4:3'],
    [['list', 1, 'gone'], '5:5'],
    [['id', 'below', 'a', 'scalar'], '2:5'],
    [[], '2:1'],
  ])('%j is missing and told at the nearest thing above, %s', (path, place) => {
    expect(at(path)).toBe(place);
  });
});

describe('written', () => {
  it.each<[Path, string | undefined]>([
    [['nested', 'deep', 'value'], '010121'],
    [['list', 1, 'code'], '010121'],
    [['list'], undefined],
    [['gone'], undefined],
  ])('of %j is %s', (path, text) => {
    expect(file.written(path)).toBe(text);
  });
});

describe('values', () => {
  it('keep what was quoted as text and nothing else', () => {
    expect(file.value).toMatchObject({
      list: ['one', { code: '010121' }],
      nested: { empty: null, deep: { value: 10121 } },
    });
  });

  it.each(['no', 'yes', 'on', 'off', 'y', 'NO', '2026-11-22', '1:30'])('read %s as text, as YAML 1.2 does', (word) => {
    expect(new ParsedFile('a', `key: ${word}\n`).value).toEqual({ key: word });
  });

  it('are null for an empty file', () => {
    expect(new ParsedFile('a', '').value).toBeNull();
    expect(new ParsedFile('a', '').finding('x/y', ['key'], { message: '', fix: '' })).toMatchObject({
      line: 1,
      column: 1,
    });
  });
});

describe('broken syntax', () => {
  it.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'kb/duplicate-key', 3, 1],
    ['a bracket that is never closed', 'a: [1, 2\nb: 3\n', 'kb/malformed', 2, 1],
    ['a tab for indent', 'a:\n\tb: 1\n', 'kb/malformed', 2, 1],
    ['a value after a value', 'a: "x" y\n', 'kb/malformed', 1, 8],
  ])('%s is told at its place', (_, source, rule, line, column) => {
    const { broken, value } = new ParsedFile('data/a.yaml', source);
    expect(broken[0]).toMatchObject({ rule, file: 'data/a.yaml', line, column, severity: 'error' });
    expect(broken[0]?.message).not.toMatch(/at line|\n/);
    expect(value).toBeUndefined();
  });

  it('is told all at once', () => {
    expect(new ParsedFile('a', 'a: 1\na: 2\nb: 1\nb: 2\n').broken.map(({ line }) => line)).toEqual([2, 4]);
  });
});
