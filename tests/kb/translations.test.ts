import { describe, expect, it } from 'vitest';
import { parseLayer } from '../../src/kb/load.ts';
import { SET_BY } from '../../src/kb/prov.ts';
import { lockOf, type Translated, translatedTexts, translationStates } from '../../src/kb/translations.ts';
import { answerYaml, faqYaml, parsedFiles, placeYaml, proofYaml } from '../support/findings.ts';

const textsOf = (files: Readonly<Record<string, string>>): Translated[] => translatedTexts(parsedFiles(files));
const PAPER = { 'proofs/paper.yaml': proofYaml('paper') };

describe('translatedTexts', () => {
  it('finds every text in both languages, with its path and the things it belongs to', () => {
    const office = '{ id: xa-one, name: { en: One, zh: 一 }, does: [], zone: UTC, hours: unknown, contact: unknown }';
    const texts = textsOf({
      'jurisdictions/XA.yaml': placeYaml(
        'XA',
        `authorities: [${office}]\nnotes: [{ text: { en: So., zh: 如此。 } }]\n`,
      ),
    });
    expect(texts.map(({ path, en, zh, ids }) => [path.join('.'), en, zh, ids])).toEqual([
      ['name', 'Land XA', '国', ['XA']],
      ['authorities.0.name', 'One', '一', ['XA', 'xa-one']],
      ['notes.0.text', 'So.', '如此。', ['XA']],
    ]);
  });

  it('leaves out lists of words: nobody translates a phrasing', () => {
    const texts = textsOf({ 'faq/document.yaml': faqYaml(answerYaml('one', { variants: 'en: [a], zh: [甲]' })) });
    expect(texts.map(({ path }) => path.join('.'))).toEqual([
      'entries.0.question',
      'entries.0.answer',
      'entries.0.escalateTo.reason',
    ]);
  });

  it('calls a portal by its system and a message by its code', () => {
    const texts = textsOf({
      'portal-errors/portal.yaml':
        'system: portal\nname: { en: Portal, zh: 平台 }\njurisdiction: none\nask: unknown\npattern: none\ncodes:\n  - { code: E-1, meaning: { en: Wrong., zh: 错了。 }, causes: [{ text: { en: So., zh: 如此。 }, fix: { en: Mend., zh: 改正。 }, actor: you }], refile: unknown }\n',
    });
    expect(texts.map(({ ids }) => ids)).toEqual([['portal'], ...Array.from({ length: 3 }, () => ['portal', 'E-1'])]);
  });

  it('looks neither at provenance nor at the marks of overlays', () => {
    const [file] = parsedFiles(PAPER).get('proofs/') ?? [];
    if (file === undefined) throw new Error('no file');
    const text = { en: 'So.', zh: '如此。' };
    const value = { id: 'paper', name: text, prov: { all: text }, [SET_BY]: { name: text } };
    const files = new Map([['proofs/' as const, [Object.assign(Object.create(file) as typeof file, { value })]]]);
    expect(translatedTexts(files).map(({ path }) => path)).toEqual([['name']]);
  });

  it('finds nothing where one language is missing, nor in a file that cannot be read', () => {
    const { files } = parseLayer(
      [
        { path: 'proofs/one.yaml', text: 'id: one\nname: { en: One }\nsummary: { zh: 一 }\n' },
        { path: 'proofs/broken.yaml', text: 'name: { en: One, zh: 一 ]\n' },
        { path: 'proofs/empty.yaml', text: '' },
      ],
      'data/',
    );
    expect(translatedTexts(files)).toEqual([]);
  });
});

describe('translationStates', () => {
  const texts = textsOf(PAPER);
  const lock = lockOf(texts);
  const stateOf = (en: string, zh: string, accepted = lock): string | undefined => {
    const [text] = textsOf({ 'jurisdictions/XA.yaml': placeYaml('XA').replace('Land XA, zh: 国', `${en}, zh: ${zh}`) });
    return text === undefined ? undefined : translationStates([text], accepted)[0]?.state;
  };

  it.each([
    ['both as they were', 'A paper.', '一张纸。', 'accepted'],
    ['another English', 'A sheet.', '一张纸。', 'english-changed'],
    ['another Chinese', 'A paper.', '一页纸。', 'chinese-changed'],
    ['another of both', 'A sheet.', '一页纸。', 'new'],
    ['both from different pairs', 'Paper paper', '一张纸。', 'english-changed'],
    ['another full stop', 'A paper', '一张纸。', 'english-changed'],
    ['the two exchanged', '一张纸。', 'A paper.', 'new'],
  ])('of %s', (_, en, zh, state) => {
    expect(stateOf(en, zh)).toBe(state);
  });

  it('know every text for new where the lock is empty or holds no more than words', () => {
    for (const empty of ['', '\n\n', '# nothing yet\n', `# ${lock.split('\n')[1]}`])
      expect(translationStates(texts, empty).map(({ state }) => state)).toEqual(['new', 'new']);
  });

  it('stay in the order of the texts', () => {
    expect(translationStates(texts, lock).map(({ text }) => text)).toEqual(texts);
  });
});

describe('lockOf', () => {
  it('has a line for each pair: the two digests, the file, the thing and the key', () => {
    const [head, ...lines] = lockOf(textsOf(PAPER)).split('\n');
    expect(head).toMatch(/^# /);
    expect(lines).toEqual([
      expect.stringMatching(/^[0-9a-f]{12} [0-9a-f]{12} proofs\/paper\.yaml paper name$/),
      expect.stringMatching(/^[0-9a-f]{12} [0-9a-f]{12} proofs\/paper\.yaml paper summary$/),
      '',
    ]);
  });

  it('has a pair once, with the first place it stands in', () => {
    const both = textsOf({ ...PAPER, 'proofs/other.yaml': proofYaml('other') });
    const places = lockOf(both)
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(' ').slice(2).join(' '));
    // The two share their summary and not their name.
    expect(places).toEqual([
      'proofs/paper.yaml paper name',
      'proofs/paper.yaml paper summary',
      'proofs/other.yaml other name',
    ]);
  });

  it('names a file within the data alone, and leaves out a thing where there is none', () => {
    const [text] = textsOf(PAPER);
    if (text === undefined) throw new Error('no text');
    const file = Object.assign(Object.create(text.file) as typeof text.file, { path: '/home/me/data/channels.yaml' });
    expect(lockOf([{ ...text, file, ids: [] }]).split('\n')[1]).toMatch(/^\S+ \S+ channels\.yaml name$/);
  });

  it('accepts just the texts it was made of', () => {
    const [name, summary] = textsOf(PAPER);
    if (name === undefined || summary === undefined) throw new Error('no texts');
    expect(translationStates([name, summary], lockOf([summary])).map(({ state }) => state)).toEqual([
      'new',
      'accepted',
    ]);
  });
});
