import { addDays } from '../kb/days.ts';
import { type Path, standingOf } from '../kb/prov.ts';
import type { Standing } from '../finding.ts';
import type { Text } from '../kb/shapes/common.ts';
import { type GrantOnLane, versionPath } from './grant-on-lane.ts';
import type { Lane } from './lane.ts';

/** How far ahead of an import a change of law is worth telling, in days. */
const NEAR_DAYS = 90;

/** Something that changes on a lane soon after the day of import. */
export interface Change {
  readonly day: string;
  readonly scheme: GrantOnLane['scheme'];
  /** `watch`: a day the data names; the others follow from the days of the version, its parties and its rules. */
  readonly what: 'watch' | 'ends' | 'rules-end';
  readonly note: Text | undefined;
  /** The HS chapters it is about; undefined where it is about all goods. */
  readonly chapters: readonly string[] | undefined;
  readonly standing: Standing;
}

/**
 * The days within 90 of the import on which something changes for what applies or will apply, the next first. That
 * something starts to apply is told with it.
 *
 * @param hs the code of the goods: what is about other chapters is left out
 */
export function watchOn(lane: Lane, hs?: string): Change[] {
  const last = addDays(lane.asOf, NEAR_DAYS);
  const found = [...lane.kept, ...lane.coming].flatMap((grant) => {
    const { scheme, version } = grant;
    const { watch = [], inForce, usesRules = [], parties } = version;
    const at = (...path: Path): Standing => standingOf(scheme, [...versionPath(grant), ...path]);
    const bare = { scheme, note: undefined, chapters: undefined };
    const ends = [inForce.to, ...parties.flatMap(({ to }) => to ?? [])].filter((day) => isDay(day)).toSorted()[0];
    return [
      ...watch.map(({ day, note, chapters }, index) => ({
        ...bare,
        day,
        what: 'watch' as const,
        note,
        chapters,
        standing: at('watch', index),
      })),
      ...(ends === undefined ? [] : [{ ...bare, day: ends, what: 'ends' as const, standing: at('inForce') }]),
      ...usesRules.flatMap(({ to }, index) =>
        isDay(to) ? [{ ...bare, day: to, what: 'rules-end' as const, standing: at('usesRules', index) }] : [],
      ),
    ];
  });
  const concerned = found.filter(
    ({ day, chapters }) =>
      lane.asOf <= day && day <= last && (hs === undefined || !chapters || chapters.includes(hs.slice(0, 2))),
  );
  const once = new Map(concerned.map((one) => [`${one.day} ${one.scheme.id} ${one.what} ${one.note?.en}`, one]));
  return [...once.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function isDay(value: string): boolean {
  return value !== 'none' && value !== 'unknown';
}
