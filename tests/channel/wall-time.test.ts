import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, wallTime } from '../../src/channel/wall-time.ts';

const at = (iso: string): Date => new Date(iso);

describe('wallTime', () => {
  it.each([
    ['UTC', '2026-11-23T14:00:00Z', '2026-11-23', 1, 840],
    ['UTC', '2026-11-22T23:59:59Z', '2026-11-22', 0, 1439],
    ['Europe/Paris', '2026-11-23T23:30:00Z', '2026-11-24', 2, 30],
    ['Europe/Paris', '2026-03-29T00:59:00Z', '2026-03-29', 0, 119],
    ['Europe/Paris', '2026-03-29T01:00:00Z', '2026-03-29', 0, 180],
    ['Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-25', 0, 150],
    ['Europe/Paris', '2026-10-25T01:30:00Z', '2026-10-25', 0, 150],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08', 0, 180],
    ['America/New_York', '2026-12-31T23:00:00Z', '2026-12-31', 4, 1080],
    ['America/New_York', '2027-01-01T04:59:00Z', '2026-12-31', 4, 1439],
    ['Asia/Kolkata', '2026-11-23T18:29:00Z', '2026-11-23', 1, 1439],
    ['Asia/Kolkata', '2026-11-23T18:30:00Z', '2026-11-24', 2, 0],
    ['Asia/Kathmandu', '2026-11-23T00:00:00Z', '2026-11-23', 1, 345],
  ])('reads in %s at %s the day %s', (zone, iso, day, weekday, minute) => {
    const time = wallTime(at(iso), zone);
    expect([dayOf(time), time.weekday, time.minute]).toEqual([day, weekday, minute]);
  });
});

describe('instantOf', () => {
  it.each([
    ['UTC', '2026-11-23', 840, '2026-11-23T14:00:00Z'],
    ['Europe/Paris', '2026-11-23', 540, '2026-11-23T08:00:00Z'],
    ['Europe/Paris', '2026-07-01', 540, '2026-07-01T07:00:00Z'],
    ['Asia/Kolkata', '2026-11-23', 570, '2026-11-23T04:00:00Z'],
    ['Asia/Shanghai', '2026-11-23', 0, '2026-11-22T16:00:00Z'],
    ['America/New_York', '2026-11-23', 1440, '2026-11-24T05:00:00Z'],
    ['America/New_York', '2026-11-23', 1800, '2026-11-24T11:00:00Z'],
  ])('finds in %s the minute %s of %s', (zone, day, minute, iso) => {
    expect(instantOf(day, minute, zone)).toEqual(at(iso));
  });

  it.each([
    // A time shown twice counts when it is first shown.
    ['Europe/Paris', '2026-10-25', 150, '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00Z'],
    // The hours around a change, on both sides of it.
    ['Europe/Paris', '2026-03-29', 119, '2026-03-29T00:59:00Z'],
    ['Europe/Paris', '2026-03-29', 180, '2026-03-29T01:00:00Z'],
    ['Europe/Paris', '2026-10-25', 180, '2026-10-25T02:00:00Z'],
    ['America/New_York', '2026-03-08', 180, '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01', 120, '2026-11-01T07:00:00Z'],
  ])('finds in %s on %s the minute %s although the clocks change', (zone, day, minute, iso) => {
    expect(instantOf(day, minute, zone)).toEqual(at(iso));
  });

  it.each([
    ['Europe/Paris', '2026-03-29', 120, '2026-03-29T01:00:00Z'],
    ['Europe/Paris', '2026-03-29', 150, '2026-03-29T01:00:00Z'],
    ['America/New_York', '2026-03-08', 179, '2026-03-08T07:00:00Z'],
  ])('takes in %s on %s for the skipped minute %s the first instant after the gap', (zone, day, minute, iso) => {
    expect(instantOf(day, minute, zone)).toEqual(at(iso));
  });

  it.each(['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
    'is undone by wallTime in %s',
    (zone) => {
      for (let hour = 4; hour < 24; hour += 5) {
        for (let ahead = 0; ahead < 370; ahead += 37) {
          const day = new Date(Date.UTC(2026, 0, 1 + ahead)).toISOString().slice(0, 10);
          const time = wallTime(instantOf(day, hour * 60 + 17, zone), zone);
          expect([dayOf(time), time.minute]).toEqual([day, hour * 60 + 17]);
        }
      }
    },
  );
});
