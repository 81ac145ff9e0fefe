import { describe, expect, it } from 'vitest';
import { openingAt } from '../../src/channel/opening.ts';
import type { Hours, Weekday } from '../../src/kb/shapes/hours.ts';
import { shippedKb } from '../support/kb.ts';

type Windows = Exclude<Hours, string>;

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const at = (iso: string): Date => new Date(iso);
const hours = (windows: Windows['windows'], exceptions: Windows['exceptions'] = 'unknown'): Hours => ({
  windows,
  exceptions,
  calendar: 'unknown',
});

const chat = hours([{ days: WORKDAYS, from: '14:00', to: '21:00' }]);

describe('a window on workdays, 14:00 to 21:00', () => {
  it.each([
    // 2026-11-23 is a Monday, 2026-11-27 a Friday.
    ['2026-11-23T13:59:59Z', 'no', '2026-11-23T14:00:00Z', undefined],
    ['2026-11-23T14:00:00Z', 'yes', undefined, '2026-11-23T21:00:00Z'],
    ['2026-11-23T20:59:59Z', 'yes', undefined, '2026-11-23T21:00:00Z'],
    ['2026-11-23T21:00:00Z', 'no', '2026-11-24T14:00:00Z', undefined],
    ['2026-11-27T21:00:00Z', 'no', '2026-11-30T14:00:00Z', undefined],
    ['2026-11-28T15:00:00Z', 'no', '2026-11-30T14:00:00Z', undefined],
    ['2026-11-29T23:59:00Z', 'no', '2026-11-30T14:00:00Z', undefined],
    ['2026-12-31T22:00:00Z', 'no', '2027-01-01T14:00:00Z', undefined],
  ])('at %s is open: %s', (now, open, opensAt, closesAt) => {
    expect(openingAt(chat, 'UTC', at(now))).toEqual({
      open,
      opensAt: opensAt === undefined ? undefined : at(opensAt),
      closesAt: closesAt === undefined ? undefined : at(closesAt),
    });
  });

  it('is what the shipped chat is said to have', async () => {
    const found = (await shippedKb()).channels.channels.find(({ id }) => id === 'chat');
    if (found === undefined) throw new Error('no chat');
    expect([found.zone, openingAt(found.hours.staffed, found.zone, at('2026-11-27T21:00:00Z')).opensAt]).toEqual([
      'UTC',
      at('2026-11-30T14:00:00Z'),
    ]);
  });
});

describe('several windows', () => {
  const lunch = hours([
    { days: WORKDAYS, from: '13:30', to: '17:00' },
    { days: WORKDAYS, from: '09:00', to: '12:00' },
  ]);

  it.each([
    ['2026-11-23T08:59:00Z', 'no', '2026-11-23T09:00:00Z'],
    ['2026-11-23T12:00:00Z', 'no', '2026-11-23T13:30:00Z'],
    ['2026-11-23T13:00:00Z', 'no', '2026-11-23T13:30:00Z'],
    ['2026-11-23T17:00:00Z', 'no', '2026-11-24T09:00:00Z'],
    ['2026-11-23T11:59:00Z', 'yes', '2026-11-23T12:00:00Z'],
    ['2026-11-23T13:30:00Z', 'yes', '2026-11-23T17:00:00Z'],
  ])('a day are open at %s: %s', (now, open, changes) => {
    const { opensAt, closesAt, ...rest } = openingAt(lunch, 'UTC', at(now));
    expect([rest.open, opensAt ?? closesAt]).toEqual([open, at(changes)]);
  });

  it('that touch or overlap are one', () => {
    const split = hours([
      { days: WORKDAYS, from: '09:00', to: '12:00' },
      { days: WORKDAYS, from: '12:00', to: '15:00' },
      { days: WORKDAYS, from: '14:00', to: '18:00' },
    ]);
    expect(openingAt(split, 'UTC', at('2026-11-23T10:00:00Z')).closesAt).toEqual(at('2026-11-23T18:00:00Z'));
  });

  it('up to midnight and from midnight on are one night', () => {
    const night = hours([
      { days: ['mon'], from: '18:00', to: '24:00' },
      { days: ['tue'], from: '00:00', to: '06:00' },
    ]);
    expect(openingAt(night, 'UTC', at('2026-11-23T23:00:00Z')).closesAt).toEqual(at('2026-11-24T06:00:00Z'));
    expect(openingAt(night, 'UTC', at('2026-11-24T00:00:00Z')).open).toBe('yes');
  });
});

