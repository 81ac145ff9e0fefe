import type { Holidays } from '../../src/channel/holidays.ts';
import type { Opening } from '../../src/channel/opening.ts';
import { standingOf } from '../../src/kb/prov.ts';
import type { Hours } from '../../src/kb/shapes/hours.ts';

export type Windows = Exclude<Hours, string>;

/** In milliseconds. */
export const MINUTE = 60_000;
/** In minutes. */
export const DAY = 1440;

/** The clock on the wall of a zone, read at every minute. Its times are minutes from the midnight of 1970-01-01. */
export interface Walk {
  /** The minute of the first reading, from 1970-01-01T00:00Z. */
  readonly first: number;
  readonly shown: Int32Array;
  /** The latest time that was shown so far: a clock that is set back reaches nothing a second time. */
  readonly reached: Int32Array;
}

/**
 * Walks along the clock of a zone.
 *
 * @param first a minute on a full hour, from 1970-01-01T00:00Z
 */
export function walkAlong(zone: string, first: number, minutes: number): Walk {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const read = (minute: number): number =>
    Date.parse(`${format.format(minute * MINUTE).replace(' ', 'T')}:00Z`) / MINUTE;
  const shown = new Int32Array(minutes);
  let from = read(first);
  for (let hour = 0; hour < minutes; hour += 60) {
    const to = read(first + hour + 60);
    // Between two readings that are an hour apart the clock ran as it should.
    for (let index = hour; index < Math.min(hour + 60, minutes); index++)
      shown[index] = to - from === 60 ? from + index - hour : read(first + index);
    from = to;
  }
  const reached = new Int32Array(minutes);
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, time] of shown.entries()) reached[index] = latest = Math.max(latest, time);
  return { first, shown, reached };
}

/** The minutes of a walk, as indexes, at which the clock does not go on by one minute. */
export function changesOn({ shown }: Walk): number[] {
  return [...shown.keys()].filter((index) => index > 0 && (shown[index] ?? 0) - (shown[index - 1] ?? 0) !== 1);
}

interface Holiday {
  readonly name: string;
  readonly certain: boolean;
}

interface Day {
  readonly holiday: Holiday | undefined;
  /** In minutes from the midnight of the day. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

interface There {
  readonly open: Opening['open'];
  /** The holiday that keeps people away who would be there. */
  readonly holiday: Holiday | undefined;
  /** The day on which the window began in which somebody is there. */
  readonly since: number | undefined;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const STATES = ['no', 'unknown', 'yes'] as const;
const YES = STATES.indexOf('yes');

/** What is expected of an opening; instants are minutes, and one beyond the end of the walk is `later`. */
export interface Expected {
  readonly open: Opening['open'];
  readonly opensAt: number | 'later' | undefined;
  readonly closesAt: number | 'later' | undefined;
  readonly holiday: string | undefined;
  readonly yearUnknown: number | 'later' | undefined;
}

/**
 * A second opinion on `openingAt`, from what hours mean: somebody is there while the latest time that the clock on the
 * wall has reached lies in a window that takes place. Nothing here knows the instants at which windows begin and end.
 */
export class HoursOracle {
  readonly #hours: Windows;
  readonly #holidays: Holidays;
  readonly #walk: Walk;
  readonly #days = new Map<number, Day>();
  readonly #state: Uint8Array;
  /** The next minute after each at which somebody is there for certain, and at which that is not so. */
  readonly #nextYes: Int32Array;
  readonly #nextOther: Int32Array;

