import { afterLabel, byShape, type Finder } from './finder.ts';

const NUMBER = "(?:\\d{1,3}(?:[ ,.']\\d{3}){1,5}|\\d{1,15})(?:[.,]\\d{1,4}|,--?)?(?!\\d)";
const SCALE = '(?: ?(?:k|m|mn|mio|bn|million|billion|thousand|千|万|百万|千万|亿)(?![a-z]))?';
const CODES =
  'EUR|USD|GBP|CNY|RMB|CNH|JPY|CHF|CAD|AUD|NZD|MXN|INR|KRW|HKD|TWD|SGD|VND|THB|MYR|IDR|PHP|BRL|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|ZAR|AED|ILS|CLP|COP|PEN|RUB|UAH';
const SIGNS = '(?:US|A|AU|C|CA|HK|NZ|S|NT|R|MX)?\\$|[€£¥₹₩₽₫₺฿]|Rs\\.?';
const WORDS_AFTER =
  'euros?|(?:us |canadian |australian )?dollars?|pounds?(?: sterling)?|francs?|yuan|renminbi|yen|rupees?|pesos?|cents?';
const ZH_AFTER =
  '(?:多|余)?(?:万|千|亿|百万|千万)?(?:元(?!件|素|数|器|月)|美元|美金|欧元|英镑|日元|港币|港元|人民币|加元|澳元|瑞郎|瑞士法郎|韩元|新元|卢比|块钱|刀)';

/** Money with what it is counted in; a bare number is money only behind a word that says so. "EUR.1" and "EUR 1" are a form. */
export const moneyFinders: readonly Finder[] = [
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(`(?<![\\d.,])\\d{1,8}(?:亿|万|千)(?:零|又)?\\d{1,4}[千百]?${ZH_AFTER}`, 'dgu'),
  }),
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(`(?<![A-Za-z])(?:${CODES})(?! ?\\.?1(?!\\d|[.,]\\d)) ?(?:${SIGNS})? ?${NUMBER}${SCALE}`, 'dgu'),
  }),
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(`(?<![a-z])(?:${CODES}) ?\\d{1,3}(?:[,.']\\d{3}){0,4}(?:\\.\\d{2})?(?!\\d)${SCALE}`, 'dgiu'),
    holds: (value) => !/^eur ?1$/iu.test(value),
  }),
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(`(?:(?<![A-Za-z])(?=[A-Z])|(?=[^A-Z]))(?:${SIGNS}) ?-?${NUMBER}${SCALE}`, 'dgiu'),
  }),
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(
      `(?<![\\p{Script=Latin}\\d.,-])${NUMBER}${SCALE} ?(?:(?:${CODES})(?![A-Za-z]|\\.?1|[- ]MED)|[€£¥₹₩$](?!\\d))`,
      'dgu',
    ),
  }),
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(
      `(?<![\\p{Script=Latin}\\d.,-])${NUMBER}${SCALE} ?(?:(?:${WORDS_AFTER})(?![a-z])|${ZH_AFTER})`,
      'dgiu',
    ),
  }),
  byShape({
    kind: 'invoice-value',
    pattern: new RegExp(`(?:人民币|美元|欧元|英镑|港币)[:： ]{0,2}${NUMBER}${SCALE}(?:元|整)?`, 'dgiu'),
  }),
  byShape({
    kind: 'invoice-value',
    pattern:
      /[一二三四五六七八九十百千万亿两零〇壹贰叁肆伍陆柒捌玖拾佰仟]{1,16}(?:多|余)?(?:元整?|圆整?|美元|美金|欧元|英镑|日元|港币|块钱)(?!件|素|数)/dgu,
    holds: (value) =>
      !value.endsWith('元') || /[十百千万亿拾佰仟]\p{Script=Han}{0,8}元$/u.test(value.replace(/^百元/u, '')),
  }),
  byShape({
    kind: 'invoice-value',
    pattern:
      /(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety)[a-z -]{0,40}(?:hundred|thousand|million) (?:us )?(?:euros?|dollars?|pounds?|yuan|francs)(?![a-z])/dgiu,
  }),
  afterLabel(
    'invoice-value',
    /(?<![a-z])(?:(?:invoice|customs|declared|goods|total|fob|cif|unit|net|gross)?[ _-]?(?:value|amount|price)|金额|总额|货值|总价|单价|总值|价值|fob价?|cif价?)(?:\([^()\n]{0,12}\))?["']{0,2}(?: ?[:：=|\t]| is | was |为|是|约|共|达)[ \t"']{0,4}(?=\d)/giu,
    (text, at) => {
      const number = new RegExp(`${NUMBER}${SCALE}`, 'iyu');
      number.lastIndex = at;
      const found = number.exec(text)?.[0];
      // Six or eight digits behind "value" in a dump of fields may be a code; money of that size has a comma or a stop.
      return found === undefined ||
        found.replace(/\D/gu, '').length < 3 ||
        /^ ?(?:%|pallets|hours|days)/u.test(text.slice(at + found.length))
        ? undefined
        : { start: at, end: at + found.length };
    },
  ),
];
