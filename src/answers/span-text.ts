import type { Money, Span } from '../kb/shapes/common.ts';
import type { Words } from '../lang/en.ts';

const UNITS = ['minutes', 'hours', 'days', 'workingDays', 'months', 'years'] as const;

/** A length of time in words, such as "12 months". */
export function spanText(span: Span, words: Words): string {
  const unit = UNITS.find((one) => span[one] !== undefined);
  return unit === undefined ? words.unknown : words.span[unit](span[unit] ?? 0);
}

/** An amount with its currency, such as "USD 2,500". */
export function moneyText({ amount, currency }: Money): string {
  return `${currency} ${groupThousands(amount)}`;
}

/** Without `Intl`, whose first use costs more than the rest of an answer. */
function groupThousands(amount: number): string {
  const [whole = '', cents] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === undefined ? grouped : `${grouped}.${cents}`;
}
