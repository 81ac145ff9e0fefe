import { describe, expect, it } from 'vitest';
import { answerKbTranslate, textStates, TRANSLATIONS_LOCK } from '../../src/answers/kb-translate.ts';
import type { Layer } from '../../src/kb/layers.ts';
import { filesOf, placeYaml, proofYaml } from '../support/findings.ts';

const OFFICE = '{ id: xa-one, name: { en: One, zh: 一 }, does: [], zone: UTC, hours: unknown, contact: unknown }';
const FILES = {
  'jurisdictions/XA.yaml': placeYaml('XA', `authorities: [${OFFICE}]\n`),
  'proofs/paper.yaml': proofYaml('paper'),
};

const layer = (files: Readonly<Record<string, string>> = FILES, lock?: string): Layer => ({
  files: filesOf(lock === undefined ? files : { ...files, [TRANSLATIONS_LOCK]: lock }),
  label: 'data/',
});

/** The lock in which some names are accepted; a test that accepts nothing is wrong itself. */
function accepted(from: Layer, ...names: string[]): string {
  const { lock } = answerKbTranslate(from, names, 'en');
  if (lock === undefined) throw new Error('nothing was accepted');
  return lock;
}
const ALL = accepted(layer(), 'all');

/** What waits, as `file:line id state`. */
const waiting = (from: Layer, ...accept: string[]): string[] =>
  answerKbTranslate(from, accept, 'en').answer.waiting.map(
    ({ file, line, id, state }) => `${file}:${line} ${id} ${state}`,
  );

describe('answerKbTranslate', () => {
  it('shows what nobody has compared, with both texts, and accepts nothing by itself', () => {
    const { answer, lock, unknown } = answerKbTranslate(
      layer({ 'proofs/paper.yaml': FILES['proofs/paper.yaml'] }),
      [],
      'zh',
    );
    expect(answer).toEqual({
      schema: 'magna.kb-translate/1',
      lang: 'zh',
      accepted: 0,
      waiting: [
        { file: 'data/proofs/paper.yaml', line: 3, id: 'paper', state: 'new', en: 'Paper paper', zh: '纸' },
        { file: 'data/proofs/paper.yaml', line: 4, id: 'paper', state: 'new', en: 'A paper.', zh: '一张纸。' },
      ],
    });
    expect([lock, unknown]).toEqual([undefined, []]);
  });

  it('shows the line of the Chinese text, which is the one to look at', () => {
    const text = FILES['proofs/paper.yaml'].replace(
      '{ en: A paper., zh: 一张纸。 }',
      '\n  en: A paper.\n  zh: 一张纸。',
    );
    expect(waiting(layer({ 'proofs/paper.yaml': text }))).toEqual([
      'data/proofs/paper.yaml:3 paper new',
      'data/proofs/paper.yaml:6 paper new',
    ]);
  });

  it('shows nothing of what was accepted', () => {
    expect(answerKbTranslate(layer(FILES, ALL), [], 'en')).toMatchObject({
      answer: { accepted: 0, waiting: [] },
      lock: undefined,
    });
  });

  it.each([
    ['en: A paper.', 'en: A sheet.', 'english-changed'],
    ['zh: 一张纸。', 'zh: 一页纸。', 'chinese-changed'],
    ['en: A paper., zh: 一张纸。', 'en: A sheet., zh: 一页纸。', 'new'],
  ])('says why a text waits: %s to %s is %s', (from, to, state) => {
    const edited = { ...FILES, 'proofs/paper.yaml': FILES['proofs/paper.yaml'].replace(from, to) };
    expect(waiting(layer(edited, ALL))).toEqual([`data/proofs/paper.yaml:4 paper ${state}`]);
  });
});