describe('windows around the clock', () => {
  it('close at the end of the last day, however many days join', () => {
    const week = hours([{ days: WORKDAYS, from: '00:00', to: '24:00' }]);
    expect(openingAt(week, 'UTC', at('2026-11-26T12:00:00Z')).closesAt).toEqual(at('2026-11-28T00:00:00Z'));
    expect(openingAt(week, 'UTC', at('2026-11-23T12:00:00Z')).closesAt).toEqual(at('2026-11-28T00:00:00Z'));
  });

  it('close on the next day that is an exception, and never where there is none', () => {
    const daily = (exceptions: Windows['exceptions']): Hours =>
      hours([{ days: [...WORKDAYS, 'sat', 'sun'], from: '00:00', to: '24:00' }], exceptions);
    const closesAt = (given: Hours): Date | undefined => openingAt(given, 'UTC', at('2026-11-23T12:00:00Z')).closesAt;
    expect(closesAt(daily([]))).toBeUndefined();
    expect(closesAt(daily([{ day: '2027-08-15', closed: true }]))).toEqual(at('2027-08-15T00:00:00Z'));
  });
});

describe('a window over midnight', () => {
  const night = hours([{ days: ['fri'], from: '22:00', to: '06:00+1' }]);

  it.each([
    ['2026-11-27T21:59:00Z', 'no', '2026-11-27T22:00:00Z'],
    ['2026-11-27T22:00:00Z', 'yes', '2026-11-28T06:00:00Z'],
    ['2026-11-28T05:59:00Z', 'yes', '2026-11-28T06:00:00Z'],
    ['2026-11-28T06:00:00Z', 'no', '2026-12-04T22:00:00Z'],
    ['2026-11-27T05:00:00Z', 'no', '2026-11-27T22:00:00Z'],
  ])('belongs to the day it begins on: %s', (now, open, changes) => {
    const { opensAt, closesAt, ...rest } = openingAt(night, 'UTC', at(now));
    expect([rest.open, opensAt ?? closesAt]).toEqual([open, at(changes)]);
  });
});

describe('exceptions', () => {
  const special = hours(
    [{ days: WORKDAYS, from: '09:00', to: '17:00' }],
    [
      { day: '2026-12-24', windows: [{ from: '10:00', to: '12:00' }] },
      { day: '2026-12-25', closed: true },
      { day: '2026-12-26', windows: [{ from: '20:00', to: '02:00+1' }] },
    ],
  );

  it.each([
    ['a shorter day', '2026-12-24T09:30:00Z', 'no', '2026-12-24T10:00:00Z'],
    ['the end of a shorter day', '2026-12-24T12:00:00Z', 'no', '2026-12-26T20:00:00Z'],
    ['a closed Friday', '2026-12-25T10:00:00Z', 'no', '2026-12-26T20:00:00Z'],
    ['a Saturday that is worked', '2026-12-26T20:00:00Z', 'yes', '2026-12-27T02:00:00Z'],
    ['the night after it', '2026-12-27T01:59:00Z', 'yes', '2026-12-27T02:00:00Z'],
    ['the Monday after it', '2026-12-27T02:00:00Z', 'no', '2026-12-28T09:00:00Z'],
  ])('beat the windows on %s', (_, now, open, changes) => {
    const { opensAt, closesAt, ...rest } = openingAt(special, 'UTC', at(now));
    expect([rest.open, opensAt ?? closesAt]).toEqual([open, at(changes)]);
  });
});

it('says when an office opens that is shut for a season', () => {
  const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2027, 6, 1 + n)).toISOString().slice(0, 10));
  const season = hours(
    [{ days: WORKDAYS, from: '09:00', to: '17:00' }],
    days.map((day) => ({ day, closed: true })),
  );
  expect(openingAt(season, 'UTC', at('2027-07-01T10:00:00Z')).opensAt).toEqual(at('2027-08-30T09:00:00Z'));
});

