import { afterLabel, byShape, type Finder, type Found, matchesOf, type Shape } from './finder.ts';

const WORD = "[\\p{Lu}][\\p{L}'.-]{1,30}";
const NUMBER = '\\d{1,5}[a-zA-Z]?(?:[-/]\\d{1,4}[a-zA-Z]?)?';
const BEFORE = '(?<![\\p{Script=Latin}\\p{N}.,/-])';
const STREET =
  'Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Way|Court|Square|Place|Close|Quay|Crescent|Highway|Hwy\\.?|Parkway|Pkwy\\.?|Terrace|Wharf|Row|Marg|Nagar';
const CITY = "[\\p{Lu}][\\p{L}'.-]{2,30}(?:[ -][\\p{Lu}][\\p{L}'.-]{2,30}){0,2}";
const POSTAL = `(?:[A-Z]{1,2}-)?\\d{4,6}(?: ?[A-Z]{2}(?![\\p{L}]))?|\\d{3} \\d{2}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{2},? \\d{5}(?:-\\d{4})?`;

/** What goes on behind a street: floors, a postal code with its town, a town with its postal code. */
const TAIL = new RegExp(
  `(?:(?:,? ?\\n? ?|, ?\\n?)(?:(?:Suite|Ste\\.?|Unit|Floor|Fl\\.?|Room|Rm\\.?|Apt\\.?|Building|Bldg\\.?|Block|Level|Dock|Hall|Gate|Haus|Etage|OG|Bât\\.?) ?[\\p{L}\\d-]{1,8}|\\d{1,2}(?:st|nd|rd|th) [Ff]loor|(?:${POSTAL}) ${CITY}|${CITY},? (?:${POSTAL})(?!\\p{L})|(?:${POSTAL})(?![\\p{Script=Latin}\\d]))){1,4}`,
  'uy',
);

const STREETS: readonly Shape['pattern'][] = [
  new RegExp(
    `${BEFORE}(?:(?:Unit|Suite|Flat|Dock|Room) ?[\\p{L}\\d-]{1,6}, ?)?${NUMBER},? (?:${WORD} ){1,4}(?:${STREET})(?![\\p{Script=Latin}\\p{N}])`,
    'dgu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:\\p{Lu}[\\p{L}'.]{1,30}[ -]){0,3}[\\p{Lu}]?[\\p{L}'-]{0,24}(?:straße|strasse|str\\.|weg|allee|platz|gasse|damm|ufer|kai|chaussee|straat|laan|plein|kade|gracht|gatan|vägen|veien|vej|gade|katu|Straße|Strasse|Str\\.|Allee|Platz|Weg|Damm|Ufer|Kai)(?:, | )${NUMBER}(?![\\p{Script=Latin}\\p{N}.:/-])`,
    'dgu',
  ),
  new RegExp(
    `${BEFORE}${NUMBER}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|quai|chemin|allée|impasse|route|cours) (?:de la |de l'|de |du |des |d'|la |le |les )?(?:[\\p{L}][\\p{L}'.-]{1,24} ?){1,4}`,
    'dgiu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:Calle|C/|Avenida|Av\\.|Paseo|Plaza|Via|Viale|Piazza|Corso|Rua|Ulica|ul\\.|Al\\.|Jalan|Jl\\.) ?(?:(?:de la|de|del|da|do|dei) )?(?:${WORD} ?){1,4},? ?(?:n[.º°]? ?|No\\.? ?)?${NUMBER}(?![\\p{Script=Latin}\\p{N}])`,
    'dgu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${WORD} ){1,3}(?:Sokak|Sok\\.|Sokağı|Caddesi|Cad\\.)(?: No)?[:. ]{1,2}${NUMBER}(?![\\p{L}\\p{N}])`,
    'dgu',
  ),
  /(?<!\p{L})(?:P\.? ?O\.? ?Box|Postfach|Boîte postale|BP|Apartado)(?: No\.?)? \d{1,6}(?:[ -]\d{1,4})?/dgu,
  new RegExp(
    `(?<!\\p{L})(?:No\\.? ?)\\d{1,5},? (?:${WORD} ){1,3}(?:${STREET}|Lu|Jie)(?![\\p{Script=Latin}\\p{N}])`,
    'dgu',
  ),
];

function streets(text: string): Found[] {
  return STREETS.flatMap((pattern) => {
    const found: Found[] = [];
    for (const match of matchesOf(pattern, text)) {
      const begin = match.index + match[0].length;
      TAIL.lastIndex = begin;
      const end = begin + (TAIL.exec(text)?.[0].length ?? 0);
      pattern.lastIndex = end;
      found.push({ kind: 'address', start: match.index, end, sure: false });
    }
    return found;
  });
}

