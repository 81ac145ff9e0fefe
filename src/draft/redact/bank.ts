import { afterLabel, byShape, type Finder, label } from './finder.ts';
import { readNumber } from './number-at.ts';

/** ISO 13616: two letters, two check digits, up to 30 more; a good remainder is enough even without the word. */
export function isIban(written: string): boolean {
  const iban = written.replace(/[^A-Z0-9]/giu, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const character of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** ISO/IEC 7812: the sum of the digits, every second one doubled, ends in 0. */
export function isCard(written: string): boolean {
  const digits = written.replace(/\D/gu, '');
  if (![14, 15, 16, 19].includes(digits.length)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const twice = digit * 2;
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

const IBAN_COUNTRIES =
  'AD|AE|AL|AT|BA|BE|BG|BH|BR|CH|CR|CY|CZ|DE|DK|EE|EG|ES|FI|FO|FR|GB|GE|GI|GR|HR|HU|IE|IL|IS|IT|JO|KW|KZ|LB|LI|LT|LU|LV|MC|MD|ME|MK|MT|MU|NL|NO|PK|PL|PS|PT|QA|RO|RS|SA|SE|SI|SK|SM|TN|TR|UA|XK';

export const bankFinders: readonly Finder[] = [
  afterLabel('bank-details', label('iban(?:[ -]?nr)?'), readNumber({ leastDigits: 8 })),
  byShape({
    kind: 'bank-details',
    sure: true,
    pattern: new RegExp(
      `(?<![A-Z0-9])(?:${IBAN_COUNTRIES})\\d{2}[ -]?(?:[A-Z0-9]{4}[ -]?){2,7}[A-Z0-9]{1,4}(?![A-Z0-9])`,
      'dgiu',
    ),
    // In groups of four, or with good check digits: nothing else looks like that.
    holds: (value) =>
      isIban(value) ||
      (/^[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?$/iu.test(value) &&
        value.replace(/\D/gu, '').length >= 12),
  }),
  afterLabel(
    'bank-details',
    label(
      '(?:bank )?account(?=[ .]{0,2}(?:no|number|nr|#|:))|a\\/c|acct|bank account|sort code|routing|aba|银行账号|银行账户|银行帐号|收款账号|收款账户|对公账户|账户号?|账号(?=[:： \\t"]{0,4}\\d{3,4}[ -]?\\d{4})|银行卡号?',
    ),
    readNumber({ leastDigits: 6 }),
  ),
  afterLabel(
    'bank-details',
    /(?<![a-z])(?:swift|bic)(?:[/ ](?:bic|swift))?(?: code)?["' ]{0,2}(?:is|[:=|\t]|(?= [A-Z]{6}(?=[A-Z]{0,4}\d)[A-Z0-9]{2}))[ \t"']{0,3}(?=[A-Z]{6}[A-Z0-9]{2})/giu,
    (text, at) => {
      const end = at + (/^[A-Z0-9]{8,11}/iu.exec(text.slice(at, at + 11))?.[0].length ?? 0);
      return { start: at, end };
    },
  ),
  afterLabel('bank-details', /开户行[:： \t"']{1,4}/gu, (text, at) => {
    const end = at + (/^[^\s，。；,;]{2,40}/u.exec(text.slice(at, at + 40))?.[0].length ?? 0);
    return { start: at, end };
  }),
  byShape({
    kind: 'card-number',
    sure: true,
    pattern:
      /(?<![\p{Script=Latin}\d.,-])[3-6]\d{3}(?:[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{3})?|[ -]?\d{6}[ -]?\d{4,5})(?![\d-])/dgu,
    holds: isCard,
  }),
  afterLabel(
    'card-number',
    label('(?:credit|debit|bank|payment) ?card|card(?= (?:no|number))|信用卡号?|卡号|借记卡号?'),
    readNumber({ leastDigits: 12 }),
  ),
];