describe('hours that are no windows', () => {
  const now = at('2026-11-23T15:00:00Z');
  const nothing = { opensAt: undefined, closesAt: undefined };

  it.each([
    ['always', 'UTC', 'yes'],
    ['always', 'unknown', 'yes'],
    ['none', 'UTC', 'no'],
    ['unknown', 'UTC', 'unknown'],
    [chat, 'unknown', 'unknown'],
    [chat, 'authority', 'unknown'],
  ] as const)('%j in the zone %s are open: %s', (given, zone, open) => {
    expect(openingAt(given, zone, now)).toEqual({ open, ...nothing });
  });
});

describe('wall time', () => {
  const office = hours([{ days: WORKDAYS, from: '09:00', to: '17:00' }]);

  it.each([
    ['Europe/Paris', '2026-03-27T12:00:00Z', '2026-03-27T16:00:00Z'],
    ['Europe/Paris', '2026-03-30T12:00:00Z', '2026-03-30T15:00:00Z'],
    ['America/New_York', '2026-10-30T14:00:00Z', '2026-10-30T21:00:00Z'],
    ['America/New_York', '2026-11-02T15:00:00Z', '2026-11-02T22:00:00Z'],
    ['Asia/Kolkata', '2026-11-23T03:30:00Z', '2026-11-23T11:30:00Z'],
  ])('moves with the clocks in %s at %s', (zone, now, closesAt) => {
    expect(openingAt(office, zone, at(now))).toEqual({ open: 'yes', opensAt: undefined, closesAt: at(closesAt) });
  });

  it('begins the week where the office stands', () => {
    // Sunday evening in UTC is Monday morning in Shanghai.
    expect(openingAt(office, 'Asia/Shanghai', at('2026-11-23T00:59:00Z')).opensAt).toEqual(at('2026-11-23T01:00:00Z'));
    expect(openingAt(office, 'Pacific/Auckland', at('2026-11-22T20:00:00Z')).open).toBe('yes');
  });
});

describe('an hour that the clocks of a zone skip or show twice', () => {
  const sundays = (from: string, to: string): Hours => hours([{ days: ['sun'], from, to }]);

  // In Paris 02:00 to 03:00 is skipped on 2026-03-29, and shown twice on 2026-10-25.
  it.each([
    ['a window in the hour that is skipped', '02:10', '02:50', '2026-03-29T00:30:00Z', 'no', '2026-04-05T00:10:00Z'],
    ['one that ends in it', '01:30', '02:30', '2026-03-29T00:59:00Z', 'yes', '2026-03-29T01:00:00Z'],
    ['one that begins in it', '02:30', '04:00', '2026-03-29T00:59:00Z', 'no', '2026-03-29T01:00:00Z'],
    ['one around it', '01:00', '04:00', '2026-03-29T00:30:00Z', 'yes', '2026-03-29T02:00:00Z'],
    [
      'a window in the hour that is shown twice',
      '02:10',
      '02:50',
      '2026-10-25T00:10:00Z',
      'yes',
      '2026-10-25T00:50:00Z',
    ],
    ['the same an hour later', '02:10', '02:50', '2026-10-25T01:20:00Z', 'no', '2026-11-01T01:10:00Z'],
    ['one that ends in it', '01:00', '02:30', '2026-10-25T01:10:00Z', 'no', '2026-11-01T00:00:00Z'],
    ['one that begins in it', '02:30', '04:00', '2026-10-25T01:10:00Z', 'yes', '2026-10-25T03:00:00Z'],
    ['one around it', '01:00', '04:00', '2026-10-25T01:10:00Z', 'yes', '2026-10-25T03:00:00Z'],
  ])('%s, %s to %s, at %s: %s', (_, from, to, now, open, changes) => {
    const { opensAt, closesAt, ...rest } = openingAt(sundays(from, to), 'Europe/Paris', at(now));
    expect([rest.open, opensAt ?? closesAt]).toEqual([open, at(changes)]);
  });

  it('joins what lies before and after an hour that is skipped', () => {
    const both = hours([
      { days: ['sun'], from: '01:00', to: '02:00' },
      { days: ['sun'], from: '03:00', to: '04:00' },
    ]);
    expect(openingAt(both, 'Europe/Paris', at('2026-03-29T00:30:00Z')).closesAt).toEqual(at('2026-03-29T02:00:00Z'));
    expect(openingAt(both, 'Europe/Paris', at('2026-04-05T00:30:00Z')).open).toBe('no');
  });
});