const HAN = '\\p{Script=Han}';
const HOUSE =
  /(?<=[\p{Script=Han}])(?<!公告|线|铁|网|电|通|思|公|道)(?:路|街|大道|巷|弄|胡同|里|村|社区|工业区|工业园区?|开发区|园区) ?(?:[东西南北中]段?)?(?:\d{1,5}(?:[-之]\d{1,4})?(?:弄|号|號)(?!公告|令|文|决定|条))/gu;
const TAIL_ZH = new RegExp(
  `(?: ?(?:[A-Z]?\\d{0,5}[A-Z]?(?:号楼|栋|幢|座|单元|楼|层|室|房|号|库|门)|${HAN}{1,8}?(?:大厦|广场|中心|科技园|产业园|工业园|园区|花园|小区|公寓)[A-Z]?)){1,6}`,
  'uy',
);
const LABELS_ZH = /(?:地址|住址|位于|地点|在|于|到|至|从|的|寄|送|是|为|往|致|由|向|公司)/gu;

/** Chinese runs from large to small: from the number of the house leftwards to where the sentence ends. */
function chineseStreets(text: string): Found[] {
  const found: Found[] = [];
  for (const match of matchesOf(HOUSE, text)) {
    let start = match.index;
    while (
      start > (found.at(-1)?.end ?? 0) &&
      match.index - start < 36 &&
      /[\p{Script=Han}A-Z]/u.test(text.charAt(start - 1))
    )
      start--;
    const before = text.slice(start, match.index);
    for (const label of before.matchAll(LABELS_ZH))
      if (label.index + label[0].length < before.length)
        start = match.index - before.length + label.index + label[0].length;
    const begin = match.index + match[0].length;
    TAIL_ZH.lastIndex = begin;
    const end = begin + (TAIL_ZH.exec(text)?.[0].length ?? 0);
    HOUSE.lastIndex = end;
    found.push({ kind: 'address', start, end, sure: false });
  }
  return found;
}

export const addressFinders: readonly Finder[] = [
  streets,
  chineseStreets,
  byShape({
    kind: 'address',
    pattern: new RegExp(
      `${HAN}{2,3}(?:省|自治区)${HAN}{2,6}?市${HAN}{2,6}?[区县镇市](?:${HAN}{2,8}?(?:街道|镇|乡|村|路|街|大道|工业园|园区|大厦|广场))?|${HAN}{2,3}市${HAN}{2,4}[区县]${HAN}{2,8}?(?:路|街|大道|工业园|科技园|园区|大厦|广场|村)(?:[A-Z]?\\d{0,4}[栋座楼室号]){0,3}`,
      'dgu',
    ),
  }),
  byShape({
    kind: 'address',
    pattern:
      /(?<![\p{Script=Latin}\p{N}-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)(?![\p{Script=Latin}\p{N}])/dgu,
    holds: (value) => !/^(?:CN|A4|A3|HS)/u.test(value),
  }),
  byShape({ kind: 'address', pattern: new RegExp(`(?<!\\p{L})${CITY}, [A-Z]{2} \\d{5}(?:-\\d{4})?(?!\\d)`, 'dgu') }),
  byShape({
    kind: 'address',
    pattern: new RegExp(`(?<![\\p{Script=Latin}\\p{N}-])(?:[A-Z]{1,2}-\\d{4,5}|\\d{4} [A-Z]{2}) ${CITY}`, 'dgu'),
    holds: (value) => !/^HS|^CN|^(?:19|20)\d{2} /u.test(value),
  }),
  afterLabel(
    'address',
    /(?<![a-z])(?:zip(?: ?code)?|post(?:al)? ?code|plz|pin code|邮政编码|邮编)["']?[ \t]{0,2}(?:[:：=|\t]|is|为)?[ \t"']{0,3}/giu,
    (text, at) => {
      const code = /(?=[A-Z0-9 -]{0,8}\d)[A-Z0-9]{2,8}(?:[ -](?=[A-Z]{0,2}\d)[A-Z0-9]{2,4})?/iuy;
      code.lastIndex = at;
      const length = code.exec(text)?.[0].length;
      return length === undefined ? undefined : { start: at, end: at + length };
    },
  ),
  afterLabel(
    'address',
    /(?:(?<!(?:e-?mail|mail|ip|web|mac|url|internet)[ _-]?)(?<![a-z])(?:(?:street|postal|delivery|registered|company|home|billing)[ _]?)?address|地址|住址|送货地)["']?(?: ?[:：=|\t]| is |是|为)[ \t"']{0,4}/giu,
    (text, at) => {
      const value = /[^\n"|;；。，\t]{4,120}/uy;
      value.lastIndex = at;
      const line = value.exec(text)?.[0].trimEnd();
      if (
        line === undefined ||
        line.includes('@') ||
        line.includes('￼') ||
        !/\d|[路街道区镇村]/u.test(line) ||
        /^(?:see |in |of |as |not |is |box |https?:|\d{1,3}\.\d{1,3}\.)/u.test(line)
      )
        return undefined;
      return { start: at, end: at + line.length };
    },
  ),
];
