import type { ByteSource } from '../search/sections.ts';
import { lazyList } from './lazy-list.ts';
import { lineThat } from './line-files.ts';

// Most of the law is never looked at in one run. The things lie as JSON in one block. Who asks for one by its id gets it
// from there; who looks through a list gets what every list shows, and the rest when something else is asked for.

/** Read at once in a list: what tells one thing from another. */
const HEAD = ['id', 'kind', 'name', 'short', 'wellKnown', 'family', 'acceptedBy'] as const;

/** Where a thing lies in the block, what is known of it before it is read, and the keys it has besides. */
export interface ThingHead {
  readonly head: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface Thing {
  readonly id: string;
}

/** Things as heads and a block of bytes. */
export function encodeThings(
  things: readonly Thing[],
  before: readonly Uint8Array[],
): { heads: ThingHead[]; blocks: Uint8Array[] } {
  const encoder = new TextEncoder();
  let start = before.reduce((sum, { length }) => sum + length, 0);
  const blocks: Uint8Array[] = [];
  const heads = things.map((thing): ThingHead => {
    const entries = Object.entries(thing);
    const isHead = (key: string): boolean => (HEAD as readonly string[]).includes(key);
    const bytes = encoder.encode(JSON.stringify(thing));
    const at = { start, end: start + bytes.length };
    start = at.end;
    blocks.push(bytes);
    return {
      head: Object.fromEntries(entries.filter(([key]) => isHead(key))) as ThingHead['head'],
      keys: entries.map(([key]) => key).filter((key) => !isHead(key)),
      ...at,
    };
  });
  return { heads, blocks };
}

/** A line for each thing: its kind, its id, a tabulator, where it begins and ends. */
export function linesOfThings(kind: string, heads: readonly ThingHead[]): string {
  return heads.map(({ head, start, end }) => `\n${kind} ${head.id}\t${start} ${end}`).join('');
}

/** Where the things of a kind are read from; each is called on first need. */
export interface ThingFiles {
  readonly heads: () => readonly ThingHead[];
  /** The lines of all kinds. */
  readonly lines: () => Buffer;
  readonly block: () => ByteSource;
}

/** The things of a kind as a list that reads itself. */
export function openThings(kind: string, { heads, lines, block }: ThingFiles): () => readonly Thing[] {
  const decoder = new TextDecoder();
  const read = (start: number, end: number): Thing =>
    JSON.parse(decoder.decode(block().read(start, end - start))) as Thing;
  const known = new Map<string, Thing>();

  const find = (id: string): Thing | undefined => {
    const found = known.get(id) ?? parsed(id);
    if (found !== undefined) known.set(id, found);
    return found;
  };
  const parsed = (id: string): Thing | undefined => {
    const [start, end] = lineThat(lines(), `${kind} ${id}\t`)?.split(' ').map(Number) ?? [];
    return start === undefined || end === undefined ? undefined : read(start, end);
  };
  const fromHead = ({ head, keys, start, end }: ThingHead): Thing => {
    let whole = false;
    const filled = (target: Thing): Thing => {
      if (!whole) Object.assign(target, read(start, end));
      whole = true;
      return target;
    };
    return new Proxy<Thing>(head, {
      get: (target, key) => Reflect.get(key in target || !keys.includes(String(key)) ? target : filled(target), key),
      has: (target, key) => key in target || keys.includes(String(key)),
      ownKeys: (target) => Reflect.ownKeys(filled(target)),
      getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(filled(target), key),
    });
  };
  // Of two with one id the first is found; the list has both.
  const make = (): Thing[] => {
    const first = new Set<string>();
    return heads().map((head) => {
      const { id } = head.head;
      if (first.has(id)) return fromHead(head);
      first.add(id);
      const thing = known.get(id) ?? fromHead(head);
      known.set(id, thing);
      return thing;
    });
  };
  return lazyList(make, find);
}
