import { join } from 'node:path';
import { readShippedKb } from '../../src/io/read-kb.ts';
import { loadWords } from '../../src/lang/words.ts';
import { ZONES } from '../../tests/support/zones.ts';
import { type Compared, compareZone } from './compare-hours.ts';
import { kindsOf, withMadeUp, YEARS } from './kinds.ts';
import { BASES, type Planned, planYear } from './plan-year.ts';

/** A part of the work that one thread does at a time. */
export type Task = { readonly zone: string; readonly everyKind: boolean } | { readonly base: string };

/** @param zones those to compare alone; all of them, and the plans, where none is given */
export function tasksFor(zones: readonly string[], everyKind: boolean): Task[] {
  const compared = (zones.length > 0 ? zones : ZONES).map((zone) => ({ zone, everyKind }));
  return zones.length > 0 ? compared : [...BASES.map((base) => ({ base })), ...compared];
}

/** @param root the folder of the checkout */
export async function run(root: string, task: Task): Promise<Compared | Planned> {
  if ('base' in task) {
    await loadWords('zh');
    return planYear(join(root, 'data'), task.base);
  }
  const read = await readShippedKb(root);
  if (!('kb' in read)) throw new Error(`the knowledge base is not usable: ${read.problem}`);
  const chat = read.kb.channels.channels.find(({ id }) => id === 'chat')?.hours.staffed;
  if (chat === undefined || typeof chat === 'string') throw new Error('the shipped chat has no windows');
  // Each zone begins with another kind, so that the kinds meet different days.
  const turn = task.everyKind ? 'all' : ZONES.findIndex((zone) => zone === task.zone) + 1;
  const [first, last] = [`${YEARS[0]}-01-01`, `${YEARS.at(-1)}-12-31`];
  return compareZone(task.zone, turn, kindsOf(chat), withMadeUp(read.kb.calendars), first, last);
}
