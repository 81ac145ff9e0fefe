import { describe, expect, it } from 'vitest';
import { translationStale } from '../../../src/kb/checks/translation-stale.ts';
import { lockOf, translatedTexts } from '../../../src/kb/translations.ts';
import { findingsOf, parsedFiles, placeIn, placeYaml, proofYaml } from '../../support/findings.ts';

const PATH = 'proofs/paper.yaml';
const PAPER = proofYaml('paper');
const ACCEPTED = lockOf(translatedTexts(parsedFiles({ [PATH]: PAPER })));

const check = (text: string, lock = ACCEPTED): string[] =>
  findingsOf((files) => translationStale(files, lock), { [PATH]: text });

describe('translationStale', () => {
  it('is content with texts as they were accepted', () => {
    expect(check(PAPER)).toEqual([]);
  });

  it.each([
    ['the English has changed since this was translated', 'en: A paper.', 'en: A sheet.'],
    ['the Chinese has changed and nobody has compared it with the English', 'zh: 一张纸。', 'zh: 一页纸。'],
    ['nobody has compared the two languages yet', 'en: A paper., zh: 一张纸。', 'en: A sheet., zh: 一页纸。'],
  ])('tells, at the Chinese text, that %s', (why, from, to) => {
    const text = PAPER.replace(from, to);
    const chinese = /zh: (一.纸。)/.exec(text)?.[1] ?? '';
    expect(check(text)).toEqual([
      `${PATH}:${placeIn(text, chinese)} kb/translation-stale summary: ${why} -> compare the two, then magna kb translate --accept paper`,
    ]);
  });

  it('knows a text again wherever it stands', () => {
    const files = { 'proofs/other.yaml': PAPER.replace('id: paper', 'id: other') };
    expect(findingsOf((parsed) => translationStale(parsed, ACCEPTED), files)).toEqual([]);
  });

  it('takes every text for a new one where nothing was accepted', () => {
    const found = check(PAPER, '');
    expect(found.map((line) => line.split(' ')[0])).toEqual([`${PATH}:3:30`, `${PATH}:4:30`]);
    expect(found.every((line) => line.includes('nobody has compared the two languages yet'))).toBe(true);
  });

  it('names the way to the thing that a text belongs to', () => {
    const office = '{ id: xa-one, name: { en: One, zh: 一 }, does: [], zone: UTC, hours: unknown, contact: unknown }';
    const files = { 'jurisdictions/XA.yaml': placeYaml('XA', `authorities: [${office}]\n`) };
    expect(findingsOf((parsed) => translationStale(parsed, ''), files)).toEqual([
      'jurisdictions/XA.yaml:3:26 kb/translation-stale name: nobody has compared the two languages yet -> compare the two, then magna kb translate --accept XA',
      'jurisdictions/XA.yaml:5:50 kb/translation-stale authorities.0.name: nobody has compared the two languages yet -> compare the two, then magna kb translate --accept XA/xa-one',
    ]);
  });

  it('warns only: what is written may still be right', () => {
    const files = parsedFiles({ [PATH]: PAPER });
    expect(translationStale(files, '')).toMatchObject([{ severity: 'warning' }, { severity: 'warning' }]);
  });
});