describe('accepting', () => {
  it.each([
    ['the id of a thing', 'paper', 2, ['XA', 'XA/xa-one']],
    ['the id of a thing that holds another', 'XA', 2, ['paper', 'paper']],
    ['the way to one within another', 'XA/xa-one', 1, ['XA', 'paper', 'paper']],
    ['the id of one within another', 'xa-one', 1, ['XA', 'paper', 'paper']],
    ['the name of a file', 'paper.yaml', 2, ['XA', 'XA/xa-one']],
    ['its path', 'jurisdictions/XA.yaml', 2, ['paper', 'paper']],
    ['its whole path', 'data/jurisdictions/XA.yaml', 2, ['paper', 'paper']],
    ['everything', 'all', 4, []],
  ])('takes %s: %s', (_, name, count, left) => {
    const { answer, unknown } = answerKbTranslate(layer(), [name], 'en');
    expect([answer.accepted, answer.waiting.map(({ id }) => id), unknown]).toEqual([count, left, []]);
  });

  it('counts a text once, however many names it is accepted by', () => {
    expect(answerKbTranslate(layer(), ['paper', 'paper.yaml', 'paper'], 'en').answer.accepted).toBe(2);
  });

  it('writes a lock by which just those texts no longer wait', () => {
    const lock = accepted(layer(), 'xa-one');
    expect(waiting(layer(FILES, lock))).toEqual([
      'data/jurisdictions/XA.yaml:3 XA new',
      'data/proofs/paper.yaml:3 paper new',
      'data/proofs/paper.yaml:4 paper new',
    ]);
  });

  it('keeps what was accepted before', () => {
    const lock = accepted(layer(FILES, accepted(layer(), 'xa-one')), 'paper');
    expect(waiting(layer(FILES, lock))).toEqual(['data/jurisdictions/XA.yaml:3 XA new']);
    expect(accepted(layer(FILES, lock), 'XA')).toBe(ALL);
  });

  it('remembers what a text that still waits was before', () => {
    const edited = { ...FILES, 'proofs/paper.yaml': FILES['proofs/paper.yaml'].replace('A paper.', 'A sheet.') };
    const before = accepted(layer(), 'paper');
    const lock = accepted(layer(edited, before), 'XA/xa-one');
    expect(waiting(layer(edited, lock))).toContain('data/proofs/paper.yaml:4 paper english-changed');
  });

  it('remembers what was accepted of a file that cannot be read just now', () => {
    const broken = { ...FILES, 'proofs/paper.yaml': 'id: [paper\n' };
    const before = accepted(layer(), 'paper');
    const lock = accepted(layer(broken, before), 'XA/xa-one');
    expect(waiting(layer(FILES, lock))).toEqual(['data/jurisdictions/XA.yaml:3 XA new']);
  });

  it('forgets the pair that it replaces', () => {
    const edited = { ...FILES, 'proofs/paper.yaml': FILES['proofs/paper.yaml'].replace('A paper.', 'A sheet.') };
    const lock = accepted(layer(edited, ALL), 'paper');
    expect(lock.split('\n')).toHaveLength(ALL.split('\n').length);
    expect(waiting(layer(edited, lock))).toEqual([]);
    expect(waiting(layer(FILES, lock))).toEqual(['data/proofs/paper.yaml:4 paper english-changed']);
  });

  it.each(['pape', 'paper.yml', 'aper.yaml', 'proofs', 'Paper paper'])(
    'tells a name that nothing waits for: %s',
    (name) => {
      const { answer, lock, unknown } = answerKbTranslate(layer(), [name], 'en');
      expect([answer.accepted, lock, unknown]).toEqual([0, undefined, [name]]);
    },
  );

  it('tells a thing that is there but waits for nothing', () => {
    const { answer, unknown } = answerKbTranslate(layer(FILES, accepted(layer(), 'paper')), ['paper', 'XA'], 'en');
    expect([answer.accepted, unknown]).toEqual([2, ['paper']]);
  });
});

it('gives every text its state, for whoever counts them', () => {
  const lock = accepted(layer(), 'paper');
  expect(textStates(layer(FILES, lock)).map(({ text, state }) => `${text.en} ${state}`)).toEqual([
    'Land XA new',
    'One new',
    'Paper paper accepted',
    'A paper. accepted',
  ]);
});
