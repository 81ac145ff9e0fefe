import { describe, expect, it } from 'vitest';
import { kindOf, parseKb } from '../../src/kb/load.ts';

const told = (path: string, text: string) =>
  parseKb([{ path, text }], 'data/').findings.map(({ rule, line, column, fix }) => `${line}:${column} ${rule} ${fix}`);
const messages = (path: string, text: string): string[] =>
  parseKb([{ path, text }], 'data/').findings.map(({ message }) => message);

const KB = `name: Mini
version: '2026.11.1'
languages: [en, zh]
reviewEvery: { months: 12 }
`;

const FAQ = `category: document
entries:
  - id: one
    question: { en: One?, zh: 一？ }
    variants: { en: [first], zh: [第一] }
    answer: { en: One., zh: 一。 }
    resolves: full
    actor: you
    escalateTo: { channel: helpdesk, reason: { en: Ask., zh: 问。 } }
`;

const PLACE = `id: XA
kind: country
name: { en: Land, zh: 国 }
territory: XA
authorities:
  - id: xa-customs
    name: { en: Customs, zh: 海关 }
    does: [decides]
    zone: Europe/Paris
    hours: unknown
    contact: unknown
`;

describe('a file that is right', () => {
  it.each([
    ['kb.yaml', KB],
    ['faq/document.yaml', FAQ],
    ['jurisdictions/XA.yaml', PLACE],
  ])('%s has no findings', (path, text) => {
    expect(told(path, text)).toEqual([]);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['kb.yaml', 'kb.yaml'],
    ['faq/document.yaml', 'faq/'],
    ['faq/deep/document.yaml', 'faq/'],
    ['schemes/pact.yaml', 'schemes/'],
    ['faq.yaml', undefined],
    ['notes.yaml', undefined],
    ['notes/kb.yaml', undefined],
    ['toString', undefined],
    ['constructor/a.yaml', undefined],
  ])('%s is %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it('that nobody knows is told, with the nearest name there is', () => {
    expect(told('chanels.yaml', 'a: 1')).toEqual(['1:1 kb/unknown-file channels.yaml?']);
    expect(told('something-else-entirely.yaml', 'a: 1')).toEqual(['1:1 kb/unknown-file move it out of the folder']);
  });
});

