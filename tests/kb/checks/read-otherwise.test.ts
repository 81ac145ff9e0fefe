import { describe, expect, it } from 'vitest';
import { readOtherwise } from '../../../src/kb/checks/read-otherwise.ts';
import { parseLayer } from '../../../src/kb/load.ts';
import { shown } from '../../support/findings.ts';

/** The check looks at texts as they are written, so a file of any shape will do. */
const check = (text: string): string[] =>
  readOtherwise(parseLayer([{ path: 'flow.yaml', text }], 'data/').files).map(shown);

describe('readOtherwise', () => {
  it.each([
    ['NO', 'a truth value'],
    ['no', 'a truth value'],
    ['Yes', 'a truth value'],
    ['on', 'a truth value'],
    ['OFF', 'a truth value'],
    ['y', 'a truth value'],
    ['N', 'a truth value'],
    ['01_01', 'a number in base eight'],
    ['1:30', 'a number in base sixty'],
    ['20:05', 'a number in base sixty'],
    ['12:30:45', 'a number in base sixty'],
    ['-1:30', 'a number in base sixty'],
    ['190:20:30.15', 'a number in base sixty'],
    ['2026-11-22', 'a date'],
    ['1_000.5', 'a number'],
    ['0:30.5', 'a number in base sixty'],
    ['2026-1-2', 'a date'],
    ['2026-11-22T10:00:00Z', 'a date'],
    ['2026-11-22t10:00:00Z', 'a date'],
    ['0b100', 'a number'],
    ['-0x1F', 'a number'],
    ['1_000', 'a number'],
    ['-10_000', 'a number'],
  ])('tells that %s is %s to older readers', (text, as) => {
    expect(check(`code: ${text}\n`)).toEqual([
      `data/flow.yaml:1:7 kb/unquoted-code ${text} without quotes is read as ${as} by YAML 1.1 -> quote it: '${text}'`,
    ]);
  });

  it.each([
    ['a word that begins like one', 'code: none'],
    ['a sentence that begins with one', 'code: no one knows'],
    ['a code', 'code: GB'],
    ['a range of hours', 'code: 14:00-15:00'],
    ['a minute that is none', 'code: 1:75'],
    ['a month', 'code: 2026-11'],
    ['a day with a comma after it', 'code: 2026-11-22, or later'],
    ['a day with a word after it', 'code: 2026-11-22 or later'],
    ['a number with a letter that only newer readers know', 'code: -0o10'],
    ['a version', 'code: 2026.11.1'],
    ['a number that every reader takes for one', 'code: 1000'],
    ['a truth value of both', 'code: true'],
    ['nothing', 'code: ~'],
    ['single quotes', "code: 'NO'"],
    ['double quotes', 'code: "2026-11-22"'],
    ['a block', 'code: |\n  NO\n'],
    ['a comment', 'code: GB # NO'],
  ])('is content with %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it('looks at keys and at the items of lists, and tells each at its place', () => {
    const yaml = "countries: [SE, NO, 'NO']\nmore:\n  - DK\n  - NO\non: push\n";
    expect(check(yaml).map((line) => line.split(' ')[0])).toEqual([
      'data/flow.yaml:1:17',
      'data/flow.yaml:4:5',
      'data/flow.yaml:5:1',
    ]);
  });

  it('looks at every file of the folder', () => {
    const files = ['lanes.yaml', 'proofs/a.yaml', 'proofs/b.yaml'].map((path) => ({ path, text: 'code: NO\n' }));
    expect(readOtherwise(parseLayer(files, '').files).map(({ file }) => file)).toEqual([
      'lanes.yaml',
      'proofs/a.yaml',
      'proofs/b.yaml',
    ]);
  });
});
