import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../src/answers/cert/read-money.ts';

describe('a value as people write it', () => {
  it.each([
    ['5000EUR', 5000, 'EUR'],
    ['5000 EUR', 5000, 'EUR'],
    ['EUR5000', 5000, 'EUR'],
    ['eur 5000', 5000, 'EUR'],
    ['€5000', 5000, 'EUR'],
    ['5000€', 5000, 'EUR'],
    ['£0.50', 0.5, 'GBP'],
    ['0USD', 0, 'USD'],
    ['+5000USD', 5000, 'USD'],
    ['5,000USD', 5000, 'USD'],
    ['5.000EUR', 5000, 'EUR'],
    ['1,234,567.89 USD', 1_234_567.89, 'USD'],
    ['1.234.567,89 EUR', 1_234_567.89, 'EUR'],
    ['5,5EUR', 5.5, 'EUR'],
    ["CHF 10'300", 10_300, 'CHF'],
    ['10’300.50 CHF', 10_300.5, 'CHF'],
    ['5 000,50 EUR', 5000.5, 'EUR'],
    ['５０００ＥＵＲ', 5000, 'EUR'],
    ['7000000000000 JPY', 7_000_000_000_000, 'JPY'],
    ['12.5KWD', 12.5, 'KWD'],
    ['₹50,00,000', 5_000_000, 'INR'],
    ['1,23,456.78 INR', 123_456.78, 'INR'],
    ['12,345,678KWD', 12_345_678, 'KWD'],
  ])('%s is %f %s', (given, amount, currency) => {
    expect(readMoney(given)).toEqual({ amount, currency });
  });

  it.each([
    ['', 'shape'],
    ['EUR', 'shape'],
    ['much', 'shape'],
    ['5000', 'no-currency'],
    ['-5000EUR', 'negative'],
    ['EUR -5000', 'negative'],
    ['-€5', 'negative'],
    ['$5000', 'no-such-currency'],
    ['5000元', 'no-such-currency'],
    ['5000EUX', 'no-such-currency'],
    ['5000EURO', 'no-such-currency'],
    ['EUR5000USD', 'shape'],
    ['5000EUR extra', 'shape'],
    ['1.234,567EUR', 'shape'],
    ['1,234,56EUR', 'shape'],
    ['12,34.56EUR', 'shape'],
    ['5 00EUR', 'shape'],
    ['1e9EUR', 'shape'],
    ['99999999999999999999EUR', 'shape'],
    ['5.000KWD', 'ambiguous'],
    ['0x10EUR', 'shape'],
  ])('%s is none: %s', (given, problem) => {
    expect(readMoney(given)).toBe(problem);
  });

  it('takes a long text for none, and quickly', () => {
    expect(readMoney('1'.repeat(100_000))).toBe('no-currency');
    expect(readMoney(' '.repeat(100_000))).toBe('shape');
    expect(readMoney(`${'1,'.repeat(50_000)}EUR`)).toBe('shape');
  });
});
