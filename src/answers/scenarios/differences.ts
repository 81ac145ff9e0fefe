import type { Expected } from '../../kb/shapes/scenario.ts';
import type { Lang } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { TriageAnswer } from '../shapes/triage.ts';
import { Comparison, type Difference, readFrom } from './comparison.ts';

/** What only a plan has. */
const OF_PLAN = [
  'primary',
  'acceptable',
  'plan',
  'open',
  'rule',
  'actor',
  'urgency',
  'advice',
  'notAdvice',
  'not',
  'ladder',
  'offices',
] as const satisfies readonly (keyof Expected)[];

/**
 * Everything that came out otherwise than a scenario expects.
 *
 * @param id of the scenario, named in each message
 * @param now the clock of the scenario, for values that say how long ago something was
 */
export function differences(
  kb: SearchableKb,
  id: string,
  expected: Expected,
  answer: TriageAnswer,
  now: Date,
  lang: Lang,
): Difference[] {
  const compare = new Comparison(kb, id, answer, now, lang);
  compare.facts('understood', expected.understood, readFrom(answer));
  compare.absent('notUnderstood', expected.notUnderstood, Object.keys(readFrom(answer)));
  compare.one('status', expected.status, answer.status);
  compare.exactly('asks', expected.asks, answer.missing);
  compare.among('faq', expected.faq, idsOf(answer.faq.slice(0, 3)));
  compare.facts('facts', expected.facts, answer.facts);
  const first = OF_PLAN.find((key) => expected[key] !== undefined);
  if (answer.status !== 'plan') {
    if (first !== undefined) compare.noPlan(first);
    return compare.found;
  }
  const rule = answer.plan[0]?.reasons[0]?.rule;
  compare.primary(expected, rule);
  compare.exactly('plan', expected.plan, channelsOf(answer.plan));
  compare.open(expected.open);
  compare.one('rule', expected.rule, rule);
  compare.one('actor', expected.actor, answer.actor?.who);
  compare.one('urgency', expected.urgency, answer.urgency?.is);
  const advice = idsOf(answer.advice);
  compare.among('advice', expected.advice, advice);
  compare.absent('notAdvice', expected.notAdvice, advice);
  compare.among('not', expected.not, channelsOf(answer.not));
  compare.exactly('ladder', expected.ladder, channelsOf(answer.ladder));
  compare.among(
    'offices',
    expected.offices,
    idsOf([...answer.offices, ...answer.plan.flatMap(({ offices }) => offices)]),
  );
  return compare.found;
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function channelsOf(steps: readonly { readonly channel: string }[]): string[] {
  return steps.map(({ channel }) => channel);
}
