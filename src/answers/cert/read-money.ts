import type { Money } from '../../kb/shapes/common.ts';

/** Why a value cannot be read; what a caller can cause comes back as a value. */
export type MoneyProblem = 'shape' | 'negative' | 'no-currency' | 'no-such-currency' | 'ambiguous';

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '₩': 'KRW' };

/** Three digits behind a point may be a fraction of these, and a thousand of any other. */
const OF_THOUSANDTHS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/**
 * A value with its currency as people write it: `5000EUR`, `EUR 5,000.50`, `€5.000,50`, `5 000 eur`.
 *
 * Three digits behind a separator are thousands, one or two at the end are a fraction. A sign that several currencies
 * share, such as the dollar's, names none.
 */
export function readMoney(given: string): Money | MoneyProblem {
  const text = given.normalize('NFKC').trim();
  const found =
    /^(?<before>[^\d.,'’\s+-]*)\s*(?<sign>[+-]?)\s*(?<number>\d[\d.,'’\s]*?)\s*(?<after>[^\d.,'’\s+-]*)$/u.exec(
      text.replace(/^([+-])\s*([^\d\s]+)/u, '$2$1'),
    )?.groups;
  if (found === undefined) return 'shape';
  const { before = '', sign, number = '', after = '' } = found;
  if (sign === '-') return 'negative';
  if (before !== '' && after !== '') return 'shape';
  const named = before + after;
  if (named === '') return 'no-currency';
  const currency = SIGNS[named] ?? named.toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return 'no-such-currency';
  if (!Intl.supportedValuesOf('currency').includes(currency)) return 'no-such-currency';
  if (OF_THOUSANDTHS.has(currency) && /^\d+[.,]\d{3}$/.test(number)) return 'ambiguous';
  const amount = readAmount(number);
  return amount === undefined ? 'shape' : { amount, currency };
}

/** In threes, or as in India: three at the end and twos before. */
const GROUPED = /^(?:\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})$/;

function readAmount(number: string): number | undefined {
  const bare = number.replaceAll(/['’\s]/g, '');
  if (/\s/.test(number) && !/^\d{1,3}(?:\s\d{3})+(?:[.,]\d{1,2})?$/.test(number)) return undefined;
  const [, whole = '', fraction] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  const separators = new Set(whole.replaceAll(/\d/g, ''));
  if (separators.size > 1 || (separators.size === 1 && !GROUPED.test(whole))) return undefined;
  // 1,234,56 has one sign twice: neither thousands nor a fraction.
  if (fraction !== undefined && separators.size === 1 && bare.at(-fraction.length - 1) === [...separators][0])
    return undefined;
  const amount = Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction ?? '0'}`);
  return Number.isSafeInteger(Math.trunc(amount)) ? amount : undefined;
}
