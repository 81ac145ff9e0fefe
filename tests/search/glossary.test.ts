import { describe, expect, it } from 'vitest';
import { Glossary, glossesFor } from '../../src/search/glossary.ts';

const GROUPS = [
  { id: 'seal', en: ['seal', 'rubber stamp', 'chop'], zh: ['印章', '公章'] },
  { id: 'refused', en: ['refuse', 'turn down'], zh: ['被拒'] },
  { id: 'pdf', en: ['PDF'], zh: ['PDF文件'] },
  { id: 'nothing', en: ['?!'], zh: [] },
];

/** What a base of these entries says in other words for a text. */
function glosses(text: string, entries: readonly (readonly string[])[] = [[text]]): string[] {
  const list = { length: entries.length, at: (position: number) => entries[position] };
  return glossesFor(new Glossary({ groups: GROUPS }), list)([text]).toSorted();
}

const others = (id: string, ...said: string[]): string[] => {
  const group = GROUPS.find((one) => one.id === id);
  return [...(group?.en ?? []), ...(group?.zh ?? [])].filter((word) => !said.includes(word)).toSorted();
};

describe('the other words for what a text says', () => {
  it.each([
    ['a word', 'the seal is faint', others('seal', 'seal')],
    ['a word in the plural and in capitals', 'SEALS', others('seal', 'seal')],
    ['a word with another ending', 'it was refused', others('refused', 'refuse')],
    ['several words beside each other', 'a rubber stamp', others('seal', 'rubber stamp')],
    ['several words with other endings', 'they turned down the copy', others('refused', 'turn down')],
    ['Chinese', '章：公章不清', others('seal', '公章')],
    ['Chinese inside other Chinese', '单证被拒收', others('refused', '被拒')],
    ['Chinese written traditionally', '單證被拒收', others('refused', '被拒')],
    ['letters and Chinese', 'PDF文件', others('pdf', 'PDF', 'PDF文件')],
    ['words of two groups', 'chop refused', [...others('seal', 'chop'), ...others('refused', 'refuse')].toSorted()],
  ])('are those of its group: %s', (_, text, words) => {
    // Of a group that is said in full nothing is left to add.
    expect(glosses(text).filter((word) => !text.includes(word))).toEqual(words.filter((word) => !text.includes(word)));
    expect(glosses(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['one of several words', 'rubber boots'],
    ['several words apart', 'a rubber and a stamp'],
    ['several words the other way round', 'stamp rubber'],
    ['a part of a word', 'sealing-wax resealed concealment'.replace('sealing-wax ', '')],
    ['half of a Chinese word', '印了'],
    ['words of no group', 'login'],
    ['nothing', ''],
    ['marks alone', '?!'],
  ])('are none for %s', (_, text) => {
    expect(glosses(text)).toEqual([]);
  });

  it('are none for what more than a tenth of the entries say', () => {
    const said = (count: number): string[][] =>
      Array.from({ length: 100 }, (_, at) => [at < count ? 'the seal' : 'login', 'PDF 文件'.slice(0, 0)]);
    expect(glosses('seal', said(10))).toEqual(others('seal', 'seal'));
    expect(glosses('seal', said(11))).toEqual([]);
    expect(glosses('chop', said(11))).toEqual(others('seal', 'chop'));
  });

  it('are given in a small base, where a few entries are more than a tenth', () => {
    expect(glosses('seal', [['seal'], ['seal'], ['login']])).toEqual(others('seal', 'seal'));
    expect(glosses('seal', [['seal'], ['seal'], ['seal']])).toEqual([]);
  });

  it('are each told once, however often and in however many texts the word is said', () => {
    const list = { length: 1, at: () => ['seal'] };
    expect(glossesFor(new Glossary({ groups: GROUPS }), list)(['seal seal', 'a seal']).toSorted()).toEqual(
      others('seal', 'seal'),
    );
  });
});
