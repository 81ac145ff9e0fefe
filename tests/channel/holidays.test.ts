import { describe, expect, it } from 'vitest';
import { openingAt } from '../../src/channel/opening.ts';
import type { Calendar } from '../../src/kb/shapes/calendar.ts';
import type { Hours } from '../../src/kb/shapes/hours.ts';

const name = { en: 'A holiday', zh: '假日' };
const read = { all: { source: 'page', at: 'Art. 1', standing: 'verified' as const, reviewed: '2026-11-22' } };
const guessed = { all: { source: 'none', standing: 'unverified' as const, reviewed: '2026-11-22' } };

function calendar(
  id: string,
  closed: string[],
  more: Partial<Calendar['years'][number]> = {},
  prov: Calendar['prov'] = read,
): Calendar {
  const years = [{ year: 2026, closed: closed.map((day) => ({ day, name })), worked: [], ...more }];
  return { id, name, years, prov };
}

const weekdays: Hours = {
  windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '14:00', to: '21:00' }],
  exceptions: [],
  calendar: ['one', 'two'],
};
const at = (hour: string): Date => new Date(`2026-11-${hour}:00Z`);

describe('a holiday', () => {
  const one = calendar('one', ['2026-11-26', '2026-11-27']);

  it('closes, says why, and the next day that is none opens', () => {
    expect(openingAt(weekdays, 'UTC', at('26T15:00'), [one])).toEqual({
      open: 'no',
      opensAt: at('30T14:00'),
      closesAt: undefined,
      holiday: { name, certain: true },
    });
  });

  it('is one when any of the calendars that are named has it, and none of the others', () => {
    const two = calendar('two', ['2026-11-24']);
    const three = calendar('three', ['2026-11-23']);
    expect(openingAt(weekdays, 'UTC', at('24T15:00'), [one, two, three]).open).toBe('no');
    expect(openingAt(weekdays, 'UTC', at('23T15:00'), [one, two, three]).open).toBe('yes');
  });

  it('is passed over when the day before looks for the next opening', () => {
    expect(openingAt(weekdays, 'UTC', at('25T22:00'), [one])).toEqual({
      open: 'no',
      opensAt: at('30T14:00'),
      closesAt: undefined,
    });
  });

  it('leaves open what no source was read for, and names only an opening that is certain', () => {
    const doubtful = calendar('one', ['2026-11-26', '2026-11-27'], {}, guessed);
    expect(openingAt(weekdays, 'UTC', at('26T15:00'), [doubtful])).toEqual({
      open: 'unknown',
      opensAt: at('30T14:00'),
      closesAt: undefined,
      holiday: { name, certain: false },
    });
    // Outside the window nobody is there on any day.
    expect(openingAt(weekdays, 'UTC', at('26T22:00'), [doubtful])).toMatchObject({
      open: 'no',
      opensAt: at('30T14:00'),
    });
  });

  it('gives way to an exception for the very day', () => {
    const special: Hours = {
      ...weekdays,
      exceptions: [{ day: '2026-11-26', windows: [{ from: '09:00', to: '12:00' }] }],
    };
    expect(openingAt(special, 'UTC', at('26T10:00'), [one])).toEqual({
      open: 'yes',
      opensAt: undefined,
      closesAt: at('26T12:00'),
    });
  });

  it('does not cut short a window that began the evening before', () => {
    const night: Hours = {
      windows: [{ days: ['wed', 'thu'], from: '22:00', to: '06:00+1' }],
      exceptions: [],
      calendar: 'one',
    };
    expect(openingAt(night, 'UTC', at('26T03:00'), [one])).toMatchObject({ open: 'yes', closesAt: at('26T06:00') });
    expect(openingAt(night, 'UTC', at('26T23:00'), [one])).toMatchObject({ open: 'no', holiday: { certain: true } });
  });

  it('that is not certain leaves it open, where one that is certain takes away another window at that hour', () => {
    const night: Hours = {
      windows: [
        { days: ['wed', 'thu'], from: '18:00', to: '04:00+1' },
        { days: ['wed', 'thu'], from: '02:00', to: '09:00' },
      ],
      exceptions: [],
      calendar: ['one', 'two'],
    };
    const doubtful = calendar('two', ['2026-11-25'], {}, guessed);
    expect(openingAt(night, 'UTC', at('26T03:00'), [one, doubtful])).toMatchObject({
      open: 'unknown',
      holiday: { certain: false },
    });
    expect(openingAt(night, 'UTC', at('26T04:00'), [one, doubtful])).toMatchObject({
      open: 'no',
      holiday: { certain: true },
    });
  });

  it('is one for certain where one calendar is sure of it and another is not', () => {
    const doubtful = calendar('two', ['2026-11-26'], {}, guessed);
    expect(openingAt(weekdays, 'UTC', at('26T15:00'), [doubtful, one]).open).toBe('no');
  });

  it('is the reason, too, after the midnight of the night that it takes away', () => {
    const night: Hours = {
      windows: [{ days: ['fri', 'sat'], from: '22:00', to: '06:00+1' }],
      exceptions: [],
      calendar: 'one',
    };
    const saturday = { open: 'no', opensAt: at('28T22:00'), closesAt: undefined };
    expect(openingAt(night, 'UTC', at('28T05:59'), [one])).toEqual({ ...saturday, holiday: { name, certain: true } });
    expect(openingAt(night, 'UTC', at('28T06:00'), [one])).toEqual(saturday);
  });
});

it('gives a weekend day that is worked the hours of a Monday', () => {
  const worked = calendar('one', [], { worked: [{ day: '2026-11-28', name }] });
  expect(openingAt(weekdays, 'UTC', at('28T15:00'), [worked]).open).toBe('yes');
  expect(openingAt(weekdays, 'UTC', at('29T15:00'), [worked]).open).toBe('no');
});

it('says when the year at hand, or that of the next opening, has no holidays in the calendar', () => {
  const one = calendar('one', []);
  expect(openingAt(weekdays, 'UTC', at('26T15:00'), [one])).not.toHaveProperty('yearUnknown');
  expect(openingAt(weekdays, 'UTC', new Date('2028-03-01T15:00:00Z'), [one])).toMatchObject({
    open: 'yes',
    yearUnknown: 2028,
  });
  // From one year into the next: what opens there may be a holiday, what began before it runs to its end.
  const night: Hours = { ...weekdays, windows: [{ days: ['thu', 'fri'], from: '22:00', to: '06:00+1' }] };
  const [evening, late] = [new Date('2026-12-31T21:30:00Z'), new Date('2026-12-31T23:30:00Z')];
  expect(openingAt(weekdays, 'UTC', evening, [one])).toMatchObject({
    opensAt: new Date('2027-01-01T14:00:00Z'),
    yearUnknown: 2027,
  });
  expect(openingAt(night, 'UTC', evening, [one])).not.toHaveProperty('yearUnknown');
  expect(openingAt(night, 'UTC', late, [one])).not.toHaveProperty('yearUnknown');
});
