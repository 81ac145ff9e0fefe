import { standingOf } from '../kb/prov.ts';
import type { Calendar } from '../kb/shapes/calendar.ts';
import type { Text } from '../kb/shapes/common.ts';

/** The calendars of a knowledge base. */
export type Holidays = readonly Calendar[];

/** What hours say about holidays: a calendar, several of which any closes, or that it is not known. */
type Named = string | readonly string[];

/** A holiday on which nobody is there. */
export interface Closure {
  readonly name: Text;
  /** False where no source was read for the day: it may be a holiday. */
  readonly certain: boolean;
}

function named(holidays: Holidays, calendar: Named): Calendar[] {
  const ids = [calendar].flat();
  return holidays.filter(({ id }) => ids.includes(id));
}

/**
 * The holiday that a day is by any of the calendars; one that is certain before one that is not.
 *
 * @param day YYYY-MM-DD
 */
export function closureOn(holidays: Holidays, calendar: Named, day: string): Closure | undefined {
  const found = named(holidays, calendar).flatMap((one) =>
    one.years.flatMap(({ closed }, y) =>
      closed.flatMap((holiday, n) => {
        if (holiday.day !== day) return [];
        return [{ name: holiday.name, certain: standingOf(one, ['years', y, 'closed', n, 'day']) !== 'unverified' }];
      }),
    ),
  );
  return found.find(({ certain }) => certain) ?? found[0];
}

/** Whether a day of the weekend is worked, to make up for a holiday. */
export function isWorked(holidays: Holidays, calendar: Named, day: string): boolean {
  return named(holidays, calendar).some(({ years }) =>
    years.some(({ worked }) => worked !== 'unknown' && worked.some((one) => one.day === day)),
  );
}

/** The year of a day, where a calendar that is named does not have its holidays. */
export function yearWithoutHolidays(holidays: Holidays, calendar: Named, day: string): number | undefined {
  const year = Number(day.slice(0, 4));
  return named(holidays, calendar).every(({ years }) => years.some((one) => one.year === year)) ? undefined : year;
}
