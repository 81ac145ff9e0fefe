import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from '../../src/kb/days.ts';

describe('addDays', () => {
  it.each([
    ['2026-11-25', 0, '2026-11-25'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %s days are %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-11-26', 1],
    ['2026-11-26', '2026-11-25', -1],
    ['2026-01-01', '2027-01-01', 365],
    ['2028-01-01', '2029-01-01', 366],
    ['2026-11-25', '2026-11-26T00:01:00Z', 1],
    ['2026-11-25T23:59:00Z', '2026-11-26', 1],
  ])('from %s to %s are %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('isDay', () => {
  it.each([
    ['2026-11-25', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-11-00', false],
    ['2026-1-5', false],
    ['26-11-25', false],
    ['2026-11-25T10:00', false],
    [' 2026-11-25', false],
    ['2026-11-25\n', false],
    ['', false],
  ])('"%s": %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