  constructor(hours: Windows, holidays: Holidays, walk: Walk) {
    this.#hours = hours;
    this.#holidays = holidays.filter(({ id }) => [hours.calendar].flat().includes(id));
    this.#walk = walk;
    const { length } = walk.reached;
    this.#state = Uint8Array.from(walk.reached, (time) => STATES.indexOf(this.#there(time).open));
    this.#nextYes = new Int32Array(length);
    this.#nextOther = new Int32Array(length);
    let [yes, other] = [length, length];
    for (let index = length - 1; index >= 0; index--) {
      this.#nextYes[index] = yes;
      this.#nextOther[index] = other;
      if (this.#state[index] === YES) yes = index;
      else other = index;
    }
  }

  /** @param index of a minute of the walk */
  at(index: number): Expected {
    const { shown, reached, first } = this.#walk;
    const open = STATES[this.#state[index] ?? 0] ?? 'no';
    const change = (open === 'yes' ? this.#nextOther : this.#nextYes)[index] ?? 0;
    const isOnWalk = change < this.#state.length;
    const when = isOnWalk ? first + change : 'later';
    const today = Math.floor((shown[index] ?? 0) / DAY);
    // What holidays may still alter are the windows up to the one that closes or opens.
    const last = isOnWalk ? this.#there(reached[open === 'yes' ? change - 1 : change] ?? 0).since : undefined;
    const missing = this.#yearMissing(today) ?? (last === undefined ? undefined : this.#yearMissing(last));
    return {
      open,
      opensAt: open === 'yes' ? undefined : when,
      closesAt: open === 'yes' ? when : undefined,
      holiday:
        open === 'yes' ? undefined : (this.#there(reached[index] ?? 0).holiday ?? this.#day(today).holiday)?.name,
      yearUnknown: missing === undefined && !isOnWalk ? 'later' : missing,
    };
  }

  /** Whether it changes within two minutes of this one whether somebody is there. */
  isNearChange(index: number): boolean {
    const state = this.#state[index];
    return [-2, -1, 1, 2].some((off) => this.#state[index + off] !== state);
  }

  /** Whether somebody is there when the clock has reached a time. */
  #there(time: number): There {
    const today = Math.floor(time / DAY);
    // A window that began the day before may still run.
    const here = [today - 1, today].flatMap((since) => {
      const minute = time - since * DAY;
      const { spans, holiday } = this.#day(since);
      return spans.some(({ from, to }) => from <= minute && minute < to) ? [{ since, holiday }] : [];
    });
    const sure = here.find(({ holiday }) => holiday === undefined);
    if (sure !== undefined) return { open: 'yes', holiday: undefined, since: sure.since };
    const perhaps = here.findLast(({ holiday }) => holiday?.certain === false);
    if (perhaps !== undefined) return { open: 'unknown', holiday: perhaps.holiday, since: undefined };
    return { open: 'no', holiday: here.at(-1)?.holiday, since: undefined };
  }

  #day(number: number): Day {
    let day = this.#days.get(number);
    if (day === undefined) {
      day = this.#dayOf(new Date(number * DAY * MINUTE));
      this.#days.set(number, day);
    }
    return day;
  }

  #dayOf(midnight: Date): Day {
    const day = midnight.toISOString().slice(0, 10);
    const { exceptions, windows } = this.#hours;
    const special = exceptions === 'unknown' ? undefined : exceptions.find((one) => one.day === day);
    if (special !== undefined) return { holiday: undefined, spans: (special.windows ?? []).map(inMinutes) };
    const worked = this.#holidays.some(({ years }) =>
      years.some((year) => year.worked !== 'unknown' && year.worked.some((one) => one.day === day)),
    );
    const weekday = worked ? 'mon' : WEEKDAYS[midnight.getUTCDay()];
    return {
      holiday: this.#holidayOn(day),
      spans: windows.filter(({ days }) => days.some((one) => one === weekday)).map(inMinutes),
    };
  }

  #holidayOn(day: string): Holiday | undefined {
    const all = this.#holidays.flatMap((calendar) =>
      calendar.years.flatMap(({ closed }, year) =>
        closed.flatMap((one, index): Holiday[] => {
          if (one.day !== day) return [];
          const standing = standingOf(calendar, ['years', year, 'closed', index, 'day']);
          return [{ name: one.name.en, certain: standing !== 'unverified' }];
        }),
      ),
    );
    return all.toSorted((a, b) => Number(b.certain) - Number(a.certain))[0];
  }

  #yearMissing(day: number): number | undefined {
    const year = new Date(day * DAY * MINUTE).getUTCFullYear();
    return this.#holidays.every(({ years }) => years.some((one) => one.year === year)) ? undefined : year;
  }
}

/** `14:00`, `24:00` or `06:00+1` in minutes from the midnight of the day that a window belongs to. */
function inMinutes({ from, to }: { readonly from: string; readonly to: string }): { from: number; to: number } {
  const count = (time: string): number => {
    const [, hour, minute, next] = /^(\d\d):(\d\d)(\+1)?$/.exec(time) ?? [];
    return Number(hour) * 60 + Number(minute) + (next === undefined ? 0 : DAY);
  };
  return { from: count(from), to: count(to) };
}

/**
 * What is wrong with an opening, in words.
 *
 * @param end the minute after the last of the walk; what is said of later is not looked at
 */
export function differenceFrom(expected: Expected, found: Opening, end: number): string | undefined {
  const same =
    found.open === expected.open &&
    sameInstant(expected.opensAt, found.opensAt, end) &&
    sameInstant(expected.closesAt, found.closesAt, end) &&
    found.holiday?.name.en === expected.holiday &&
    (expected.yearUnknown === 'later' || found.yearUnknown === expected.yearUnknown);
  if (same) return undefined;
  const shown = (minute: number | 'later' | undefined): string | undefined =>
    typeof minute === 'number' ? new Date(minute * MINUTE).toISOString() : minute;
  const wanted = { ...expected, opensAt: shown(expected.opensAt), closesAt: shown(expected.closesAt) };
  return `found ${JSON.stringify({ ...found, holiday: found.holiday?.name.en })}, expected ${JSON.stringify(wanted)}`;
}

function sameInstant(expected: number | 'later' | undefined, found: Date | undefined, end: number): boolean {
  if (expected === 'later') return found === undefined || found.getTime() >= end * MINUTE;
  return found?.getTime() === (expected === undefined ? undefined : expected * MINUTE);
}