describe('shape', () => {
  it.each([
    ['an unknown key', 'kb.yaml', KB.replace('languages', 'langages'), ['3:1', 'kb/unknown-key', 'languages?']],
    [
      'an unknown key deep inside',
      'faq/d.yaml',
      FAQ.replace('channel: helpdesk', 'chanel: helpdesk'),
      ['9:19', 'kb/unknown-key', 'channel?'],
    ],
    [
      'an unknown key in one branch of a union',
      'jurisdictions/XA.yaml',
      PLACE.replace('contact: unknown', 'contact: { phones: none }'),
      ['11:16', 'kb/unknown-key', 'phone?'],
    ],
    [
      'a blank value',
      'faq/d.yaml',
      FAQ.replace('resolves: full', 'resolves:'),
      ['7:5', 'kb/null-value', 'give a value'],
    ],
    ['null itself', 'faq/d.yaml', FAQ.replace('actor: you', 'actor: null'), ['8:5', 'kb/null-value', 'give a value']],
    ['a missing key', 'faq/d.yaml', FAQ.replace('    actor: you\n', ''), ['3:5', 'kb/missing-key', 'add actor:']],
    [
      'a missing language',
      'faq/d.yaml',
      FAQ.replace('{ en: One., zh: 一。 }', '{ en: One. }'),
      ['6:13', 'kb/language-missing', 'add zh:'],
    ],
    [
      'a missing language in the other one',
      'faq/d.yaml',
      FAQ.replace('{ en: One?, zh: 一？ }', '{ zh: 一？ }'),
      ['4:15', 'kb/language-missing', 'add en:'],
    ],
    [
      'a code that is not quoted',
      'faq/d.yaml',
      `${FAQ}    tags: [pdf, 010121]\n`,
      ['10:17', 'kb/unquoted-code', "quote it: '010121'"],
    ],
    [
      'a number with an end that matters',
      'kb.yaml',
      KB.replace("'2026.11.1'", '2026.10'),
      ['2:10', 'kb/unquoted-code', "quote it: '2026.10'"],
    ],
    [
      'a word of a list, mistyped',
      'faq/d.yaml',
      FAQ.replace('resolves: full', 'resolves: ful'),
      ['7:15', 'kb/shape', 'full?'],
    ],
    [
      'a word that is none of a list',
      'faq/d.yaml',
      FAQ.replace('resolves: full', 'resolves: perhaps'),
      ['7:15', 'kb/shape', 'one of full, partial, none'],
    ],
    ['an id in capitals', 'faq/d.yaml', FAQ.replace('id: one', 'id: One'), ['3:9', 'kb/shape', 'see CONTRIBUTING.md']],
    ['an empty list', 'faq/d.yaml', 'category: document\nentries: []\n', ['2:10', 'kb/shape', 'see CONTRIBUTING.md']],
    [
      'a span with two units',
      'kb.yaml',
      KB.replace('{ months: 12 }', '{ months: 12, days: 3 }'),
      ['4:14', 'kb/shape', 'see CONTRIBUTING.md'],
    ],
    ['a file that is no mapping', 'kb.yaml', '- a\n- b\n', ['1:1', 'kb/shape', 'see CONTRIBUTING.md']],
  ])('%s', (_, path, text, [place, rule, fix]) => {
    const findings = told(path, text).filter((line) => line.includes(` ${rule} `));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${place} ${rule} ${fix}`);
  });

  it('is told for every problem of a file at once', () => {
    const text = FAQ.replace('resolves: full', 'resolves:')
      .replace('actor: you', 'actor: me')
      .replace('id: one', 'idd: one');
    const rules = new Set(told('faq/d.yaml', text).map((line) => line.split(' ')[1]));
    expect(rules).toEqual(new Set(['kb/missing-key', 'kb/null-value', 'kb/shape', 'kb/unknown-key']));
  });

  it('is told with the path and in words', () => {
    expect(messages('faq/d.yaml', FAQ.replace('{ en: One., zh: 一。 }', '{ en: One. }'))).toEqual([
      'entries.0.answer.zh: the Chinese text is missing',
    ]);
    expect(messages('faq/d.yaml', `${FAQ}    tags: [010121]\n`)).toEqual([
      'entries.0.tags.0: 010121 is read as a number',
    ]);
  });
});

describe('a union', () => {
  const hours = (value: string): string => PLACE.replace('hours: unknown', `hours: ${value}`);
  const window = (inside: string, rest = 'exceptions: unknown, calendar: unknown'): string =>
    hours(`{ windows: [${inside}], ${rest} }`);

  it.each([
    ['hours with a time in one digit', window("{ days: [mon], from: '9:00', to: '17:00' }"), '10:45 kb/shape'],
    ['hours with a weekday that is none', window("{ days: [mo], from: '09:00', to: '17:00' }"), '10:33 kb/shape mon?'],
    ['hours without an end', window("{ days: [mon], from: '09:00' }"), '10:24 kb/missing-key'],
    [
      'hours without a calendar',
      window("{ days: [mon], from: '09:00', to: '17:00' }", 'exceptions: unknown'),
      '10:12 kb/missing-key',
    ],
    [
      'hours with a key too many',
      window("{ days: [mon], from: '09:00', to: '17:00' }", 'exceptions: unknown, calendar: unknown, note: x'),
      'kb/unknown-key',
    ],
    [
      'a dated territory without an end',
      PLACE.replace('territory: XA', "territory: [{ id: XA, from: '2020-01-01' }]"),
      '4:13 kb/missing-key',
    ],
    [
      'a dated territory with a day that is none',
      PLACE.replace('territory: XA', 'territory: [{ id: XA, from: 2020, to: none }]'),
      '4:29',
    ],
    ['an address that is none', PLACE.replace('contact: unknown', "contact: { url: 'no address' }"), '11:21 kb/shape'],
  ])('is read as the writer meant it: %s', (_, text, expected) => {
    const findings = told('jurisdictions/XA.yaml', text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });

  it.each([
    ['hours', hours('alwys'), '10:12 kb/shape'],
    ['territory', PLACE.replace('territory: XA', 'territory: eu'), '4:12 kb/shape'],
    ['the kind of a place', PLACE.replace('kind: country', 'kind: contry'), '2:7 kb/shape country?'],
  ])('with one word that fits nowhere is told once: %s', (_, text, expected) => {
    const findings = told('jurisdictions/XA.yaml', text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });
});

describe('broken syntax', () => {
  it('is told instead of the shape', () => {
    expect(told('kb.yaml', 'name: [a\nversion: b\n').every((line) => line.includes('kb/malformed'))).toBe(true);
    expect(told('kb.yaml', `${KB}name: again\n`)).toEqual(['5:1 kb/duplicate-key keep one of the two']);
  });

  it('of one file does not hide what is wrong with another', () => {
    const { findings, files } = parseKb(
      [
        { path: 'kb.yaml', text: 'name: [' },
        { path: 'faq/d.yaml', text: FAQ.replace('actor: you', 'actor: me') },
      ],
      'data/',
    );
    expect([...new Set(findings.map(({ file }) => file))]).toEqual(['data/kb.yaml', 'data/faq/d.yaml']);
    expect([...files.keys()]).toEqual(['kb.yaml', 'faq/']);
  });
});
