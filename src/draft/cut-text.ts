const SENTENCE_END = /^[。！？!?.]$/u;
const WIDE_END = /^[。！？]$/u;
const CLOSING = /^[”’」』）)"']$/u;
const LINE_END = /^\r?\n$/;
const BLANK = /^\s$/u;

/**
 * The beginning of a text that fits. It never ends inside what a reader takes for one character: a pair, a letter with its
 * accents, a flag, an emoji of several parts.
 *
 * @param sizeOf what a part takes of the room; the size of a whole is the sum over its parts
 * @param at `sense` ends at the last line or sentence that ends in the second half of what fits, where one does
 * @returns all of it where all of it fits; empty where not even the first character does
 */
export function cutText(
  text: string,
  room: number,
  sizeOf: (part: string) => number,
  at: 'sense' | 'character',
): string {
  let used = 0;
  let end = 0;
  let stop = 0;
  let before = '';
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    // A cut before the first of several line ends leaves no blank line behind.
    const lineEnds = LINE_END.test(segment) && !LINE_END.test(before);
    if (lineEnds || (SENTENCE_END.test(before) && BLANK.test(segment))) stop = index;
    used += sizeOf(segment);
    if (used > room) return text.slice(0, at === 'sense' && stop * 2 >= end ? stop : end);
    const closed = stop === end && stop > 0 && CLOSING.test(segment);
    end = index + segment.length;
    if (WIDE_END.test(segment) || closed) stop = end;
    before = segment;
  }
  return text;
}
