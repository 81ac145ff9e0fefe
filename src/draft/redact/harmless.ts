import { linksIn } from './links.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CODE = '\\d{4}(?:[ .]?\\d{2}){0,3}';
const TARIFF =
  'hs|hts|htsus|hsn|cn|taric|tariff|commodity|heading|subheading|税号|税则号列?|商品编码|海关商品编码|品目|子目|归类|编码';

/** What a support case cannot do without, where its shape could be taken for something else. */
const PATTERNS: readonly RegExp[] = [
  // Days and times.
  /(?<![\p{Script=Latin}\d])(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[T ,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?(?: ?(?:Z|UTC|GMT|CET|CEST|[+-]\d{2}:?\d{2})(?!\d))?(?!\d)/gu,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)?\d{2}(?!\d)/gu,
  new RegExp(
    `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of )?${MONTH}(?:,?[ -]?(?:19|20)\\d{2})?(?![\\p{Script=Latin}\\d])|(?<!\\p{L})${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d{2})?(?!\\d)`,
    'giu',
  ),
  /(?<!\d)(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}[日号])?|(?:19|20)\d{2}年/gu,
  /(?<!\d)[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d(?:[.,]\d{1,6})?)?(?: ?(?:UTC|GMT|CET|CEST)(?:[+-]\d{1,2}(?::?\d{2})?)?)?(?!\d)/gu,
  /(?:UTC|GMT) ?[+-] ?\d{1,2}(?::?\d{2})?/gu,
  /(?<!\d)20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?[0-2]\d[0-5]\d(?:[0-5]\d)?Z?)?(?!\d)/gu,
  // Codes of the tariff, several in a row too.
  new RegExp(
    `(?<![a-z])(?:${TARIFF})(?: ?(?:codes?|headings?|numbers?|no\\.?|subheadings?|编码|号))?["']?(?: ?(?:is|为|是|[:：=#|]))?[ "']{0,3}${CODE}(?:(?:, ?| ?/ ?|、| and | or |和|或| - | -> | vs\\.? | instead of ){1,2}${CODE}){0,8}(?!\\d)`,
    'giu',
  ),
  /(?<![\p{Script=Latin}\d.])\d{4}\.\d{2}(?:\.\d{2}){0,3}(?!\d)/gu,
  // Numbers of tickets.
  /(?<![a-z])(?:tickets?|case|incident|工单|案件|会话|单据工单)(?: ?(?:numbers?|no\.?|nr\.?|id|号码?|编号))?["']?(?: is|为|是)?[ :：#"'=]{0,4}(?:[A-Z]{1,6}[-_ ]?)?\d{3,14}(?!\d)/giu,
  /(?<![\p{Script=Latin}\d-])(?!AT-|BE-|DE-|ES-|FR-|GB-|IT-|NL-|PL-|INV-|CHE-)[A-Z]{2,5}-\d{3,8}(?![\d-])/gu,
  // Law.
  /(?:\((?:EU|EC|EEC)\) ?)?(?:No\.? ?)?(?<!\d)(?:\d{4}\/\d{1,4}|\d{1,4}\/(?:19|20)\d{2})(?:\/(?:EU|EC|EEC))?(?!\d)/gu,
  /(?<!\d)\d{1,2} (?:CFR|USC|U\.S\.C\.)(?: (?:Part|Chapter|§))? ?\d{1,5}(?:[.-]\d{1,4}){0,2}/gu,
  /(?:arts?\.?|articles?|annex|para\.?|section|sec\.?|§)[ ]?\d{1,4}[a-z]?(?:[-.(]\d{1,3}\)?){0,3}/giu,
  /(?:\d{4}年)?第 ?\d{1,5} ?[号條条款项栏令期章届]/gu,
  // Names of machines and calls, which no one is.
  /(?<![\p{Script=Latin}\d-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{Script=Latin}\d-])/giu,
];

/** Where the text holds what stays, whatever its shape. */
export function harmlessIn(text: string): Span[] {
  const spans: Span[] = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );
  const links = linksIn(text).filter(({ personal }) => !personal);
  return [...spans, ...links].toSorted((one, other) => one.start - other.start);
}
