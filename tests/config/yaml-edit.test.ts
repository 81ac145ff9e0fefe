import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutValue, withValue } from '../../src/config/yaml-edit.ts';

describe('one value in a YAML text', () => {
  it.each([
    ['', "a: 'x'\n"],
    ['# mine\n', "# mine\na: 'x'\n"],
    ['b: 1', "b: 1\na: 'x'\n"],
    ['b: 1\r\n', "b: 1\r\na: 'x'\r\n"],
    ['a:   old   # why\nb:   [ 1,2 ]\n', "a:   'x'   # why\nb:   [ 1,2 ]\n"],
    ["{ a: old, 'b': 1 }\n", "{ a: 'x', 'b': 1 }\n"],
    ["# one\n\na: 'it''s'\n\n# two\n", "# one\n\na: 'x'\n\n# two\n"],
  ])('is put into %j and nothing else is touched', (text, wanted) => {
    expect(withValue(text, ['a'], 'x')).toBe(wanted);
  });

  it.each([
    ['{ b: 1 } # flow\n', { b: 1, a: 'x' }],
    ['a: |\n  several\n  lines\n# end\nb: 1\n', { a: 'x', b: 1 }],
    ['a: &here old\nb: *here\n', undefined],
    ['a: [1, 2]\n# end\n', { a: 'x' }],
    ['b: 1\n...\n', { b: 1, a: 'x' }],
    ['---\nb: 1\n', { b: 1, a: 'x' }],
  ])('is put into %j whatever it takes, and no comment is lost', (text, wanted) => {
    const edited = withValue(text, ['a'], 'x');
    if (wanted === undefined) {
      expect(edited).toBeUndefined();
      return;
    }
    expect(parse(edited ?? '')).toEqual(wanted);
    for (const comment of text.match(/# .*/g) ?? []) expect(edited).toContain(comment);
  });

  it('is put into a list of things', () => {
    const text = '# ours\nchannels:\n  - { id: chat, hide: true } # no chat\n';
    const added = withValue(text, ['channels', 1], { id: 'helpdesk', endpoint: 'https://a.example' }) ?? '';
    expect(parse(added)).toEqual({
      channels: [
        { id: 'chat', hide: true },
        { id: 'helpdesk', endpoint: 'https://a.example' },
      ],
    });
    for (const comment of ['# ours', '# no chat']) expect(added).toContain(comment);
    expect(withValue(added, ['channels', 1, 'endpoint'], 'https://b.example')).toBe(
      added.replace(/endpoint: .*/, "endpoint: 'https://b.example'"),
    );
  });

  it.each([
    ['a: 1\nb: 2\n', 'b: 2\n'],
    ['b: 2\na: 1', 'b: 2\n'],
    ['# of a\na: 1 # beside\nb: 2\n', '# of a\n# beside\nb: 2\n'],
    ['a: 1\r\nb: 2\r\n', 'b: 2\r\n'],
    ['a: 1\n', ''],
    ['a: |\n  several\n  lines\nb: 2\n', 'b: 2\n'],
    ['{ a: 1, b: 2 }\n', '{ b: 2 }\n'],
  ])('is taken out of %j', (text, wanted) => {
    expect(withoutValue(text, ['a'])).toBe(wanted);
  });

  it('is taken out of a thing in a list', () => {
    expect(withoutValue('channels:\n  - id: chat\n    endpoint: x # y\n', ['channels', 0, 'endpoint'])).toBe(
      'channels:\n  - id: chat\n    # y\n',
    );
    expect(parse(withoutValue('channels: [{ endpoint: x, id: chat }]\n', ['channels', 0, 'endpoint']) ?? '')).toEqual({
      channels: [{ id: 'chat' }],
    });
  });

  it('reads back as it was put in, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', 'b: 1\n', 'a: old\n', '# c\n{ a: 1 }'),
        (value, text) => {
          expect(parse(withValue(text, ['a'], value) ?? '').a).toBe(value);
        },
      ),
    );
  });
});
