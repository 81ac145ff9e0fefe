import { describe, expect, it } from 'vitest';
import { decodeThings, encodeThings } from '../../src/io/lazy-things.ts';
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

/** The things as they come back from the disk, and how often the block was read. */
function readBack(
  things: readonly Thing[],
  before: readonly Uint8Array[] = [],
): { things: Thing[]; reads: () => number } {
  const { heads, blocks } = encodeThings(things, before);
  const block = bytesOf([...before, ...blocks]);
  let reads = 0;
  const decoded = decodeThings<Thing>(JSON.parse(JSON.stringify(heads)), () => {
    reads += 1;
    return block;
  });
  return { things: decoded, reads: () => reads };
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
    const second = encodeThings([STAMP, PAPER], first.blocks);
    const block = bytesOf([...first.blocks, ...second.blocks]);
    expect(decodeThings(first.heads, () => block)).toEqual([PAPER, BARE]);
    expect(decodeThings(second.heads, () => block)).toEqual([STAMP, PAPER]);
  });

  it('lie in the block without what their heads hold', () => {
    const { heads, blocks } = encodeThings([PAPER], []);
    expect(heads[0]?.head).toEqual({ id: 'paper', kind: 'certificate', name: PAPER.name, wellKnown: true });
    expect(Object.keys(JSON.parse(new TextDecoder().decode(blocks[0])))).toEqual(['summary', 'notes', '$setBy']);
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
