import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { byteFile } from '../../src/io/byte-files.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import { readQuestion } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';
import { bytesOf } from '../../src/search/sections.ts';
import { EVERY_TERM } from '../../src/search/weights.ts';
import { indexBytes, indexOver } from '../support/search.ts';

const folder = mkdtempSync(join(tmpdir(), 'magna-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The positions of the entries that a question finds, best first. */
function found(index: IndexReader, question: string, most = 10): number[] {
  return rank(index, readQuestion(index, question), most).map(({ entry }) => entry);
}

/** Entries about other things, so that no word stands in all of them. */
const OTHERS = ['login', 'invoice', 'harbour', 'deadline', 'tariff', 'holiday'].map((word) => ({ phrases: [word] }));

describe('an entry ranks higher', () => {
  it.each<[string, Parameters<typeof indexOver>[0], string]>([
    ['for a word in a phrasing than for one in the answer', [{ phrases: ['stamp'] }, { answers: ['stamp'] }], 'stamp'],
    ['for a word in a tag than for one in the answer', [{ tags: ['stamp'] }, { answers: ['stamp'] }], 'stamp'],
    [
      'for its own words than for others of the same meaning',
      [{ phrases: ['seal'] }, { phrases: ['chop'], glosses: ['seal'] }],
      'seal',
    ],
    [
      'for other words of the same meaning than for one in the answer',
      [
        { phrases: ['chop'], glosses: ['seal'] },
        { phrases: ['chop'], answers: ['a seal and more words about it'] },
      ],
      'seal',
    ],
    [
      'the more of its phrasings say the word',
      [{ phrases: ['stamp faint', 'stamp gone', 'stamp wet'] }, { phrases: ['stamp faint', 'paper gone', 'ink wet'] }],
      'stamp',
    ],
    [
      'for two words of the question than for many phrasings that say one of them',
      [
        { phrases: ['印章很小', '颜色清晰'] },
        { phrases: ['印章淡', '印章丢', '印章湿', '印章红', '印章圆', '印章歪'] },
      ],
      '印章清晰',
    ],
    ['for a tag in Chinese', [{ tags: ['印章'] }, { answers: ['印章'] }], '印章'],
    [
      'the more of its phrasings say a word in Chinese',
      [{ phrases: ['印章淡', '印章丢', '印章湿'] }, { phrases: ['印章淡', '纸张丢', '墨水湿'] }],
      '印章',
    ],
    [
      'the shorter the phrasing is',
      [{ phrases: ['stamp faint'] }, { phrases: ['stamp faint on paper of the office that issued it'] }],
      'stamp',
    ],
    [
      'for the rarer word',
      [{ phrases: ['stamp'] }, { phrases: ['copy'] }, { phrases: ['copy'] }, { phrases: ['copy'] }],
      'copy stamp',
    ],
    [
      'the more of the question it holds',
      [{ phrases: ['stamp faint'] }, { phrases: ['stamp'] }, { phrases: ['faint'] }],
      'faint stamp',
    ],
    ['for the very word than for one that is near it', [{ phrases: ['stamp'] }, { phrases: ['stomp'] }], 'stamp'],
    [
      'for a word that names something than for one that binds',
      [{ phrases: ['stamp'] }, { phrases: ['because'] }],
      'because stamp',
    ],
    ['for two characters together than for the same apart', [{ phrases: ['印章'] }, { phrases: ['章的印'] }], '印章'],
    ['for a code written otherwise than for its number', [{ phrases: ['EUR.1'] }, { phrases: ['box 1'] }], 'eur1'],
  ])('%s', (_, entries, question) => {
    const [wanted = {}, ...others] = entries;
    expect(found(indexOver([wanted, ...others, ...OTHERS]), question)[0]).toBe(0);
    // Where two are equal the first one wins, so it must be first from any place.
    expect(found(indexOver([...others, wanted, ...OTHERS]), question)[0]).toBe(others.length);
  });
});

describe('a search', () => {
  const index = indexOver([
    {
      phrases: ['upload stuck'],
      tags: ['attachment'],
      answers: ['try again'],
      facets: ['id:upload-stuck', 'category:document'],
    },
    { phrases: ['login refused', '上传失败'], glosses: ['denied'], facets: ['place:CN'] },
    ...OTHERS,
  ]);

  it.each([
    ['a phrasing', 'stuck', [0]],
    ['a tag', 'attachments', [0]],
    ['an answer', 'again', [0]],
    ['other words of the same meaning', 'denied', [1]],
    ['a phrasing in Chinese', '上傳', [1]],
    ['a mistyped word', 'uplaod', [0]],
    ['the beginning of a word', 'attach', [0]],
    ['nothing that any entry holds', 'qwxzvkj', []],
    ['nothing', '', []],
  ])('finds %s', (_, question, entries) => {
    expect(found(index, question).slice(0, 1)).toEqual(entries);
  });

  it.each([
    'document',
    'id:upload-stuck',
    '@id:upload-stuck',
    '@category:document',
    'category',
    '@place:CN',
    '~upl',
    '!',
  ])('does not find an entry by what it may be narrowed to: %s', (question) => {
    const asked = readQuestion(index, question).asked.flatMap(({ known }) => known.map(({ term }) => term));
    expect(asked.filter((term) => /[@~:!]/.test(term))).toEqual([]);
    expect(found(indexOver([{ facets: ['id:upload-stuck', 'category:document', 'place:CN'] }]), question)).toEqual([]);
  });

  it('gives no more than it is asked for, the best ones, and each once', () => {
    const all = found(index, 'upload login invoice harbour', 10);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(3);
    expect(found(index, 'upload login invoice harbour', 2)).toEqual(all.slice(0, 2));
  });

  it('leaves out what it is not allowed to find', () => {
    const allowed = new Uint8Array(index.entries).fill(1);
    allowed[0] = 0;
    const question = readQuestion(index, 'upload login');
    const entries = rank(index, question, 10, allowed).map(({ entry }) => entry);
    expect([entries.includes(0), entries.includes(1)]).toEqual([false, true]);
  });

  it('finds nothing in a base without entries', () => {
    const empty = indexOver([]);
    expect(empty.entries).toBe(0);
    expect(found(empty, 'upload stuck 上传')).toEqual([]);
    expect(empty.find('upload')).toBe(-1);
  });

  it('finds nothing in entries without words', () => {
    expect(found(indexOver([{}, { phrases: ['', '?!'], answers: ['👍'] }]), 'upload')).toEqual([]);
  });
});

describe('the phrases of an entry', () => {
  it('are told in the order they were given', () => {
    const index = indexOver([{ phrases: ['upload stuck'] }, {}, { phrases: ['stuck', '', 'refused'] }]);
    const texts = (entry: number): string[][] =>
      index.phrases(entry).map((phrase) => [...phrase].map((term) => index.text(term)));
    expect([0, 1, 2].map(texts)).toEqual([[['upload', 'stuck']], [], [['stuck'], [], ['refus']]]);
  });
});

/** A word for each number, none near another one. */
function wordOf(number: number): string {
  return [...`${number}`.padStart(5, '0')].map((digit) => 'bdfghklmnp'[Number(digit)]).join('a');
}

const LARGE = 6000;
// Every entry says where it stands, and a few words that many others say too.
const large = Array.from({ length: LARGE }, (_, at) => ({
  phrases: [`${wordOf(at)} certificate`, `the ${wordOf(at)} of group ${at % 50}`, `货物${at % 1000}号证书`],
  answers: [`Ask the office ${[...'cjqvwxz'].map((letter) => wordOf(at) + letter + letter).join(' ')} about it.`],
  facets: [`id:entry-${at}`],
  tags: at === 4711 ? ['retroactive'] : [],
}));
const largeBytes = indexBytes(large);

describe('a base of thousands of entries', () => {
  const index = new IndexReader(bytesOf(largeBytes));

  it.each([0, 1, 2999, 5999])('finds the entry %i by its own word first', (at) => {
    expect(found(index, wordOf(at))[0]).toBe(at);
    expect(found(index, `certificate ${wordOf(at)}`)[0]).toBe(at);
    expect(found(index, `where is my certificate, the ${wordOf(at)} of group ${at % 50}`)[0]).toBe(at);
  });

  it('finds an entry by its own word mistyped', () => {
    expect(found(index, 'retraoctive')[0]).toBe(4711);
  });

  it('finds something by words that all of them say', () => {
    expect(found(index, 'certificate', 5)).toHaveLength(5);
  });

  it.each([
    [EVERY_TERM, true],
    [EVERY_TERM + 1, false],
  ])('of %i knows words by three of their letters: %s', (entries, knows) => {
    const many = indexOver(Array.from({ length: entries }, (_, at) => ({ phrases: [at === 7 ? 'upload' : `n${at}`] })));
    expect(many.find('~upl') >= 0).toBe(knows);
    expect(readQuestion(many, 'upload').trigrams.length > 0).toBe(knows);
    expect(found(many, 'upload')[0]).toBe(7);
    expect(found(many, 'uplaod')[0]).toBe(7);
  });
});

describe('an index in a file', () => {
  it('too large to be read at once finds the same as in memory', () => {
    const path = join(folder, 'large.bin');
    writeFileSync(path, largeBytes);
    expect(largeBytes.length).toBeGreaterThan(4 << 20);
    const inMemory = new IndexReader(bytesOf(largeBytes));
    const inFile = new IndexReader(byteFile(path));
    expect(inFile.entries).toBe(LARGE);
    for (const question of [wordOf(12), `group 7 ${wordOf(57)}`, '证书 12号', 'certifcate', 'qwxzvkj', '']) {
      const ranked = (index: IndexReader): unknown => rank(index, readQuestion(index, question), 20);
      expect(ranked(inFile), question).toEqual(ranked(inMemory));
    }
    expect(inFile.find('@id:entry-5999')).toBe(inMemory.find('@id:entry-5999'));
  });

  it('that is small finds the same as in memory', () => {
    const path = join(folder, 'small.bin');
    writeFileSync(path, indexBytes([{ phrases: ['upload stuck'] }, ...OTHERS]));
    expect(found(new IndexReader(byteFile(path)), 'uplaod stuck')).toEqual([0]);
  });

  it('need not begin on a multiple of eight', () => {
    const bytes = indexBytes([{ phrases: ['upload stuck'] }, ...OTHERS]);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const index = new IndexReader(bytesOf(shifted.subarray(3)));
    expect(found(index, 'uplaod stuck')).toEqual([0]);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['a few bytes', (bytes) => bytes.slice(0, 5)],
    ['another file', () => new TextEncoder().encode('{ "entries": [] }'.repeat(100))],
    ['zeros', (bytes) => new Uint8Array(bytes.length)],
    ['of another version', (bytes) => Uint8Array.from(bytes, (byte, at) => (at < 8 ? byte ^ 1 : byte))],
  ])('is refused where it is %s', (_, damage) => {
    const damaged = damage(indexBytes([{ phrases: ['upload stuck'] }]));
    expect(() => new IndexReader(bytesOf(damaged))).toThrow(RangeError);
    const path = join(folder, 'damaged.bin');
    writeFileSync(path, damaged);
    expect(() => new IndexReader(byteFile(path))).toThrow(RangeError);
  });

  it.each([0.3, 0.6, 0.9])('that was cut off after %d of it says so, small or large', (part) => {
    const search = (index: IndexReader): void => {
      for (const { phrases } of large.slice(-3)) found(index, phrases[0] ?? '');
      for (let entry = 0; entry < index.entries; entry += 97) index.phrases(entry);
    };
    const cut = largeBytes.slice(0, Math.floor(largeBytes.length * part));
    expect(() => search(new IndexReader(bytesOf(cut)))).toThrow(RangeError);
    const path = join(folder, 'cut.bin');
    writeFileSync(path, cut);
    expect(() => search(new IndexReader(byteFile(path)))).toThrow(RangeError);
  });
});
