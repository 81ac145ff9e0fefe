import { EXIT, MagnaError } from '../errors.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Facts } from '../triage/facts.ts';
import { typedDay } from '../triage/deadline-words.ts';
import { type ReadFact, readFact } from '../triage/read-fact.ts';
import { dayOf, wallTime } from '../channel/wall-time.ts';
import type { Clock } from './channel.ts';

/** Facts given as `--set key=value`. */
export function factsFromPairs(kb: SearchableKb, pairs: readonly string[], now: Date, lang: Lang): Facts {
  const { error } = wordsOf(lang);
  let facts: Facts = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1)
      throw new MagnaError(EXIT.usage, {
        message: error.badSet(pair),
        cause: error.setShape,
        next: '--set goodsHeld=no',
      });
    const key = pair.slice(0, at).trim();
    const value = pair.slice(at + 1);
    const read = readFact(kb, key, value, now);
    if ('problem' in read) {
      const { message, next } = factProblem(key, value, read, lang);
      throw new MagnaError(EXIT.usage, { message, cause: error.badSet(pair), next });
    }
    facts = { ...facts, ...read.facts };
  }
  return facts;
}

/**
 * One answer as a person typed it; empty means that they do not know.
 *
 * @returns the fact, or a sentence that says what is wrong with it
 */
export function readTyped(
  kb: SearchableKb,
  key: string,
  typed: string,
  { now, zone }: Clock,
  lang: Lang,
): { readonly facts: Facts } | { readonly sentence: string } {
  const word = typed.trim();
  if (word === '' || UNKNOWN_WORDS.test(word)) return { facts: { [key]: 'unknown' } };
  const day = key === 'deadline' ? typedDay(word, now, dayOf(wallTime(now, zone))) : undefined;
  if (day !== undefined) return { facts: { deadline: day } };
  const read = readFact(kb, key, word, now);
  if ('facts' in read) return read;
  const { message, next } = factProblem(key, typed, read, lang);
  return { sentence: `${message} ${next}` };
}

const UNKNOWN_WORDS = /^(?:i )?(?:don['’]?t|do not) know\.?$|^(?:no idea|not sure|\?{2,}|不知道|不清楚|不确定)$/i;

/** What is wrong with an answer and what would be right. */
export function factProblem(
  key: string,
  value: string,
  read: Exclude<ReadFact, { facts: unknown }>,
  lang: Lang,
): { message: string; next: string } {
  const { error, or } = wordsOf(lang);
  switch (read.problem) {
    case 'no-such-key':
      return {
        message: error.setNoKey(key),
        next: read.options.length <= 3 ? error.setNear(or(read.options)) : error.setOptions(read.options.join(', ')),
      };
    case 'not-one-of':
      return { message: error.factProblem['not-one-of'](key, value), next: error.setOptions(read.options.join(', ')) };
    case 'no-such-place':
      return {
        message: error.factProblem['no-such-place'](key, value),
        next: read.options.length > 0 ? error.setNear(or(read.options)) : error.noPlaceNextNone,
      };
    case 'not-a-day':
      return { message: error.factProblem['not-a-day'](key, value), next: `${error.dayShape} ${error.factNext}` };
    case 'not-a-number':
      return { message: error.factProblem['not-a-number'](key, value), next: error.factNext };
    case 'not-a-ticket':
      return { message: error.factProblem['not-a-ticket'](key, value), next: 'MS-204417, 30 hours ago' };
    case 'empty':
      return { message: error.factProblem.empty(key), next: error.factNext };
  }
}
