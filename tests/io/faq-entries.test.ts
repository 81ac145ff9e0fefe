import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { byteFile } from '../../src/io/byte-files.ts';
import { encodeEntries, FaqEntries } from '../../src/io/faq-entries.ts';
import type { FaqEntry } from '../../src/kb/shapes/faq.ts';
import { type ByteSource, bytesOf } from '../../src/search/sections.ts';
import { shippedKb } from '../support/kb.ts';

const folder = mkdtempSync(join(tmpdir(), 'magna-entries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (id: string, answer = 'an answer'): FaqEntry => ({
  id,
  category: 'document',
  question: { en: `What of ${id}?`, zh: `${id}怎么办？` },
  answer: { en: answer, zh: '答案：👍' },
  resolves: 'full',
  actor: 'you',
  escalateTo: { channel: 'helpdesk', reason: { en: 'Else.', zh: '否则。' } },
  prov: { all: { source: 'none', standing: 'unverified', reviewed: '2026-11-22' } },
});
const THREE = [entry('one'), entry('two', 'é'.repeat(1000)), entry('three')];

const blockOf = (entries: readonly FaqEntry[]): Buffer => Buffer.concat([...encodeEntries(entries)]);

/** A source, and which parts of it were read. */
function watched(block: Uint8Array): { source: ByteSource; reads: { offset: number; length: number }[] } {
  const reads: { offset: number; length: number }[] = [];
  const under = bytesOf(block);
  const read = (offset: number, length: number): Uint8Array => {
    reads.push({ offset, length });
    return under.read(offset, length);
  };
  return { source: { size: block.length, read }, reads };
}

describe('entries that were encoded', () => {
  it('come back as they were, in their order, whether all or one by one', () => {
    const entries = new FaqEntries(bytesOf(blockOf(THREE)));
    expect(entries.length).toBe(3);
    expect([2, 0, 1].map((position) => entries.at(position))).toEqual([THREE[2], THREE[0], THREE[1]]);
    expect(entries.all()).toEqual(THREE);
  });

  it('are read once each, and only when they are asked for', () => {
    const { source, reads } = watched(blockOf(THREE));
    const entries = new FaqEntries(source);
    const before = reads.length;
    const two = entries.at(1);
    const after = reads.length;
    expect(after).toBeGreaterThan(before);
    expect(entries.at(1)).toBe(two);
    expect(reads).toHaveLength(after);
    const long = Buffer.byteLength(JSON.stringify(THREE[1]));
    expect(reads.filter(({ length }) => length >= long)).toHaveLength(1);
    expect(reads.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(source.size);
  });

  it('may be none', () => {
    const entries = new FaqEntries(bytesOf(blockOf([])));
    expect([entries.length, entries.all()]).toEqual([0, []]);
    expect(() => entries.at(0)).toThrow(RangeError);
  });

  it.each([-1, 3, Number.NaN, Number.POSITIVE_INFINITY])('have none at %d', (position) => {
    const entries = new FaqEntries(bytesOf(blockOf(THREE)));
    expect(() => entries.at(position)).toThrow(RangeError);
  });

  it('are the same from a block that begins anywhere', () => {
    const block = blockOf(THREE);
    const shifted = new Uint8Array(block.length + 3);
    shifted.set(block, 3);
    expect(new FaqEntries(bytesOf(shifted.subarray(3))).all()).toEqual(THREE);
  });

  it('are the same from a file, be it small or too large to be read at once', () => {
    const large = Array.from({ length: 50 }, (_, at) => entry(`entry-${at}`, '货'.repeat(40_000)));
    for (const entries of [THREE, large]) {
      const path = join(folder, 'faq.bin');
      const block = blockOf(entries);
      writeFileSync(path, block);
      const read = new FaqEntries(byteFile(path));
      expect(read.at(entries.length - 1)).toEqual(entries.at(-1));
      expect(read.all()).toEqual(entries);
    }
    expect(blockOf(large).length).toBeGreaterThan(4 << 20);
  });

  it('are those of the shipped base', async () => {
    const { faq } = await shippedKb();
    expect(new FaqEntries(bytesOf(blockOf(faq))).all()).toEqual(JSON.parse(JSON.stringify(faq)));
  });
});

describe('a file of entries that was cut off', () => {
  it('does not give half an entry', () => {
    const block = blockOf(THREE);
    const entries = new FaqEntries(bytesOf(block.subarray(0, block.length - 5)));
    expect(entries.at(0)).toEqual(THREE[0]);
    expect(() => entries.at(2)).toThrow();
  });
});
