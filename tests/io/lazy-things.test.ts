import { describe, expect, it } from 'vitest';
import { encodeThings, linesOfThings, openThings, type ThingHead } from '../../src/io/lazy-things.ts';
import { byId } from '../../src/kb/by-id.ts';
import { bytesOf } from '../../src/search/sections.ts';

interface Thing {
  readonly id: string;
  readonly kind?: string;
  readonly name?: { readonly en: string; readonly zh: string };
  readonly short?: { readonly en: string; readonly zh: string };
  readonly wellKnown?: boolean;
  readonly family?: { readonly number: string };
  readonly acceptedBy?: readonly string[];
  readonly summary?: string;
  readonly notes?: readonly string[];
  readonly $setBy?: Readonly<Record<string, unknown>>;
}

const PAPER: Thing = {
  id: 'paper',
  kind: 'certificate',
  summary: 'A paper: 一张纸 😀',
  name: { en: 'Paper', zh: '纸' },
  notes: ['one', 'two'],
  wellKnown: true,
  $setBy: { summary: { file: 'acme/proofs/paper.yaml' } },
};
const BARE: Thing = { id: 'bare', name: { en: 'Bare', zh: '空' }, acceptedBy: [] };
const STAMP: Thing = { id: 'stamp', summary: 'A stamp: 一枚章' };

/** What things become on the disk, and how often it was read. */
function kept(things: readonly Thing[], before: readonly Uint8Array[] = []) {
  const { heads, blocks } = encodeThings(things, before);
  const block = bytesOf([...before, ...blocks]);
  const lines = Buffer.from(`${linesOfThings('papers', heads)}\n`, 'utf8');
  const count = { heads: 0, block: 0 };
  const list = openThings('papers', {
    heads: () => {
      count.heads += 1;
      return JSON.parse(JSON.stringify(heads)) as ThingHead[];
    },
    lines: () => lines,
    block: () => {
      count.block += 1;
      return block;
    },
  });
  return { list, count };
}

/** The things as they come back from the disk, and how often the block was read. */
function readBack(
  things: readonly Thing[],
  before: readonly Uint8Array[] = [],
): { things: readonly Thing[]; reads: () => number } {
  const { list, count } = kept(things, before);
  return { things: list(), reads: () => count.block };
}

/** One thing alone; a test that has none is wrong itself. */
function only(thing: Thing): { thing: Thing; reads: () => number } {
  const { things, reads } = readBack([thing]);
  const [first] = things;
  if (first === undefined) throw new Error('nothing came back');
  return { thing: first, reads };
}

describe('things that were encoded', () => {
  it('come back as they were, in their order', () => {
    expect(readBack([PAPER, BARE, STAMP]).things).toEqual([PAPER, BARE, STAMP]);
    expect(readBack([]).things).toEqual([]);
  });

  it('are found behind those of other kinds in the same block', () => {
    const first = encodeThings([PAPER, BARE], []);
    expect(readBack([STAMP, PAPER], first.blocks).things).toEqual([STAMP, PAPER]);
  });

  it('lie in the block whole, with what a list shows of them beside it', () => {
    const { heads, blocks } = encodeThings([PAPER], []);
    expect(heads[0]?.head).toEqual({ id: 'paper', kind: 'certificate', name: PAPER.name, wellKnown: true });
    expect(JSON.parse(new TextDecoder().decode(blocks[0]))).toEqual(PAPER);
  });
});

describe('a thing that is asked for by its id', () => {
  it('is read alone, without a list', () => {
    const { list, count } = kept([PAPER, BARE, STAMP]);
    expect(byId(list(), 'stamp')).toEqual(STAMP);
    expect(byId(list(), 'stamp')).toBe(byId(list(), 'stamp'));
    expect(count).toEqual({ heads: 0, block: 1 });
  });

  it.each(['stam', 'tamp', '', 'stamp\t', 'papers', '0'])('is nothing where nothing is called %j', (id) => {
    const { list, count } = kept([PAPER, BARE, STAMP]);
    expect(byId(list(), id)).toBeUndefined();
    expect(count.block).toBe(0);
  });

  it('is the one that the list has, whichever came first', () => {
    const found = kept([PAPER, STAMP]);
    const stamp = byId(found.list(), 'stamp');
    expect(found.list().find(({ id }) => id === 'stamp')).toBe(stamp);
    const listed = kept([PAPER, STAMP]);
    const [, last] = listed.list();
    expect(byId(listed.list(), 'stamp')).toBe(last);
    expect(listed.count.heads).toBe(1);
  });

  it('of two with one id is the first', () => {
    const other = { ...STAMP, summary: 'Another.' };
    const { list } = kept([STAMP, other]);
    expect(byId(list(), 'stamp')).toEqual(STAMP);
    expect([...list()]).toEqual([STAMP, other]);
  });

  it('is not found in a list that was made of some of them', () => {
    const { list } = kept([PAPER, STAMP]);
    const some = list().filter(({ id }) => id !== 'stamp');
    expect(byId(some, 'stamp')).toBeUndefined();
    expect(byId(some, 'paper')).toEqual(PAPER);
  });
});

