import { afterLabel, type Finder, type Found, matchesOf, type Reader } from './finder.ts';
import { isPlainWord } from './plain-words.ts';

/** Forms that nothing else is written like, in any case. */
const PLAIN_FORMS =
  'gmbh(?: ?& ?co\\.? ?kg(?:aa)?)?|kgaa|ohg|co\\.?, ?ltd\\.?|pty\\.? ltd\\.?|pte\\.? ltd\\.?|pvt\\.? ltd\\.?|private limited|ltd\\.? ?(?:şti|sti)\\.?|ltd\\.?|llc|l\\.l\\.c\\.|llp|l\\.l\\.p\\.|' +
  'sarl|s\\.à\\.? ?r\\.l\\.|s\\.a\\.r\\.l\\.|s\\.r\\.l\\.(?:s\\.)?|s\\.p\\.a\\.|s\\.a\\. de c\\.v\\.|sa de cv|s\\. de r\\.l\\.(?: de c\\.v\\.)?|s\\.l\\.u?\\.?|s\\.a\\.(?:s\\.)?|ltda\\.?|lda\\.?|b\\.v\\.|n\\.v\\.|sp\\.? ?z ?o\\.?o\\.?|' +
  's\\.r\\.o\\.|a\\.s\\.|d\\.o\\.o\\.|kft\\.?|zrt\\.?|a\\.ş\\.|sdn\\.? bhd\\.?|berhad|aps|e\\.k\\.|k\\.k\\.|주식회사|ооо|зао|пао';
/** Forms that are words or codes in another case. */
const EXACT_FORMS =
  'Limited|Inc\\.?|INC\\.?|Incorporated|Corp\\.?|CORP\\.?|Corporation|Company|PLC|plc|AG|KG|SE|SA|SAS|SpA|SRL|Srl|SL|SLU|BV|NV|VOF|A/S|AB|AS|ASA|Oy|Oyj|OY|UG(?: \\(haftungsbeschränkt\\))?|SIA|UAB|OÜ|EOOD|OOD|KK|GK|Tbk|Co\\.|& Co\\.?|& Sons|& Cie\\.?|et Cie|Group|Holdings?|Logistics|Industries|Enterprises|LTD|LLC';

const BOUNDS = (forms: string, flags: string): RegExp =>
  new RegExp(`(?<=[\\p{L}\\p{N}.,)"&' ])(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}&])`, flags);
const PATTERNS = [BOUNDS(PLAIN_FORMS, 'dgiu'), BOUNDS(EXACT_FORMS, 'dgu')] as const;

const WORD_BEFORE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{N}&.'+-])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{N}&.'+-]{1,40}$/u;
const CONNECTOR = /^(?:&|\+|and|und|et|y|e|de|del|des|du|la|le|van|von|der|den|da|di|-)$/u;
const MOST_WORDS = 7;

/** Where the name begins that ends before a legal form; `at` itself where no name stands there. */
function nameStart(text: string, at: number, exact: boolean): number {
  let start = at;
  let named = false;
  let cursor = at;
  for (let count = 0; count < MOST_WORDS; count++) {
    const gap = /(?:,? |, ?|"|' ?|\) ?|-)$/u.exec(text.slice(Math.max(0, cursor - 2), cursor))?.[0] ?? '';
    if (gap === '' && cursor !== at) break;
    const end = cursor - gap.length;
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, end - 41), end))?.[0];
    // A comma stands in a name only before its legal form.
    if (word === undefined || (count > 0 && gap.includes(','))) break;
    const connector = CONNECTOR.test(word);
    const capital = /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) && !/^[\p{N}.]{1,40}$/u.test(word);
    const sentenceEnd =
      /\p{L}{3,40}\.$/u.test(word) && count > 0 && !/^(?:bros|intl|mfg|tech|dev|imp|exp|ind)\.$/iu.test(word);
    if (sentenceEnd) break;
    const small = !exact && !named && count < 2 && /^\p{Ll}/u.test(word) && !connector && !isPlainWord(word);
    if (
      !capital &&
      !connector &&
      !small &&
      !(count > 0 && !exact && /^\p{Ll}/u.test(word) && !isPlainWord(word) && !named)
    )
      break;
    cursor = end - word.length;
    if (capital || small) {
      start = cursor;
      named ||= capital && !isPlainWord(word);
      if (small && count === 1) break;
    }
  }
  return withoutLead(text, start, at);
}

/** "The", "Our", "Exporter": what stands before a name is no part of it, and alone it is none. */
function withoutLead(text: string, from: number, end: number): number {
  let start = from;
  for (;;) {
    const word = /^[^\s,]{1,60}[\s,"']{0,3}/u.exec(text.slice(start, end))?.[0];
    if (word === undefined) return end;
    if (!isPlainWord(word.trim())) return start;
    start += word.length;
  }
}

function byLegalForm(text: string): Found[] {
  return PATTERNS.flatMap((pattern, index) => {
    const found: Found[] = [];
    for (const match of matchesOf(pattern, text)) {
      pattern.lastIndex = match.index + match[0].length;
      const exact = index === 1;
      const start = nameStart(text, match.index, exact);
      // A code of a country, or kilograms, stands behind words in capitals and numbers.
      if (
        start >= match.index ||
        (exact && /^(?:SE|SA|AS|AB|KG|AG|SL|NV|KK)$/u.test(match[0]) && !/\p{Ll}/u.test(text.slice(start, match.index)))
      )
        continue;
      found.push({ kind: 'company-name', start, end: match.index + match[0].length, sure: false });
    }
    return found;
  });
}

/** What stands behind "Exporter:" and is written like a name, up to the end of its field. */
const readCompany: Reader = (text, at) => {
  const field =
    /(?:[\p{Lu}\p{N}][\p{L}\p{N}&.'+-]{0,40}(?:(?: |, )(?:(?:&|and|und|et|de|of|van|von|der) )?(?=[\p{Lu}\p{N}]))?){1,7}/uy;
  field.lastIndex = at;
  const value = field.exec(text)?.[0].replace(/[ ,.]{1,4}$/u, '');
  if (value === undefined || !/\p{L}/u.test(value)) return undefined;
  const words = value.split(/[ ,]{1,4}/u);
  const plain =
    words.every((word) => isPlainWord(word)) || /^[A-Z]{2,3}$/u.test(value) || /^[A-Z]{1,5}[\d-]/u.test(value);
  return plain || words.some((word) => /^\d{2}/u.test(word)) ? undefined : { start: at, end: at + value.length };
};

export const companyFinders: readonly Finder[] = [
  byLegalForm,
  afterLabel(
    'company-name',
    /(?<![a-z])(?:(?:company|firm|business|trading|legal|exporter|importer|shipper|consignee|consignor|supplier|manufacturer|producer|buyer|seller|customer|client|carrier|broker|forwarder|organi[sz]ation)["']?(?:[ _]?name)?|notify(?: party)?|sold to|ship to|bill to|account holder)["']?[ \t]{0,2}[:=|\t][ \t]{0,8}["']?/giu,
    readCompany,
  ),
  afterLabel('company-name', /(?<!\p{L})(?:PT|CV|ООО|ЗАО|ТОО|АО|株式会社) ["']?(?=\p{Lu})/gu, readCompany),
];
