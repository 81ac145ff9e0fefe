import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/ui/highlight.ts';

const mark = (text: string): string => `[${text}]`;

describe('highlight', () => {
  it.each([
    ['a word', 'The upload stops.', ['upload'], 'The [upload] stops.'],
    ['every time it stands there', 'upload, upload', ['upload'], '[upload], [upload]'],
    ['a line that is the word', 'upload', ['upload'], '[upload]'],
    ['several words', 'upload stuck', ['stuck', 'upload'], '[upload] [stuck]'],
    ['Chinese inside other Chinese', '文件上传失败了', ['上传', '失败'], '文件[上传][失败]了'],
    ['letters beside Chinese', '用PDF上传', ['PDF'], '用[PDF]上传'],
    ['the longer of two words', 'PDF/A format', ['PDF', 'PDF/A'], '[PDF/A] format'],
    ['a shorter word where the longer one does not stand', 'PDF format', ['PDF/A', 'PDF'], '[PDF] format'],
    ['a word in brackets and quotes', '("upload")', ['upload'], '("[upload]")'],
    ['a word beside a stroke', 'e-CO', ['CO'], 'e-[CO]'],
    ['a word of signs a pattern would read', 'a (b)+ c', ['(b)+'], 'a [(b)+] c'],
    ['an emoji', 'ok 👍 ok', ['👍'], 'ok [👍] ok'],
  ])('marks %s', (_, line, words, marked) => {
    expect(highlight(line, words, mark)).toBe(marked);
  });

  it.each([
    ['inside of another word', 'shipping', ['pin', 'ship', 'ing']],
    ['inside of a word with an accent', 'éupload uploadé', ['upload']],
    ['beside a digit', 'EUR1 2EUR', ['EUR']],
    ['in another case', 'Upload', ['upload']],
    ['that is empty', 'upload', ['']],
    ['that is not there', 'upload', ['login']],
  ])('does not mark a word %s', (_, line, words) => {
    expect(highlight(line, words, mark)).toBe(line);
  });

  it('leaves every character of any line in its place', () => {
    const part = fc.string({ unit: fc.constantFrom(...'ab é货👍-('), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab é货👍-('), maxLength: 30 }),
        fc.array(part),
        (line, words) => {
          expect(highlight(line, words, (text) => text)).toBe(line);
          expect(highlight(line, words, mark).replaceAll(/[[\]]/g, '')).toBe(line);
        },
      ),
    );
  });
});
