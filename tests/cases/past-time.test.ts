import { describe, expect, it } from 'vitest';
import { pastTime } from '../../src/cases/past-time.ts';

/** A Monday; in Paris it is 15:20. */
const NOW = new Date('2026-11-23T14:20:00Z');
const read = (typed: string, zone = 'Europe/Paris'): string | undefined => {
  const found = pastTime(typed, NOW, zone);
  return found instanceof Date ? found.toISOString().slice(0, 16) : found;
};

describe('when something happened', () => {
  it.each([
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00'],
    ['2026-11-23T10:00:00.123Z', '2026-11-23T10:00'],
    ['2026-11-23 10:00 UTC', '2026-11-23T10:00'],
    ['2026-11-23T10:00+08:00', '2026-11-23T02:00'],
    ['2026-11-23T10:00', '2026-11-23T09:00'],
    ['2026-11-23 10:00', '2026-11-23T09:00'],
    ['2026-11-20', '2026-11-20T11:00'],
    ['today', '2026-11-23T11:00'],
    ['14:00', '2026-11-23T13:00'],
    ['2 pm', '2026-11-23T13:00'],
    ['today 9:05', '2026-11-23T08:05'],
    ['yesterday 14:00', '2026-11-22T13:00'],
    ['Friday 9:30', '2026-11-20T08:30'],
    ['Monday 9:30', '2026-11-23T08:30'],
    ['3h ago', '2026-11-23T11:20'],
    ['90 min ago', '2026-11-23T12:50'],
    ['an hour ago', '2026-11-23T13:20'],
    ['2 days ago', '2026-11-21T14:20'],
    ['now', '2026-11-23T14:20'],
    ['昨天14:00', '2026-11-22T13:00'],
    ['昨天下午2点', '2026-11-22T13:00'],
    ['今天上午9点半', '2026-11-23T08:30'],
    ['周五 9:30', '2026-11-20T08:30'],
    ['3小时前', '2026-11-23T11:20'],
    ['2天前', '2026-11-21T14:20'],
    ['刚才', '2026-11-23T14:20'],
  ])('%s', (typed, instant) => {
    expect(read(typed)).toBe(instant);
  });

  it.each(['2026-11-23T15:21', 'today 16:00', '2027-01-01', '2026-11-23T14:21Z'])('lies ahead: %s', (typed) => {
    expect(read(typed)).toBe('ahead');
  });

  it.each([
    '',
    'soon',
    '25:00',
    'yesterday 24:30',
    '2026-02-30',
    '2026-02-30T10:00Z',
    '7',
    '3 apples ago',
    '999999h ago',
    '1999-01-01',
    '13 pm',
    'yesterday yesterday',
    'in 3h',
    'sunshine 10:00',
  ])('is no time: "%s"', (typed) => {
    expect(read(typed)).toBeUndefined();
  });

  it('takes the first reading of an hour that the clocks show twice', () => {
    const found = pastTime('2026-10-25 02:30', NOW, 'Europe/Paris');
    expect(found).toEqual(new Date('2026-10-25T00:30:00Z'));
  });
});