describe('a list that reads itself', () => {
  it('is an array like any other', () => {
    const { list, count } = kept([PAPER, STAMP]);
    expect(count.heads).toBe(0);
    const things = list();
    expect(Array.isArray(things)).toBe(true);
    expect(things).toHaveLength(2);
    expect(JSON.parse(JSON.stringify(things))).toEqual([PAPER, STAMP]);
    expect([...things, ...list()].map(({ id }) => id)).toEqual(['paper', 'stamp', 'paper', 'stamp']);
    expect(things.entries().next().value).toEqual([0, PAPER]);
    expect(Object.keys(things)).toEqual(['0', '1']);
    expect(count.heads).toBe(1);
  });
});

describe('a thing', () => {
  it.each<[string, (thing: Thing) => unknown, unknown]>([
    ['its id', ({ id }) => id, 'paper'],
    ['its kind', ({ kind }) => kind, 'certificate'],
    ['its name', ({ name }) => name?.zh, '纸'],
    ['whether everybody expects it', ({ wellKnown }) => wellKnown, true],
    [
      'a key of every list that it does not have',
      ({ short, family, acceptedBy }) => [short, family, acceptedBy],
      [undefined, undefined, undefined],
    ],
    ['a key that nothing has', (thing) => (thing as { gone?: unknown }).gone, undefined],
    ['whether it has a key', (thing) => ['id' in thing, 'summary' in thing, 'versions' in thing], [true, true, false]],
    ['what every object has', (thing) => Object.getPrototypeOf(thing), Object.prototype],
  ])('tells without being read: %s', (_, ask, answer) => {
    const { thing, reads } = only(PAPER);
    expect(ask(thing)).toEqual(answer);
    expect(reads()).toBe(0);
  });

  it.each<[string, (thing: Thing) => unknown, unknown]>([
    ['another key', ({ summary }) => summary, PAPER.summary],
    ['the marks of an overlay', ({ $setBy }) => $setBy, PAPER.$setBy],
    ['its keys', (thing) => Object.keys(thing).toSorted(), Object.keys(PAPER).toSorted()],
    ['a copy', (thing) => ({ ...thing }), PAPER],
    ['whether a key is its own', (thing) => Object.hasOwn(thing, 'notes'), true],
    ['JSON', (thing) => JSON.parse(JSON.stringify(thing)) as unknown, PAPER],
  ])('reads itself once for %s', (_, ask, answer) => {
    const { thing, reads } = only(PAPER);
    expect(ask(thing)).toEqual(answer);
    expect(ask(thing)).toEqual(answer);
    expect([thing.summary, thing.notes]).toEqual([PAPER.summary, PAPER.notes]);
    expect(reads()).toBe(1);
  });

  it('shows all that lists show without being read', () => {
    const shown: Thing = {
      id: 'paper',
      kind: 'certificate',
      name: { en: 'Paper', zh: '纸' },
      short: { en: 'P', zh: '纸' },
      wellKnown: false,
      family: { number: 'rex' },
      acceptedBy: ['pact'],
    };
    const { thing, reads } = only({ ...shown, summary: 'A paper.' });
    const { id, kind, name, short, wellKnown, family, acceptedBy } = thing;
    expect({ id, kind, name, short, wellKnown, family, acceptedBy }).toEqual(shown);
    expect(reads()).toBe(0);
  });

  it('gives the same value each time', () => {
    const { thing } = only(PAPER);
    expect(thing.notes).toBe(thing.notes);
  });

  it('reads only itself, not its neighbours', () => {
    const { things, reads } = readBack([PAPER, BARE, STAMP]);
    expect(things[2]?.summary).toBe(STAMP.summary);
    expect(things.map(({ id }) => id)).toEqual(['paper', 'bare', 'stamp']);
    expect(reads()).toBe(1);
  });

  it('may have no more than its head', () => {
    const { thing } = only(BARE);
    expect(thing).toEqual(BARE);
    expect(Object.keys(thing)).toEqual(['id', 'name', 'acceptedBy']);
  });
});
