import { describe, expect, it } from 'vitest';
import { calendarDays, calendarYears } from '../../../src/kb/checks/calendars.ts';
import { channelsYaml, findingsOf, parsedFiles, placeYaml } from '../../support/findings.ts';

/** A calendar with no days but those given, a year for each. */
const calendar = (
  id: string,
  ...years: readonly { year: number; closed?: string[]; worked?: string[] | 'unknown' }[]
): string => {
  const days = (list: readonly string[]): string =>
    `[${list.map((day) => `{ day: '${day}', name: { en: Day, zh: 日 } }`).join(', ')}]`;
  const lines = years.map(({ year, closed = [], worked = [] }) =>
    [
      `  - year: ${year}`,
      `    closed: ${days(closed)}`,
      `    worked: ${worked === 'unknown' ? worked : days(worked)}`,
      '',
    ].join('\n'),
  );
  return `id: ${id}\nname: { en: Days, zh: 日历 }\nyears:\n${lines.join('')}`;
};

describe('calendarDays', () => {
  const check = (...years: Parameters<typeof calendar>[1][]): string[] =>
    findingsOf(calendarDays, { 'calendars/xa.yaml': calendar('xa', ...years) });

  it('is content with days of their year, and with days nobody read', () => {
    expect(
      check(
        { year: 2026, closed: ['2026-01-01', '2026-12-31'], worked: ['2026-02-14'] },
        { year: 2027, closed: ['2027-01-01'], worked: 'unknown' },
      ),
    ).toEqual([]);
  });

  it.each([
    ['the year before', '2025-12-31'],
    ['the year after', '2027-01-01'],
    ['another century', '2126-01-01'],
  ])('tells a day of %s', (_, day) => {
    expect(check({ year: 2026, closed: ['2026-01-01', day] })).toEqual([
      `calendars/xa.yaml:5:70 calendar/day-elsewhere ${day} does not lie in 2026 -> correct or remove it`,
    ]);
  });

  it('looks at make-up days as well', () => {
    expect(check({ year: 2026, worked: ['2027-01-02'] })).toEqual([
      'calendars/xa.yaml:6:21 calendar/day-elsewhere 2027-01-02 does not lie in 2026 -> correct or remove it',
    ]);
  });

  it('tells a day that stands twice in one year, at the second', () => {
    expect(check({ year: 2026, closed: ['2026-01-01', '2026-01-01'] })).toEqual([
      'calendars/xa.yaml:5:70 calendar/day-elsewhere 2026-01-01 stands twice -> correct or remove it',
    ]);
  });

  it('tells a day that is a holiday and a make-up day', () => {
    expect(check({ year: 2026, closed: ['2026-01-01'], worked: ['2026-01-01'] })).toEqual([
      'calendars/xa.yaml:6:21 calendar/day-elsewhere 2026-01-01 stands twice -> correct or remove it',
    ]);
  });

  it('lets two calendars have the same day', () => {
    const year = { year: 2026, closed: ['2026-01-01'] };
    const files = { 'calendars/xa.yaml': calendar('xa', year), 'calendars/xb.yaml': calendar('xb', year) };
    expect(findingsOf(calendarDays, files)).toEqual([]);
  });
});

describe('calendarYears', () => {
  const hours = (named: string): string =>
    `{ windows: [{ days: [mon], from: '09:00', to: '17:00' }], exceptions: [], calendar: ${named} }`;
  const channels = (named: string): string =>
    channelsYaml('chat').replace('staffed: always', `staffed: ${hours(named)}`);
  const office = (named: string): string =>
    placeYaml(
      'XA',
      `authorities:\n  - id: xa-one\n    name: { en: One, zh: 一 }\n    does: []\n    zone: UTC\n    hours: ${hours(named)}\n    contact: unknown\n`,
    );
  const years = (id: string, ...list: number[]): Record<string, string> => ({
    [`calendars/${id}.yaml`]: calendar(id, ...list.map((year) => ({ year }))),
  });
  const check = (files: Record<string, string>, today = '2026-11-22'): string[] =>
    findingsOf((parsed) => calendarYears(parsed, today), files);

  it('is content with this year and the next', () => {
    expect(
      check({ 'channels.yaml': channels('xa'), 'jurisdictions/XA.yaml': office('xa'), ...years('xa', 2026, 2027) }),
    ).toEqual([]);
  });

  it('tells each year that is missing, where the calendar is named', () => {
    expect(check({ 'channels.yaml': channels('xa'), ...years('xa', 2025, 2028) })).toEqual([
      'channels.yaml:12:121 channel/calendar-year-missing the calendar "xa" has no holidays of 2026 -> add 2026 to calendars/xa.yaml',
      'channels.yaml:12:121 channel/calendar-year-missing the calendar "xa" has no holidays of 2027 -> add 2027 to calendars/xa.yaml',
    ]);
  });

  it('warns only: the answers say that those holidays are not known', () => {
    const files = parsedFiles({ 'channels.yaml': channels('xa'), ...years('xa', 2026) });
    expect(calendarYears(files, '2026-11-22')).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['2026-01-01', [2026, 2027]],
    ['2026-12-31', [2026, 2027]],
    ['2027-01-01', [2027, 2028]],
  ])('counts from the day at hand: on %s it wants %j', (today, wanted) => {
    const found = check({ 'channels.yaml': channels('xa'), ...years('xa', 2000) }, today);
    expect(found.map((line) => Number(/holidays of (\d+)/.exec(line)?.[1]))).toEqual(wanted);
  });

  it('looks at each of several calendars, and at offices', () => {
    const files = { 'jurisdictions/XA.yaml': office('[xa, xb]'), ...years('xa', 2026, 2027), ...years('xb', 2026) };
    expect(check(files)).toEqual([
      'jurisdictions/XA.yaml:10:101 channel/calendar-year-missing the calendar "xb" has no holidays of 2027 -> add 2027 to calendars/xb.yaml',
    ]);
  });

  it('asks nothing of a calendar that is not known, not there, or not used', () => {
    expect(check({ 'channels.yaml': channels('unknown'), ...years('xa', 2000) })).toEqual([]);
    expect(check({ 'channels.yaml': channels('gone'), ...years('xa', 2000) })).toEqual([]);
    expect(check({ 'channels.yaml': channelsYaml('chat'), ...years('xa', 2000) })).toEqual([]);
  });
});
