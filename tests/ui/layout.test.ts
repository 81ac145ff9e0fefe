import { describe, expect, it } from 'vitest';
import { apart, indented, labelled, page, table } from '../../src/ui/layout.ts';
import { widthOf } from '../../src/lang/width.ts';

describe('labelled', () => {
  it.each([
    ['a short label', 'who', 'you', ['who   you']],
    ['a long text', 'who', 'the exporter of the goods', ['who   the exporter', '      of the goods']],
    ['a Chinese label', '谁', '出口商', ['谁    出口商']],
    ['a label that fills its room', 'verifies', 'you', ['verifies', '      you']],
    ['several texts', 'who', ['one', 'two'], ['who   one', '      two']],
  ])('sets %s', (_, label, text, lines) => {
    expect(labelled(label, text, 6, 20)).toEqual(lines);
  });

  it('counts columns before it colours', () => {
    const [line] = labelled('who', 'you', 6, 20, (text) => `<b>${text}</b>`);
    expect(line).toBe('<b>who</b>   you');
  });
});

describe('apart', () => {
  it.each([
    ['left', 'right', 20, ['left           right']],
    ['左', '右', 10, ['左      右']],
    ['left', '', 20, ['left']],
    ['left', 'right', 11, ['left  right']],
    ['left', 'right', 10, ['left', 'right']],
  ])('%s and %s on %s columns', (left, right, width, lines) => {
    expect(apart(left, right, width)).toEqual(lines);
  });
});

describe('table', () => {
  it('lines columns up by what a terminal shows', () => {
    expect(
      table(
        [
          ['id', '名称', 'x'],
          ['法国', 'France', 'y'],
        ],
        40,
      ),
    ).toEqual(['id    名称    x', '法国  France  y']);
  });

  it('wraps the last column under itself', () => {
    const lines = table([['a', 'one two three four five six']], 22);
    expect(lines).toEqual(['a  one two three four', '   five six']);
    expect(lines.every((line) => widthOf(line) <= 22)).toBe(true);
  });

  it('takes rows that are short, and no rows', () => {
    expect(table([['a', 'b', 'c'], ['d']], 40)).toEqual(['a  b  c', 'd']);
    expect(table([], 40)).toEqual([]);
  });
});

describe('page and indented', () => {
  it('end every line without blanks and the page with one line end', () => {
    expect(page(['a  ', '', 'b'])).toBe('a\n\nb\n');
    expect(indented('one\n\ntwo', 2, 20)).toEqual(['  one', '', '  two']);
  });
});
