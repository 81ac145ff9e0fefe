import { byShape, type Finder } from './finder.ts';

const EU = 'AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK';
/** Digits, and the letters that are taken for them. */
const D = '[0-9OIl]';
const APART = '[ .-]?';
const BEFORE = '(?<![\\p{Script=Latin}\\p{N}])(?<![\\p{Script=Latin}\\p{N}][-_/])';
const AFTER = '(?![\\p{Script=Latin}\\p{N}])';

const shape = (source: string, flags = 'dgiu'): RegExp => new RegExp(`${BEFORE}(?:${source})${AFTER}`, flags);

/** "DE 848180 848190": a country and its tariff codes; "DE20261123": a country and a day. */
function isNoTradersNumber(value: string): boolean {
  const groups = value.slice(2).trim().split(' ');
  const codes = value.includes(' ') && groups.every((group) => [6, 8, 10].includes(group.length));
  const day = /^[A-Z]{2}[ -]?20[0-4]\d[-.]?(?:0\d|1[0-2])[-.]?[0-3]\d$/iu.test(value);
  const smallWord = /^(?:at|be|it|es|is|no|de|se|si) /u.test(value) && !/\d{9}/u.test(value);
  return codes || day || smallWord || value.replace(/[^0-9]/gu, '').length < 6;
}

/** The last character is a number, not a letter: as in a word that happens to begin with a country. */
const NATIONAL = [
  // In one piece first, so that a number of something else behind it stays.
  `(?:GB|XI)${APART}${D}{9,15}`,
  `(?:${EU})${APART}${D}{8,17}`,
  `(?:GB|XI|${EU})${APART}(?:${D}{1,6}[ .-]){1,5}${D}{1,6}`,
  `ES[ -]?[A-Z]${APART}\\d{7}[A-Z0-9]?`,
  'ES[ -]?\\d{8}[A-Z]',
  'IE[ -]?\\d{7}[A-Z]{1,2}',
  'CY[ -]?\\d{8}[A-Z]',
  'FR[ -]?[A-Z0-9]{2}[ -]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}',
  'IT[ -]?[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z]',
  'PL[ -]?\\d{3}-\\d{3}-\\d{2}-\\d{2}(?:\\d{0,5})',
].join('|');

const VAT = `ATU[ ]?\\d{8}|DE${APART}(?:\\d[ ]?){8}\\d|FR[ ]?[A-Z0-9]{2}[ ]?\\d{9}|NL[ ]?\\d{9}[ .]?B[ ]?\\d{2}|BE[ ]?0?\\d{3}\\.?\\d{3}\\.?\\d{3}|GB[ ]?\\d{3}[ ]?\\d{4}[ ]?\\d{2}|GB[ ]?\\d{9}|ES[ -]?[A-Z]\\d{7}[A-Z0-9]|IE\\d{7}[A-Z]{1,2}|IT[ ]?\\d{11}|PL[ ]?\\d{10}|SE\\d{10}01|EL\\d{9}|DK[ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}`;

/** Letters of the code of 18 characters leave out I, O, S, V and Z; people type I and O all the same. */
const CREDIT = '[0-9A-HJ-NPQRTUWXYIO]';

/** Numbers of traders by their shape alone: data/identifiers eori-eu, eori-gb, rex, ch-uid, ca-business-number, mx-rfc and us-importer-number. */
export const companyShapeFinders: readonly Finder[] = [
  byShape({
    kind: 'rex',
    sure: true,
    pattern: shape('[A-Z]{2}REX(?=[A-Z./-]{0,8}\\d)[A-Z0-9](?:[./-]?[A-Z0-9]){0,29}'),
  }),
  byShape({
    kind: 'rex',
    pattern: shape('(?!EU)[A-Z]{2}[ -]REX[ -](?:[A-Z]{0,4}\\d{2,14})(?:[ -]\\d{2,6}){0,4}', 'dgu'),
    holds: (value) => /(?:\d[ -]?){5}/u.test(value),
  }),
  byShape({ kind: 'vat', pattern: shape(VAT), holds: (value) => !isNoTradersNumber(value) }),
  byShape({ kind: 'eori', pattern: shape(NATIONAL), holds: (value) => !isNoTradersNumber(value) }),
  byShape({ kind: 'eori', pattern: shape('ATEOS\\d{6,12}') }),
  byShape({
    kind: 'uscc',
    sure: true,
    pattern: shape(`(?:9[1-3]|5[1-39]|1[1-39]|A1|N[1-39]|Y1)${D}{6}${CREDIT}{10}`),
    holds: (value) => /[A-Z]/iu.test(value) || /^9[1-3]/u.test(value),
  }),
  byShape({
    kind: 'uscc',
    sure: true,
    pattern: shape(
      `(?:9[1-3]|5[1-3]|A1)${D}{2}[ -]${D}{4}[ -]?${CREDIT}{4}[ -]?${CREDIT}{4}[ -]?${CREDIT}{2}|(?:9[1-3]|5[1-3]|A1)[ -]?${D}{6}[ -]${CREDIT}{8}[ -]?${CREDIT}[ -]?${CREDIT}`,
    ),
  }),
  byShape({ kind: 'iec', pattern: shape('(?:\\d{2})?[A-Z]{5}\\d{4}[A-Z](?:[0-9]Z[A-Z0-9])?', 'dgu') }),
  byShape({
    kind: 'company-number',
    sure: true,
    pattern: shape('CHE-?[ ]?\\d{3}[. ]?\\d{3}[. ]?\\d{3}(?: (?:MWST|TVA|IVA))?'),
  }),
  byShape({ kind: 'company-number', sure: true, pattern: shape('\\d{9} ?RM ?\\d{4}') }),
  byShape({
    kind: 'company-number',
    pattern: shape('\\d{2}-\\d{7}(?:[A-Z0-9]{2})?|\\d{3}-\\d{2}-\\d{4}|\\d{6}-\\d{5}'),
  }),
  byShape({
    kind: 'company-number',
    pattern: shape(
      '[A-ZÑ&]{3,4}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?=[A-Z0-9]{0,2}[A-Z])[A-Z0-9]{3}',
      'dgu',
    ),
  }),
  // A bare number of eleven digits or more is nobody's tariff code; days and milliseconds of a clock are left.
  byShape({
    kind: 'company-number',
    pattern: /(?<![\p{Script=Latin}\p{N}])(?<!\d[.,:-])\d{11,30}(?![\p{Script=Latin}\p{N}])(?![.,]\d)/dgu,
    holds: (value) =>
      !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\d{3})?)?$/u.test(
        value,
      ) && !/^1[5-9]\d{11}$/u.test(value),
  }),
  byShape({
    kind: 'company-number',
    pattern: /(?<![\p{Script=Latin}\p{N}])(?<!\d[.,:-])\d{10}(?![\p{Script=Latin}\p{N}])(?![.,]\d)/dgu,
    // A tariff code of ten digits is one where a word of the tariff stands before it, also at the head of a table.
    holds: (value, { text, start }) =>
      !/^1[5-9]\d{8}$/u.test(value) &&
      !(
        /^(?:0[1-9]|[1-9]\d)/u.test(value) &&
        /hs|hts|cn\b|taric|tariff|heading|commodity|税则|税号|编码|归类|品目/iu.test(
          text.slice(Math.max(0, start - 400), start),
        )
      ),
  }),
];
