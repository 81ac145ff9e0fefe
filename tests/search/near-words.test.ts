import { describe, expect, it } from 'vitest';
import { nearWords } from '../../src/search/near-words.ts';
import { stem } from '../../src/search/stem.ts';
import { indexOver } from '../support/search.ts';

const index = indexOver([
  { phrases: ['upload stuck', 'barcode', 'REX and PDF', 'EUR1 code CDS40011', '上传失败'] },
  { phrases: ['certificate', 'kindly'], tags: ['template'], answers: ['the blanket'], facets: ['id:facet-word'] },
]);
const near = (word: string): string[] => nearWords(index, stem(word)).map(({ text }) => text);

describe('a mistyped word', () => {
  it.each([
    ['swapped letters', 'uplaod', 'upload'],
    ['the first letters swapped', 'puload', 'upload'],
    ['a letter missing', 'uplod', 'upload'],
    ['the first letter missing', 'pload', 'upload'],
    ['a letter too many', 'uploaad', 'upload'],
    ['another letter', 'upkoad', 'upload'],
    ['a letter doubled', 'barrcode', stem('barcode')],
    ['swapped letters in a long word', 'certifciate', stem('certificate')],
    ['a word of the tags', 'tempalte', stem('template')],
    ['a word of the answers', 'blamket', stem('blanket')],
  ])('is taken for the one it is near: %s', (_, word, meant) => {
    expect(near(word)).toEqual([meant]);
  });

  it.each([
    ['eight letters or more', 'dertificates', [stem('certificate')]],
    ['a letter of a long word that moved', 'ertcificate', [stem('certificate')]],
    ['a letter of a short word that moved', 'ploaud', []],
    ['two other letters in a short word', 'upkosd', []],
  ])('may have two edits only where it is long: %s', (_, word, meant) => {
    expect(near(word)).toEqual(meant);
  });

  it.each([
    ['rxe', ['rex']],
    ['erx', ['rex']],
    ['pfd', ['pdf']],
    ['rez', []],
    ['re', []],
    ['pd', []],
    ['pdff', ['pdf']],
  ])('of three letters has only swapped two: %s', (word, meant) => {
    expect(near(word)).toEqual(meant);
  });

  it('is likely meant as another word the less, the more edits lie between and the shorter it is', () => {
    const likeness = (word: string): number => nearWords(index, stem(word))[0]?.likeness ?? 0;
    expect(likeness('certifciate')).toBeGreaterThan(likeness('ertcificate'));
    expect(likeness('certifciate')).toBeGreaterThan(likeness('pfd'));
    expect(likeness('pfd')).toBeGreaterThan(0);
    expect(likeness('certifciate')).toBeLessThan(1);
  });
});

describe('a word whose ending is mistyped', () => {
  const refused = indexOver([{ phrases: ['refused', 'applications', 'verifying', 'rest'] }]);
  const meant = (word: string): string[] => nearWords(refused, stem(word), word).map(({ text }) => text);

  it.each([
    ['refuesd', 'refused'],
    ['refsued', 'refused'],
    ['applicatiosn', 'applications'],
    ['verifyign', 'verifying'],
    ['verifyimg', 'verifying'],
    ['refusef', 'refused'],
  ])('is taken for the one it was to be: %s', (typed, word) => {
    expect(meant(typed)).toContain(stem(word));
  });

  it.each(['resy', 'zzzzzzzz', 'harbour', 'ed', '__proto__'])(
    'is taken for none where nothing is near: %s',
    (typed) => {
      expect(meant(typed).filter((text) => text !== stem('rest'))).toEqual([]);
    },
  );
});

describe('the words it may be taken for', () => {
  const alike = indexOver([{ phrases: ['bat cart card carp care bard', 'stand stank stuck'] }]);

  it('are those with the fewest edits, at most four', () => {
    const found = nearWords(alike, 'carx').map(({ text }) => text);
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(found.filter((text) => !['cart', 'card', 'carp', stem('care')].includes(text))).toEqual([]);
    expect(nearWords(alike, 'cardd').map(({ text }) => text)).toEqual(['card']);
    const long = indexOver([{ phrases: ['ertcificat certifciat'] }]);
    expect(nearWords(long, 'certificat').map(({ text }) => text)).toEqual(['certifciat']);
  });

  it.each([
    ['a code that differs in a digit', 'eur2'],
    ['a code that differs in a letter', 'cbs40011'],
    ['a facet', '@id:facet-wor'],
    ['Chinese', '上传失'],
    ['three letters of a word', '~upl'],
    ['nonsense', 'qwxzvkj'],
  ])('are none: %s', (_, word) => {
    expect(nearWords(index, word)).toEqual([]);
  });

  it.each([
    '',
    'a',
    '\ud800\ud800\ud800',
    '\u0000\u0000\u0000',
    '__proto__',
    'constructor',
    'a'.repeat(64),
    '(a+)+$',
    '货'.repeat(9),
  ])('are none either for %j', (word) => {
    expect(nearWords(index, word)).toEqual([]);
  });

  it('are none in a base without entries', () => {
    expect(nearWords(indexOver([]), 'upload')).toEqual([]);
  });
});
