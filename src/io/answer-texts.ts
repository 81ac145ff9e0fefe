import type { FaqEntry } from '../kb/shapes/faq.ts';

// The answers are most of the knowledge base, and a command shows one or two of them. They lie in one block: the number
// of texts, where each begins and the last ends, then English and Chinese in turn, in UTF-8.

/** The answers of entries as one block of bytes. */
export function encodeAnswers(entries: readonly FaqEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const texts = entries.flatMap(({ answer }) => [encoder.encode(answer.en), encoder.encode(answer.zh)]);
  const head = new Uint32Array(texts.length + 2);
  head[0] = texts.length;
  for (const [position, text] of texts.entries()) head[position + 2] = (head[position + 1] ?? 0) + text.length;
  const bytes = new Uint8Array(head.byteLength + (head.at(-1) ?? 0));
  bytes.set(new Uint8Array(head.buffer));
  for (const [position, text] of texts.entries()) bytes.set(text, head.byteLength + (head[position + 1] ?? 0));
  return bytes;
}

/**
 * Gives entries their answers back, each decoded when it is asked for.
 *
 * @param entries as they were compiled, without `answer`, in the order of the block; they are completed in place
 * @param read the block; called once, on the first answer
 */
export function withAnswers(entries: readonly Omit<FaqEntry, 'answer'>[], read: () => Uint8Array): FaqEntry[] {
  let block: Uint8Array | undefined;
  const textAt = (position: number): string => {
    block ??= read();
    const head = new Uint32Array(block.buffer.slice(block.byteOffset, block.byteOffset + 4));
    const starts = new Uint32Array(
      block.buffer.slice(block.byteOffset + 4, block.byteOffset + 4 + ((head[0] ?? 0) + 1) * 4),
    );
    const offset = ((head[0] ?? 0) + 2) * 4;
    return new TextDecoder().decode(
      block.subarray(offset + (starts[position] ?? 0), offset + (starts[position + 1] ?? 0)),
    );
  };
  return entries.map((entry, index) =>
    Object.defineProperty(entry as FaqEntry, 'answer', {
      enumerable: true,
      get: () => ({ en: textAt(index * 2), zh: textAt(index * 2 + 1) }),
    }),
  );
}
