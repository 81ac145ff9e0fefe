import type { ByteSource } from '../search/sections.ts';

// Most of the law is never looked at in one run. The things lie as JSON in one block; of each, what every list shows of
// it is read at once, the rest when something else of it is asked for.

/** Read at once: what tells one thing from another. */
const HEAD = ['id', 'kind', 'name', 'short', 'wellKnown', 'family', 'acceptedBy'] as const;

/** Where a thing lies in the block, what is known of it before it is read, and the keys it has besides. */
export interface ThingHead {
  readonly head: Readonly<Record<string, unknown>>;
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Things as heads and a block of bytes. */
export function encodeThings(
  things: readonly object[],
  before: readonly Uint8Array[],
): { heads: ThingHead[]; blocks: Uint8Array[] } {
  const encoder = new TextEncoder();
  let start = before.reduce((sum, { length }) => sum + length, 0);
  const blocks: Uint8Array[] = [];
  const heads = things.map((thing): ThingHead => {
    const entries = Object.entries(thing);
    const isHead = (key: string): boolean => (HEAD as readonly string[]).includes(key);
    const rest = entries.filter(([key]) => !isHead(key));
    const bytes = encoder.encode(JSON.stringify(Object.fromEntries(rest)));
    const at = { start, end: start + bytes.length };
    start = at.end;
    blocks.push(bytes);
    return { head: Object.fromEntries(entries.filter(([key]) => isHead(key))), keys: rest.map(([key]) => key), ...at };
  });
  return { heads, blocks };
}

/**
 * Things that read themselves when more than their head is asked for.
 *
 * @param block the bytes they lie in; called on first need
 */
export function decodeThings<T extends object>(heads: readonly ThingHead[], block: () => ByteSource): T[] {
  const decoder = new TextDecoder();
  return heads.map(({ head, keys, start, end }) => {
    let whole = false;
    const read = (target: object): object => {
      if (!whole) {
        Object.assign(target, JSON.parse(decoder.decode(block().read(start, end - start))));
        whole = true;
      }
      return target;
    };
    return new Proxy(head, {
      get: (target, key) => Reflect.get(key in target || !keys.includes(String(key)) ? target : read(target), key),
      has: (target, key) => key in target || keys.includes(String(key)),
      ownKeys: (target) => Reflect.ownKeys(read(target)),
      getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(read(target), key),
    }) as T;
  });
}
